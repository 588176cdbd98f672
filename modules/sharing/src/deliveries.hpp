#pragma once

#include <functional>

#include "kaname/sharing/notice.hpp"

/// How a notice moves. Nothing here asks who may; the service has done so.
namespace kaname::sharing {

/// Whether a hop still leads to somebody on the day it is passed.
using StillThere = std::function<bool(const policy::Hop&)>;

/// What passing on has done.
struct Passed {
    std::vector<std::string> reached{};   ///< bodies that have the notice now and did not before
    std::vector<std::string> left_out{};  ///< bodies that do not get it this way
};
/// Begins the deliveries of the latest revision. Whoever has an earlier one gets this one at once, whatever
/// the modes of its hops and whether it is a recipient still; a retraction goes to those alone. `hops`: the
/// way there is now, as route_of_notice gives it. The preview is this function on a copy.
Passed dispatch(Notice& notice, const std::vector<policy::Hop>& hops, Instant now);

/// What a body in between adds and leaves out when it passes a notice on.
struct Relay {
    std::optional<std::vector<std::string>> to{};  ///< none: to all it is for
    std::string remark{};
    std::optional<policy::Tlp> tlp{};  ///< stricter than it came
};
/// Passes on what waits at `body`.
Passed pass_on(Notice& notice, std::string_view body, const Relay& relay, const StillThere& still_there,
               Instant now);

/// What time has done by `now`.
struct Advance {
    Passed passed{};
    std::vector<std::string> reminded{};
    struct Call {
        std::string from{};  ///< who calls
        std::string to{};
        friend bool operator==(const Call&, const Call&) = default;
    };
    std::vector<Call> escalated{};
    std::vector<std::string> held{};    ///< keepers of gates, reminded of what waits there
    std::vector<Call> held_too_long{};  ///< who calls a keeper that does not open its gate
};
Advance advance(Notice& notice, const StillThere& still_there, Instant now);

/// Marks every delivery of the latest revision to `body`. Gives the bodies that passed them on; empty: there
/// was nothing to mark.
enum class Mark : std::uint8_t { opened, acknowledged, acted };
std::vector<std::string> mark(Notice& notice, const policy::Actor& actor, Mark mark, Instant now);

}  // namespace kaname::sharing
