#include "kaname/sharing/situation.hpp"

#include <map>

namespace kaname::sharing {
namespace {

Instant to_the_minute(Instant at) { return std::chrono::floor<std::chrono::minutes>(at); }

bool has_failed(const Statement& said) {
    const bool near_miss = said.basis == policy::Basis::near_miss;  // nothing failed, unless it says so
    return said.level.value_or(near_miss ? kNormal : kStopped) != kNormal;
}

/// What the reports say now, in the engine's terms. What a later one leaves open is as it was told before:
/// which service it is, and since when it fails without a break. None: it is about no service of the model.
std::optional<cascade::Report> reported(const Incident& incident, const network::Model& model) {
    const auto reports = as_told(incident.reports);
    std::optional<cascade::ServiceId> service;
    std::optional<Instant> since;
    bool failed = false;
    for (const Report* report : reports) {
        const Statement& said = report->statement;
        const auto named = said.service ? model.find_service(*said.service) : service;
        const bool goes_on = failed && named == service;
        if (said.since || !goes_on) since = said.since.value_or(told(*report));
        service = named;
        failed = has_failed(said);
    }
    if (!service) return std::nullopt;
    const Statement& last = reports.back()->statement;
    return cascade::Report{.service = *service,
                           .level = failed ? last.level.value_or(kStopped) : kNormal,
                           .at = to_the_minute(*since),
                           .own_cause = last.own_cause};
}

}  // namespace

cascade::Situation situation_of(const std::vector<Incident>& incidents, const network::Model& model,
                                Instant now) {
    struct Last {
        Instant told;
        cascade::Report report;
    };
    std::map<cascade::ServiceId, Last> last;
    for (const Incident& incident : incidents) {
        const auto report = reported(incident, model);
        if (!report) continue;
        const Last found{told(latest_report(incident)), *report};
        const auto [kept, is_new] = last.try_emplace(report->service, found);
        if (!is_new && kept->second.told < found.told) kept->second = found;
    }
    cascade::Situation situation{.now = to_the_minute(now), .reports = {}};
    for (const auto& [service, found] : last) {
        if (found.report.level == kNormal) {
            situation.confirmations.push_back({service, to_the_minute(found.told)});
        } else {
            situation.reports.push_back(found.report);
        }
    }
    return situation;
}

}  // namespace kaname::sharing
