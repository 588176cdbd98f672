#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kaname/base/clock.hpp"
#include "kaname/policy/pseudonym.hpp"
#include "kaname/sharing/work.hpp"

namespace kaname::sharing {

/// A change of a draft: the whole of it, and which edit it was made from.
struct NoticeEdit {
    std::uint64_t edits = 0;
    Content content{};
    std::vector<std::string> recipients{};  ///< bodies; a CEPTOAR stands for its members too
};

/// Who would see which parts, as whom they would see the originators, and why; and what is still missing.
/// What somebody has yet to pass on is the most that can happen.
struct NoticePreview {
    struct Row {
        policy::Hop hop{};
        std::vector<Part> parts{};
        bool at_most = false;  ///< does not set out at once
    };
    std::vector<Row> rows{};
    std::vector<policy::NoticeRoute::Nobody> nobody{};
    std::vector<Problem> missing{};  ///< before it can be sent; empty: nothing
};

struct RelayOrder {
    std::size_t revision = 0;                      ///< the one that was read; a newer one is another
    std::optional<std::vector<std::string>> to{};  ///< none: all that wait
    std::string remark{};
    std::optional<policy::Tlp> tlp{};
};

struct Acknowledgement {
    std::size_t revision = 0;  ///< the one that was read
    bool acted = false;        ///< what was recommended has been done
};

struct ReleaseAnswer {
    std::uint64_t edits = 0;  ///< of the draft that was read
    bool approve = false;
    std::string reason{};
};

/// That an officer takes it upon himself to release in the place of an originator that does not answer.
struct StandInOrder {
    std::uint64_t edits = 0;  ///< of the draft that was read
    std::string originator{};
    std::string reason{};
};

/// What a body can show later of what it sent, passed on or received.
struct NoticeReceipt {
    SeenNotice notice{};
    Instant at{};
    record::Head head{};  ///< of the audit trail
};

/// The one place where notices are drafted, released, sent, passed on and acknowledged. Safe to use from any
/// thread when the transactions are.
class NoticeService {
public:
    /// What the service works with; everything outlives it.
    struct Ports {
        record::Transactions<Work>& store;
        record::ReadLog& reads;
        const directory::Directory& directory;
        const Clock& clock;
        const policy::Pseudonyms& pseudonyms;
        policy::Agreements agreements;
        UtcOffset zone;              ///< in which the days of the directory begin
        bool demonstration = false;  ///< demo values may fill a draft; otherwise they never do
    };
    explicit NoticeService(Ports ports) : ports_{std::move(ports)} {}

    /// A draft from the latest forecast, or an empty one when there is none. Gives its id. Under a `key` that
    /// the body has used before it is the draft that was made then.
    [[nodiscard]] Result<std::string> draft(const policy::Actor& actor, const std::string& key = {});
    [[nodiscard]] Status edit(const policy::Actor& actor, std::string_view notice, const NoticeEdit& edit);
    [[nodiscard]] Result<NoticePreview> preview(const policy::Actor& actor, std::string_view notice);
    /// Asks those whose release the draft needs, one after the other: each only when the one before has
    /// agreed that others learn of it. `edits`: of the draft that is meant. Done also when they are asked.
    [[nodiscard]] Status ask_release(const policy::Actor& actor, std::string_view notice,
                                     std::uint64_t edits);
    /// In large-scale operation, once an originator has left the question open for the time agreed: the first
    /// officer proposes to release in its place, a second one does. Done also when this officer has done so.
    [[nodiscard]] Status stand_in(const policy::Actor& actor, std::string_view notice,
                                  const StandInOrder& order);
    /// Issues the draft: as the first revision, or as a correction to all who have the one before. Done also
    /// when this edit is issued already.
    [[nodiscard]] Status send(const policy::Actor& actor, std::string_view notice, std::uint64_t edits);
    [[nodiscard]] Status retract(const policy::Actor& actor, std::string_view notice,
                                 const std::string& reason);

