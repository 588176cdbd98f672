#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kaname/base/instant.hpp"
#include "kaname/base/level.hpp"
#include "kaname/base/text_column.hpp"
#include "kaname/base/ticks.hpp"
#include "kaname/network/quantity.hpp"

namespace kaname::network {

using ServiceId = Id<class ServiceTag>;
using GroupId = Id<class GroupTag>;
using DependencyId = Id<class DependencyTag>;
using ComponentId = Id<class ComponentTag>;
using ExposureId = Id<class ExposureTag>;
using TableId = Id<class TableTag>;
using KindId = Id<class KindTag>;  ///< a kind of supply: electric power, telecommunications, …
using SectorRef = Id<class SectorRefTag>;
using RegionRef = Id<class RegionRefTag>;
using OperatorRef = Id<class OperatorRefTag>;
using ClassRef = Id<class ClassRefTag>;  ///< a class of services that service-level rules tell apart
using UnitRef = Id<class UnitRefTag>;    ///< what a size counts: users, kW, households, …

/// Where a value comes from.
enum class Mark : std::uint8_t {
    source_document,  ///< [S] in the programme's source document
    found,            ///< [F] in a public source, named
    known,            ///< [K] general knowledge, not checked
    demo,             ///< [D] invented for demonstration
};
struct Reference {
    Mark mark = Mark::demo;
};

/// How the supply groups of a service act together.
enum class Combination : std::uint8_t { minimum, product };
/// Supply groups set the level; repair groups set the speed of repair.
enum class GroupRole : std::uint8_t { supply, repair };
/// How the suppliers of a group act together.
enum class Logic : std::uint8_t { all, any, k_of_n, weighted };
enum class DependencyKind : std::uint8_t { physical, cyber, geographic, logical };
enum class Source : std::uint8_t { expert, report, incident, statistic, assumed };
enum class ComponentKind : std::uint8_t { product, version, vendor, network };
/// Unknown is treated as unpatched: silence is not safety.
enum class PatchState : std::uint8_t { unpatched, patched, unknown };

/// Continuity targets are reported, never fed back into a run.
struct Continuity {
    std::optional<Level> activation{};  ///< below it the continuity plan is activated; none: not given
    Level minimum{9'000};               ///< MBCO; below it the service counts as hit. Default [D]
    Ticks rto = kForever;               ///< recovery time objective; kForever: not given
    Ticks mtpd = kForever;              ///< maximum tolerable period of disruption; kForever: not given
};

/// How much the service delivers when normal, for service-level rules; unit none: not given.
struct Size {
    std::int64_t amount = 0;
    UnitRef unit = UnitRef::none();
};

struct Service {
    SectorRef sector = SectorRef::none();
    RegionRef region = RegionRef::none();
    OperatorRef body = OperatorRef::none();
    ClassRef service_class = ClassRef::none();
    Combination combination = Combination::minimum;
    Continuity continuity{};
    Size size{};
    Quantity repair_work{};  ///< ticks of full-rate repair after a damage; value 0 and no spread: not given
    ReferenceId continuity_reference = ReferenceId::none();
    ReferenceId levels_reference = ReferenceId::none();  ///< of its two levels, where they have another
};

struct Group {
    ServiceId service;
    KindId kind;
    GroupRole role = GroupRole::supply;
    Logic logic = Logic::all;
    std::uint32_t needed = 0;  ///< k of k_of_n
    Confidence confidence = kHighestConfidence;
    Quantity buffer{};                            ///< ticks at full deficit
    std::int64_t recharge = 0;                    ///< level-ticks regained per tick without deficit
    TableId table = TableId::none();              ///< response table; none: everything is lost at once
    Ticks lag{0};                                 ///< restart lag
    ReferenceId reference = ReferenceId::none();  ///< of logic, recharge and lag
};

/// From `after` ticks of full-outage exposure on, `loss` ten-thousandths are lost. Before the first
/// row nothing is.
struct TableRow {
    Ticks after;
    std::int64_t loss;
};
struct ResponseTable {
    std::vector<TableRow> rows;
    ReferenceId reference = ReferenceId::none();
};

struct Validity {
    Instant from = Instant::min();
    Instant until = Instant::max();
    [[nodiscard]] constexpr bool contains(Instant at) const noexcept { return from <= at && at < until; }
};

struct Dependency {
    GroupId group;
    ServiceId supplier;
    DependencyKind kind = DependencyKind::physical;
    Source source = Source::assumed;
    Confidence confidence = kHighestConfidence;
    std::uint32_t weight = 1;    ///< used by weighted groups
    Quantity delay{.value = 1};  ///< ticks, at least 1
    Quantity strength{.value = Level::kScale};
    std::int64_t presence = Level::kScale;  ///< probability that the dependency exists, ten-thousandths
    Validity validity{};
    ReferenceId reference = ReferenceId::none();
};

struct Component {
    ComponentKind kind = ComponentKind::product;
};

/// A service relies on a component; a threat event on it may damage the service.
struct Exposure {
    ServiceId service;
    ComponentId component;
    PatchState patch = PatchState::unknown;
    std::int64_t probability = Level::kScale;  ///< of damage when not patched, ten-thousandths
    Level level{};                             ///< to which the damage takes the service
    Quantity delay{};                          ///< ticks from the event to the damage, 0 allowed
    Quantity work{};  ///< ticks of full-rate repair; value 0 and no spread: not given
    ReferenceId reference = ReferenceId::none();
};

/// An answer to "on which supplies of this kind does the service depend?". No row: not asked.
/// A service that has a group of the kind is declared by that.
struct Declaration {
    ServiceId service;
    KindId kind;
    bool depends = true;          ///< false: declared to need none
    Instant at = Instant::min();  ///< when it was last confirmed
};

/// "No failure of this size or more": broken by a failure that takes at least `amount` of `unit`
/// from one service of the sector for at least `duration`. Each row is one alternative.
struct ServiceLevelRule {
    SectorRef sector = SectorRef::none();
    ClassRef service_class = ClassRef::none();  ///< none: every service of the sector
    UnitRef unit = UnitRef::none();
    std::int64_t amount = 0;
    Ticks duration{0};
    Validity validity{};
    ReferenceId reference = ReferenceId::none();
};

/// Display names, by position, in both languages.
struct Names {
    TextColumn ja;
    TextColumn en;
};

/// A whole model as tables in which things refer to each other by position. What an importer fills
/// and Model::make checks. Every column of one table has the same length.
struct Columns {
    TextColumn service_ids;  ///< external ids match [a-z0-9_.-]+, here and in every table
    Names service_names;
    std::vector<Service> services;

    TextColumn group_ids;                  ///< unique within their service
    std::vector<Group> groups;             ///< ascending by service
    std::vector<Dependency> dependencies;  ///< ascending by group

    TextColumn component_ids;
    Names component_names;
    std::vector<Component> components;
    std::vector<Exposure> exposures;  ///< ascending by service

    TextColumn kind_ids;  ///< the kinds of supply that are asked of every service
    Names kind_names;
    std::vector<Declaration> declarations;    ///< ascending by service
    Ticks declarations_valid_for{1'036'800};  ///< older answers are out of date. Default 24 months [D]

    Names rule_names;
    std::vector<ServiceLevelRule> rules;

    std::vector<ResponseTable> tables;
    std::vector<Distribution> distributions;
    TextColumn draw_group_ids;

    TextColumn reference_ids;
    Names reference_texts;
    std::vector<Reference> references;

    TextColumn sector_ids;
    TextColumn operator_ids;
    TextColumn region_ids;
    Names region_names;
    TextColumn class_ids;
    Names class_names;
    TextColumn unit_ids;
    Names unit_names;
};

}  // namespace kaname::network
