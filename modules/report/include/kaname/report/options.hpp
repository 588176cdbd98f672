#pragma once

#include <cstdint>

#include "kaname/base/instant.hpp"

namespace kaname::report {

enum class Extent : std::uint8_t {
    brief,  ///< who, when and through whom: no chains, no list of what is unknown
    usual,  ///< with the chain of every hit of 5 % or more
    all,    ///< with the unlikely ones too, and nothing cut short
};

/// How a text is written. Times are shown in `offset`.
struct TextOptions {
    Language language = Language::ja;
    UtcOffset offset{};
    Extent extent = Extent::usual;
};

}  // namespace kaname::report
