#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kaname/base/clock.hpp"
#include "kaname/policy/pseudonym.hpp"
#include "kaname/sharing/work.hpp"

namespace kaname::sharing {

/// What is sent once: `key` is the sender's own, so that a second press of the button is not a second report.
struct Submission {
    std::string key;
    Statement statement;
    policy::Marking marking{.tlp = policy::Tlp::amber};
};

/// A later stage. With a key it is kept once, however often it is sent.
struct Later {
    Statement statement{};
    Stage stage = Stage::follow_up;
    std::string key{};
};

/// Proof that a report is kept: what the sender can show later.
struct Receipt {
    std::string incident{};
    std::size_t stage = 0;  ///< 1: the first report
    Instant received{};
    record::Head head{};  ///< of the audit trail, with the report in it
};

/// The one place where reports are taken in and moved along. Safe to use from any thread when the
/// transactions are.
class IncidentService {
public:
    /// What the service works with; everything outlives it.
    struct Ports {
        record::Transactions<Work>& store;
        record::ReadLog& reads;
        const directory::Directory& directory;
        const network::Model* model;  ///< none: no service is known by id
        const Clock& clock;
        const policy::Pseudonyms& pseudonyms;
        policy::Agreements agreements;
        UtcOffset zone;                    ///< in which the days of the directory begin
        const Regimes* regimes = nullptr;  ///< none: no report has a time by which it is due
    };
    explicit IncidentService(Ports ports) : ports_{std::move(ports)} {}

    /// Who would see a report of the actor's body, hop by hop, and why.
    [[nodiscard]] Result<std::vector<policy::Hop>> preview(const policy::Actor& actor);

    /// The rules that a report of the actor's body can fall under today.
    [[nodiscard]] Result<std::vector<const Regime*>> regimes(const policy::Actor& actor);

    [[nodiscard]] Result<Receipt> report(const policy::Actor& actor, const Submission& submission);
    [[nodiscard]] Result<Receipt> follow_up(const policy::Actor& actor, std::string_view incident,
                                            const Later& later);
    /// A report that `originator` told the actor's body, which is one that reports of it go to; the body of
    /// `proxy` is the actor's, whatever it says. From then on it is the operator's like any other.
    [[nodiscard]] Result<Receipt> enter(const policy::Actor& actor, const std::string& originator,
                                        const Submission& submission, ProxyEntry proxy);
    [[nodiscard]] Result<Receipt> enter_follow_up(const policy::Actor& actor, std::string_view incident,
                                                  const Later& later, ProxyEntry proxy);
    /// The operator stands by the report of that number (1: the first) that was entered for it.
    [[nodiscard]] Status confirm(const policy::Actor& actor, std::string_view incident, std::size_t number);
    /// `key`: as Later::key.
    [[nodiscard]] Status comment(const policy::Actor& actor, std::string_view incident, std::string text,
                                 const std::string& key = {});
    /// Lets the report through the actor's own gate.
    [[nodiscard]] Status pass(const policy::Actor& actor, std::string_view incident);
    /// Lets through what time has let through. Called whenever time may have passed.
    [[nodiscard]] Status pass_due();

    [[nodiscard]] Result<SeenIncident> find(const policy::Actor& actor, std::string_view incident);
    /// The latest first; one more than limits::kListedIncidents where there are more.
    [[nodiscard]] Result<std::vector<SeenIncident>> list(const policy::Actor& actor);

private:
    /// Keeps the first report of an incident, once.
    [[nodiscard]] Result<Receipt> take_in(const std::string& originator, const Submission& submission,
                                          Report first, Work& work, record::Entry& entry);
    [[nodiscard]] Result<Receipt> add(Incident incident, Report report, Work& work);
    /// Everything that is wrong with the last report of it, at once.
    [[nodiscard]] Status check_last(const Incident& incident) const;
    [[nodiscard]] Result<Incident> drafted(const std::string& originator, const Submission& submission,
                                           Report first, Work& work) const;
    [[nodiscard]] Result<std::vector<policy::Hop>> route_of(const std::string& originator, Date day,
                                                            Work& work) const;
    [[nodiscard]] policy::Object desk_of(const std::string& originator, Date day) const;
    void add_duties(const policy::Actor& actor, SeenIncident& seen, Instant now) const;
    [[nodiscard]] record::Entry entry(const policy::Actor& actor, policy::Action action,
                                      std::string_view incident, Instant now) const;
    [[nodiscard]] Result<Receipt> with_head(Result<Receipt> receipt);

    Ports ports_;
};

}  // namespace kaname::sharing
