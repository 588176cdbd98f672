#pragma once

#include <array>

#include "kaname/directory/directory.hpp"
#include "kaname/json/reader.hpp"
#include "kaname/network/columns.hpp"
#include "kaname/programme/programme.hpp"

/// The words of a programme file that stand for a member of a closed set.
namespace kaname::programme::words {

using json::Word;

enum class Format : std::uint8_t { first };
inline constexpr std::array kFormat{Word<Format>{"kaname-programme/1", Format::first}};

inline constexpr std::array kMark{
    Word<network::Mark>{"S", network::Mark::source_document}, Word<network::Mark>{"F", network::Mark::found},
    Word<network::Mark>{"K", network::Mark::known}, Word<network::Mark>{"D", network::Mark::demo}};
inline constexpr std::array kQuality{Word<Quality>{"A", Quality::a}, Word<Quality>{"B", Quality::b},
                                     Word<Quality>{"C", Quality::c}};

using directory::BodyKind;
inline constexpr std::array kBodyKind{
    Word<BodyKind>{"coordinator", BodyKind::coordinator}, Word<BodyKind>{"ministry", BodyKind::ministry},
    Word<BodyKind>{"ceptoar", BodyKind::ceptoar},         Word<BodyKind>{"council", BodyKind::council},
    Word<BodyKind>{"operator", BodyKind::operator_},      Word<BodyKind>{"agency", BodyKind::agency}};
using directory::SetUp;
inline constexpr std::array kSetUp{Word<SetUp>{"planned", SetUp::planned},
                                   Word<SetUp>{"preparing", SetUp::preparing},
                                   Word<SetUp>{"established", SetUp::established}};

using directory::RouteKind;
inline constexpr std::array kRouteKind{Word<RouteKind>{"telephone", RouteKind::telephone},
                                       Word<RouteKind>{"mobile", RouteKind::mobile},
                                       Word<RouteKind>{"satellite", RouteKind::satellite},
                                       Word<RouteKind>{"mail", RouteKind::mail},
                                       Word<RouteKind>{"fax", RouteKind::fax},
                                       Word<RouteKind>{"radio", RouteKind::radio}};

using sharing::Stage;
inline constexpr std::array kStage{Word<Stage>{"first", Stage::first},
                                   Word<Stage>{"follow_up", Stage::follow_up},
                                   Word<Stage>{"final", Stage::final_}};
using Clock = sharing::Regime::Clock;
inline constexpr std::array kClock{Word<Clock>{"awareness", Clock::awareness},
                                   Word<Clock>{"occurrence", Clock::occurrence}};
using policy::Direction;
inline constexpr std::array kPassed{Word<Direction>{"reports", Direction::report},
                                    Word<Direction>{"notices", Direction::notice}};
using policy::HopMode;
inline constexpr std::array kHopMode{Word<HopMode>{"concurrent", HopMode::concurrent},
                                     Word<HopMode>{"gate", HopMode::gate},
                                     Word<HopMode>{"gate_with_timeout", HopMode::gate_with_timeout}};
using policy::Operation;
inline constexpr std::array kOperation{Word<Operation>{"normal", Operation::normal},
                                       Word<Operation>{"large_scale", Operation::large_scale}};
using policy::Basis;
inline constexpr std::array kBasis{Word<Basis>{"statutory", Basis::statutory},
                                   Word<Basis>{"exceptional", Basis::exceptional},
                                   Word<Basis>{"near_miss", Basis::near_miss}};

using network::ComponentKind;
inline constexpr std::array kComponentKind{Word<ComponentKind>{"product", ComponentKind::product},
                                           Word<ComponentKind>{"version", ComponentKind::version},
                                           Word<ComponentKind>{"vendor", ComponentKind::vendor},
                                           Word<ComponentKind>{"network", ComponentKind::network}};
using network::PatchState;
inline constexpr std::array kPatch{Word<PatchState>{"unpatched", PatchState::unpatched},
                                   Word<PatchState>{"patched", PatchState::patched},
                                   Word<PatchState>{"unknown", PatchState::unknown}};
using network::Combination;
inline constexpr std::array kCombination{Word<Combination>{"minimum", Combination::minimum},
                                         Word<Combination>{"product", Combination::product}};
using network::GroupRole;
inline constexpr std::array kRole{Word<GroupRole>{"supply", GroupRole::supply},
                                  Word<GroupRole>{"repair", GroupRole::repair}};
using network::Logic;
/// k of n has no word: it is written {"needed": k}.
inline constexpr std::array kLogic{Word<Logic>{"all", Logic::all}, Word<Logic>{"any", Logic::any},
                                   Word<Logic>{"weighted", Logic::weighted}};
using network::DependencyKind;
inline constexpr std::array kDependencyKind{Word<DependencyKind>{"physical", DependencyKind::physical},
                                            Word<DependencyKind>{"cyber", DependencyKind::cyber},
                                            Word<DependencyKind>{"geographic", DependencyKind::geographic},
                                            Word<DependencyKind>{"logical", DependencyKind::logical}};
using network::Source;
inline constexpr std::array kSource{
    Word<Source>{"expert", Source::expert}, Word<Source>{"report", Source::report},
    Word<Source>{"incident", Source::incident}, Word<Source>{"statistic", Source::statistic},
    Word<Source>{"assumed", Source::assumed}};

}  // namespace kaname::programme::words
