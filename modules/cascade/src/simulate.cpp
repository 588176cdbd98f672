#include "kaname/cascade/simulate.hpp"

#include "engine.hpp"

namespace kaname::cascade {
namespace {

/// A state fits the model and the shock it is resumed with.
Status check_state(const Model& model, const State& state) {
    const bool begun = state.at > Ticks{0};
    const bool fits = state.at >= Ticks{0} && state.before.size() == model.service_count() &&
                      state.change_counts.size() == model.service_count() &&
                      (!begun || state.groups.size() == model.group_count());
    if (fits) return done;
    return fail(
        ErrorCode::invalid_input, "state",
        bilingual("状態が別のモデルのものです", "the state belongs to another model"),
        bilingual("同じモデルから作った状態を使ってください", "use a state made from the same model"));
}

}  // namespace

Result<Trajectory> simulate(const Model& model, const Shock& shock, Horizon horizon, Draw draw) {
    KANAME_CHECK(check(model, shock, horizon));
    Engine engine{model, shock, horizon};
    Trajectory trajectory;
    Realisation realisation{model, shock, draw};
    KANAME_CHECK(engine.run(realisation, trajectory));
    return trajectory;
}

State nominal_state(const Model& model, const Shock& shock, Draw draw) {
    Realisation realisation{model, shock, draw};
    State state{.before = std::vector<Level>(model.service_count(), kNormal),
                .change_counts = std::vector<std::uint32_t>(model.service_count(), 0)};
    for (std::size_t i = 0; i < model.group_count(); ++i) {
        state.groups.push_back({.stock = realisation.group(id_at<GroupId>(i)).buffer * Level::kScale});
    }
    return state;
}

Result<Run> resume(const Model& model, const Shock& shock, const State& from, Horizon horizon, Draw draw) {
    KANAME_CHECK(check(model, shock, horizon));
    KANAME_CHECK(check_state(model, from));
    Realisation realisation{model, shock, draw};
    Engine engine{model, shock, horizon};
    Run run;
    KANAME_CHECK(engine.run(realisation, from, run.trajectory));
    run.end = engine.end(from, realisation, run.trajectory);
    return run;
}

}  // namespace kaname::cascade
