#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kaname/policy/notice_route.hpp"
#include "kaname/sharing/issued_forecast.hpp"

namespace kaname::sharing {

/// What a notice is good for; the source document's three.
enum class Purpose : std::uint8_t { prevent, contain, recurrence };

/// How soon it must be known to have arrived.
enum class Urgency : std::uint8_t { immediate, prompt, routine };
struct AnswerTimes {
    std::chrono::minutes acknowledge;  ///< after it was sent; then the addressee is reminded
    std::chrono::minutes escalate;     ///< after that; then whoever passed it on calls the second contact
};
[[nodiscard]] AnswerTimes answer_times(Urgency urgency) noexcept;

/// What a notice says.
struct Content {
    Text title{};
    Text body{};
    Text action{};  ///< recommended
    std::optional<Instant> act_by{};
    Urgency urgency = Urgency::prompt;
    std::vector<Purpose> purposes{};
    std::vector<std::string> references{};  ///< "CVE-2007-0038", an address
    policy::Tlp tlp = policy::Tlp::amber;   ///< never RED: a notice is for bodies
    policy::Identity source = policy::Identity::sector;
    friend bool operator==(const Content&, const Content&) = default;
};

enum class RevisionKind : std::uint8_t { first, correction, retraction };

/// Content as it was issued; never changed. A retraction has the content that it takes back.
struct Revision {
    RevisionKind kind = RevisionKind::first;
    Instant issued{};
    std::string person{};
    std::uint64_t edit = 0;  ///< Notice::edits when it was issued: one edit is issued once
    Content content{};
    std::vector<Recipient> recipients{};
    std::string reason{};     ///< of a retraction
    std::size_t sources = 0;  ///< it says what the first so many of Notice::sources told
    friend bool operator==(const Revision&, const Revision&) = default;
};

/// An incident that a notice was made from.
struct Source {
    Input input{};
    std::string originator{};
    std::vector<std::string> sectors{};
    policy::Marking marking{};
    policy::Identity identity = policy::Identity::sector;  ///< as whom the issuer sees the originator
    policy::Onward onward = policy::Onward::ask;           ///< what the originator has agreed to beforehand
    friend bool operator==(const Source&, const Source&) = default;
};

/// In large-scale operation: one of the two officers who answer in the place of an originator.
struct StandIn {
    std::string person{};
    Instant at{};
    std::string reason{};
    friend bool operator==(const StandIn&, const StandIn&) = default;
};

/// The question to an originator whether the draft as it stands may be sent, and its answer.
struct Release {
    std::string originator{};
    Instant asked{};
    std::string asked_by{};
    std::optional<Instant> answered{};
    bool approved = false;
    std::string answered_by{};
    std::string reason{};
    std::vector<StandIn> stand_ins{};  ///< the second one releases; until then the originator may answer
    friend bool operator==(const Release&, const Release&) = default;
};

/// One hop of one revision and what became of it. An addressee has the notice when one hop to it was sent.
struct Delivery {
    std::size_t revision = 1;
    policy::Hop hop{};
    policy::Tlp tlp =
        policy::Tlp::amber;             ///< the content's, or stricter where somebody on the way made it so
    std::string remark{};               ///< of the body that passed it on
    std::optional<Instant> due{};       ///< when the time passes it on; none: never by itself
    std::optional<Instant> left_out{};  ///< the body in between chose not to, or the addressee has left
    std::optional<Instant> sent{};
    std::optional<Instant> acknowledge_by{};
    std::optional<Instant> opened{};
    std::optional<Instant> acknowledged{};
    std::string acknowledged_by{};
    std::optional<Instant> acted{};  ///< the addressee says that it did what was recommended
    /// The addressee, that it has not acknowledged; before it was sent: the gate's keeper, that it waits.
    std::optional<Instant> reminded{};
    std::optional<Instant> escalated{};
    friend bool operator==(const Delivery&, const Delivery&) = default;
};
[[nodiscard]] bool is_pending(const Delivery& delivery) noexcept;
[[nodiscard]] bool is_overdue(const Delivery& delivery, Instant now) noexcept;

/// A notice from its draft to the last acknowledgement.
///
/// Holds: 1. `releases` are about `draft` and `recipients` as they are: an edit empties them. 2. Nothing is
/// sent before every source that is not public has been released. 3. Revisions are only added; no later one
/// is marked wider than one before. 4. What is passed on and seen is the latest revision's; the draft changes
/// nothing of it. 5. In `deliveries`, senders stand before those they serve, revision by revision.
struct Notice {
    std::string id{};
    std::string issuer{};
    Instant created{};
    std::uint64_t forecast = 0;  ///< number of the forecast it was drafted from; 0: from none
    std::vector<Source> sources{};
    Content draft{};
    std::uint64_t edits = 0;  ///< of the draft; an edit of an older one is refused
    std::vector<Recipient> recipients{};
    std::vector<Release> releases{};
    std::vector<Revision> revisions{};
    std::vector<Delivery> deliveries{};
    std::uint64_t version = 0;  ///< as Incident::version
    friend bool operator==(const Notice&, const Notice&) = default;
};

[[nodiscard]] bool is_retracted(const Notice& notice) noexcept;

/// What policy needs to know: the draft is the issuer's; a revision is for those it was sent to.
[[nodiscard]] policy::Object object_of(const Notice& notice);
/// The same for the question to one originator.
[[nodiscard]] policy::Object object_of(const Notice& notice, const Release& release);

/// The deliveries of the latest revision.
[[nodiscard]] std::vector<const Delivery*> current(const Notice& notice);
/// When the latest revision came to each body that has it.
using Arrivals = std::map<std::string_view, Instant>;
[[nodiscard]] Arrivals arrivals_of(const Notice& notice);
/// Since when it has waited at a gate that only its keeper opens, `delivery.hop.from`. None: it does not.
[[nodiscard]] std::optional<Instant> held_since(const Delivery& delivery, const Arrivals& arrivals);
/// The bodies that have any revision, the issuer first.
[[nodiscard]] std::vector<std::string> holders_of(const Notice& notice);
/// The bodies that get it by way of `body`, directly or not.
[[nodiscard]] std::vector<std::string> below(const Notice& notice, std::string_view body);
/// When time will next change something: a gate opens, somebody is late. None: never.
[[nodiscard]] std::optional<Instant> wakes_at(const Notice& notice);

}  // namespace kaname::sharing
