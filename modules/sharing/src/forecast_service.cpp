#include "kaname/sharing/forecast_service.hpp"

#include <algorithm>
#include <map>

#include "kaname/base/limits.hpp"

namespace kaname::sharing {
namespace {

constexpr std::string_view kWorker = "forecast";

Instant to_the_minute(Instant at) { return std::chrono::floor<std::chrono::minutes>(at); }

/// RED is for persons: what is made of it could be shown to nobody else, so nothing is made of it. Nor of
/// what the operator has not let the body use for the response.
bool counts_for(const Incident& incident, const std::string& body) {
    const auto holders = object_of(incident).holders;
    const bool holds = std::any_of(holders.begin(), holders.end(), [&](const policy::Holder& holder) {
        return holder.body == body && allows(holder.terms, policy::Use::response);
    });
    return holds && incident.marking.tlp != policy::Tlp::red;
}

struct News {
    std::uint64_t place = 0;
    std::uint64_t last = 0;
    bool about_incidents = false;  ///< something that a forecast is made of has changed
    std::vector<Incident> open;
};

/// `all`: as if everything had changed.
Result<News> news(Work& work, bool all) {
    News news;
    news.about_incidents = all;
    KANAME_TRY(news.place, work.outbox.place_of(kWorker));
    news.last = news.place;
    for (;;) {
        KANAME_TRY(const auto events, work.outbox.events(news.last, limits::kEventsAtOnce));
        if (events.empty()) break;
        for (const record::Numbered& numbered : events) {
            news.last = numbered.number;
            const record::Event& event = numbered.event;
            const bool is_remark = event.kind == "incident.commented";  // says nothing that is computed with
            news.about_incidents |= event.subject.starts_with("incident:") && !is_remark;
        }
    }
    if (news.about_incidents) {
        KANAME_TRY(news.open, work.incidents.load_open());
    }
    return news;
}

bool is_made_of_the_same(const IssuedForecast& a, const IssuedForecast& b) {
    const auto same = [](const Input& one, const Input& other) {
        return one.incident == other.incident && one.reports == other.reports;
    };
    const bool model_same = a.model == b.model || b.inputs.empty();
    return model_same && std::equal(a.inputs.begin(), a.inputs.end(), b.inputs.begin(), b.inputs.end(), same);
}

}  // namespace

namespace {

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
        if (found.report.level != kNormal) situation.reports.push_back(found.report);
    }
    return situation;
}

IssuedForecast ForecastService::made_for(const std::string& addressee, const std::vector<Incident>& open,
                                         Instant now) const {
    std::vector<Incident> inputs;
    IssuedForecast made{.issued = now, .addressee = addressee, .model = ports_.digest};
    for (const Incident& incident : open) {
        if (!counts_for(incident, addressee)) continue;
        inputs.push_back(incident);
        made.inputs.push_back({incident.id, incident.version, incident.reports.size()});
        made.markings.push_back(incident.marking);
    }
    if (made.markings.empty()) made.markings.push_back({.tlp = policy::Tlp::amber});
    const cascade::Situation situation = situation_of(inputs, ports_.model, now);
    made.document = "null";
    if (situation.reports.empty()) return made;
    const auto forecast = cascade::forecast(ports_.model, situation, ports_.ahead, ports_.ensemble);
    if (forecast) made.reached = reached_by(*forecast, ports_.model, ports_.warn_from);
    made.document = ports_.written(forecast);
    return made;
}

/// What was issued before may rest on another model than the one that this program was started with.
Result<bool> ForecastService::rests_on_another(Work& work,
                                               const std::vector<const directory::Body*>& addressees) const {
    for (const directory::Body* body : addressees) {
        KANAME_TRY(const IssuedForecast latest, work.forecasts.load_latest(body->id));
        if (latest.number != 0 && latest.model != ports_.digest) return true;
    }
    return false;
}

Status ForecastService::react() {
    const Instant now = ports_.clock.now();
    const auto addressees =
        ports_.directory.bodies_on(date_of(now, ports_.zone), directory::BodyKind::coordinator);
    KANAME_TRY(const News found, record::viewed<News>(ports_.store, [&](Work& work) -> Result<News> {
                   KANAME_TRY(const bool other,
                              begun_ ? Result<bool>{false} : rests_on_another(work, addressees));
                   return news(work, other);
               }));
    if (found.last == found.place && !found.about_incidents) {
        begun_ = true;
        return done;
    }
    std::vector<IssuedForecast> issued;
    if (found.about_incidents) {
        for (const auto* body : addressees) {
            issued.push_back(made_for(body->id, found.open, now));
        }
    }
    KANAME_CHECK(ports_.store.write([&](Work& work) -> Status {
        for (IssuedForecast forecast : issued) {
            KANAME_TRY(const IssuedForecast before, work.forecasts.load_latest(forecast.addressee));
            // Something changed that this addressee does not have: it must not even see a new number.
            if (is_made_of_the_same(before, forecast)) continue;
            forecast.number = before.number + 1;
            KANAME_CHECK(work.forecasts.add(forecast));
            const std::string subject = "forecast:" + std::to_string(forecast.number);
            KANAME_CHECK(work.outbox.announce({.at = now,
                                               .kind = "forecast.issued",
                                               .subject = subject,
                                               .audience = {forecast.addressee}}));
            KANAME_CHECK(work.trail.write({.at = now,
                                           .person = "system",
                                           .body = forecast.addressee,
                                           .action = "issue_forecast",
                                           .subject = subject}));
        }
        return work.outbox.move(kWorker, found.last);
    }));
    begun_ = true;  // not before it is kept: what could not be written is tried again
    return done;
}

Result<SeenForecast> ForecastService::latest(const policy::Actor& actor) {
    auto found = record::viewed<SeenForecast>(ports_.store, [&](Work& work) -> Result<SeenForecast> {
        KANAME_TRY(IssuedForecast issued, work.forecasts.latest(actor));
        // What the actor may not see of the one before, the difference would tell.
        const auto before = work.forecasts.find(actor, issued.number - 1);
        SeenForecast seen{.markings = issued.markings};
        if (before && before->number != 0) {
            seen.moved = difference(*before, issued);
            seen.markings.insert(seen.markings.end(), before->markings.begin(), before->markings.end());
        }
        seen.issued = std::move(issued);
        return seen;
    });
    record::Entry read{.at = ports_.clock.now(),
                       .person = actor.person,
                       .body = actor.body,
                       .action = std::string{to_text(policy::Action::read_forecast)}};
    if (found) read.subject = "forecast:" + std::to_string(found->issued.number);
    if (!found) read = record::ended(std::move(read), found.error());
    const bool strict =
        found && std::any_of(found->markings.begin(), found->markings.end(),
                             [](const auto& m) { return m.tlp >= policy::Tlp::amber_strict; });
    KANAME_CHECK(ports_.reads.note(read, {.before_answer = strict}));
    return found;
}

}  // namespace kaname::sharing
