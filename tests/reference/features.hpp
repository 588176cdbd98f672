#pragma once

#include <span>
#include <string_view>

#include "random_model.hpp"

namespace kaname::reference {

/// One feature of docs/MODEL.md, and how a case looks without it.
struct Feature {
    std::string_view name;
    /// Takes the feature out of the case; false: it was not in it.
    bool (*remove)(Case& from);
};

[[nodiscard]] std::span<const Feature> features();

}  // namespace kaname::reference
