#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "compose.hpp"
#include "kaname/policy/release.hpp"
#include "kaname/sharing/notice_service.hpp"

// What a draft is made from, and what those who reported it have agreed to.
namespace kaname::sharing {
namespace {

using policy::Actor;

bool is_source(const std::vector<Source>& sources, const std::string& body) {
    return std::any_of(sources.begin(), sources.end(),
                       [&](const Source& source) { return source.originator == body; });
}

bool is_known(const std::vector<Source>& sources, const Input& input) {
    return std::any_of(sources.begin(), sources.end(),
                       [&](const Source& source) { return source.input.incident == input.incident; });
}

}  // namespace

/// What the originator has agreed to beforehand: nothing, where it no longer lets the response use the
/// report. Not to name it is no use where its sector names it.
policy::Onward NoticeService::onward_of(const Incident& incident, const std::string& issuer) const {
    const policy::Terms terms = terms_of(incident.reports, issuer);
    if (!allows(terms, policy::Use::response)) return policy::Onward::ask;
    const policy::Onward agreed = terms.onward;
    const Date today = date_of(ports_.clock.now(), ports_.zone);
    const bool tells = agreed == policy::Onward::anonymised &&
                       policy::is_small_cell(ports_.directory, incident.sectors, today);
    return tells ? policy::Onward::ask : agreed;
}

Result<std::vector<Source>> NoticeService::sources_of(const Actor& actor, const IssuedForecast& forecast,
                                                      Work& work) const {
    std::vector<Source> sources;
    for (const Input& input : forecast.inputs) {
        KANAME_TRY(const auto incident, work.incidents.load(input.incident));
        if (!incident) continue;
        const auto seen = seen_by(actor, *incident);
        if (!seen) continue;
        const Input known{.incident = input.incident, .version = input.version};
        sources.push_back({known, incident->originator, incident->sectors, incident->marking,
                           seen->view.originator, onward_of(*incident, actor.body)});
    }
    return sources;
}

Result<std::vector<std::string>> NoticeService::informed_of(const Notice& notice, Work& work) {
    std::map<std::string, std::size_t> known;  // by body: of how many sources
    for (const Source& source : notice.sources) {
        KANAME_TRY(const auto incident, work.incidents.load(source.input.incident));
        if (!incident) continue;
        std::set<std::string> bodies;  // that may have it by more than one way
        for (const policy::Holder& holder : object_of(*incident).holders) {
            if (holder.identity == policy::Identity::named) bodies.insert(holder.body);
        }
        for (const std::string& body : bodies) ++known[body];
    }
    std::vector<std::string> informed;
    for (const auto& [body, sources] : known) {
        if (sources == notice.sources.size()) informed.push_back(body);
    }
    return informed;
}

bool NoticeService::may_fill(const Recipient& recipient) const {
    return ports_.demonstration || !recipient.outlook || !recipient.outlook->hypothetical;
}

Result<std::vector<Recipient>> NoticeService::known_recipients(const Actor& actor, const Notice& notice,
                                                               Work& work) const {
    std::vector<Recipient> known = notice.recipients;
    const auto forecast = work.forecasts.latest(actor);
    if (!forecast && forecast.error().code != ErrorCode::not_found) return forecast.error();
    if (!forecast) return known;
    std::copy_if(forecast->reached.begin(), forecast->reached.end(), std::back_inserter(known),
                 [&](const Recipient& recipient) { return may_fill(recipient); });
    return known;
}

/// A submission key names the draft that it made; without one it is the body's next.
Result<std::string> NoticeService::id_of_draft(const Actor& actor, const std::string& key, Work& work) const {
    if (!key.empty()) return ports_.pseudonyms.of("notice|" + actor.body + "|key|" + key);
    KANAME_TRY(const std::uint64_t earlier, work.notices.count_of(actor.body));
    return ports_.pseudonyms.of("notice|" + actor.body + '|' + std::to_string(earlier + 1));
}

Result<Notice> NoticeService::drafted(const Actor& actor, std::string id, Work& work, Instant now) const {
    Notice notice{.id = std::move(id), .issuer = actor.body, .created = now};
    const auto forecast = work.forecasts.latest(actor);
    if (!forecast && forecast.error().code != ErrorCode::not_found) return forecast.error();
    if (forecast) {
        notice.forecast = forecast->number;
        KANAME_TRY(notice.sources, sources_of(actor, *forecast, work));
        for (const Recipient& recipient : forecast->reached) {
            const bool knows = is_source(notice.sources, recipient.body);  // it has reported
            if (!knows && may_fill(recipient)) notice.recipients.push_back(recipient);
        }
    }
    notice.draft = composed(notice.sources, notice.recipients, ports_.directory, now);
    return notice;
}

Status NoticeService::renew_sources(const Actor& actor, Notice& notice, Work& work) const {
    for (Source& source : notice.sources) {
        KANAME_TRY(const auto incident, work.incidents.load(source.input.incident));
        if (incident) source.onward = onward_of(*incident, actor.body);
    }
    const auto forecast = work.forecasts.latest(actor);
    if (!forecast) return forecast.error().code == ErrorCode::not_found ? Status{done} : forecast.error();
    KANAME_TRY(const auto sources, sources_of(actor, *forecast, work));
    for (const Source& source : sources) {
        if (!is_known(notice.sources, source.input)) notice.sources.push_back(source);
    }
    return done;
}

}  // namespace kaname::sharing
