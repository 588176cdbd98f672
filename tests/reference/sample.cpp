#include "sample.hpp"

#include <algorithm>
#include <array>

#include "kaname/base/philox.hpp"
#include "kaname/network/quantiles.hpp"

namespace kaname::reference {
namespace {

using network::Columns;
using network::Confidence;
using network::Quantity;

constexpr Confidence kConfidenceOfWork =
    3;  // section 6: "for a service's repair work and for exposures it is 3"

std::uint32_t low_word(std::uint64_t value) { return static_cast<std::uint32_t>(value & 0xFFFF'FFFFu); }
std::uint32_t high_word(std::uint64_t value) { return static_cast<std::uint32_t>(value >> 32u); }

// u / 2^32 < chance / 10^4
bool comes_true(std::uint32_t u, std::int64_t chance) {
    return std::int64_t{u} * 10'000 < chance * (std::int64_t{1} << 32);
}

bool is_given(const Quantity& quantity) {
    return quantity.value != 0 || quantity.spread != network::Spread::none;
}

const network::QuantileTable& factors(Confidence confidence) {
    static const std::array<network::QuantileTable, 5> tables{network::factors_of(1), network::factors_of(2),
                                                              network::factors_of(3), network::factors_of(4),
                                                              network::factors_of(5)};
    return tables.at(std::size_t{confidence} - 1);
}

}  // namespace

std::string text_of(const Columns& columns, ServiceId service) {
    return std::string{columns.service_ids[service.index()]};
}

std::string text_of(const Columns& columns, GroupId group) {
    return text_of(columns, columns.groups[group.index()].service) + "/" +
           std::string{columns.group_ids[group.index()]};
}

std::string text_of(const Columns& columns, DependencyId dependency) {
    const network::Dependency& its = columns.dependencies[dependency.index()];
    int same_before = 0;
    for (std::size_t other = 0; other < dependency.index(); ++other) {
        const network::Dependency& row = columns.dependencies[other];
        if (row.group == its.group && row.supplier == its.supplier) ++same_before;
    }
    return text_of(columns, its.group) + "/" + text_of(columns, its.supplier) + "/" +
           std::to_string(same_before);
}

std::string text_of(const Columns& columns, ExposureId exposure) {
    const network::Exposure& its = columns.exposures[exposure.index()];
    return text_of(columns, its.service) + "@" + std::string{columns.component_ids[its.component.index()]};
}

std::uint32_t Sample::uniform(const std::string& text, std::uint32_t parameter) const {
    if (draw_.nominal) return std::uint32_t{1} << 31u;
    const StableKey key = stable_key(text);
    const PhiloxCounter counter{low_word(key), high_word(key), draw_.run, parameter / 4};
    return philox4x32(counter, PhiloxKey{low_word(draw_.seed), high_word(draw_.seed)}).at(parameter % 4);
}

std::int64_t Sample::value(const Quantity& quantity, Confidence confidence, const std::string& text,
                           std::uint32_t parameter) const {
    const std::uint32_t u =
        quantity.draw_group.exists()
            ? uniform("draw:" + std::string{model_.columns().draw_group_ids[quantity.draw_group.index()]}, 0)
            : uniform(text, parameter);
    switch (quantity.spread) {
        case network::Spread::none: return quantity.value;
        case network::Spread::by_confidence: {
            const std::int64_t x = network::quantile(factors(confidence), u);
            return (quantity.value * x + 32'768) / 65'536;
        }
        case network::Spread::distribution: return model_.value(quantity, confidence, u);
    }
    return 0;
}

std::int64_t Sample::delay(DependencyId dependency) const {
    const network::Dependency& its = model_.dependency(dependency);
    const std::string text = text_of(model_.columns(), dependency);
    return std::max<std::int64_t>(1, value(its.delay, its.confidence, text, 0));
}

std::int64_t Sample::strength(DependencyId dependency) const {
    const network::Dependency& its = model_.dependency(dependency);
    const std::string text = text_of(model_.columns(), dependency);
    return std::clamp<std::int64_t>(value(its.strength, its.confidence, text, 1), 0, N);
}

bool Sample::present(DependencyId dependency, Instant onset) const {
    const network::Dependency& its = model_.dependency(dependency);
    const bool valid = its.validity.from <= onset && onset < its.validity.until;
    return valid && comes_true(uniform(text_of(model_.columns(), dependency), 2), its.presence);
}

std::int64_t Sample::buffer(GroupId group) const {
    const network::Group& its = model_.group(group);
    return std::max<std::int64_t>(0, value(its.buffer, its.confidence, text_of(model_.columns(), group), 0));
}

std::optional<std::int64_t> Sample::repair_work(ServiceId service) const {
    const Quantity& work = model_.service(service).repair_work;
    if (!is_given(work)) return std::nullopt;
    return std::max<std::int64_t>(1, value(work, kConfidenceOfWork, text_of(model_.columns(), service), 0));
}

bool Sample::happens(ExposureId exposure) const {
    const network::Exposure& its = model_.exposure(exposure);
    if (its.patch == network::PatchState::patched) return false;
    return comes_true(uniform(text_of(model_.columns(), exposure), 0), its.probability);
}

std::int64_t Sample::delay(ExposureId exposure) const {
    const Quantity& its = model_.exposure(exposure).delay;
    return std::max<std::int64_t>(0, value(its, kConfidenceOfWork, text_of(model_.columns(), exposure), 1));
}

std::optional<std::int64_t> Sample::work(ExposureId exposure) const {
    const Quantity& its = model_.exposure(exposure).work;
    if (!is_given(its)) return std::nullopt;
    return std::max<std::int64_t>(1, value(its, kConfidenceOfWork, text_of(model_.columns(), exposure), 2));
}

}  // namespace kaname::reference
