#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kaname/policy/route.hpp"
#include "kaname/sharing/regime.hpp"
#include "kaname/sharing/report.hpp"

namespace kaname::sharing {

/// A remark by a body in the path of the report, for those in the path.
struct Comment {
    Instant at{};
    std::string body{};
    std::string person{};
    std::string text{};
    std::string submission{};  ///< as Report::submission
    friend bool operator==(const Comment&, const Comment&) = default;
};

/// A hop of the report's route and what became of it.
struct Passage {
    policy::Hop hop{};
    std::optional<Instant> due{};     ///< when the time passes it on; none: never by itself
    std::optional<Instant> passed{};  ///< none: the addressee does not have it yet
    friend bool operator==(const Passage&, const Passage&) = default;
};

/// One incident, many reports.
struct Incident {
    std::string id{};  ///< a pseudonym: tells neither who nor how many
    std::string originator{};
    std::vector<std::string> sectors{};  ///< of the originator when it reported
    std::string submission{};            ///< the sender's own key of the first report: sent twice, kept once
    policy::Marking marking{};
    std::vector<Report> reports{};  ///< as they were received; a call may be typed later than it was told
    std::vector<Comment> comments{};
    std::vector<Passage> passages{};  ///< ministries first, then the coordinator
    std::uint64_t version = 0;        ///< counts the changes; a writer that has an old one is refused
    friend bool operator==(const Incident&, const Incident&) = default;
};

/// Whether one of them is a report under the law.
[[nodiscard]] bool is_under_the_law(const std::vector<Report>& reports);
/// The report that ended it, in the operator's own word, and under the law where it was reported under it;
/// none: it is open.
[[nodiscard]] const Report* closing_report(const Incident& incident);
/// In the order in which they were told, which is not always that in which they were entered.
[[nodiscard]] std::vector<const Report*> as_told(const std::vector<Report>& reports);
/// The one that was told last.
[[nodiscard]] const Report& latest_report(const Incident& incident);

/// What `addressee` may do with an incident of these reports: what the operator said last in its own word, or
/// what holds by default. Once one of them is statutory, those alone count: what was said of a report in
/// confidence was not said of that. What was entered for the operator narrows at once, and widens nothing
/// until it is confirmed.
[[nodiscard]] policy::Terms terms_of(const std::vector<Report>& reports, std::string_view addressee);

/// What policy needs to know of an incident.
[[nodiscard]] policy::Object object_of(const Incident& incident);

/// The bodies that have it: the originator and every addressee it was passed to.
[[nodiscard]] std::vector<std::string> audience_of(const Incident& incident);

/// A hop, and what its addressee may do with what came by it.
struct SeenPassage {
    Passage passage{};
    policy::Terms terms{};
};

/// An incident as one actor sees it; what the actor may not see is not in it.
struct SeenIncident {
    std::string id{};
    policy::View view{};
    std::string originator{};  ///< empty unless seen by name
    std::vector<std::string> sectors{};
    policy::Marking marking{};
    std::vector<Report> reports{};
    std::vector<Comment> comments{};
    std::vector<SeenPassage> passages{};
    std::vector<SeenDuty> duties{};          ///< of the reports above
    std::optional<std::uint64_t> version{};  ///< counts comments too, so it is for those who see them
};

/// Fails like a missing one when `actor` may not know of it.
[[nodiscard]] Result<SeenIncident> seen_by(const policy::Actor& actor, const Incident& incident);

}  // namespace kaname::sharing
