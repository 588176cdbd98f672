#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kaname/plan/thing.hpp"
#include "kaname/sharing/work.hpp"

namespace kaname::plan {

/// What somebody learned. It is marked like the thing it arises from, and is for the body that raised it and
/// for the coordinator, who makes clauses and measures of it.
struct Finding {
    std::string id{};
    std::string originator{};
    Instant raised{};
    std::string person{};
    std::string text{};
    policy::Marking marking{};
    std::vector<std::string> holders{};
    friend bool operator==(const Finding&, const Finding&) = default;
};
[[nodiscard]] policy::Object object_of(const Finding& finding);

struct Link {
    Thing from{};
    LinkType type = LinkType::arises_from;
    Thing to{};
    Instant made{};
    std::string body{};
    std::string person{};
    friend bool operator==(const Link&, const Link&) = default;
};

/// The ports within one transaction.
class Findings {
public:
    Findings() = default;
    Findings(const Findings&) = delete;
    Findings& operator=(const Findings&) = delete;
    virtual ~Findings() = default;

    /// Not found where there is none, and where the actor may not know of it: the same answer.
    [[nodiscard]] Result<Finding> find(const policy::Actor& actor, std::string_view id);

    [[nodiscard]] virtual Result<std::optional<Finding>> load(std::string_view id) = 0;
    [[nodiscard]] virtual Result<std::uint64_t> count_of(std::string_view originator) = 0;
    virtual Status add(const Finding& finding) = 0;
};

class Links {
public:
    Links() = default;
    Links(const Links&) = delete;
    Links& operator=(const Links&) = delete;
    virtual ~Links() = default;

    /// Every link at either end of `thing`, in the order in which they were made.
    [[nodiscard]] virtual Result<std::vector<Link>> load_of(const Thing& thing) = 0;
    /// Done also when the same two are linked so already.
    virtual Status add(const Link& link) = 0;
};

/// What an act of this module reads and changes.
struct Work {
    sharing::Incidents& incidents;
    sharing::Notices& notices;
    Findings& findings;
    Links& links;
    record::Trail& trail;
    record::Outbox& outbox;
};

}  // namespace kaname::plan