    [[nodiscard]] Status relay(const policy::Actor& actor, std::string_view notice, const RelayOrder& order);
    /// Done also when it was acknowledged before.
    [[nodiscard]] Status acknowledge(const policy::Actor& actor, std::string_view notice,
                                     Acknowledgement acknowledgement);
    [[nodiscard]] Status answer(const policy::Actor& actor, std::string_view notice,
                                const ReleaseAnswer& answer);
    /// Passes on what time has let through, reminds and escalates. Called whenever time may have passed.
    [[nodiscard]] Status advance();

    /// The first reading by an addressee counts as opened; it never counts as acknowledged.
    [[nodiscard]] Result<SeenNotice> find(const policy::Actor& actor, std::string_view notice);
    /// As IncidentService::list; of both these lists.
    [[nodiscard]] Result<std::vector<SeenNotice>> list(const policy::Actor& actor);
    [[nodiscard]] Result<SeenRelease> find_release(const policy::Actor& actor, std::string_view notice);
    [[nodiscard]] Result<std::vector<SeenRelease>> list_releases(const policy::Actor& actor);
    [[nodiscard]] Result<NoticeReceipt> receipt(const policy::Actor& actor, std::string_view notice);

private:
    using Change = std::function<Status(Work&, Notice&)>;
    /// Runs `change` on the notice as one recorded act that policy allows, and saves it.
    [[nodiscard]] Status changed(const policy::Actor& actor, policy::Action action, std::string_view notice,
                                 Instant now, const Change& change);
    [[nodiscard]] record::Entry entry(const policy::Actor& actor, policy::Action action,
                                      std::string_view notice, Instant now) const;
    /// The way there is today to those the draft, or the latest revision, is for.
    [[nodiscard]] Result<policy::NoticeRoute> route_of_draft(const Notice& notice, Work& work,
                                                             Instant now) const;
    [[nodiscard]] Result<policy::NoticeRoute> route_of_issued(const Notice& notice, Work& work,
                                                              Instant now) const;
    [[nodiscard]] Result<policy::NoticeRoute> route_of(const Notice& notice,
                                                       const std::vector<Recipient>& recipients, Work& work,
                                                       Instant now) const;
    [[nodiscard]] Whither whither(Work& work) const;
    /// Those who have every report that the notice tells of, with the name of whoever reported.
    [[nodiscard]] static Result<std::vector<std::string>> informed_of(const Notice& notice, Work& work);
    /// The incidents as the officer may see them: what is hidden from the officer is no source.
    [[nodiscard]] Result<std::vector<Source>> sources_of(const policy::Actor& actor,
                                                         const IssuedForecast& forecast, Work& work) const;
    [[nodiscard]] policy::Onward onward_of(const Incident& incident, const std::string& issuer) const;
    /// Adds what the issuer has learned from since the notice was drafted, and asks anew what the originators
    /// agree to.
    [[nodiscard]] Status renew_sources(const policy::Actor& actor, Notice& notice, Work& work) const;
    /// Those of the draft, and those the latest forecast reaches: whoever is named again has an outlook
    /// again.
    [[nodiscard]] Result<std::vector<Recipient>> known_recipients(const policy::Actor& actor,
                                                                  const Notice& notice, Work& work) const;
    /// What rests on demo values never fills a live draft.
    [[nodiscard]] bool may_fill(const Recipient& recipient) const;
    [[nodiscard]] Result<Notice> drafted(const policy::Actor& actor, std::string id, Work& work,
                                         Instant now) const;
    [[nodiscard]] Result<std::string> id_of_draft(const policy::Actor& actor, const std::string& key,
                                                  Work& work) const;
    /// The actor's body has read `read`.
    [[nodiscard]] Status open(const policy::Actor& actor, const SeenNotice& read, Instant now);

    Ports ports_;
};

}  // namespace kaname::sharing
