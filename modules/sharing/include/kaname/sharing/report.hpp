#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kaname/base/instant.hpp"
#include "kaname/base/level.hpp"
#include "kaname/cascade/forecast.hpp"
#include "kaname/policy/decide.hpp"

namespace kaname::sharing {

/// Reports are staged; each stage may leave open what is not known yet, and none is ever changed.
enum class Stage : std::uint8_t { first, follow_up, final_ };

/// What the operator lets one addressee do with a report.
struct AddresseeTerms {
    std::string addressee{};  ///< body
    policy::Terms terms{};
    friend bool operator==(const AddresseeTerms&, const AddresseeTerms&) = default;
};

/// What an operator fills in: six fields, "unknown" allowed wherever it is an answer; and `aware`, where it
/// learned of the failure earlier than it reports it.
struct Statement {
    std::optional<std::string> service{};  ///< id in the dependency model; none: unknown
    std::optional<Instant> since{};        ///< none: unknown
    std::optional<Instant> aware{};        ///< when the operator learned of it; none: when it reported it
    std::optional<Level> level{};          ///< how much of the service is left; none: unknown
    cascade::OwnCause own_cause = cascade::OwnCause::unknown;
    policy::Basis basis = policy::Basis::exceptional;
    std::string outline{};                ///< in the operator's own words
    std::vector<AddresseeTerms> terms{};  ///< of those for whom others hold than by default
    friend bool operator==(const Statement&, const Statement&) = default;
};

/// Reports also come by telephone and on paper; a body they came to then enters them for the operator.
enum class Medium : std::uint8_t { telephone, fax, mail, spreadsheet, radio, in_person };

struct ProxyEntry {
    std::string body{};    ///< which entered it; the report's person acts for it
    std::string source{};  ///< who told it, in words
    Medium medium = Medium::telephone;
    Instant taken{};         ///< when it was told
    bool read_back = false;  ///< it was repeated to who told it, who agreed
    friend bool operator==(const ProxyEntry&, const ProxyEntry&) = default;
};

/// The operator's own word, later, that what was entered for it is what it said.
struct Confirmation {
    Instant at{};
    std::string person{};
    friend bool operator==(const Confirmation&, const Confirmation&) = default;
};

/// One stage as it was received.
struct Report {
    Stage stage = Stage::first;
    Instant received{};
    std::string person{};  ///< account of who filed or entered it
    Statement statement{};
    std::string submission{};                 ///< the sender's own key of a later stage; empty: it gave none
    std::optional<ProxyEntry> proxy{};        ///< none: the operator filed it itself
    std::optional<Confirmation> confirmed{};  ///< of a proxy entry
    friend bool operator==(const Report&, const Report&) = default;
};

/// When the operator had reported it: for a proxy entry, when it was told, not when it was typed.
[[nodiscard]] inline Instant told(const Report& report) noexcept {
    return report.proxy ? report.proxy->taken : report.received;
}

/// Whether it is the operator's own word: it filed it, or has confirmed what was entered for it.
[[nodiscard]] inline bool is_own_word(const Report& report) noexcept {
    return !report.proxy || report.confirmed;
}

/// The basis under which it counts. A report becomes statutory by the operator's own act, never by another's:
/// until the operator confirms it, what was entered for it is voluntary.
[[nodiscard]] inline policy::Basis basis_of(const Report& report) noexcept {
    const bool claimed = report.statement.basis == policy::Basis::statutory && !is_own_word(report);
    return claimed ? policy::Basis::exceptional : report.statement.basis;
}

}  // namespace kaname::sharing
