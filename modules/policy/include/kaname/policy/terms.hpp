#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "kaname/policy/marking.hpp"

namespace kaname::policy {

/// Why an operator reports. It decides what may be done with the report: nobody files a voluntary one
/// that comes back as supervision.
enum class Basis : std::uint8_t { statutory, exceptional, near_miss };
[[nodiscard]] std::string_view to_text(Basis basis) noexcept;

/// What an addressee may use a report for.
enum class Use : std::uint8_t {
    response,     ///< forecasts and notices are made of it
    statistics,   ///< it is counted
    supervision,  ///< the operator is overseen by it; only what the law has reported
};

/// What an addressee may pass on of a report, past those it was addressed to, without asking again; from the
/// least to the most.
enum class Onward : std::uint8_t {
    ask,         ///< nothing
    anonymised,  ///< what does not tell whose it is
    as_marked,   ///< what its marking allows
};

/// What one addressee may do with a report.
struct Terms {
    std::vector<Use> uses{};  ///< each once
    Onward onward = Onward::ask;
    friend bool operator==(const Terms&, const Terms&) = default;
};
[[nodiscard]] bool allows(const Terms& terms, Use use) noexcept;

/// `terms` without what `to` does not allow. Supervision stays: it is the law's, and nobody's to take away.
[[nodiscard]] Terms narrowed(Terms terms, const Terms& to);

/// What holds where the operator says nothing: what is told in confidence is for the response alone.
[[nodiscard]] Terms default_terms(Basis basis);

}  // namespace kaname::policy
