#include "kaname/sharing/forecast_service.hpp"

#include <algorithm>

#include "kaname/base/limits.hpp"

namespace kaname::sharing {
namespace {

constexpr std::string_view kWorker = "forecast";

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

/// What was confirmed may fit too few runs to say anything by; what was reported alone always says something.
ForecastService::Made ForecastService::forecast_of(cascade::Situation situation) const {
    auto forecast = cascade::forecast(ports_.model, situation, ports_.ahead, ports_.ensemble);
    if (forecast || situation.confirmations.empty()) return {std::move(forecast)};
    situation.confirmations.clear();
    return {cascade::forecast(ports_.model, situation, ports_.ahead, ports_.ensemble), true};
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
    const Made forecast = forecast_of(situation);
    if (forecast.result) made.reached = reached_by(*forecast.result, ports_.model, ports_.warn_from);
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
