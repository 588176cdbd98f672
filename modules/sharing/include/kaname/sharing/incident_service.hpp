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
        std::vector<policy::HopAgreement> agreements;
        UtcOffset zone;  ///< in which the days of the directory begin
    };
    explicit IncidentService(Ports ports) : ports_{std::move(ports)} {}

    /// Who would see a report of the actor's body, hop by hop, and why.
    [[nodiscard]] Result<std::vector<policy::Hop>> preview(const policy::Actor& actor);

    [[nodiscard]] Result<Receipt> report(const policy::Actor& actor, const Submission& submission);
    [[nodiscard]] Result<Receipt> follow_up(const policy::Actor& actor, std::string_view incident,
                                            const Statement& statement, Stage stage);
    [[nodiscard]] Status comment(const policy::Actor& actor, std::string_view incident, std::string text);
    /// Lets the report through the actor's own gate.
    [[nodiscard]] Status pass(const policy::Actor& actor, std::string_view incident);
    /// Lets through what time has let through. Called whenever time may have passed.
    [[nodiscard]] Status pass_due();

    [[nodiscard]] Result<SeenIncident> find(const policy::Actor& actor, std::string_view incident);
    [[nodiscard]] Result<std::vector<SeenIncident>> list(const policy::Actor& actor);

private:
    [[nodiscard]] Result<Incident> drafted(const policy::Actor& actor, const Submission& submission,
                                           Work& work, Instant now) const;
    [[nodiscard]] record::Entry entry(const policy::Actor& actor, policy::Action action,
                                      std::string_view incident, Instant now) const;
    [[nodiscard]] Result<Receipt> with_head(Result<Receipt> receipt);

    Ports ports_;
};

}  // namespace kaname::sharing
