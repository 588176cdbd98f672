#include "deliveries.hpp"

#include <algorithm>
#include <map>

namespace kaname::sharing {
namespace {

bool has(const std::vector<std::string>& bodies, std::string_view body) {
    return std::find(bodies.begin(), bodies.end(), body) != bodies.end();
}

/// The deliveries of the latest revision, to be changed.
std::vector<Delivery*> latest(Notice& notice) {
    std::vector<Delivery*> found;
    for (Delivery& delivery : notice.deliveries) {
        if (delivery.revision == notice.revisions.size()) found.push_back(&delivery);
    }
    return found;
}

/// One walk of a notice down its hops.
class Passing {
public:
    Passing(Notice& notice, const StillThere& still_there, Instant now)
        : deliveries_{latest(notice)},
          times_{answer_times(notice.revisions.back().content.urgency)},
          still_there_{still_there},
          now_{now} {}

    void pass(Delivery& delivery) {
        if (!still_there_(delivery.hop)) return leave_out(delivery);
        const Delivery* const other = sent_to(delivery.hop.to);
        if (other == nullptr) passed_.reached.push_back(delivery.hop.to);
        delivery.sent = now_;
        delivery.due.reset();
        delivery.reminded.reset();  // that was its keeper, at the gate
        delivery.escalated.reset();
        delivery.acknowledge_by = now_ + times_.acknowledge;
        if (other != nullptr) take_over_answers(delivery, *other);
        pass_through(delivery);
    }
    void leave_out(Delivery& delivery) {
        delivery.left_out = now_;
        delivery.due.reset();
        passed_.left_out.push_back(delivery.hop.to);
    }
    /// For whoever has the notice already: what waits for them goes on.
    void go_on_from_holders() {
        for (Delivery* delivery : deliveries_) {
            if (delivery->sent) pass_through(*delivery);
        }
    }

    [[nodiscard]] Passed take() && { return std::move(passed_); }

private:
    /// A body that gets it a second time has opened and acknowledged it already.
    static void take_over_answers(Delivery& delivery, const Delivery& other) {
        delivery.opened = other.opened;
        delivery.acknowledged = other.acknowledged;
        delivery.acknowledged_by = other.acknowledged_by;
        delivery.acted = other.acted;
    }
    /// What waited for this delivery goes on by its own mode. No mark gets wider on the way.
    void pass_through(const Delivery& delivery) {
        for (Delivery* next : deliveries_) {
            if (next->hop.from != delivery.hop.to) continue;
            next->tlp = std::max(next->tlp, delivery.tlp);
            if (!is_pending(*next)) continue;
            switch (next->hop.mode) {
                case policy::HopMode::concurrent: pass(*next); break;
                case policy::HopMode::gate: break;
                case policy::HopMode::gate_with_timeout:
                    if (!next->due) next->due = now_ + next->hop.timeout;
                    break;
            }
        }
    }
    [[nodiscard]] const Delivery* sent_to(std::string_view body) const {
        const auto found = std::find_if(
            deliveries_.begin(), deliveries_.end(),
            [&](const Delivery* delivery) { return delivery->sent && delivery->hop.to == body; });
        return found == deliveries_.end() ? nullptr : *found;
    }

    std::vector<Delivery*> deliveries_;
    AnswerTimes times_;
    const StillThere& still_there_;
    Instant now_;
    Passed passed_{};
};

/// The same hop for the next revision: who had it has the next one now. What was remarked was remarked on the
/// one before.
Delivery renewed(const Delivery& before, const Revision& revision, Instant now) {
    return {.revision = before.revision + 1,
            .hop = before.hop,
            .tlp = std::max(before.tlp, revision.content.tlp),
            .sent = now,
            .acknowledge_by = now + answer_times(revision.content.urgency).acknowledge};
}

/// How many hops it is from the issuer to each body, the longest way.
std::map<std::string, int, std::less<>> depths(const Notice& notice,
                                               const std::vector<Delivery>& deliveries) {
    constexpr int kLongestWay = 4;  // issuer, ministry, CEPTOAR, member
    std::map<std::string, int, std::less<>> depth{{notice.issuer, 0}};
    for (int round = 0; round < kLongestWay; ++round) {
        for (const Delivery& delivery : deliveries) {
            const auto from = depth.find(delivery.hop.from);
            if (from == depth.end()) continue;
            int& to = depth[delivery.hop.to];
            to = std::max(to, from->second + 1);
        }
    }
    return depth;
}

/// Senders before those they serve.
void put_in_order(const Notice& notice, std::vector<Delivery>& deliveries) {
    const auto depth = depths(notice, deliveries);
    const auto rank = [&](const Delivery& delivery) {
        const auto found = depth.find(delivery.hop.from);
        return found == depth.end() ? 0 : found->second;
    };
    std::stable_sort(deliveries.begin(), deliveries.end(),
                     [&](const Delivery& a, const Delivery& b) { return rank(a) < rank(b); });
}

bool is_known(const std::vector<Delivery>& deliveries, const policy::Hop& hop) {
    return std::any_of(deliveries.begin(), deliveries.end(), [&](const Delivery& delivery) {
        return delivery.hop.from == hop.from && delivery.hop.to == hop.to;
    });
}

/// As whom whoever has the revision before sees the originators in this one: never more openly than its way
/// says.
policy::Identity identity_on(const policy::Hop& hop, const Revision& revision,
                             const std::vector<policy::Hop>& hops) {
    const auto same = std::find_if(hops.begin(), hops.end(), [&](const policy::Hop& other) {
        return other.from == hop.from && other.to == hop.to;
    });
    if (same != hops.end()) return same->identity;
    if (revision.kind == RevisionKind::retraction) return hop.identity;  // it says what the one before said
    return std::max(hop.identity, revision.content.source);
}

bool comes_from_outside(const Notice& notice, const Delivery& delivery) {
    return is_pending(delivery) && delivery.hop.from == notice.issuer;
}

/// Who is reminded when, and when somebody else calls: the same at a gate and at its end.
struct Urged {
    bool reminded = false;
    bool escalated = false;
};
struct Late {
    AnswerTimes times;
    Instant now;

