#include <gtest/gtest.h>

#include "kaname/base/key.hpp"
#include "kaname/cascade/ensemble.hpp"
#include "kaname/cascade/verify.hpp"
#include "random_network.hpp"

// The same bytes whatever the threads, the compiler, the split of a run, or the order of the tables.
namespace kaname::cascade {
namespace {

constexpr std::uint32_t kServices = 10'000;
constexpr std::uint32_t kRuns = 200;
const Horizon kThreeDays{Ticks{4320}};

/// Every kind of group, with buffers, tables, lags, partial strengths and spreads.
void mixed(network::Columns& c, std::size_t group, std::size_t suppliers, Dice& dice) {
    network::Group& g = c.groups[group];
    const auto n = static_cast<std::uint32_t>(suppliers);
    constexpr std::array kLogics{network::Logic::all, network::Logic::any, network::Logic::k_of_n,
                                 network::Logic::weighted};
    g.logic = kLogics.at(dice.below(4));
    g.needed = 1 + dice.below(n);
    g.confidence = static_cast<network::Confidence>(1 + dice.below(5));
    g.buffer = {.value = dice.below(720), .spread = network::Spread::by_confidence};
    g.recharge = dice.below(5000);
    g.lag = Ticks{dice.below(3) == 0 ? 30 + dice.below(90) : 0};
    if (dice.below(3) == 0) g.table = network::TableId{0};
    for (std::size_t i = c.dependencies.size() - suppliers; i < c.dependencies.size(); ++i) {
        network::Dependency& d = c.dependencies[i];
        d.confidence = static_cast<network::Confidence>(1 + dice.below(5));
        d.delay = {.value = 1 + dice.below(240), .spread = network::Spread::by_confidence};
        d.strength = {.value = 4000 + dice.below(6001), .spread = network::Spread::by_confidence};
        d.presence = dice.below(4) == 0 ? 8000 : Level::kScale;
    }
}

network::Columns columns() {
    network::Columns c = random_network(kServices, 5 * kServices, 2007, mixed);
    c.tables.push_back({.rows = {{Ticks{0}, 2000}, {Ticks{360}, 6000}, {Ticks{1440}, 8000}}});
    return c;
}

const Model& model() {
    static const Model made = *Model::make(columns());
    return made;
}

Shock shock() {
    Dice dice{7};
    Shock out;
    for (int i = 0; i < 300; ++i) {
        const Ticks from{dice.below(600)};
        out.damages.push_back({.service = ServiceId{dice.below(kServices)},
                               .level = Level{dice.below(5000)},
                               .from = from,
                               .until = from + Ticks{600 + dice.below(1800)}});
    }
    return out;
}

/// Everything in a summary as one number.
StableKey digest(const Summary& summary) {
    std::string text = std::to_string(summary.weight) + '/' + std::to_string(summary.squared_weight);
    for (std::size_t i = 0; i < summary.arrivals.size(); ++i) {
        for (const Arrivals::At& at : summary.arrivals[i].sorted()) {
            text += ';' + std::to_string(i) + ',' + std::to_string(at.tick) + ',' + std::to_string(at.run) +
                    ',' + std::to_string(at.weight);
        }
        text += '|' + std::to_string(summary.targets[i].activation) + ',' +
                std::to_string(summary.targets[i].rto);
    }
    return stable_key(text);
}

Summary ensemble(unsigned threads) {
    auto summary =
        run_ensemble(model(), shock(), kThreeDays, {.seed = 42, .runs = kRuns, .threads = threads});
    if (!summary) ADD_FAILURE() << to_text(summary.error(), Language::en);
    return *std::move(summary);
}

// Pinned: g++ and clang, every machine. A deliberate change of the semantics changes it, and says so.
constexpr StableKey kDigest = 2930912331029627459u;

TEST(Determinism, OneTwoAndFourThreadsGiveTheSameBytes) {
    const Summary one = ensemble(1);
    EXPECT_EQ(digest(one), kDigest);
    for (const unsigned threads : {2u, 4u}) {
        const Summary more = ensemble(threads);
        EXPECT_EQ(more.arrivals, one.arrivals) << threads;
        EXPECT_EQ(more.targets, one.targets) << threads;
        EXPECT_EQ(digest(more), kDigest) << threads;
    }
}

TEST(Determinism, ARunSplitAtAnyTickIsTheSameRun) {
    Dice dice{3};
    for (std::uint32_t run = 0; run < 6; ++run) {
        const Draw draw = Draw::of(42, run);
        const auto whole = simulate(model(), shock(), kThreeDays, draw);
        ASSERT_TRUE(whole.has_value());
        State state = nominal_state(model(), shock(), draw);
        Trajectory joined;
        for (Ticks until{0}; until < kThreeDays.length;) {  // a split every few hours
            until = std::min(kThreeDays.length, until + Ticks{1 + dice.below(1200)});
            const auto part = resume(model(), shock(), state, {until}, draw);
            ASSERT_TRUE(part.has_value());
            joined.changes.insert(joined.changes.end(), part->trajectory.changes.begin(),
                                  part->trajectory.changes.end());
            state = part->end;
        }
        EXPECT_EQ(joined, *whole) << "run " << run << " of " << whole->changes.size() << " changes";
    }
}

TEST(Determinism, AShuffledModelGivesTheShuffledRun) {
    const network::Columns given = columns();
    std::vector<std::uint32_t> order(kServices);  // order[new] = old
    for (std::uint32_t i = 0; i < kServices; ++i) order[i] = i;
    Dice dice{9};
    for (std::uint32_t i = kServices; i > 1; --i) std::swap(order[i - 1], order[dice.below(i)]);
    std::vector<std::uint32_t> place(kServices);  // place[old] = new
    for (std::uint32_t i = 0; i < kServices; ++i) place[order[i]] = i;

    network::Columns shuffled = given;
    shuffled.service_ids = {};
    shuffled.groups.clear();
    shuffled.dependencies.clear();
    for (std::uint32_t i = 0; i < kServices; ++i) {
        const ServiceId old{order[i]};
        shuffled.service_ids.push_back(given.service_ids[old.index()]);
        shuffled.services[i] = given.services[old.index()];
        for (const GroupId group : model().groups_of(old)) {
            shuffled.groups.push_back(given.groups[group.index()]);
            shuffled.groups.back().service = ServiceId{i};
            for (const DependencyId id : model().dependencies_of(group)) {
                shuffled.dependencies.push_back(given.dependencies[id.index()]);
                shuffled.dependencies.back().group = id_at<GroupId>(shuffled.groups.size() - 1);
                shuffled.dependencies.back().supplier =
                    ServiceId{place[given.dependencies[id.index()].supplier.index()]};
            }
        }
    }
    const auto other = Model::make(shuffled);
    ASSERT_TRUE(other.has_value());
    Shock moved = shock();
    for (Damage& damage : moved.damages) damage.service = ServiceId{place[damage.service.index()]};

    const auto summary = run_ensemble(*other, moved, kThreeDays, {.seed = 42, .runs = 20});
    const auto expected = run_ensemble(model(), shock(), kThreeDays, {.seed = 42, .runs = 20});
    ASSERT_TRUE(summary.has_value());
    for (std::uint32_t i = 0; i < kServices; ++i) {
        ASSERT_EQ(summary->arrivals[place[i]], expected->arrivals[i]) << given.service_ids[i];
    }
}

TEST(Determinism, TheLargeRunIsCertified) {
    const auto trajectory = simulate(model(), shock(), kThreeDays, Draw::of(42, 0));
    ASSERT_TRUE(trajectory.has_value());
    EXPECT_GT(trajectory->changes.size(), 1000u);
    EXPECT_TRUE(verify(model(), shock(), kThreeDays, *trajectory, Draw::of(42, 0)).has_value());
}

}  // namespace
}  // namespace kaname::cascade
