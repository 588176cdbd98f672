#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kaname/base/key.hpp"
#include "kaname/base/result.hpp"
#include "kaname/network/columns.hpp"
#include "kaname/network/quantiles.hpp"

namespace kaname::network {

/// One reason why columns are not a model, by table and row, so that an importer can say on which
/// line of its file the row stands.
struct Rejection {
    enum class Table : std::uint8_t {
        services,
        groups,
        dependencies,
        components,
        exposures,
        kinds,
        declarations,
        rules,
        tables,
        distributions,
        draw_groups,
        references,
        model
    };
    Table table = Table::model;
    std::size_t row = 0;
    std::string field;  ///< as in the documented file format: "delay", "needed", …
    std::string place;  ///< by external ids: "water.kanto.plant / power <- power.kanto.grid"
    Text reason;
    Text mend;
};

/// A consecutive run of ids, to iterate over: `for (const GroupId group : model.groups_of(service))`.
template <class IdType>
class IdRange {
public:
    class iterator {
    public:
        using value_type = IdType;
        using difference_type = std::ptrdiff_t;
        constexpr iterator() noexcept = default;
        constexpr explicit iterator(std::uint32_t at) noexcept : at_{at} {}
        constexpr IdType operator*() const noexcept { return IdType{at_}; }
        constexpr iterator& operator++() noexcept {
            ++at_;
            return *this;
        }
        constexpr iterator operator++(int) noexcept {
            const iterator before = *this;
            ++at_;
            return before;
        }
        friend constexpr bool operator==(iterator, iterator) noexcept = default;

    private:
        std::uint32_t at_ = 0;
    };

    constexpr IdRange(std::uint32_t first, std::uint32_t last) noexcept : first_{first}, last_{last} {}
    [[nodiscard]] constexpr iterator begin() const noexcept { return iterator{first_}; }
    [[nodiscard]] constexpr iterator end() const noexcept { return iterator{last_}; }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return last_ - first_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return first_ == last_; }

private:
    std::uint32_t first_;
    std::uint32_t last_;
};

/// Stable keys by position of each table; equal positions, equal things.
struct Keys {
    std::vector<StableKey> services, groups, dependencies, exposures, draw_groups;
};

/// What is known about one kind of supply of one service.
enum class Declared : std::uint8_t { yes, none, not_asked, out_of_date };

/// A dependency model that has passed every check; `make` is the only way to get one. Immutable,
/// and safe to share between threads.
class Model {
public:
    /// Fails with every rejection of `check` (at most limits::kProblems).
    [[nodiscard]] static Result<Model> make(Columns columns);

    [[nodiscard]] const Columns& columns() const noexcept { return columns_; }
    [[nodiscard]] std::size_t service_count() const noexcept { return columns_.services.size(); }
    [[nodiscard]] std::size_t group_count() const noexcept { return columns_.groups.size(); }
    [[nodiscard]] std::size_t dependency_count() const noexcept { return columns_.dependencies.size(); }

    [[nodiscard]] const Service& service(ServiceId id) const noexcept {
        return columns_.services[id.index()];
    }
    [[nodiscard]] const Group& group(GroupId id) const noexcept { return columns_.groups[id.index()]; }
    [[nodiscard]] const Dependency& dependency(DependencyId id) const noexcept {
        return columns_.dependencies[id.index()];
    }
    [[nodiscard]] const Exposure& exposure(ExposureId id) const noexcept {
        return columns_.exposures[id.index()];
    }
    /// Rows of the response table of a group; empty: everything is lost at once.
    [[nodiscard]] std::span<const TableRow> response_of(GroupId id) const noexcept;

    [[nodiscard]] IdRange<GroupId> groups_of(ServiceId service) const noexcept {
        return {first_group_[service.index()], first_group_[service.index() + 1]};
    }
    [[nodiscard]] IdRange<DependencyId> dependencies_of(GroupId group) const noexcept {
        return {first_dependency_[group.index()], first_dependency_[group.index() + 1]};
    }
    [[nodiscard]] IdRange<ExposureId> exposures_of(ServiceId service) const noexcept;
    /// The dependencies in which `supplier` supplies, ascending.
    [[nodiscard]] std::span<const DependencyId> consumers_of(ServiceId supplier) const noexcept {
        const std::size_t first = first_consumer_[supplier.index()];
        return {consumers_.data() + first, first_consumer_[supplier.index() + 1] - first};
    }

    [[nodiscard]] StableKey key(ServiceId id) const noexcept { return keys_.services[id.index()]; }
    [[nodiscard]] StableKey key(GroupId id) const noexcept { return keys_.groups[id.index()]; }
    [[nodiscard]] StableKey key(DependencyId id) const noexcept { return keys_.dependencies[id.index()]; }
    [[nodiscard]] StableKey key(ExposureId id) const noexcept { return keys_.exposures[id.index()]; }
    [[nodiscard]] StableKey key(DrawGroupId id) const noexcept { return keys_.draw_groups[id.index()]; }

    [[nodiscard]] std::optional<ServiceId> find_service(std::string_view id) const noexcept;
    [[nodiscard]] std::optional<ComponentId> find_component(std::string_view id) const noexcept;

    /// The value of a parameter for the uniform number `u`; `confidence` is that of its dependency or
    /// group. Neither clamped nor cut: see docs/MODEL.md, section 6.
    [[nodiscard]] std::int64_t value(const Quantity& quantity, Confidence confidence,
                                     Uniform32 u) const noexcept;

    [[nodiscard]] Declared declared(ServiceId service, KindId kind, Instant at) const noexcept;

private:
    explicit Model(Columns columns);

    Columns columns_;
    std::vector<std::uint32_t> first_group_, first_dependency_, first_exposure_, first_declaration_,
        first_consumer_;
    std::vector<DependencyId> consumers_;
    Keys keys_;
    std::vector<ServiceId> services_by_key_;
    std::vector<QuantileTable> quantiles_;                   ///< of columns().distributions
    std::array<QuantileTable, kHighestConfidence> factors_;  ///< by confidence, 1 first
};

/// Every reason why `columns` cannot become a model, at most `limits::kProblems`.
[[nodiscard]] std::vector<Rejection> check(const Columns& columns);

/// Cycles of services in which no group has a buffer or a restart lag: after a short damage they
/// may flicker for ever (docs/MODEL.md, section 5). Services that lie on common cycles, ascending.
[[nodiscard]] std::vector<std::vector<ServiceId>> cycles_without_damping(const Model& model);

// In the header, like the look-ups by id above: a run does little else.
inline std::int64_t Model::value(const Quantity& quantity, Confidence confidence,
                                 Uniform32 u) const noexcept {
    switch (quantity.spread) {
        case Spread::none: return quantity.value;
        case Spread::by_confidence: {
            const std::int64_t factor = quantile(factors_.at(confidence - kLowestConfidence), u);
            return (quantity.value * factor + kFactorScale / 2) / kFactorScale;
        }
        case Spread::distribution: return quantile(quantiles_[quantity.distribution.index()], u);
    }
    return quantity.value;
}

}  // namespace kaname::network
