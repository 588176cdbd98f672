#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kaname/base/result.hpp"

namespace kaname::plan {

/// Whatever can be linked. Later modules add their kinds here, and their rows below.
enum class ThingKind : std::uint8_t { incident, notice, finding, clause, measure };

struct Thing {
    ThingKind kind = ThingKind::finding;
    std::string id{};
    friend bool operator==(const Thing&, const Thing&) = default;
};
/// "incident:7h2k…".
[[nodiscard]] std::string to_text(const Thing& thing);
[[nodiscard]] Result<Thing> parse_thing(std::string_view text);

/// How one thing follows from another; read from the left: "the finding arises from the incident".
enum class LinkType : std::uint8_t { arises_from, changes, is_carried_out_by };

/// Which kinds may be linked how. Whoever walks reads a link from either end.
struct LinkRow {
    ThingKind from;
    LinkType type;
    ThingKind to;
};
inline constexpr std::array kLinkRows{
    LinkRow{ThingKind::finding, LinkType::arises_from, ThingKind::incident},
    LinkRow{ThingKind::finding, LinkType::arises_from, ThingKind::notice},
    LinkRow{ThingKind::finding, LinkType::changes, ThingKind::clause},
    LinkRow{ThingKind::finding, LinkType::is_carried_out_by, ThingKind::measure},
    LinkRow{ThingKind::clause, LinkType::is_carried_out_by, ThingKind::measure}};

[[nodiscard]] std::string_view to_text(ThingKind kind) noexcept;
[[nodiscard]] std::string_view to_text(LinkType type) noexcept;
[[nodiscard]] Result<LinkType> parse_link_type(std::string_view text);

/// A clause of a standard or guideline, and a measure of the yearly plan, as the programme names them.
struct Clause {
    std::string id;
    Text name;
};
struct Measure {
    std::string id;
    Text name;
};
struct Register {
    std::vector<Clause> clauses{};
    std::vector<Measure> measures{};
};

}  // namespace kaname::plan
