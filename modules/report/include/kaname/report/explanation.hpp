#pragma once

#include <string>

#include "kaname/cascade/forecast.hpp"
#include "kaname/programme/programme.hpp"
#include "kaname/report/options.hpp"

namespace kaname::report {

/// One hit of a forecast, and what would have prevented it in its typical run. Refers to what it is given.
struct Explanation {
    const cascade::Forecast& forecast;
    const cascade::Hit& hit;
    const cascade::Prevention& prevention;
};

[[nodiscard]] std::string explanation_text(const programme::Programme& programme,
                                           const Explanation& explanation, const TextOptions& options);
[[nodiscard]] std::string explanation_json(const programme::Programme& programme,
                                           const Explanation& explanation, UtcOffset offset);

}  // namespace kaname::report
