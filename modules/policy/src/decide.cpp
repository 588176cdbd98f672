#include "kaname/policy/decide.hpp"

#include <algorithm>
#include <array>

namespace kaname::policy {
namespace {

using directory::BodyKind;

/// What the actor must be to the thing. `nothing`: the action is about no particular thing.
enum class Relation : std::uint8_t { nothing, originator, holder, either };

/// Roles are bits, so that a row of the table reads as a set.
constexpr unsigned bit(Role role) { return 1u << static_cast<unsigned>(role); }
constexpr unsigned kAnyone =
    bit(Role::officer) | bit(Role::liaison) | bit(Role::supervisor) | bit(Role::contact) | bit(Role::auditor);
constexpr unsigned kGovernment = bit(Role::officer) | bit(Role::liaison);
constexpr unsigned kOnDuty = kGovernment | bit(Role::contact);

struct Rule {
    Action action;
    std::string_view name;
    unsigned roles;
    Relation relation;
    std::optional<BodyKind> kind{};  ///< of the actor's body; none: any that has the role
};

constexpr std::array kRules{
    Rule{Action::sign_in, "sign_in", kAnyone, Relation::nothing},
    Rule{Action::sign_out, "sign_out", kAnyone, Relation::nothing},
    Rule{Action::read_own_account, "read_own_account", kAnyone, Relation::nothing},
    Rule{Action::read_service_status, "read_service_status", kAnyone, Relation::nothing},
    Rule{Action::read_directory, "read_directory", kAnyone, Relation::nothing},
    Rule{Action::read_operation, "read_operation", kAnyone, Relation::nothing},
    Rule{Action::change_operation, "change_operation", bit(Role::officer), Relation::nothing},
    Rule{Action::preview_report, "preview_report", bit(Role::contact), Relation::nothing,
         BodyKind::operator_},
    Rule{Action::report_incident, "report_incident", bit(Role::contact), Relation::nothing,
         BodyKind::operator_},
    Rule{Action::follow_up_incident, "follow_up_incident", bit(Role::contact), Relation::originator,
         BodyKind::operator_},
    Rule{Action::enter_report, "enter_report", kGovernment, Relation::holder},
    Rule{Action::confirm_report, "confirm_report", bit(Role::contact), Relation::originator,
         BodyKind::operator_},
    Rule{Action::list_incidents, "list_incidents", kGovernment | bit(Role::supervisor) | bit(Role::contact),
         Relation::nothing},
    Rule{Action::read_incident, "read_incident", kGovernment | bit(Role::supervisor) | bit(Role::contact),
         Relation::either},
    Rule{Action::comment_incident, "comment_incident", kGovernment, Relation::holder},
    Rule{Action::pass_incident, "pass_incident", bit(Role::liaison), Relation::holder},
    Rule{Action::read_forecast, "read_forecast", bit(Role::officer), Relation::holder},
    Rule{Action::draft_notice, "draft_notice", bit(Role::officer), Relation::nothing},
    Rule{Action::edit_notice, "edit_notice", bit(Role::officer), Relation::originator},
    Rule{Action::preview_notice, "preview_notice", bit(Role::officer), Relation::originator},
    Rule{Action::ask_release, "ask_release", bit(Role::officer), Relation::originator},
    Rule{Action::stand_in_release, "stand_in_release", bit(Role::officer), Relation::originator},
    Rule{Action::send_notice, "send_notice", bit(Role::officer), Relation::originator},
    Rule{Action::retract_notice, "retract_notice", bit(Role::officer), Relation::originator},
    Rule{Action::list_notices, "list_notices", kOnDuty, Relation::nothing},
    Rule{Action::read_notice, "read_notice", kOnDuty, Relation::either},
    Rule{Action::relay_notice, "relay_notice", bit(Role::liaison) | bit(Role::contact), Relation::holder},
    Rule{Action::acknowledge_notice, "acknowledge_notice", bit(Role::liaison) | bit(Role::contact),
         Relation::holder},
    Rule{Action::export_receipt, "export_receipt", kOnDuty, Relation::either},
    Rule{Action::list_releases, "list_releases", bit(Role::contact), Relation::nothing},
    Rule{Action::read_release, "read_release", bit(Role::contact), Relation::originator},
    Rule{Action::answer_release, "answer_release", bit(Role::contact), Relation::originator},
    Rule{Action::raise_finding, "raise_finding", kOnDuty, Relation::nothing},
    Rule{Action::read_finding, "read_finding", kOnDuty, Relation::either},
    Rule{Action::make_link, "make_link", kGovernment, Relation::nothing},
    Rule{Action::walk_links, "walk_links", kOnDuty, Relation::nothing},
    // Not for supervisors: the numbers of a body's events also count what was told in confidence.
    Rule{Action::read_live_stream, "read_live_stream", kOnDuty, Relation::nothing},
    Rule{Action::read_trail, "read_trail", bit(Role::auditor), Relation::nothing},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < kRules.size(); ++i) {
        if (kRules[i].action != static_cast<Action>(i)) return false;
    }
    return true;
}
static_assert(in_order(), "a rule for every action, in the order of the enumeration");

bool includes(const Rule& rule, const Actor& actor) {
    return (rule.roles & bit(actor.role)) != 0 && (!rule.kind || *rule.kind == actor.kind);
}

const Rule& rule_of(Action action) { return kRules[static_cast<std::size_t>(action)]; }

Denial hidden() { return {Denial::Kind::hidden, {"該当するものはありません。", "there is no such thing"}}; }

Denial refused() {
    return {Denial::Kind::refused,
            {"この操作は、あなたの役割には認められていません。", "your role does not include this action"}};
}

bool let_in(const Marking& marking, const Actor& actor) {
    return marking.tlp != Tlp::red ||
           std::find(marking.persons.begin(), marking.persons.end(), actor.person) != marking.persons.end();
}

const Holder* holding(const Object& object, const Actor& actor) {
    const auto found = std::find_if(object.holders.begin(), object.holders.end(),
                                    [&](const Holder& holder) { return holder.body == actor.body; });
    return found == object.holders.end() ? nullptr : &*found;
}

/// Supervision gets what the law has reported, never what was told in confidence.
bool may_supervise(const Object& object, const Actor& actor) {
    const Holder* const holder = holding(object, actor);
    return object.basis == Basis::statutory && holder != nullptr && allows(holder->terms, Use::supervision);
}

/// As whom the actor sees the originator; none: the thing does not exist for the actor.
std::optional<Identity> seen_as(const Object& object, const Actor& actor, Relation relation) {
    if (object.originator == actor.body && relation != Relation::holder) return Identity::named;
    if (relation == Relation::originator) return std::nullopt;
    const Holder* const holder = holding(object, actor);
    return holder == nullptr ? std::nullopt : std::optional{holder->identity};
}

}  // namespace

