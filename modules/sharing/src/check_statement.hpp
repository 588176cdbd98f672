#pragma once

#include <initializer_list>

#include "kaname/network/model.hpp"
#include "kaname/sharing/incident.hpp"

namespace kaname::sharing {

/// All that is wrong, at once; what did not go wrong as bad input stands alone.
[[nodiscard]] Status together(std::initializer_list<Status> checks);

/// Everything that is wrong with `statement`, by field, when `body` makes it at `now`. A body reports on
/// its own services; the service of another is answered like one that does not exist.
[[nodiscard]] Status check_statement(const Statement& statement, const network::Model* model,
                                     std::string_view body, Instant now);

/// What is wrong with `later`, which is in order by itself, after the reports of `incident`.
[[nodiscard]] Status check_later(const Incident& incident, const Report& later);

/// Everything that is wrong with how a report came that was entered for the operator.
[[nodiscard]] Status check_proxy(const Report& report);

}  // namespace kaname::sharing
