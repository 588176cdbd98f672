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

/// How long a rule allows for a report.
struct Allowance {
    enum class Unit : std::uint8_t {
        without_delay,    ///< no length of time is fixed
        unset,            ///< a length is fixed, and is not known here: never counted as met
        hours,            ///< to the minute, holidays or not
        days,             ///< to the end of a day; the day from which it is counted does not count
        days_with_first,  ///< the same, and that day counts
        open_days,        ///< as days, counting only those on which offices are open
        months,           ///< to the end of the day before the one that corresponds to the first that counts
    };
    Unit unit = Unit::without_delay;
    int count = 0;
    friend bool operator==(const Allowance&, const Allowance&) = default;
};

/// "without delay", "unset", "24h", "30d", "30d with the first", "5 open days", "2 months".
[[nodiscard]] Result<Allowance> parse_allowance(std::string_view text);
[[nodiscard]] std::string to_text(const Allowance& allowance);

/// A rule under which incidents are reported: one incident may fall under several. Data of the programme.
struct Regime {
    enum class Clock : std::uint8_t { awareness, occurrence };
    struct Duty {
        Stage stage = Stage::first;
        Allowance within{};
        Clock from = Clock::awareness;  ///< what it is counted from
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

/// `received`: a report came, and no length of time is known by which to judge it.
enum class DutyState : std::uint8_t { open, met, overdue, late, received };

/// What one regime asks for one incident, and what became of it.
struct SeenDuty {
    std::string regime{};
    Text name{};
    Stage stage = Stage::first;
    Allowance within{};
    Text form{};
    network::Mark mark = network::Mark::demo;
    bool statutory_only = false;  ///< the regime is for statutory reports alone
    Instant aware{};              ///< when the operator learned of it
    std::optional<Instant>
        due{};  ///< the last moment in time; none: no length of time, or none that is known
    std::optional<Instant> told{};  ///< when the report was told that is asked for
    DutyState state = DutyState::open;
    Text reason{};  ///< how `due` was counted
};

/// Those that can fall on an operator of `sectors` on `day`.
[[nodiscard]] std::vector<const Regime*> regimes_for(const Regimes& regimes,
                                                     const std::vector<std::string>& sectors, Date day);

/// What is asked of an incident, by the `reports` of it that somebody sees: it tells nothing of others. The
/// clock of a regime starts at the earliest awareness (or occurrence) that the reports under it state, so a
/// later report can bring it forward and never back; but not one that the operator has not confirmed. Only
/// the operator's own word ends an incident. `zone`: in which days begin.
[[nodiscard]] std::vector<SeenDuty> duties_of(const Regimes& regimes, const std::vector<std::string>& sectors,
                                              const std::vector<Report>& reports, UtcOffset zone,
                                              Instant now);

}  // namespace kaname::sharing
