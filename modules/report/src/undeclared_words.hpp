#pragma once

#include <string>
#include <vector>

#include "scene.hpp"

namespace kaname::report {

/// Kinds of supply of one service that nobody has answered, or not lately enough.
struct Undeclared {
    network::ServiceId service;
    std::vector<network::KindId> not_asked{};
    std::vector<network::KindId> out_of_date{};
};

/// "Water plant: Fuel, Transport (not asked), Telecommunications (answer out of date)".
[[nodiscard]] std::string undeclared_words(const Scene& scene, const Undeclared& undeclared);

}  // namespace kaname::report
