#include "kaname/sharing/notice.hpp"

#include <algorithm>

namespace kaname::sharing {
namespace {

using namespace std::chrono_literals;

bool has(const std::vector<std::string>& bodies, std::string_view body) {
    return std::find(bodies.begin(), bodies.end(), body) != bodies.end();
}

std::optional<Instant> wakes_at(const Delivery& delivery, const Arrivals& arrivals,
                                const AnswerTimes& times) {
    if (delivery.due) return delivery.due;
    const auto held = held_since(delivery, arrivals);
    const bool answers = delivery.sent && !delivery.acknowledged;
    if (delivery.escalated || (!held && !answers)) return std::nullopt;
    const Instant expected = held ? *held + times.acknowledge : *delivery.acknowledge_by;
    return delivery.reminded ? expected + times.escalate : expected;
}

}  // namespace

AnswerTimes answer_times(Urgency urgency) noexcept {
    switch (urgency) {  // [D]: no published rule names times
        case Urgency::immediate: return {15min, 15min};
        case Urgency::prompt: return {2h, 2h};
        case Urgency::routine: break;
    }
    return {24h, 24h};
}

bool is_pending(const Delivery& delivery) noexcept { return !delivery.sent && !delivery.left_out; }

bool is_overdue(const Delivery& delivery, Instant now) noexcept {
    return delivery.sent && !delivery.acknowledged && *delivery.acknowledge_by <= now;
}

bool is_retracted(const Notice& notice) noexcept {
    return !notice.revisions.empty() && notice.revisions.back().kind == RevisionKind::retraction;
}

policy::Object object_of(const Notice& notice) {
    policy::Object object{.originator = notice.issuer, .markings = {}};
    if (notice.issuer.empty()) return object;  // there is no such notice
    if (notice.revisions.empty()) {
        object.markings.push_back({.tlp = notice.draft.tlp});
        // A draft that nobody has released yet is as closed as what it was made from.
        for (const Source& source : notice.sources) object.markings.push_back(source.marking);
    } else {
        object.markings.push_back({.tlp = notice.revisions.back().content.tlp});
    }
    for (const Delivery& delivery : notice.deliveries) {
        if (delivery.sent) object.holders.push_back({delivery.hop.to, delivery.hop.identity});
    }
    return object;
}

policy::Object object_of(const Notice& notice, const Release& release) {
    policy::Object object{.originator = release.originator,
                          .markings = {{.tlp = notice.draft.tlp}},
                          .holders = {{notice.issuer, policy::Identity::named}}};
    for (const Source& source : notice.sources) object.markings.push_back(source.marking);
    return object;
}

std::vector<const Delivery*> current(const Notice& notice) {
    std::vector<const Delivery*> found;
    for (const Delivery& delivery : notice.deliveries) {
        if (delivery.revision == notice.revisions.size()) found.push_back(&delivery);
    }
    return found;
}

Arrivals arrivals_of(const Notice& notice) {
    Arrivals arrivals;
    for (const Delivery* delivery : current(notice)) {
        if (!delivery->sent) continue;
        Instant& first = arrivals.try_emplace(delivery->hop.to, *delivery->sent).first->second;
        first = std::min(first, *delivery->sent);
    }
    return arrivals;
}

std::optional<Instant> held_since(const Delivery& delivery, const Arrivals& arrivals) {
    if (!is_pending(delivery) || delivery.due) return std::nullopt;
    const auto keeper = arrivals.find(delivery.hop.from);
    return keeper == arrivals.end() ? std::nullopt : std::optional{keeper->second};
}

std::vector<std::string> holders_of(const Notice& notice) {
    std::vector<std::string> bodies{notice.issuer};
    for (const Delivery& delivery : notice.deliveries) {
        if (delivery.sent && !has(bodies, delivery.hop.to)) bodies.push_back(delivery.hop.to);
    }
    return bodies;
}

std::vector<std::string> below(const Notice& notice, std::string_view body) {
    std::vector<std::string> found;
    // Senders stand before those they serve, so one pass finds all.
    for (const Delivery* delivery : current(notice)) {
        const bool under = delivery->hop.from == body || has(found, delivery->hop.from);
        if (under && !has(found, delivery->hop.to)) found.push_back(delivery->hop.to);
    }
    return found;
}

std::optional<Instant> wakes_at(const Notice& notice) {
    if (notice.revisions.empty()) return std::nullopt;
    const AnswerTimes times = answer_times(notice.revisions.back().content.urgency);
    const Arrivals arrivals = arrivals_of(notice);
    std::optional<Instant> first;
    for (const Delivery* delivery : current(notice)) {
        const auto at = wakes_at(*delivery, arrivals, times);
        if (at && (!first || *at < *first)) first = at;
    }
    return first;
}

}  // namespace kaname::sharing