    [[nodiscard]] Urged urge(Delivery& delivery, Instant expected) const {
        const Urged urged{expected <= now && !delivery.reminded,
                          expected + times.escalate <= now && !delivery.escalated};
        if (urged.reminded) delivery.reminded = now;
        if (urged.escalated) delivery.escalated = now;
        return urged;
    }
};

/// Whoever passed the latest revision on to `body`, or issued it.
std::string sender_to(const Notice& notice, std::string_view body) {
    for (const Delivery* delivery : current(notice)) {
        if (delivery->sent && delivery->hop.to == body) return delivery->hop.from;
    }
    return notice.issuer;
}

template <class Value>
void add_once(std::vector<Value>& to, Value value) {
    if (std::find(to.begin(), to.end(), value) == to.end()) to.push_back(std::move(value));
}

bool left_out_by(const Relay& relay, const Delivery& delivery) {
    return relay.to && !has(*relay.to, delivery.hop.to);
}

}  // namespace

Passed dispatch(Notice& notice, const std::vector<policy::Hop>& hops, Instant now) {
    const Revision& revision = notice.revisions.back();
    const std::size_t number = notice.revisions.size();
    std::vector<Delivery> next;
    for (const Delivery& before : notice.deliveries) {
        if (before.revision + 1 != number || !before.sent) continue;
        next.push_back(renewed(before, revision, now));
        next.back().hop.identity = identity_on(next.back().hop, revision, hops);
    }
    for (const policy::Hop& hop : hops) {
        if (!is_known(next, hop)) {
            next.push_back({.revision = number, .hop = hop, .tlp = revision.content.tlp});
        }
    }
    put_in_order(notice, next);
    notice.deliveries.insert(notice.deliveries.end(), next.begin(), next.end());
    const StillThere all = [](const policy::Hop&) { return true; };  // the hops are those of today
    Passing passing{notice, all, now};
    passing.go_on_from_holders();
    for (Delivery* delivery : latest(notice)) {
        if (comes_from_outside(notice, *delivery)) passing.pass(*delivery);
    }
    return std::move(passing).take();
}

Passed pass_on(Notice& notice, std::string_view body, const Relay& relay, const StillThere& still_there,
               Instant now) {
    Passing passing{notice, still_there, now};
    for (Delivery* delivery : latest(notice)) {
        if (delivery->hop.from != body || !is_pending(*delivery)) continue;
        if (left_out_by(relay, *delivery)) {
            passing.leave_out(*delivery);
            continue;
        }
        delivery->remark = relay.remark;
        if (relay.tlp) delivery->tlp = std::max(delivery->tlp, *relay.tlp);
        passing.pass(*delivery);
    }
    return std::move(passing).take();
}

Advance advance(Notice& notice, const StillThere& still_there, Instant now) {
    Advance done;
    Passing passing{notice, still_there, now};
    for (Delivery* delivery : latest(notice)) {
        if (is_pending(*delivery) && delivery->due && *delivery->due <= now) passing.pass(*delivery);
    }
    done.passed = std::move(passing).take();
    const Late late{answer_times(notice.revisions.back().content.urgency), now};
    const Arrivals arrivals = arrivals_of(notice);
    for (Delivery* delivery : latest(notice)) {
        const policy::Hop& hop = delivery->hop;
        if (is_overdue(*delivery, now)) {
            const Urged urged = late.urge(*delivery, *delivery->acknowledge_by);
            if (urged.reminded) done.reminded.push_back(hop.to);
            if (urged.escalated) done.escalated.push_back({hop.from, hop.to});
        }
        if (const auto since = held_since(*delivery, arrivals)) {
            const Urged urged = late.urge(*delivery, *since + late.times.acknowledge);
            if (urged.reminded) add_once(done.held, hop.from);
            if (urged.escalated) {
                add_once(done.held_too_long, Advance::Call{sender_to(notice, hop.from), hop.from});
            }
        }
    }
    return done;
}

std::vector<std::string> mark(Notice& notice, const policy::Actor& actor, Mark mark, Instant now) {
    std::vector<std::string> senders;
    for (Delivery* delivery : latest(notice)) {
        if (delivery->hop.to != actor.body || !delivery->sent) continue;
        const bool acknowledges = mark != Mark::opened && !delivery->acknowledged;
        const bool changes = (!delivery->opened && mark == Mark::opened) || acknowledges ||
                             (mark == Mark::acted && !delivery->acted);
        if (!changes) continue;
        if (!delivery->opened) delivery->opened = now;
        if (acknowledges) {
            delivery->acknowledged = now;
            delivery->acknowledged_by = actor.person;
        }
        if (mark == Mark::acted) delivery->acted = now;
        senders.push_back(delivery->hop.from);
    }
    return senders;
}

}  // namespace kaname::sharing
