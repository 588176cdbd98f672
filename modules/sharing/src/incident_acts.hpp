#pragma once

#include <string>
#include <string_view>

#include "kaname/sharing/work.hpp"

// What every act on an incident needs.
namespace kaname::sharing {

[[nodiscard]] std::string subject_of(std::string_view incident);
/// For those who have the incident at that moment.
[[nodiscard]] record::Event event_of(std::string kind, const Incident& incident, Instant at);
/// The incident, for an act on it that policy allows; not found for all others.
[[nodiscard]] Result<Incident> load_for(const policy::Actor& actor, policy::Action action, Work& work,
                                        std::string_view id);
/// The sectors that `body` belongs to on `day`.
[[nodiscard]] std::vector<std::string> sectors_on(const directory::Directory& directory,
                                                  std::string_view body, Date day);
/// A report that only persons may read, and names none, would reach nobody.
[[nodiscard]] Status check_marking(const policy::Marking& marking);

}  // namespace kaname::sharing
