#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kaname/base/key.hpp"
#include "kaname/network/model.hpp"
#include "plain.hpp"

namespace kaname::reference {

/// The texts of which stable keys are made (docs/MODEL.md, section 6, first table).
[[nodiscard]] std::string text_of(const network::Columns& columns, ServiceId service);
[[nodiscard]] std::string text_of(const network::Columns& columns, GroupId group);
[[nodiscard]] std::string text_of(const network::Columns& columns, DependencyId dependency);
[[nodiscard]] std::string text_of(const network::Columns& columns, ExposureId exposure);

/// The uncertain parameters of one run (docs/MODEL.md, section 6). Keeps a reference to `model`.
class Sample {
public:
    Sample(const network::Model& model, const Draw& draw) : model_{model}, draw_{draw} {}

    [[nodiscard]] std::int64_t delay(DependencyId dependency) const;
    [[nodiscard]] std::int64_t strength(DependencyId dependency) const;
    [[nodiscard]] bool present(DependencyId dependency, Instant onset) const;
    [[nodiscard]] std::int64_t buffer(GroupId group) const;
    [[nodiscard]] std::optional<std::int64_t> repair_work(ServiceId service) const;
    [[nodiscard]] bool happens(ExposureId exposure) const;
    [[nodiscard]] std::int64_t delay(ExposureId exposure) const;
    [[nodiscard]] std::optional<std::int64_t> work(ExposureId exposure) const;

private:
    [[nodiscard]] std::uint32_t uniform(const std::string& text, std::uint32_t parameter) const;
    [[nodiscard]] std::int64_t value(const network::Quantity& quantity, network::Confidence confidence,
                                     const std::string& text, std::uint32_t parameter) const;

    const network::Model& model_;
    Draw draw_;
};

}  // namespace kaname::reference