std::string_view to_text(Action action) noexcept { return rule_of(action).name; }

std::string_view to_text(Identity identity) noexcept {
    switch (identity) {
        case Identity::named: return "named";
        case Identity::sector: return "sector";
    }
    return "";
}

std::vector<Action> actions_of(const Actor& actor) {
    std::vector<Action> actions;
    for (const Rule& rule : kRules) {
        if (includes(rule, actor)) actions.push_back(rule.action);
    }
    return actions;
}

Decision decide(const Actor& actor, Action action, const Object* object) {
    const Rule& rule = rule_of(action);
    if (!includes(rule, actor)) return refused();
    if (rule.relation == Relation::nothing) return View{Identity::named};
    if (object == nullptr || object->markings.empty()) return hidden();  // what is not marked is closed
    const auto identity = seen_as(*object, actor, rule.relation);
    if (!identity) return hidden();
    if (actor.role == Role::supervisor && !may_supervise(*object, actor)) return hidden();
    const bool all = std::all_of(object->markings.begin(), object->markings.end(),
                                 [&](const Marking& marking) { return let_in(marking, actor); });
    if (!all) return hidden();
    return View{*identity};
}

Result<View> permit(const Actor& actor, Action action, const Object* object) {
    const Decision decision = decide(actor, action, object);
    if (const View* const view = std::get_if<View>(&decision)) return *view;
    const Denial& denial = std::get<Denial>(decision);
    const bool is_hidden = denial.kind == Denial::Kind::hidden;
    return fail(is_hidden ? ErrorCode::not_found : ErrorCode::forbidden,
                is_hidden ? "" : std::string{to_text(action)}, denial.reason,
                is_hidden ? Text{"識別子を確認してください。", "check the id"}
                          : Text{"必要な場合は、所属組織の管理者に申し出てください。",
                                 "if you need it, ask the administrator of your body"});
}

}  // namespace kaname::policy
