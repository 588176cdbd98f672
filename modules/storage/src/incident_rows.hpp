#pragma once

#include <span>

#include "kaname/sharing/incident.hpp"
#include "sql.hpp"

/// The tables of an incident, read.
namespace kaname::storage {

/// What belongs to an incident, a table each. One statement reads it for any number of incidents.
struct IncidentPart {
    std::string_view sql;
    Status (*take)(const Row& row, sharing::Incident& incident);
};
/// In an order in which each finds what it belongs to.
[[nodiscard]] std::span<const IncidentPart> incident_parts() noexcept;

}  // namespace kaname::storage
