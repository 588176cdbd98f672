#include "kaname/cascade/verify.hpp"

#include <algorithm>
#include <map>

#include "evaluator.hpp"
#include "kaname/base/limits.hpp"

namespace kaname::cascade {
namespace {

Error wrong(const Model& model, ServiceId service, Ticks at) {
    const std::string id{model.columns().service_ids[service.index()]};
    return fail(ErrorCode::conflict, id + " @ " + to_text(at),
                bilingual("軌跡がモデルから導かれるものと一致しません",
                          "the trajectory is not the one that follows from the model"),
                bilingual("計算し直してください", "compute it again"));
}

/// Changes are in order, within the horizon, of services that exist, and each service at most once a tick.
Status check_form(const Model& model, Horizon horizon, const Trajectory& trajectory) {
    const Change* before = nullptr;
    for (const Change& change : trajectory.changes) {
        const bool known = change.service.index() < model.service_count();
        const bool inside = change.tick >= Ticks{0} && change.tick < horizon.length;
        const bool ordered = before == nullptr || std::pair{before->tick, before->service} <
                                                      std::pair{change.tick, change.service};
        if (!known || !inside || !ordered) {
            return wrong(model, known ? change.service : ServiceId{0}, change.tick);
        }
        before = &change;
    }
    return done;
}

/// Evaluates one service on the changes that the trajectory claims for its suppliers.
class Replay {
public:
    Replay(const Model& model, Evaluator& evaluator, Realisation& realisation, const ByService& claimed)
        : model_{&model}, evaluator_{&evaluator}, realisation_{&realisation}, claimed_{&claimed} {}

    [[nodiscard]] Status check(ServiceId service, Horizon horizon) const {
        auto arrivals = arrivals_at(service);
        const auto expected = claimed_->of(service);
        if (expected.size() > limits::kChangesPerService) {
            return wrong(*model_, service, expected.back().tick);
        }
        std::size_t matched = 0;
        Ticks at = evaluator_->next_event(service);
        if (!arrivals.empty()) at = std::min(at, arrivals.begin()->first);
        while (at < horizon.length) {
            for (const auto& [dependency, input] : arrivals[at]) evaluator_->feel(dependency, input, at);
            if (const auto change = evaluator_->step(service, at)) {
                if (matched == expected.size() || expected[matched] != *change) {
                    return wrong(*model_, service, at);
                }
                ++matched;
            }
            const auto next = arrivals.upper_bound(at);
            at = evaluator_->next_event(service);
            if (next != arrivals.end()) at = std::min(at, next->first);
        }
        if (matched != expected.size()) return wrong(*model_, service, expected[matched].tick);
        return done;
    }

private:
    using Arrivals = std::map<Ticks, std::vector<std::pair<DependencyId, Input>>>;

    [[nodiscard]] Arrivals arrivals_at(ServiceId service) const {
        Arrivals arrivals;
        for (const GroupId group : model_->groups_of(service)) {
            for (const DependencyId id : model_->dependencies_of(group)) {
                const RealisedDependency& d = realisation_->dependency(id);
                if (!d.present) continue;
                for (const Change& change : claimed_->of(model_->dependency(id).supplier)) {
                    arrivals[change.tick + Ticks{d.delay}].emplace_back(id,
                                                                        input_of(change.level, d.strength));
                }
            }
        }
        return arrivals;
    }

    const Model* model_;
    Evaluator* evaluator_;
    Realisation* realisation_;
    const ByService* claimed_;
};

}  // namespace

Status verify(const Model& model, const Shock& shock, Horizon horizon, const Trajectory& trajectory,
              Draw draw) {
    KANAME_CHECK(check(model, shock, horizon));
    KANAME_CHECK(check_form(model, horizon, trajectory));
    Realisation realisation{model, shock, draw};
    const ByService claimed{trajectory, model.service_count()};
    Evaluator evaluator{model, shock};
    evaluator.start(realisation);
    const Replay replay{model, evaluator, realisation, claimed};
    for (std::size_t i = 0; i < model.service_count(); ++i) {
        KANAME_CHECK(replay.check(id_at<ServiceId>(i), horizon));
    }
    return done;
}

}  // namespace kaname::cascade
