#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kaname/directory/directory.hpp"

namespace kaname::policy {

/// What a person does for a body. Liaison and supervisor of a ministry are different people: the liaison
/// relays what operators report in confidence, the supervisor oversees them.
enum class Role : std::uint8_t {
    officer,     ///< duty officer of the coordinator
    liaison,     ///< of a ministry
    supervisor,  ///< of a ministry
    contact,     ///< point of contact of a CEPTOAR, an operator or an agency
    auditor,     ///< reads the trail and nothing else
};
inline constexpr std::array kRoles{Role::officer, Role::liaison, Role::supervisor, Role::contact,
                                   Role::auditor};
[[nodiscard]] std::string_view to_text(Role role) noexcept;
[[nodiscard]] Result<Role> parse_role(std::string_view text);

/// Whether a body of this kind has people in this role.
[[nodiscard]] bool has_role(directory::BodyKind kind, Role role) noexcept;

/// A person acting for a body on a day. Only `make_actor` makes one, so an actor's body is valid that day.
struct Actor {
    std::string person;  ///< account name
    std::string body;
    directory::BodyKind kind = directory::BodyKind::operator_;
    Role role = Role::contact;
    friend bool operator==(const Actor&, const Actor&) = default;
};

struct Appointment {
    std::string person;
    std::string body;
    Role role = Role::contact;
};

/// Forbidden when the body does not exist on `day` or has nobody in that role.
[[nodiscard]] Result<Actor> make_actor(const directory::Directory& directory, const Appointment& appointment,
                                       Date day);

}  // namespace kaname::policy
