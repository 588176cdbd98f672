#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kaname/policy/actor.hpp"
#include "kaname/policy/terms.hpp"

namespace kaname::policy {

/// Everything that can be done through the product. Each route is registered with one.
enum class Action : std::uint8_t {
    sign_in,
    sign_out,
    read_own_account,
    read_service_status,  ///< of the server itself: is it up
    read_directory,
    read_operation,    ///< normal or large-scale
    change_operation,  ///< from one to the other
    preview_report,
    report_incident,
    follow_up_incident,
    enter_report,    ///< for an operator that told it by telephone or on paper
    confirm_report,  ///< by the operator for which it was entered
    list_incidents,
    read_incident,
    comment_incident,
    pass_incident,  ///< lets a report through a gate
    read_forecast,
    draft_notice,
    edit_notice,
    preview_notice,
    ask_release,       ///< of what a notice says, from those it was learned from
    stand_in_release,  ///< in the place of an originator that does not answer
    send_notice,
    retract_notice,
    list_notices,
    read_notice,
    relay_notice,
    acknowledge_notice,
    export_receipt,
    list_releases,
    read_release,
    answer_release,
    raise_finding,
    read_finding,
    make_link,
    walk_links,
    read_live_stream,
    read_trail,
};
[[nodiscard]] std::string_view to_text(Action action) noexcept;

/// As whom a reader sees the originator of a thing.
enum class Identity : std::uint8_t {
    named,   ///< by name
    sector,  ///< as somebody of a sector
};
[[nodiscard]] std::string_view to_text(Identity identity) noexcept;

/// A body to which a thing was addressed.
struct Holder {
    std::string body;
    Identity identity = Identity::sector;
    Terms terms{};  ///< of a report
    friend bool operator==(const Holder&, const Holder&) = default;
};

/// What a decision needs to know of a thing. A thing made of others carries the markings of all of them.
struct Object {
    std::string originator;         ///< the body it comes from
    std::vector<Marking> markings;  ///< all must allow
    std::optional<Basis> basis{};   ///< of a report
    std::vector<Holder> holders{};  ///< besides the originator
};

/// What an actor sees of a thing.
struct View {
    Identity originator = Identity::sector;
    friend bool operator==(const View&, const View&) = default;
};

/// `hidden`: the actor must not learn that there is such a thing, so the answer is the one for a thing
/// that does not exist.
struct Denial {
    enum class Kind : std::uint8_t { refused, hidden };
    Kind kind = Kind::refused;
    Text reason{};
    friend bool operator==(const Denial&, const Denial&) = default;
};

using Decision = std::variant<View, Denial>;

/// The one place where access is decided. Pure: the same four arguments, the same answer, everywhere.
/// `object`: none for actions that are about no particular thing.
[[nodiscard]] Decision decide(const Actor& actor, Action action, const Object* object);

/// What the actor's role includes, in the order of the enumeration: for pages, so that they offer and ask
/// what will be answered. Of a particular thing it says nothing.
[[nodiscard]] std::vector<Action> actions_of(const Actor& actor);

/// `decide` for those who go on only if it allows: forbidden when refused, not_found when hidden.
[[nodiscard]] Result<View> permit(const Actor& actor, Action action, const Object* object = nullptr);

}  // namespace kaname::policy
