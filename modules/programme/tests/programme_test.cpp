#include "kaname/programme/programme.hpp"

#include <gtest/gtest.h>

#include "kaname/network/marks.hpp"
#include "sample.hpp"

// What the sample says, as the importer is to understand it.
namespace kaname::programme {
namespace {

using network::Columns;
using network::Spread;

Instant at_midnight_in_japan(const char* date) {
    return start_of(*parse_date(date), *parse_utc_offset("+09:00"));
}

TEST(Programme, Head) {
    const Programme programme = sample();
    EXPECT_EQ(programme.id, "sample");
    EXPECT_EQ(programme.name, (Text{"見本", "Sample"}));
    EXPECT_EQ(to_text(programme.offset), "+09:00");
    EXPECT_EQ(to_text(programme.as_of), "2007-06-14");
    EXPECT_EQ(programme.digest, stable_key(kSample));
}

TEST(Programme, References) {
    const Programme programme = sample();
    ASSERT_EQ(programme.references.size(), 4u);
    EXPECT_EQ(programme.references[0].quality, std::nullopt);
    EXPECT_EQ(programme.references[1].id, "B23");
    EXPECT_EQ(programme.references[1].mark, network::Mark::found);
    EXPECT_EQ(programme.references[1].quality, Quality::a);
    EXPECT_EQ(programme.references[2].mark, network::Mark::known);
    EXPECT_EQ(programme.references[3].mark, network::Mark::source_document);
    EXPECT_EQ(programme.model->columns().reference_texts.ja[3], "原典");
}

TEST(Programme, Directory) {
    const Programme programme = sample();
    const directory::Directory& directory = programme.directory;
    const Date before = *parse_date("2024-03-31");
    const Date after = *parse_date("2024-04-01");
    EXPECT_EQ(directory.channel_to("water", before).ministry->id, "mhlw");
    EXPECT_EQ(directory.channel_to("water", after).ministry->id, "mlit");
    EXPECT_EQ(directory.sectors_on(before).size(), 2u);
    EXPECT_EQ(directory.find_sector("port")->name, Text{});
    const directory::Body& ceptoar = *directory.find_body("c.water");
    EXPECT_EQ(set_up_on(ceptoar, programme.as_of), directory::SetUp::planned);
    EXPECT_EQ(ceptoar.subgroups, (std::vector<std::string>{"east", "west"}));
    EXPECT_EQ(directory.find_body("op.water")->memberships.front().ceptoar, "c.water");
    EXPECT_TRUE(directory.find_body("op.water")->fictitious);
    EXPECT_FALSE(directory.find_body("op.power")->fictitious);
}

TEST(Programme, RegimesAndTheirCalendar) {
    const Programme programme = sample();
    ASSERT_EQ(programme.regimes.rows.size(), 1u);
    const sharing::Regime& law = programme.regimes.rows[0];
    EXPECT_EQ(law.id, "law");
    EXPECT_EQ(law.trigger.en, "a stop");
    EXPECT_EQ(law.form.ja, "電話");
    EXPECT_EQ(law.sectors, std::vector<std::string>{"water"});
    EXPECT_EQ(law.bases, std::vector<policy::Basis>{policy::Basis::statutory});
    EXPECT_EQ(law.addressee, "mhlw");
    EXPECT_EQ(law.valid, (DateRange{*parse_date("2007-04-01"), *parse_date("2030-04-01")}));
    ASSERT_EQ(law.duties.size(), 2u);
    EXPECT_EQ(law.duties[1].stage, sharing::Stage::final_);
    EXPECT_EQ(to_text(law.duties[1].within), "5 open days");
    EXPECT_EQ(law.source.en, "Public source");
    EXPECT_EQ(law.mark, network::Mark::found);
    const Calendar& calendar = programme.regimes.calendar;
    EXPECT_EQ(calendar.why_closed(*parse_date("2007-10-07"))->en, "Sunday");
    EXPECT_EQ(calendar.why_closed(*parse_date("2007-10-08"))->en, "Sports Day");
    EXPECT_EQ(calendar.why_closed(*parse_date("2007-10-09")), std::nullopt);
    EXPECT_EQ(calendar.why_closed(*parse_date("2008-04-05")), std::nullopt);  // a Saturday after its end
}

TEST(Programme, Agreements) {
    const policy::Agreements agreed = sample().agreements;
    EXPECT_EQ(agreed.stand_in_after, std::chrono::minutes{45});
    ASSERT_EQ(agreed.hops.size(), 2u);
    EXPECT_EQ(agreed.hops[0].body, "mhlw");
    EXPECT_EQ(agreed.hops[0].mode, policy::HopMode::gate_with_timeout);
    EXPECT_EQ(agreed.hops[0].timeout, std::chrono::minutes{30});
    EXPECT_EQ(agreed.hops[0].direction, policy::Direction::report);
    EXPECT_EQ(agreed.hops[0].operation, policy::Operation::normal);
    EXPECT_EQ(agreed.hops[1].mode, policy::HopMode::concurrent);
    EXPECT_EQ(agreed.hops[1].operation, policy::Operation::large_scale);
}

TEST(Programme, MayHaveNoModel) {
    const auto parsed =
        parse_programme(R"({"format": "kaname-programme/1", "id": "a", "name": {"ja": "あ", "en": "a"},
        "utc_offset": "+00:00", "as_of": "2007-06-14", "directory": {"sectors": [], "bodies": []}})");
    ASSERT_TRUE(parsed) << to_text(parsed.error(), Language::en);
    EXPECT_FALSE(parsed->model);
    EXPECT_TRUE(parsed->references.empty());
}

TEST(Programme, TablesOfTheModel) {
    const Programme programme = sample();
    const Columns& c = programme.model->columns();
    EXPECT_EQ(c.declarations_valid_for, Ticks{360LL * 1440});
    EXPECT_EQ(c.region_ids[0], "kanto");
    EXPECT_EQ(c.unit_names.en[0], "kW");
    EXPECT_EQ(c.kind_ids.size(), 3u);
    EXPECT_EQ(c.sector_ids.size(), 3u);
    EXPECT_EQ(c.operator_ids.size(), 2u);
    EXPECT_EQ(c.operator_ids[1], "op.power");
    ASSERT_EQ(c.tables[0].rows.size(), 2u);
    EXPECT_EQ(c.tables[0].rows[1].after, Ticks{360});
    EXPECT_EQ(c.tables[0].rows[1].loss, 6'050);
    EXPECT_EQ(c.tables[0].reference.value(), 1u);
    EXPECT_EQ(c.components[0].kind, network::ComponentKind::version);
    ASSERT_EQ(c.rules.size(), 1u);
    EXPECT_EQ(c.rules[0].sector.value(), 0u);
    EXPECT_EQ(c.class_ids[c.rules[0].service_class.index()], "wires");
    EXPECT_EQ(c.rules[0].amount, 100'000);
    EXPECT_EQ(c.rules[0].duration, Ticks{10});
    EXPECT_EQ(c.rules[0].validity.from, at_midnight_in_japan("2005-12-13"));
    EXPECT_EQ(c.rules[0].validity.until, at_midnight_in_japan("2030-01-01"));
    EXPECT_EQ(c.rules[0].reference.value(), 3u);
}

TEST(Programme, ServiceWithEverything) {
    const Programme programme = sample();
    const network::Service& plant = programme.model->service(network::ServiceId{0});
    EXPECT_EQ(plant.sector.value(), 1u);
    EXPECT_EQ(plant.body.value(), 0u);
    EXPECT_EQ(plant.combination, network::Combination::product);
    EXPECT_EQ(plant.continuity.activation, Level{9'500});
    EXPECT_EQ(plant.continuity.minimum, Level{8'000});
    EXPECT_EQ(plant.continuity.rto, Ticks{720});
    EXPECT_EQ(plant.continuity.mtpd, Ticks{4'320});
    EXPECT_EQ(plant.continuity_reference.value(), 2u);
    EXPECT_EQ(plant.levels_reference.value(), 0u);
    EXPECT_EQ(plant.size.amount, 70'000);
    EXPECT_EQ(plant.size.unit.value(), 0u);
    EXPECT_EQ(plant.service_class.value(), 0u);
    EXPECT_EQ(plant.repair_work.spread, Spread::distribution);
    const auto& work = std::get<network::Lognormal>(
        programme.model->columns().distributions[plant.repair_work.distribution.index()]);
    EXPECT_EQ(work.median, 720);
    EXPECT_EQ(work.p90, 2'880);
}

TEST(Programme, ServiceWithAlmostNothing) {
    const Programme programme = sample();
    const network::Service& grid = programme.model->service(network::ServiceId{2});
    const network::Service usual;
    EXPECT_FALSE(grid.body.exists());
    EXPECT_EQ(grid.combination, network::Combination::minimum);
    EXPECT_EQ(grid.continuity.minimum, usual.continuity.minimum);
    EXPECT_EQ(grid.continuity.rto, kForever);
    EXPECT_FALSE(grid.continuity_reference.exists());
    EXPECT_FALSE(grid.size.unit.exists());
    EXPECT_FALSE(grid.service_class.exists());
    EXPECT_EQ(grid.repair_work.value, 0);
    EXPECT_EQ(grid.repair_work.spread, Spread::none);
}

TEST(Programme, SpansAloneSpreadByConfidence) {
    const Programme programme = sample();
    const network::Quantity& work = programme.model->service(network::ServiceId{1}).repair_work;
    EXPECT_EQ(work.value, 1'440);
    EXPECT_EQ(work.spread, Spread::by_confidence);
    EXPECT_EQ(work.reference.value(), 0u);  // the default reference
}

TEST(Programme, GroupWithEverything) {
    const Programme programme = sample();
    const Columns& c = programme.model->columns();
    const network::Group& group = c.groups[0];
    EXPECT_EQ(c.group_ids[0], "electricity");  // its kind
    EXPECT_EQ(group.logic, network::Logic::all);
    EXPECT_EQ(group.confidence, 4);
    EXPECT_EQ(group.recharge, 5'000);
    EXPECT_EQ(group.table.value(), 0u);
    EXPECT_EQ(group.lag, Ticks{90});
    EXPECT_EQ(group.reference.value(), 2u);
    EXPECT_EQ(group.buffer.reference.value(), 1u);
    EXPECT_EQ(c.draw_group_ids[group.buffer.draw_group.index()], "fuel");
    const auto& buffer = std::get<network::Triangular>(c.distributions[group.buffer.distribution.index()]);
    EXPECT_EQ(buffer.low, 1'440);
    EXPECT_EQ(buffer.mode, 2'880);
    EXPECT_EQ(buffer.high, 4'320);
}

TEST(Programme, RepairGroup) {
    const Programme programme = sample();
    const Columns& c = programme.model->columns();
    const network::Group& group = c.groups[2];
    EXPECT_EQ(c.group_ids[2], "repair");
    EXPECT_EQ(group.role, network::GroupRole::repair);
    EXPECT_EQ(group.logic, network::Logic::k_of_n);
    EXPECT_EQ(group.needed, 1u);
    EXPECT_EQ(group.recharge, 360'000);
    EXPECT_EQ(group.confidence, 3);  // the default
    EXPECT_FALSE(group.table.exists());
    EXPECT_EQ(group.reference.value(), 0u);
    EXPECT_EQ(group.buffer.draw_group, c.groups[0].buffer.draw_group);
    EXPECT_EQ(c.draw_group_ids.size(), 1u);
    EXPECT_EQ(group.buffer.reference.value(), 0u);
}

TEST(Programme, GroupsWithoutBufferNameNoReferenceForIt) {
    const Programme programme = sample();
    EXPECT_FALSE(programme.model->columns().groups[1].buffer.reference.exists());
}

TEST(Programme, SupplierDefaults) {
    const Programme programme = sample();
    const network::Dependency& usual = programme.model->columns().dependencies[0];
    EXPECT_EQ(usual.group.value(), 0u);
    EXPECT_EQ(usual.supplier.value(), 1u);  // stands further down in the file
    EXPECT_EQ(usual.kind, network::DependencyKind::physical);
    EXPECT_EQ(usual.source, network::Source::assumed);
    EXPECT_EQ(usual.confidence, 4);  // that of the group
    EXPECT_EQ(usual.weight, 1u);
    EXPECT_EQ(usual.delay.value, 5);
    EXPECT_EQ(usual.delay.spread, Spread::none);
    EXPECT_EQ(usual.delay.reference.value(), 2u);
    EXPECT_EQ(usual.strength.value, 10'000);
    EXPECT_EQ(usual.strength.spread, Spread::none);
    EXPECT_EQ(usual.strength.reference.value(), 1u);  // that of the dependency
    EXPECT_EQ(usual.presence, 10'000);
    EXPECT_EQ(usual.validity.from, Instant::min());
    EXPECT_EQ(usual.validity.until, Instant::max());
    EXPECT_EQ(usual.reference.value(), 1u);
    const network::Dependency& bare = programme.model->columns().dependencies.back();
    EXPECT_EQ(bare.delay.value, 1);
    EXPECT_EQ(bare.confidence, 3);
    EXPECT_EQ(bare.reference.value(), 0u);
    EXPECT_EQ(bare.delay.reference.value(), 0u);
}

TEST(Programme, SuppliersWithMore) {
    const Programme programme = sample();
    const auto& dependencies = programme.model->columns().dependencies;
    const network::Dependency& west = dependencies[1];
    EXPECT_EQ(west.kind, network::DependencyKind::logical);
    EXPECT_EQ(west.source, network::Source::incident);
    EXPECT_EQ(west.validity.from, at_midnight_in_japan("2007-04-01"));
    EXPECT_EQ(west.validity.until, at_midnight_in_japan("2008-04-01"));
    const auto& shares = std::get<network::Empirical>(
        programme.model->columns().distributions[west.strength.distribution.index()]);
    ASSERT_EQ(shares.classes.size(), 2u);
    EXPECT_EQ(shares.classes[0].low, 3'000);
    EXPECT_EQ(shares.classes[0].high, 3'000);
    EXPECT_EQ(shares.classes[1].high, 6'000);
    EXPECT_EQ(shares.classes[1].weight, 3);
    EXPECT_EQ(dependencies[2].weight, 3u);
    EXPECT_EQ(dependencies[3].delay.value, 10);
    EXPECT_EQ(dependencies[3].delay.spread, Spread::by_confidence);
    EXPECT_EQ(dependencies[3].strength.value, 9'000);
}

/// docs/PROGRAMME.md: 80% at confidence 1, 95% at 2, else 100%, unless written.
TEST(Programme, PresenceFollowsTheConfidence) {
    const Programme programme = sample();
    const auto& dependencies = programme.model->columns().dependencies;
    EXPECT_EQ(dependencies[1].presence, 8'000);
    EXPECT_EQ(dependencies[2].presence, 7'000);
    EXPECT_EQ(dependencies[3].presence, 10'000);
    EXPECT_EQ(dependencies[4].presence, 9'500);
}

TEST(Programme, Exposures) {
    const Programme programme = sample();
    ASSERT_EQ(programme.model->columns().exposures.size(), 1u);
    const network::Exposure& exposure = programme.model->columns().exposures[0];
    EXPECT_EQ(exposure.service.value(), 0u);
    EXPECT_EQ(exposure.component.value(), 0u);
    EXPECT_EQ(exposure.level, Level{3'000});
    EXPECT_EQ(exposure.patch, network::PatchState::unpatched);
    EXPECT_EQ(exposure.probability, 6'000);
    EXPECT_EQ(exposure.delay.value, 15);
    EXPECT_EQ(exposure.delay.reference.value(), 1u);
    EXPECT_EQ(exposure.work.value, 360);
    EXPECT_EQ(exposure.work.reference.value(), 2u);  // that of the exposure
}

TEST(Programme, Declarations) {
    const Programme programme = sample();
    const network::Model& model = *programme.model;
    EXPECT_EQ(model.columns().declarations.size(), 6u);
    using network::Declared;
    using network::KindId;
    using network::ServiceId;
    const Instant now = at_midnight_in_japan("2007-06-14");
    EXPECT_EQ(model.declared(ServiceId{0}, KindId{0}, now), Declared::yes);
    EXPECT_EQ(model.declared(ServiceId{1}, KindId{0}, now), Declared::none);
    EXPECT_EQ(model.declared(ServiceId{1}, KindId{2}, now), Declared::not_asked);
    EXPECT_EQ(model.declared(ServiceId{2}, KindId{1}, now), Declared::yes);
    EXPECT_EQ(model.columns().declarations[0].at, at_midnight_in_japan("2007-01-31"));  // declared_on
    EXPECT_EQ(model.columns().declarations[3].at, now);                                 // as_of
    // 360 days after 2007-01-31, 2007-01-31 + 360 d = 2008-01-26.
    EXPECT_EQ(model.declared(ServiceId{0}, KindId{0}, at_midnight_in_japan("2008-01-27")),
              Declared::out_of_date);
}

TEST(Programme, MarksOfItsValues) {
    const Programme programme = sample();
    const network::MarkCounts marks = network::value_marks(*programme.model);
    EXPECT_EQ(marks.of(network::Mark::source_document), 1u);  // rule
    // table, buffer, first dependency and its strength, delay of the exposure
    EXPECT_EQ(marks.of(network::Mark::found), 5u);
    // continuity, repair work, group, delay of the first dependency, exposure and its work
    EXPECT_EQ(marks.of(network::Mark::known), 6u);
    // levels of the plant, repair work of the grid, 3 groups, buffer of repair, 5 dependencies with delay and
    // strength
    EXPECT_EQ(marks.of(network::Mark::demo), 1u + 1u + 3u + 1u + 15u);
}

TEST(Programme, DatesBeginInItsOffset) {
    const auto parsed = parse_programme(spoilt("+09:00", "-05:00"));
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->model->columns().rules[0].validity.from,
              *parse_date("2005-12-13") + std::chrono::hours{5});
}

TEST(Programme, DistributionsWrittenAlikeAreOne) {
    const std::size_t before = sample().model->columns().distributions.size();
    const auto parsed = parse_programme(spoilt(
        "\"repair_work\": \"24h\"", R"("repair_work": {"triangular": ["24h", "48h", "72h"], "ref": "d"})"));
    ASSERT_TRUE(parsed);
    const Columns& c = parsed->model->columns();
    EXPECT_EQ(c.distributions.size(), before);
    EXPECT_EQ(c.services[1].repair_work.distribution, c.groups[0].buffer.distribution);
    EXPECT_NE(c.services[1].repair_work.reference, c.groups[0].buffer.reference);
    const auto other = parse_programme(
        spoilt("\"repair_work\": \"24h\"", R"("repair_work": {"pert": ["24h", "48h", "72h"]})"));
    ASSERT_TRUE(other);
    EXPECT_EQ(other->model->columns().distributions.size(), before + 1);
}

TEST(Programme, EveryByteCountsInTheDigest) {
    const auto parsed = parse_programme(std::string{kSample} + " ");
    ASSERT_TRUE(parsed);
    EXPECT_NE(parsed->digest, sample().digest);
}

}  // namespace
}  // namespace kaname::programme
