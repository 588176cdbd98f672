#include "kaname/policy/notice_route.hpp"

#include <algorithm>

namespace kaname::policy {
namespace {

using directory::Body;
using directory::BodyKind;
using directory::Directory;

Text named(std::string_view ja, std::string_view en, const Text& name) {
    return {substitute(ja, {name.ja}), substitute(en, {name.en})};
}

/// One notice's way in the making.
class Way {
public:
    Way(const Directory& directory, const Dispatch& dispatch, const std::vector<HopAgreement>& agreements,
        Date day)
        : directory_{directory}, dispatch_{dispatch}, agreements_{agreements}, day_{day} {}

    void to(std::string_view recipient);
    [[nodiscard]] NoticeRoute take() && {
        // Ministries first, then CEPTOARs, then those they serve.
        std::stable_sort(route_.hops.begin(), route_.hops.end(),
                         [&](const Hop& a, const Hop& b) { return rank(a) < rank(b); });
        return std::move(route_);
    }

private:
    void to_operator(const Body& body);
    void to_ceptoar(const Body& ceptoar);
    void to_desk(const Body& ceptoar);
    [[nodiscard]] std::string sender_for(std::string_view sector);
    void add(Hop hop, HopMode usual);
    void nobody(std::string_view body, Text reason) {
        route_.nobody.push_back({std::string{body}, std::move(reason)});
    }
    [[nodiscard]] int rank(const Hop& hop) const {
        if (hop.from == dispatch_.issuer) return 0;
        return directory_.find_body(hop.to)->kind == BodyKind::ceptoar ? 1 : 2;
    }
    [[nodiscard]] bool is_informed(const std::string& body) const {
        const auto& informed = dispatch_.informed;
        return std::find(informed.begin(), informed.end(), body) != informed.end();
    }
    [[nodiscard]] std::vector<std::string_view> sectors_of(const Body& body) const;
    [[nodiscard]] Text sector_name(std::string_view sector) const {
        return directory_.find_sector(sector)->name;  // a body's sectors are in the directory
    }

    const Directory& directory_;
    const Dispatch& dispatch_;
    const std::vector<HopAgreement>& agreements_;
    Date day_;
    NoticeRoute route_{};
};

std::vector<std::string_view> Way::sectors_of(const Body& body) const {
    std::vector<std::string_view> sectors;
    for (const directory::SectorLink& link : body.sectors) {
        const directory::Sector* const sector = directory_.find_sector(link.sector);
        if (link.valid.contains(day_) && sector->valid.contains(day_)) sectors.push_back(link.sector);
    }
    return sectors;
}

void Way::add(Hop hop, HopMode usual) {
    const bool known = std::any_of(route_.hops.begin(), route_.hops.end(), [&](const Hop& other) {
        return other.from == hop.from && other.to == hop.to;
    });
    if (known || hop.from == hop.to) return;
    hop.identity = is_informed(hop.to) ? Identity::named : dispatch_.source;
    hop.mode = usual;
    if (hop.from != dispatch_.issuer) apply_agreement(hop, agreements_, Direction::notice);
    route_.hops.push_back(std::move(hop));
}

/// The body that passes notices on into a sector, with the hop that takes them there.
std::string Way::sender_for(std::string_view sector) {
    const Body* const ministry = directory_.channel_to(sector, day_).ministry;
    if (ministry == nullptr) return std::string{dispatch_.issuer};
    add({.from = std::string{dispatch_.issuer},
         .to = ministry->id,
         .reason =
             named("{}分野の所管省庁", "the ministry responsible for the {} sector", sector_name(sector))},
        HopMode::concurrent);
    return ministry->id;
}

/// To an established CEPTOAR, by way of the ministry of each of its sectors.
void Way::to_desk(const Body& ceptoar) {
    for (const std::string_view sector : sectors_of(ceptoar)) {
        add({.from = sender_for(sector),
             .to = ceptoar.id,
             .reason = named("{}分野のCEPTOAR", "the CEPTOAR of the {} sector", sector_name(sector))},
            HopMode::concurrent);
    }
}

void Way::to_ceptoar(const Body& ceptoar) {
    if (directory::set_up_on(ceptoar, day_) == directory::SetUp::established) to_desk(ceptoar);
    const auto members = directory_.members_of(ceptoar.id, day_);
    for (const Body* member : members) to_operator(*member);
    if (members.empty()) {
        nobody(ceptoar.id, {"現在、構成員がいません。", "it has no members today"});
    }
}

void Way::to_operator(const Body& body) {
    const auto sectors = sectors_of(body);
    auto ceptoars = directory_.ceptoars_of(body, day_);
    std::erase_if(ceptoars, [&](const Body* ceptoar) { return sectors_of(*ceptoar).empty(); });
    if (sectors.empty()) {
        return nobody(body.id, {"現在、どの重要インフラ分野にも属していません。",
                                "it belongs to no sector of critical infrastructure today"});
    }
    for (const Body* ceptoar : ceptoars) {
        to_desk(*ceptoar);
        add({.from = ceptoar->id,
             .to = body.id,
             .reason = named("{}の構成員", "a member of {}", ceptoar->name)},
            HopMode::gate);
    }
    if (!ceptoars.empty()) return;
    for (const std::string_view sector : sectors) {
        add({.from = sender_for(sector),
             .to = body.id,
             .reason = named("{}分野の事業者。設立済みのCEPTOARに属さないため、所管省庁が直接伝達",
                             "an operator of the {} sector without an established CEPTOAR: "
                             "the ministry serves it itself",
                             sector_name(sector))},
            HopMode::concurrent);
    }
}

void Way::to(std::string_view recipient) {
    const Body* const body = directory_.find_body(recipient);
    if (body == nullptr || !body->valid.contains(day_)) {
        return nobody(recipient, {"現在、登録されていません。", "it is not in the directory today"});
    }
    switch (body->kind) {
        case BodyKind::operator_: return to_operator(*body);
        case BodyKind::ceptoar: return to_ceptoar(*body);
        case BodyKind::ministry:
        case BodyKind::agency:
            return add({.from = std::string{dispatch_.issuer},
                        .to = body->id,
                        .reason = {"発信者が指定した機関", "a body that the issuer named"}},
                       HopMode::concurrent);
        case BodyKind::coordinator:
        case BodyKind::council:
            return nobody(recipient, {"情報提供の宛先とならない組織です。",
                                      "it is not a body that notices are sent to"});
    }
}

}  // namespace

NoticeRoute route_of_notice(const Directory& directory, const Dispatch& dispatch,
                            const std::vector<HopAgreement>& agreements, Date day) {
    Way way{directory, dispatch, agreements, day};
    for (const std::string& recipient : dispatch.recipients) way.to(recipient);
    return std::move(way).take();
}

}  // namespace kaname::policy
