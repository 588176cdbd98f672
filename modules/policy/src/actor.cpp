#include "kaname/policy/actor.hpp"

namespace kaname::policy {

using directory::BodyKind;

std::string_view to_text(Role role) noexcept {
    switch (role) {
        case Role::officer: return "officer";
        case Role::liaison: return "liaison";
        case Role::supervisor: return "supervisor";
        case Role::contact: return "contact";
        case Role::auditor: return "auditor";
    }
    return "";
}

Result<Role> parse_role(std::string_view text) {
    for (const Role role : kRoles) {
        if (to_text(role) == text) return role;
    }
    return fail(ErrorCode::invalid_input, "role",
                bilingual("役割「{}」は定められていません。", "there is no role \"{}\"", {text}),
                {"officer、liaison、supervisor、contact、auditor のいずれかです。",
                 "use officer, liaison, supervisor, contact or auditor"});
}

bool has_role(BodyKind kind, Role role) noexcept {
    switch (kind) {
        case BodyKind::coordinator: return role == Role::officer || role == Role::auditor;
        case BodyKind::ministry: return role == Role::liaison || role == Role::supervisor;
        case BodyKind::ceptoar:
        case BodyKind::council:
        case BodyKind::operator_:
        case BodyKind::agency: return role == Role::contact;
    }
    return false;
}

Result<Actor> make_actor(const directory::Directory& directory, const Appointment& appointment, Date day) {
    const directory::Body* const body = directory.find_body(appointment.body);
    if (body == nullptr || !body->valid.contains(day)) {
        return fail(ErrorCode::forbidden, "body " + appointment.body,
                    bilingual("組織「{}」は{}現在、登録されていません。", "body \"{}\" does not exist on {}",
                              {appointment.body, kaname::to_text(day)}),
                    {"所属の変更を管理者に申し出てください。", "ask the administrator to change your body"});
    }
    if (!has_role(body->kind, appointment.role)) {
        return fail(ErrorCode::forbidden, "role",
                    bilingual("組織「{}」に役割「{}」はありません。", "body \"{}\" has no role \"{}\"",
                              {appointment.body, to_text(appointment.role)}),
                    {"役割の変更を管理者に申し出てください。", "ask the administrator to change your role"});
    }
    return Actor{appointment.person, appointment.body, body->kind, appointment.role};
}

}  // namespace kaname::policy
