#pragma once

#include <vector>

#include "kaname/cascade/forecast.hpp"
#include "kaname/sharing/incident.hpp"

namespace kaname::sharing {

/// What `incidents` say of the model's services at `now`: of each service the last report. One that fails is
/// a report; one that is back to normal, or never failed (a near miss), confirms that the service worked when
/// that was told. Left out is what names no service. An unknown level counts as stopped, of a near miss as
/// normal; an unknown beginning as the moment the report was received.
[[nodiscard]] cascade::Situation situation_of(const std::vector<Incident>& incidents,
                                              const network::Model& model, Instant now);

}  // namespace kaname::sharing
