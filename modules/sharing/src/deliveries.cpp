#include "deliveries.hpp"

#include <algorithm>

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
          terms_{terms_of(notice.revisions.back().content.urgency)},
          still_there_{still_there},
          now_{now} {}

    void pass(Delivery& delivery) {
        if (!still_there_(delivery.hop)) {
            delivery.left_out = now_;
            delivery.due.reset();
            return;
        }
        if (!reaches(delivery.hop.to)) reached_.push_back(delivery.hop.to);
        delivery.sent = now_;
        delivery.due.reset();
        delivery.acknowledge_by = now_ + terms_.acknowledge;
        pass_through(delivery);
    }

    [[nodiscard]] std::vector<std::string> take() && { return std::move(reached_); }

private:
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
    [[nodiscard]] bool reaches(std::string_view body) const {
        return std::any_of(deliveries_.begin(), deliveries_.end(), [&](const Delivery* delivery) {
            return delivery->sent && delivery->hop.to == body;
        });
    }

    std::vector<Delivery*> deliveries_;
    Terms terms_;
    const StillThere& still_there_;
    Instant now_;
    std::vector<std::string> reached_{};
};

/// The same hop for the next revision: who had it has the next one now.
Delivery renewed(const Delivery& before, const Revision& revision, Instant now) {
    Delivery next{.revision = before.revision + 1,
                  .hop = before.hop,
                  .tlp = std::max(before.tlp, revision.content.tlp),
                  .remark = before.remark,
                  .due = before.due,
                  .left_out = before.left_out};
    if (before.sent) {
        next.sent = now;
        next.acknowledge_by = now + terms_of(revision.content.urgency).acknowledge;
    }
    return next;
}

bool is_known(const std::vector<Delivery>& deliveries, const policy::Hop& hop) {
    return std::any_of(deliveries.begin(), deliveries.end(), [&](const Delivery& delivery) {
        return delivery.hop.from == hop.from && delivery.hop.to == hop.to;
    });
}

bool comes_from_outside(const Notice& notice, const Delivery& delivery) {
    return is_pending(delivery) && delivery.hop.from == notice.issuer;
}

bool left_out_by(const Relay& relay, const Delivery& delivery) {
    return relay.to && !has(*relay.to, delivery.hop.to);
}

}  // namespace

void dispatch(Notice& notice, const std::vector<policy::Hop>& hops, Instant now) {
    const Revision& revision = notice.revisions.back();
    const std::size_t number = notice.revisions.size();
    std::vector<Delivery> next;
    for (const Delivery& before : notice.deliveries) {
        if (before.revision + 1 != number) continue;
        const bool goes_on = before.sent || revision.kind != RevisionKind::retraction;
        if (goes_on) next.push_back(renewed(before, revision, now));
    }
    for (const policy::Hop& hop : hops) {
        if (!is_known(next, hop))
            next.push_back({.revision = number, .hop = hop, .tlp = revision.content.tlp});
    }
    notice.deliveries.insert(notice.deliveries.end(), next.begin(), next.end());
    const StillThere all = [](const policy::Hop&) { return true; };  // the hops are those of today
    Passing passing{notice, all, now};
    for (Delivery* delivery : latest(notice)) {
        if (comes_from_outside(notice, *delivery)) passing.pass(*delivery);
    }
}

std::vector<std::string> pass_on(Notice& notice, std::string_view body, const Relay& relay,
                                 const StillThere& still_there, Instant now) {
    Passing passing{notice, still_there, now};
    for (Delivery* delivery : latest(notice)) {
        if (delivery->hop.from != body || !is_pending(*delivery)) continue;
        if (left_out_by(relay, *delivery)) {
            delivery->left_out = now;
            delivery->due.reset();
            continue;
        }
        delivery->remark = relay.remark;
        if (relay.tlp) delivery->tlp = std::max(delivery->tlp, *relay.tlp);
        passing.pass(*delivery);
    }
    return std::move(passing).take();
}

Advance advance(Notice& notice, const StillThere& still_there, Instant now) {
    const Terms terms = terms_of(notice.revisions.back().content.urgency);
    Advance done;
    Passing passing{notice, still_there, now};
    for (Delivery* delivery : latest(notice)) {
        if (is_pending(*delivery) && delivery->due && *delivery->due <= now) passing.pass(*delivery);
        if (!is_overdue(*delivery, now)) continue;
        if (!delivery->reminded) {
            delivery->reminded = now;
            done.reminded.push_back(delivery->hop.to);
        }
        if (!delivery->escalated && *delivery->acknowledge_by + terms.escalate <= now) {
            delivery->escalated = now;
            done.escalated.push_back({delivery->hop.from, delivery->hop.to});
        }
    }
    done.reached = std::move(passing).take();
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
