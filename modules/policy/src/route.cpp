#include "kaname/policy/route.hpp"

#include <algorithm>

namespace kaname::policy {
namespace {

using directory::Body;
using directory::BodyKind;
using directory::Directory;

Text name_of(const Directory& directory, std::string_view sector) {
    const directory::Sector* const found = directory.find_sector(sector);
    return found != nullptr ? found->name : Text{std::string{sector}, std::string{sector}};
}

Hop to_ministry(const Directory& directory, const Body& from, const Body& ministry, std::string_view sector) {
    const Text name = name_of(directory, sector);
    return {.from = from.id,
            .to = ministry.id,
            .reason = {bilingual("{}分野の所管省庁", "", {name.ja}).ja,
                       bilingual("", "the ministry responsible for the {} sector", {name.en}).en}};
}

Hop to_coordinator(const Body& ministry, const Body& coordinator,
                   const std::vector<HopAgreement>& agreements) {
    Hop hop{.from = ministry.id,
            .to = coordinator.id,
            .reason = {"情報連絡は所管省庁を経て内閣官房に集約",
                       "reports are gathered by the coordinator by way of the ministry"}};
    apply_agreement(hop, agreements, Direction::report);
    return hop;
}

bool reached(const std::vector<Hop>& hops, std::string_view body) {
    return std::any_of(hops.begin(), hops.end(), [&](const Hop& hop) { return hop.to == body; });
}

Error no_sector(std::string_view body) {
    return fail(ErrorCode::invalid_input, "body " + std::string{body},
                {"この事業者は現在、どの重要インフラ分野にも属していません。",
                 "this operator belongs to no sector of critical infrastructure today"},
                {"所属分野の登録を所管省庁に確認してください。", "ask the ministry about the registration"});
}

Error no_coordinator() {
    return fail(ErrorCode::unavailable, "directory",
                {"情報連絡を受け付ける内閣官房の組織が登録されていません。",
                 "there is no coordinator who could receive the report"},
                {"台帳に内閣官房の組織を登録してください。", "add a coordinator to the directory"});
}

}  // namespace

std::string_view to_text(HopMode mode) noexcept {
    switch (mode) {
        case HopMode::concurrent: return "concurrent";
        case HopMode::gate: return "gate";
        case HopMode::gate_with_timeout: return "gate_with_timeout";
    }
    return "";
}

std::string_view to_text(Operation operation) noexcept {
    switch (operation) {
        case Operation::normal: return "normal";
        case Operation::large_scale: return "large_scale";
    }
    return "";
}

std::vector<HopAgreement> in_force(const std::vector<HopAgreement>& agreements, Operation operation) {
    const auto is_about = [](const HopAgreement& a, const HopAgreement& b) {
        return a.body == b.body && a.direction == b.direction;
    };
    std::vector<HopAgreement> found;
    for (const HopAgreement& agreement : agreements) {
        if (agreement.operation == Operation::large_scale && operation == Operation::normal) continue;
        const bool replaced =
            agreement.operation != operation &&
            std::any_of(agreements.begin(), agreements.end(), [&](const HopAgreement& other) {
                return other.operation == operation && is_about(other, agreement);
            });
        if (!replaced) found.push_back(agreement);
    }
    return found;
}

void apply_agreement(Hop& hop, const std::vector<HopAgreement>& agreements, Direction direction) {
    for (const HopAgreement& agreement : agreements) {
        if (agreement.body != hop.from || agreement.direction != direction) continue;
        hop.mode = agreement.mode;
        hop.timeout = agreement.timeout;
    }
}

Result<std::vector<Hop>> route_of_report(const Directory& directory, std::string_view operator_body,
                                         const std::vector<HopAgreement>& agreements, Date day) {
    const auto coordinators = directory.bodies_on(day, BodyKind::coordinator);
    if (coordinators.empty()) return no_coordinator();
    const Body* const from = directory.find_body(operator_body);
    if (from == nullptr) return no_sector(operator_body);

    std::vector<Hop> hops;
    bool has_sector = false;
    for (const directory::SectorLink& link : from->sectors) {
        if (!link.valid.contains(day)) continue;
        has_sector = true;
        const Body* const ministry = directory.channel_to(link.sector, day).ministry;
        if (ministry != nullptr && !reached(hops, ministry->id)) {
            hops.push_back(to_ministry(directory, *from, *ministry, link.sector));
        }
    }
    if (!has_sector) return no_sector(operator_body);
    const std::size_t ministries = hops.size();
    for (const Body* coordinator : coordinators) {
        for (std::size_t i = 0; i < ministries; ++i) {
            hops.push_back(to_coordinator(*directory.find_body(hops[i].to), *coordinator, agreements));
        }
        if (ministries != 0) continue;
        hops.push_back({.from = from->id,
                        .to = coordinator->id,
                        .reason = {"所管省庁の定めがないため、内閣官房に直接連絡",
                                   "no ministry is responsible, so the coordinator is told directly"}});
    }
    return hops;
}

}  // namespace kaname::policy
