#include "kaname/sharing/memory.hpp"

#include <algorithm>

namespace kaname::sharing {

template <class Is>
std::vector<Incident> MemoryIncidents::those(const Is& is) const {
    std::vector<Incident> found;
    for (const auto& [id, incident] : state_->incidents) {
        if (is(incident)) found.push_back(incident);
    }
    return found;
}

Result<std::optional<Incident>> MemoryIncidents::load(std::string_view id) {
    const auto found = state_->incidents.find(id);
    return found == state_->incidents.end() ? std::nullopt : std::optional{found->second};
}

Result<std::optional<Incident>> MemoryIncidents::load_submission(std::string_view originator,
                                                                 std::string_view submission) {
    auto found = those([&](const Incident& incident) {
        return incident.originator == originator && incident.submission == submission;
    });
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

Result<std::uint64_t> MemoryIncidents::count_of(std::string_view originator) {
    return std::uint64_t{
        those([&](const Incident& incident) { return incident.originator == originator; }).size()};
}

Result<std::vector<Incident>> MemoryIncidents::load_due(Instant now) {
    return those([&](const Incident& incident) {
        return std::any_of(incident.passages.begin(), incident.passages.end(), [&](const Passage& passage) {
            return passage.due && *passage.due <= now && !passage.passed;
        });
    });
}

Result<std::vector<Incident>> MemoryIncidents::load_open() {
    return those([](const Incident& incident) { return closing_report(incident) == nullptr; });
}

Result<std::vector<Incident>> MemoryIncidents::load_of(std::string_view body, std::size_t most) {
    auto found = those([&](const Incident& incident) {
        const auto audience = audience_of(incident);
        return std::find(audience.begin(), audience.end(), body) != audience.end();
    });
    std::sort(found.begin(), found.end(), [](const Incident& a, const Incident& b) {
        return std::tuple{b.reports.front().received, std::string_view{a.id}} <
               std::tuple{a.reports.front().received, std::string_view{b.id}};
    });
    found.resize(std::min(found.size(), most));
    return found;
}

Status MemoryIncidents::save(const Incident& incident) {
    const bool taken = !those([&](const Incident& other) {
                            return other.originator == incident.originator &&
                                   other.submission == incident.submission && other.id != incident.id;
                        }).empty();
    if (taken) return submitted_already(incident.submission);
    const auto [stored, is_new] = state_->incidents.try_emplace(incident.id, incident);
    if (stored->second.version != incident.version) return changed_meanwhile("incident " + incident.id);
    stored->second = incident;
    ++stored->second.version;
    return done;
}

Result<IssuedForecast> MemoryForecasts::load_latest(std::string_view addressee) {
    for (auto it = state_->forecasts.rbegin(); it != state_->forecasts.rend(); ++it) {
        if (it->addressee == addressee) return *it;
    }
    return IssuedForecast{};
}

Result<IssuedForecast> MemoryForecasts::load(std::string_view addressee, std::uint64_t number) {
    for (const IssuedForecast& forecast : state_->forecasts) {
        if (forecast.addressee == addressee && forecast.number == number) return forecast;
    }
    return IssuedForecast{};
}

Status MemoryForecasts::add(const IssuedForecast& forecast) {
    state_->forecasts.push_back(forecast);
    return done;
}

template <class Is>
std::vector<Notice> MemoryNotices::those(const Is& is, std::size_t most) const {
    std::vector<Notice> found;
    for (const auto& [id, notice] : state_->notices) {
        if (is(notice)) found.push_back(notice);
    }
    std::sort(found.begin(), found.end(), [](const Notice& a, const Notice& b) {
        return std::tuple{b.created, std::string_view{a.id}} < std::tuple{a.created, std::string_view{b.id}};
    });
    found.resize(std::min(found.size(), most));
    return found;
}

Result<std::optional<Notice>> MemoryNotices::load(std::string_view id) {
    const auto found = state_->notices.find(id);
    return found == state_->notices.end() ? std::nullopt : std::optional{found->second};
}

Result<std::uint64_t> MemoryNotices::count_of(std::string_view issuer) {
    const auto own = [&](const auto& row) { return row.second.issuer == issuer; };
    return static_cast<std::uint64_t>(std::count_if(state_->notices.begin(), state_->notices.end(), own));
}

Result<std::vector<Notice>> MemoryNotices::load_due(Instant now) {
    return those(
        [&](const Notice& notice) {
            const auto at = wakes_at(notice);
            return at && *at <= now;
        },
        state_->notices.size());
}

Result<std::vector<Notice>> MemoryNotices::load_of(std::string_view body, std::size_t most) {
    return those(
        [&](const Notice& notice) {
            const auto holders = holders_of(notice);
            return std::find(holders.begin(), holders.end(), body) != holders.end();
        },
        most);
}

Result<std::vector<Notice>> MemoryNotices::load_asked(std::string_view originator, std::size_t most) {
    return those(
        [&](const Notice& notice) {
            return std::any_of(notice.releases.begin(), notice.releases.end(),
                               [&](const Release& release) { return release.originator == originator; });
        },
        most);
}

Result<std::optional<ChangeOver>> MemoryChangeOvers::latest() {
    return state_->changes.empty() ? std::nullopt : std::optional{state_->changes.back()};
}

Status MemoryChangeOvers::add(const ChangeOver& change) {
    state_->changes.push_back(change);
    return done;
}

Status MemoryNotices::save(const Notice& notice) {
    const auto [stored, is_new] = state_->notices.try_emplace(notice.id, notice);
    if (stored->second.version != notice.version) return changed_meanwhile("notice " + notice.id);
    stored->second = notice;
    ++stored->second.version;
    return done;
}

}  // namespace kaname::sharing
