#pragma once

#include "kaname/network/model.hpp"
#include "kaname/sharing/incident.hpp"

namespace kaname::sharing {

/// Everything that is wrong with `statement`, by field, when `body` makes it at `now`. A body reports on
/// its own services; the service of another is answered like one that does not exist.
[[nodiscard]] Status check_statement(const Statement& statement, const network::Model* model,
                                     std::string_view body, Instant now);

/// What is wrong with `later`, which is in order by itself, after the reports of `incident`.
[[nodiscard]] Status check_later(const Incident& incident, const Report& later);

/// Everything that is wrong with a report that is entered for an operator at `now`.
[[nodiscard]] Status check_proxy(const Statement& statement, const ProxyEntry& proxy, Instant now);

}  // namespace kaname::sharing
