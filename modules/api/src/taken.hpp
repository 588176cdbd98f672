#pragma once

#include "read_report.hpp"

/// The keys of every body that a route takes. The handler reads by them, and the description shows them.
namespace kaname::api::taken {

using json::Key;
using json::kRequired;

inline constexpr std::array kCredentials{Key{"name", kRequired}, Key{"password", kRequired}};
inline constexpr std::array kChangeOver{Key{"operation", kRequired}, Key{"reason", kRequired}};

inline constexpr auto kReport = both(kStatementKeys, std::array{Key{"marking"}});
inline constexpr auto kEnteredReport =
    both(kReport, std::array{Key{"originator", kRequired}, Key{"proxy", kRequired}});
inline constexpr auto kLater = both(kStatementKeys, std::array{Key{"stage", kRequired}});
inline constexpr auto kEnteredLater = both(kLater, std::array{Key{"proxy", kRequired}});
inline constexpr std::array kComment{Key{"text", kRequired}};

inline constexpr std::array kEdits{Key{"edits", kRequired}};  ///< which draft is meant
inline constexpr std::array kDraft{Key{"edits", kRequired},
                                   Key{"title", kRequired},
                                   Key{"body", kRequired},
                                   Key{"action", kRequired},
                                   Key{"act_by"},
                                   Key{"urgency", kRequired},
                                   Key{"purposes"},
                                   Key{"references"},
                                   Key{"tlp", kRequired},
                                   Key{"source", kRequired},
                                   Key{"recipients", kRequired}};
inline constexpr std::array kStandIn{Key{"edits", kRequired}, Key{"originator", kRequired},
                                     Key{"reason", kRequired}};
inline constexpr std::array kRetraction{Key{"reason", kRequired}};
inline constexpr std::array kRelay{Key{"revision", kRequired}, Key{"to"}, Key{"remark"}, Key{"tlp"}};
inline constexpr std::array kAcknowledgement{Key{"revision", kRequired}, Key{"acted"}};
inline constexpr std::array kAnswer{Key{"edits", kRequired}, Key{"approve", kRequired}, Key{"reason"}};

inline constexpr std::array kFinding{Key{"arises_from", kRequired}, Key{"text", kRequired}};
inline constexpr std::array kLink{Key{"from", kRequired}, Key{"type", kRequired}, Key{"to", kRequired}};

}  // namespace kaname::api::taken
