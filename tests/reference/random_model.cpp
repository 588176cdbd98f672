#include "random_model.hpp"

#include <algorithm>
#include <string>
#include <variant>

// The figures in this file and in random_shock.cpp are tuned so that each feature changes the levels of
// at least one case in twenty (features_test.cpp asserts it).
namespace kaname::reference {
namespace {

using network::Columns;
using network::Distribution;
using network::DistributionId;
using network::DrawGroupId;
using network::Quantity;
using network::Spread;

void name_row(network::Names& names, const std::string& name) {
    names.ja.push_back(name);
    names.en.push_back(name);
}

Distribution random_distribution(Dice& dice, std::size_t type, std::int64_t low, std::int64_t high) {
    const std::int64_t a = dice.between(low, (low + high) / 2);
    const std::int64_t b = dice.between((low + high) / 2, high);
    switch (type) {
        case 0: return network::Uniform{a, b};
        case 1: return network::Triangular{a, dice.between(a, b), b};
        // A mode at an end has a closed form; between the ends the quantiles take a hundred times longer.
        case 2: return network::Pert{a, dice.percent(50) ? a : b, b};
        case 3: return network::Lognormal{std::max<std::int64_t>(1, a), std::max<std::int64_t>(1, b)};
        default: {
            const std::int64_t middle = dice.between(a, b);
            return network::Empirical{{{a, a, dice.between(1, 9)},
                                       {a, middle, dice.between(1, 9)},
                                       {middle, b, dice.between(1, 9)}}};
        }
    }
}

// One distribution for each range of values; they are few, since compiling them is most of Model::make.
enum class Range : std::uint32_t { delay, strength, span };

void add_distributions(Dice& dice, Columns& columns) {
    struct Bounds {
        std::int64_t low;
        std::int64_t high;
    };
    constexpr std::size_t kTypes = std::variant_size_v<Distribution>;
    for (const Bounds of_range :
         {Bounds{1, 30}, {1'000, 12'000}, {0, 40}}) {  // strengths over 10,000 are cut
        columns.distributions.push_back(
            random_distribution(dice, dice.below(kTypes), of_range.low, of_range.high));
    }
}

void vary(Dice& dice, const Columns& columns, Quantity& quantity, Range range) {
    if (dice.percent(20)) {
        quantity.spread = Spread::by_confidence;
    } else if (dice.percent(45)) {
        quantity.spread = Spread::distribution;
        quantity.distribution = DistributionId{static_cast<std::uint32_t>(range)};
    }
    if (quantity.spread != Spread::none && dice.percent(25)) {
        quantity.draw_group = id_at<DrawGroupId>(dice.below(columns.draw_group_ids.size()));
    }
}

Quantity random_delay(Dice& dice, const Columns& columns) {
    Quantity delay{.value = dice.percent(75) ? dice.between(1, 4) : dice.between(5, 40)};
    vary(dice, columns, delay, Range::delay);
    return delay;
}

Quantity random_strength(Dice& dice, const Columns& columns) {
    Quantity strength{.value = N};
    if (dice.percent(45)) strength.value = dice.percent(50) ? 1'000 * dice.between(2, 9) : dice.between(0, N);
    if (dice.percent(50)) vary(dice, columns, strength, Range::strength);
    return strength;
}

Quantity random_span(Dice& dice, const Columns& columns, std::int64_t most) {
    Quantity span{.value = dice.between(1, most)};
    vary(dice, columns, span, Range::span);
    return span;
}

network::Validity random_validity(Dice& dice, Instant onset) {
    const std::chrono::microseconds step{1};
    switch (dice.between(1, 12)) {
        case 1: return {.from = onset};
        case 2: return {.from = onset + step};
        case 3: return {.until = onset};
        case 4: return {.until = onset + step};
        case 5: return {.from = onset - std::chrono::hours{2}, .until = onset - std::chrono::hours{1}};
        default: return {};
    }
}

void add_dependency(Dice& dice, Columns& columns, ServiceId supplier, Instant onset) {
    network::Dependency dependency{.group = id_at<GroupId>(columns.groups.size() - 1), .supplier = supplier};
    dependency.confidence = static_cast<network::Confidence>(dice.between(1, 5));
    dependency.weight = dice.percent(30) ? 0 : static_cast<std::uint32_t>(dice.between(1, 5));
    dependency.delay = random_delay(dice, columns);
    dependency.strength = random_strength(dice, columns);
    if (dice.percent(15)) dependency.presence = 500 * dice.between(0, 20);
    if (dice.percent(25)) dependency.validity = random_validity(dice, onset);
    columns.dependencies.push_back(dependency);
}

// Mostly an earlier service, so that outages travel; sometimes any other, which closes cycles.
ServiceId random_supplier(Dice& dice, std::size_t consumer, std::size_t count) {
    if (consumer > 0 && dice.percent(80)) return id_at<ServiceId>(dice.below(consumer));
    const std::size_t other = dice.below(count - 1);
    return id_at<ServiceId>(other >= consumer ? other + 1 : other);
}

network::Logic random_logic(Dice& dice, std::size_t suppliers) {
    if (suppliers == 1) return network::Logic::all;
    const std::vector<network::Logic> choices{network::Logic::all, network::Logic::any,
                                              network::Logic::k_of_n, network::Logic::weighted};
    return dice.one_of(choices);
}

// A recharge of 1 leaves the least stock that there is.
std::int64_t random_recharge(Dice& dice) {
    if (dice.percent(15)) return 1;
    return dice.percent(60) ? 1'000 * dice.between(1, 20) : dice.between(1, 3'000);
}

void add_group(Dice& dice, Columns& columns, std::size_t consumer, std::size_t services, Instant onset) {
    network::Group group{.service = id_at<ServiceId>(consumer), .kind = network::KindId{0}, .buffer = {}};
    const auto suppliers = static_cast<std::size_t>(dice.percent(35) ? 1 : dice.between(2, 4));
    group.role = dice.percent(40) ? network::GroupRole::repair : network::GroupRole::supply;
    group.logic = random_logic(dice, suppliers);
    if (group.logic == network::Logic::k_of_n) {
        group.needed = static_cast<std::uint32_t>(dice.between(1, static_cast<std::int64_t>(suppliers)));
    }
    group.confidence = static_cast<network::Confidence>(dice.between(1, 5));
    if (dice.percent(50)) group.buffer = random_span(dice, columns, dice.percent(80) ? 12 : 60);
    if (dice.percent(60)) group.recharge = random_recharge(dice);
    if (dice.percent(45)) group.table = id_at<network::TableId>(dice.below(columns.tables.size()));
    if (dice.percent(40)) group.lag = Ticks{dice.percent(50) ? dice.between(1, 4) : dice.between(5, 30)};
    columns.group_ids.push_back("g" + std::to_string(columns.groups.size()));
    columns.groups.push_back(group);
    for (std::size_t i = 0; i < suppliers; ++i) {
        const bool parallel = i > 0 && dice.percent(25);
        const ServiceId supplier =
            parallel ? columns.dependencies.back().supplier : random_supplier(dice, consumer, services);
        add_dependency(dice, columns, supplier, onset);
    }
    std::uint32_t& weight = columns.dependencies.back().weight;
    weight = std::max<std::uint32_t>(1, weight);  // weights that are all zero are refused
}

void add_tables(Dice& dice, Columns& columns) {
    for (int i = 0; i < 2; ++i) {
        network::ResponseTable table;
        std::int64_t after = dice.percent(70) ? 0 : dice.between(1, 10);
        std::int64_t loss = dice.between(0, 4'000);
        for (std::int64_t rows = dice.between(1, 4); rows > 0; --rows) {
            table.rows.push_back({Ticks{after}, loss});
            after += dice.between(1, 25);
            loss = dice.percent(20) ? N : dice.between(loss, N);
        }
        columns.tables.push_back(table);
    }
}

void add_exposures(Dice& dice, Columns& columns, std::size_t service) {
    for (std::size_t i = 0; i < columns.components.size(); ++i) {
        if (!dice.percent(45)) continue;
        network::Exposure exposure{.service = id_at<ServiceId>(service),
                                   .component = id_at<ComponentId>(i),
                                   .level = Level{random_level(dice)},
                                   .delay = {},
                                   .work = {}};
        const std::vector<network::PatchState> states{
            network::PatchState::unpatched, network::PatchState::unknown, network::PatchState::patched};
        exposure.patch = dice.one_of(states);
        if (dice.percent(40)) exposure.probability = 500 * dice.between(0, 20);
        if (dice.percent(60)) exposure.delay = random_span(dice, columns, 30);
        if (dice.percent(50)) exposure.work = random_span(dice, columns, 60);
        columns.exposures.push_back(exposure);
    }
}

}  // namespace

std::int64_t random_level(Dice& dice) {
    const std::vector<std::int64_t> steps{0, 0, 0, 2'500, 3'333, 5'000, 5'000, 6'667, 8'000, 9'000, 9'999, N};
    return dice.percent(85) ? dice.one_of(steps) : dice.between(0, N);
}

Columns no_services() {
    Columns columns;
    columns.kind_ids.push_back("power");
    name_row(columns.kind_names, "power");
    columns.sector_ids.push_back("power");
    columns.region_ids.push_back("kanto");
    name_row(columns.region_names, "kanto");
    return columns;
}

void add_service(Dice& dice, Columns& columns, const network::Service& service) {
    // A number in the id gives each model other stable keys, and so other ties and draws.
    const std::string id =
        "s" + std::to_string(columns.services.size()) + "." + std::to_string(dice.below(1'000));
    columns.service_ids.push_back(id);
    name_row(columns.service_names, id);
    columns.services.push_back(service);
    columns.services.back().sector = network::SectorRef{0};
    columns.services.back().region = network::RegionRef{0};
}

Columns random_columns(Dice& dice, Instant onset) {
    Columns columns = no_services();
    for (const char* const name : {"east", "west"}) columns.draw_group_ids.push_back(name);
    for (const char* const name : {"router", "switch"}) {
        columns.component_ids.push_back(name);
        name_row(columns.component_names, name);
        columns.components.push_back({});
    }
    add_tables(dice, columns);
    add_distributions(dice, columns);
    const auto services = static_cast<std::size_t>(dice.between(2, 8));
    for (std::size_t i = 0; i < services; ++i) {
        network::Service service;
        if (dice.percent(35)) service.combination = network::Combination::product;
        if (dice.percent(50)) service.continuity.minimum = Level{dice.between(1, N)};
        if (dice.percent(60)) service.repair_work = random_span(dice, columns, 60);
        add_service(dice, columns, service);
        std::int64_t groups = i == 0 && dice.percent(60) ? 0 : dice.between(1, dice.percent(50) ? 2 : 4);
        if (i > 0 && dice.percent(2)) groups = 8;  // a product of as many needs more than 64 bits
        for (std::int64_t j = 0; j < groups; ++j) add_group(dice, columns, i, services, onset);
        add_exposures(dice, columns, i);
    }
    return columns;
}

Case random_case(std::uint64_t seed) {
    Dice dice{seed};
    const Instant onset =
        Instant{} + std::chrono::hours{24 * 365 * 37} + std::chrono::minutes{dice.between(0, 9'999)};
    Case result;
    result.columns = random_columns(dice, onset);
    result.H = dice.between(40, dice.percent(70) ? 120 : 400);
    result.shock = random_shock(dice, result.columns, onset, result.H);
    if (dice.percent(80)) {
        result.draw = {.nominal = false, .seed = dice.bits(), .run = static_cast<std::uint32_t>(dice.bits())};
    }
    return result;
}

}  // namespace kaname::reference
