#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kaname/base/calendar.hpp"
#include "kaname/network/columns.hpp"
#include "kaname/policy/decide.hpp"
#include "kaname/sharing/report.hpp"

namespace kaname::sharing {

/// How long a rule allows for a report, counted from awareness.
struct Allowance {
    enum class Unit : std::uint8_t {
        without_delay,  ///< no length of time is fixed
        unset,          ///< a length is fixed, and is not known here: never counted as met
        hours,          ///< to the minute, holidays or not
        days,           ///< to the end of the day; the day of awareness does not count
        open_days,      ///< the same, counting only days on which offices are open
        months,         ///< to the end of the same day of a later month
    };
    Unit unit = Unit::without_delay;
    int count = 0;
    friend bool operator==(const Allowance&, const Allowance&) = default;
};

/// "without delay", "unset", "24h", "30d", "5 open days", "2 months".
[[nodiscard]] Result<Allowance> parse_allowance(std::string_view text);
[[nodiscard]] std::string to_text(const Allowance& allowance);

/// A rule under which incidents are reported: one incident may fall under several. Data of the programme.
struct Regime {
    struct Duty {
        Stage stage = Stage::first;
        Allowance within{};
    };
    std::string id{};
    Text name{};
    Text trigger{};                          ///< what it asks to be reported, in words
    Text form{};                             ///< by which means and form
    std::vector<std::string> sectors{};      ///< of the operator; empty: every sector
    std::vector<policy::Basis> bases{};      ///< of the reports that fall under it
    std::optional<std::string> addressee{};  ///< body; none: the ministry of the operator's sector
    DateRange valid{};                       ///< days of awareness
    std::vector<Duty> duties{};
    Text source{};  ///< where all this is from, and how sure it is
    network::Mark mark = network::Mark::demo;
};

struct Regimes {
    std::vector<Regime> rows{};
    Calendar calendar{};
};

enum class DutyState : std::uint8_t { open, met, overdue, late };

/// What one regime asks for one incident, and what became of it.
struct SeenDuty {
    std::string regime{};
    Text name{};
    Stage stage = Stage::first;
    Allowance within{};
    Instant aware{};
    std::optional<Instant> due{};       ///< none: no length of time, or none that is known
    std::optional<Instant> received{};  ///< of the report that met it
    DutyState state = DutyState::open;  ///< met and late only where a report was received
    Text reason{};                      ///< how `due` was counted
};

/// Those that can fall on an operator of `sectors` on `day`.
[[nodiscard]] std::vector<const Regime*> regimes_for(const Regimes& regimes,
                                                     const std::vector<std::string>& sectors, Date day);

/// What is asked of an incident, by the `reports` of it that somebody sees: it tells nothing of others. The
/// clock of a regime starts at the earliest awareness that the reports under it state, so a later report can
/// bring it forward and never back. `zone`: in which days begin.
[[nodiscard]] std::vector<SeenDuty> duties_of(const Regimes& regimes, const std::vector<std::string>& sectors,
                                              const std::vector<Report>& reports, UtcOffset zone,
                                              Instant now);

}  // namespace kaname::sharing
