#pragma once

#include <string>

#include "kaname/cascade/trajectory.hpp"
#include "kaname/programme/programme.hpp"
#include "kaname/report/options.hpp"

namespace kaname::report {

/// The one run of a shock in which every uncertain value is at its middle. Refers to what it is given.
struct NominalRun {
    const cascade::Shock& shock;
    cascade::Horizon horizon;
    const cascade::Trajectory& trajectory;
};

/// Every change in order: when, what, why.
[[nodiscard]] std::string timeline_text(const programme::Programme& programme, const NominalRun& run,
                                        const TextOptions& options);
[[nodiscard]] std::string timeline_json(const programme::Programme& programme, const NominalRun& run,
                                        UtcOffset offset);
[[nodiscard]] std::string timeline_csv(const programme::Programme& programme, const NominalRun& run,
                                       UtcOffset offset);

}  // namespace kaname::report
