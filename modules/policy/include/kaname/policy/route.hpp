#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kaname/policy/decide.hpp"

namespace kaname::policy {

/// How a report or a notice gets past the body that passes it on. The ministry is in the path in every mode.
enum class HopMode : std::uint8_t {
    concurrent,         ///< the next has it at once; the body comments afterwards
    gate,               ///< the body passes it on
    gate_with_timeout,  ///< the body passes it on, or the time does
};
[[nodiscard]] std::string_view to_text(HopMode mode) noexcept;

/// Reports go up to the coordinator, notices come down from it.
enum class Direction : std::uint8_t { report, notice };

/// How the programme runs: as usual, or while a failure is so large that time counts more than procedure.
enum class Operation : std::uint8_t { normal, large_scale };
[[nodiscard]] std::string_view to_text(Operation operation) noexcept;

/// What a body has agreed on for what it passes on. Without an agreement a ministry is concurrent, both
/// ways, and a CEPTOAR a gate: it chooses among its members.
struct HopAgreement {
    std::string body{};
    HopMode mode = HopMode::concurrent;
    std::chrono::minutes timeout{0};  ///< of gate_with_timeout
    Direction direction = Direction::report;
    Operation operation = Operation::normal;
};

/// Those that count during `operation`: in large-scale operation a body's agreement for it, and its normal
/// one where it has none.
[[nodiscard]] std::vector<HopAgreement> in_force(const std::vector<HopAgreement>& agreements,
                                                 Operation operation);

/// What those who take part have agreed on.
struct Agreements {
    std::vector<HopAgreement> hops{};
    /// In large-scale operation: how long an originator has to answer before two officers may release in its
    /// place. [D]: no published rule names a time.
    std::chrono::minutes stand_in_after{60};
};

/// One hop: who passes to whom, when, and as whom the addressee sees the originator.
struct Hop {
    std::string from;
    std::string to;
    HopMode mode = HopMode::concurrent;
    std::chrono::minutes timeout{0};
    Identity identity = Identity::named;
    Text reason{};  ///< why the addressee is in the path
    friend bool operator==(const Hop&, const Hop&) = default;
};

/// Takes the agreement of `hop.from` for `direction` into `hop`, where there is one.
void apply_agreement(Hop& hop, const std::vector<HopAgreement>& agreements, Direction direction);

/// The way of a report of `operator_body` on `day`: to the ministry of each of its sectors, and from there
/// to the coordinator; a sector that no ministry is responsible for reports to the coordinator directly.
/// What is shown before sending and what is done on sending are this one value.
/// Fails when the operator has no sector that day, or when there is no coordinator to receive it.
[[nodiscard]] Result<std::vector<Hop>> route_of_report(const directory::Directory& directory,
                                                       std::string_view operator_body,
                                                       const std::vector<HopAgreement>& agreements, Date day);

}  // namespace kaname::policy
