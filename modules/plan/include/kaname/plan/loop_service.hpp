#pragma once

#include "kaname/base/clock.hpp"
#include "kaname/plan/finding.hpp"
#include "kaname/policy/pseudonym.hpp"

namespace kaname::plan {

/// A link as it is walked from `of`: the other end, under the name it has for people.
struct Step {
    Link link{};
    Thing other{};
    bool forward = false;  ///< `of` is the link's left end
    Text name{};           ///< of a clause or measure; of others empty
};

/// Raises findings, links things, and walks from one to the next. Safe to use from any thread when the
/// transactions are.
class LoopService {
public:
    struct Ports {
        record::Transactions<Work>& store;
        record::ReadLog& reads;
        const directory::Directory& directory;
        const Register& entries;  ///< of the programme
        const Clock& clock;
        const policy::Pseudonyms& pseudonyms;
        UtcOffset zone;
    };
    explicit LoopService(Ports ports) : ports_{ports} {}

    /// A finding about something the actor may see; gives its id. It is linked to what it arises from.
    /// Under a `key` that the body has used before it is the finding that was raised then; conflict, when
    /// that says something else.
    [[nodiscard]] Result<std::string> raise(const policy::Actor& actor, const Thing& arises_from,
                                            const std::string& text, const std::string& key = {});
    [[nodiscard]] Result<Finding> find(const policy::Actor& actor, std::string_view finding);

    struct Connection {
        Thing from{};
        LinkType type = LinkType::changes;
        Thing to{};
    };
    /// Not found when the actor may not see both ends; invalid when kLinkRows has no such row.
    [[nodiscard]] Status link(const policy::Actor& actor, const Connection& connection);
    /// What is linked to `thing`, as far as the actor may see it.
    [[nodiscard]] Result<std::vector<Step>> walk(const policy::Actor& actor, const Thing& thing);

private:
    [[nodiscard]] record::Entry entry(const policy::Actor& actor, policy::Action action, std::string subject,
                                      Instant now) const;
    /// The marking of a thing that the actor may see; not found for all others.
    [[nodiscard]] Result<policy::Marking> seen(const policy::Actor& actor, const Thing& thing, Work& work,
                                               Instant now) const;
    [[nodiscard]] Text name_of(const Thing& thing) const;
    [[nodiscard]] Result<std::string> id_of_finding(const policy::Actor& actor, const std::string& key,
                                                    Work& work) const;

    Ports ports_;
};

}  // namespace kaname::plan
