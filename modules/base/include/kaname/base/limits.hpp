#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

#include "kaname/base/ticks.hpp"

/// Every limit on what comes from outside, in one table. A limit that bites is an error that names it.
namespace kaname::limits {

// Texts and files
inline constexpr std::size_t kIdLength = 100;           ///< bytes of one external id
inline constexpr std::size_t kTextLength = 4'000;       ///< bytes of one name or source text
inline constexpr std::size_t kFileBytes = 256u << 20u;  ///< an imported file
inline constexpr std::size_t kJsonDepth = 32;           ///< nesting of an imported document
inline constexpr std::size_t kProblems = 100;           ///< problems listed in one error

// Dependency models
inline constexpr std::size_t kServices = 20'000'000;
inline constexpr std::size_t kDependencies = 100'000'000;
inline constexpr std::size_t kSuppliersPerGroup = 10'000;
inline constexpr std::size_t kProductGroups = 8;  ///< 10^(4·8) still fits 128 bits
inline constexpr std::size_t kTableRows = 64;
inline constexpr std::int64_t kWeight = 1'000'000;
inline constexpr std::int64_t kAmount = 1'000'000'000'000;  ///< users, kW, …; times a level it fits 64 bits
inline constexpr std::int64_t kRecharge = 1'000'000'000;    ///< level-ticks a tick; keeps sums in 64 bits

// Runs
inline constexpr Ticks kLongestSpan{5'256'000};           ///< ten years: any delay, buffer, work, horizon
inline constexpr std::size_t kChangesPerService = 1'000;  ///< more is ringing, and an error
inline constexpr std::uint32_t kRuns = 1'000'000;
inline constexpr std::size_t kDamages = 100'000;       ///< in one shock
inline constexpr std::size_t kExactArrivals = 10'000;  ///< services; above, arrivals are binned
inline constexpr std::size_t kArrivalBins = 64;

// Sharing
inline constexpr std::chrono::days kOldestReport{
    366};                                             ///< what was known or told before is a slip of the pen
inline constexpr int kAllowance = 10'000;             ///< hours, days or months that a rule may allow
inline constexpr std::size_t kListedIncidents = 200;  ///< in one answer, latest first
inline constexpr std::size_t kSubmissionKey = 64;     ///< bytes of the key a sender gives a submission
inline constexpr std::size_t kListedNotices = 200;    ///< in one answer, latest first
inline constexpr std::size_t kRecipients = 10'000;    ///< of one notice, as they are named
inline constexpr std::size_t kNoticeReferences = 20;
inline constexpr std::size_t kRevisions = 100;        ///< of one notice
inline constexpr std::size_t kReports = 200;          ///< of one incident; the final one is taken beyond it
inline constexpr std::size_t kComments = 500;         ///< on one incident
inline constexpr std::size_t kReferenceLength = 400;  ///< bytes; an address

// The store. A write of 0.2 ms of work behind 1,024 others still ends within a second.
inline constexpr std::size_t kWaitingActs = 1'024;
inline constexpr std::size_t kActsPerCommit = 128;     ///< more delays the first without saving the disk much
inline constexpr std::size_t kReaders = 8;             ///< connections; each keeps a cache of its own
inline constexpr std::size_t kNotesPerCommit = 1'000;  ///< of reads
inline constexpr std::size_t kWaitingNotes = 100'000;  ///< about 30 MB when the disk has been full for long

// Interface
inline constexpr std::size_t kRequestDepth = 8;     ///< nesting of a request's JSON
inline constexpr std::size_t kTrailAtOnce = 1'000;  ///< entries of the audit trail in one answer
inline constexpr std::size_t kEventsAtOnce = 100;   ///< events a stream sends in one go

// Access
inline constexpr std::size_t kAccountName = 64;       ///< bytes of the name of an account
inline constexpr std::size_t kShortestPassword = 12;  ///< bytes
inline constexpr std::size_t kLongestPassword = 1'024;
inline constexpr std::uint32_t kFreeAttempts = 5;  ///< wrong passwords in a row before an account locks

// Requests of others
inline constexpr std::size_t kHttpHeadBytes = 32'768;   ///< request line and fields; browsers send 2 to 8 KB
inline constexpr std::size_t kHttpTargetBytes = 8'000;  ///< RFC 9112, section 3: at least 8000 should be read
inline constexpr std::size_t kHttpFields = 100;         ///< header fields, and as many trailer fields
inline constexpr std::size_t kHttpParameters = 100;     ///< of one query
inline constexpr std::size_t kHttpBodyBytes = 1u << 20u;  ///< unless the server is told otherwise
inline constexpr std::size_t kHttpChunkHeadBytes =
    4'096;                                            ///< size, extensions; the trailer of a chunked body
inline constexpr std::size_t kHttpPathSegments = 32;  ///< of a route's pattern

}  // namespace kaname::limits
