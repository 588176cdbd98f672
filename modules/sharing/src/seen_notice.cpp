#include "kaname/sharing/seen_notice.hpp"

#include <algorithm>
#include <set>

#include "check_content.hpp"

namespace kaname::sharing {
namespace {

using directory::BodyKind;

bool has(const std::vector<std::string>& bodies, std::string_view body) {
    return std::find(bodies.begin(), bodies.end(), body) != bodies.end();
}

void add_once(std::vector<std::string>& to, const std::string& text) {
    if (!has(to, text)) to.push_back(text);
}

/// What was remarked on the way to `body`, from the top down.
void add_remarks(std::vector<Remark>& remarks, const std::vector<const Delivery*>& deliveries,
                 std::string_view body) {
    for (const Delivery* delivery : deliveries) {
        if (delivery->hop.to != body || !delivery->sent) continue;
        add_remarks(remarks, deliveries, delivery->hop.from);
        const Remark remark{delivery->hop.from, delivery->remark};
        const bool is_new = std::find(remarks.begin(), remarks.end(), remark) == remarks.end();
        if (!remark.text.empty() && is_new) remarks.push_back(remark);
    }
}

std::vector<Counts> counts_of(const Notice& notice, const std::vector<std::string>& relays, Instant now) {
    const Arrivals arrivals = arrivals_of(notice);
    std::vector<Counts> counts;
    for (const Delivery* delivery : current(notice)) {
        if (!has(relays, delivery->hop.from)) continue;
        auto found = std::find_if(counts.begin(), counts.end(),
                                  [&](const Counts& one) { return one.relay == delivery->hop.from; });
        if (found == counts.end()) found = counts.insert(counts.end(), {.relay = delivery->hop.from});
        ++found->entitled;
        found->sent += delivery->sent ? 1 : 0;
        found->acknowledged += delivery->acknowledged ? 1 : 0;
        found->overdue += is_overdue(*delivery, now) ? 1 : 0;
        if (const auto since = held_since(*delivery, arrivals)) {
            ++found->held;
            found->held_since = since;  // of one gate it is the same for all
        }
    }
    return counts;
}

/// The delivery a body got: the first that was sent, with the strictest marking of all.
std::optional<Delivery> own_of(const std::vector<const Delivery*>& deliveries, std::string_view body) {
    std::optional<Delivery> own;
    for (const Delivery* delivery : deliveries) {
        if (delivery->hop.to != body || !delivery->sent) continue;
        if (!own) own = *delivery;
        own->tlp = std::max(own->tlp, delivery->tlp);
    }
    return own;
}

std::vector<Delivery> made_by(const std::vector<const Delivery*>& deliveries, std::string_view body) {
    std::vector<Delivery> made;
    for (const Delivery* delivery : deliveries) {
        if (delivery->hop.from != body) continue;
        made.push_back(*delivery);
        made.back().opened.reset();  // whether it was opened is the addressee's own
    }
    return made;
}

std::vector<Recipient> recipients_for(const policy::Actor& actor, const Notice& notice) {
    if (sees(actor.kind, Part::draft)) return notice.recipients;
    if (notice.revisions.empty()) return {};
    const std::vector<std::string> under = below(notice, actor.body);
    std::vector<Recipient> seen;
    for (const Recipient& recipient : notice.revisions.back().recipients) {
        const bool own = recipient.body == actor.body && sees(actor.kind, Part::own_outlook);
        const bool lower = has(under, recipient.body) && sees(actor.kind, Part::outlooks_below);
        if (own || lower) seen.push_back(recipient);
    }
    return seen;
}

/// The latest revision as it is marked for its reader.
std::optional<Revision> issued_for(const Notice& notice, const std::optional<Delivery>& own) {
    if (notice.revisions.empty()) return std::nullopt;
    Revision revision = notice.revisions.back();
    if (own) revision.content.tlp = own->tlp;
    return revision;
}

/// Whom the issuer does not see by name, it does not see here either.
SeenNotice::Desk desk_of(const Notice& notice) {
    SeenNotice::Desk desk{notice.draft,    notice.forecast,  notice.sources,
                          notice.releases, notice.revisions, notice.edits};
    for (Source& source : desk.sources) {
        if (source.identity == policy::Identity::named) continue;
        for (Release& release : desk.releases) {
            if (release.originator != source.originator) continue;
            release.originator.clear();
            release.answered_by.clear();
        }
        source.originator.clear();
    }
    return desk;
}

/// Of what was issued: what the issuer has learned from since is nobody's yet. By name, where the way to the
/// reader says so; to the issuer, where the content does.
void add_sources(SeenNotice& seen, const Notice& notice) {
    const policy::Identity as = seen.own      ? seen.own->hop.identity
                                : seen.issued ? seen.issued->content.source
                                              : policy::Identity::sector;
    const bool named = seen.issued && as == policy::Identity::named;
    const std::size_t issued = seen.issued ? seen.issued->sources : notice.sources.size();
    for (std::size_t i = 0; i < std::min(issued, notice.sources.size()); ++i) {
        const Source& source = notice.sources[i];
        for (const std::string& sector : source.sectors) add_once(seen.sectors, sector);
        const bool known = source.identity == policy::Identity::named;
        if (named && known) add_once(seen.originators, source.originator);
    }
}

std::vector<SeenRelease::Own> own_reports(const Notice& notice, std::string_view originator) {
    std::vector<SeenRelease::Own> own;
    for (const Source& source : notice.sources) {
        if (source.originator == originator) own.push_back({source.input.incident, source.marking.tlp});
    }
    return own;
}

/// What others reported shows in the words: nobody is shown it before those have agreed.
bool others_have_released(const Notice& notice, std::string_view originator) {
    const auto asked = to_be_asked(notice);
    return std::all_of(asked.begin(), asked.end(), [&](const std::string& other) {
        return other == originator || is_released(notice, other);
    });
}

/// How many operators of each sector get it, in the order of the sectors.
std::vector<SeenRelease::Audience> audience_of(const Notice& issued, const directory::Directory& directory) {
    std::set<std::string_view> counted;
    std::map<std::string_view, std::uint64_t> operators;
    for (const Delivery* delivery : current(issued)) {
        const directory::Body* const body = directory.find_body(delivery->hop.to);
        if (body == nullptr || body->kind != BodyKind::operator_ || body->sectors.empty()) continue;
        if (counted.insert(body->id).second) ++operators[body->sectors.front().sector];
    }
    std::vector<SeenRelease::Audience> audience;
    for (const directory::Sector& sector : directory.sectors()) {
        const auto found = operators.find(sector.id);
        if (found != operators.end()) audience.push_back({sector.id, found->second});
    }
    return audience;
}

}  // namespace

bool sees(BodyKind reader, Part part) noexcept {
    switch (part) {
        case Part::content: return true;
        case Part::own_outlook: return reader == BodyKind::operator_;
        case Part::outlooks_below:
        case Part::deliveries_made:
        case Part::counts_below:
            return reader == BodyKind::coordinator || reader == BodyKind::ministry ||
                   reader == BodyKind::ceptoar;
        case Part::draft: return reader == BodyKind::coordinator;
    }
    return false;
}

Result<SeenNotice> seen_by(const policy::Actor& actor, const Notice& notice, Instant now) {
    const policy::Object object = object_of(notice);
    KANAME_CHECK(policy::permit(actor, policy::Action::read_notice, &object));
    const auto deliveries = current(notice);
    SeenNotice seen{.id = notice.id,
                    .issuer = notice.issuer,
                    .revision = notice.revisions.size(),
                    .own = own_of(deliveries, actor.body),
                    .recipients = recipients_for(actor, notice)};
    seen.issued = issued_for(notice, seen.own);
    if (sees(actor.kind, Part::draft)) {
        seen.desk = desk_of(notice);
    }
    add_sources(seen, notice);
    add_remarks(seen.remarks, deliveries, actor.body);
    if (sees(actor.kind, Part::deliveries_made)) seen.made = made_by(deliveries, actor.body);
    if (sees(actor.kind, Part::counts_below)) {
        seen.counts = counts_of(notice, below(notice, actor.body), now);
    }
    return seen;
}

Result<SeenRelease> seen_release(const policy::Actor& actor, const Notice& notice, const Whither& whither) {
    const auto asked = std::find_if(notice.releases.begin(), notice.releases.end(),
                                    [&](const Release& one) { return one.originator == actor.body; });
    const policy::Object object =
        asked == notice.releases.end() ? policy::Object{} : object_of(notice, *asked);
    KANAME_CHECK(policy::permit(actor, policy::Action::read_release, &object));
    SeenRelease seen{.notice = notice.id,
                     .edits = notice.edits,
                     .release = *asked,
                     .own = own_reports(notice, actor.body),
                     .source = notice.draft.source};
    if (!others_have_released(notice, actor.body)) return seen;
    KANAME_TRY(const Notice issued, whither.issued(notice));
    seen.content = notice.draft;
    seen.audience = audience_of(issued, whither.directory);
    return seen;
}

}  // namespace kaname::sharing
