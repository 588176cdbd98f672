#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kaname/base/instant.hpp"
#include "kaname/base/result.hpp"

namespace kaname::record {

/// How an act ended. What was refused or failed is recorded like what was done.
enum class Outcome : std::uint8_t { done, refused, failed };
[[nodiscard]] std::string_view to_text(Outcome outcome) noexcept;
[[nodiscard]] Result<Outcome> parse_outcome(std::string_view text);

/// One line of the audit trail: who did what to which thing, and how it ended.
struct Entry {
    Instant at{};
    std::string person{};   ///< account name; "system" for what nobody did; empty: nobody was signed in
    std::string body{};     ///< the body the person acted for; may be empty
    std::string action{};   ///< the name of the action that policy decided on: "report_incident"
    std::string subject{};  ///< the thing: "incident:7h2k…"; may be empty
    Outcome outcome = Outcome::done;
    std::string reason{};  ///< why it was refused or failed, in English; never what was reported
    friend bool operator==(const Entry&, const Entry&) = default;
};

using Hash = std::array<std::uint8_t, 32>;

/// Where a trail ends: how many entries it has and the hash of the last. Whoever keeps a head
/// elsewhere can show later that the trail was cut or taken back.
struct Head {
    std::uint64_t count = 0;
    Hash hash{};  ///< all zero while there is no entry
    friend bool operator==(const Head&, const Head&) = default;
};
/// "1204:9f86d08…", 64 hexadecimal digits.
[[nodiscard]] std::string to_text(const Head& head);
/// The digits alone: for receipts, whose holders must not learn how much happens elsewhere.
[[nodiscard]] std::string digits_of(const Hash& hash);
/// Also of the digits alone; the count is 0 then.
[[nodiscard]] Result<Head> parse_head(std::string_view text);

/// The bytes an entry is hashed as: number, microseconds since 1970 in UTC, person, body, action, subject,
/// outcome and reason, each as a netstring ("5:hello,"). Anyone can write them again without us.
[[nodiscard]] std::string hashed_bytes(std::uint64_t number, const Entry& entry);

/// The head after `entry`: SHA-256 over the 32 bytes of the hash before and the bytes of the entry.
[[nodiscard]] Head extended(const Head& before, const Entry& entry);

/// An entry as it is kept.
struct Link {
    Entry entry;
    Head head;  ///< `head.count` is the entry's number, from 1
};

/// Checks a trail link by link from its beginning. Fails at the first that is not what follows: an
/// entry edited, removed, inserted or moved.
class TrailCheck {
public:
    [[nodiscard]] Status take(const Link& link);
    [[nodiscard]] const Head& head() const noexcept { return head_; }

private:
    Head head_;
};

/// The port of the trail within one transaction. It only grows.
class Trail {
public:
    Trail() = default;
    Trail(const Trail&) = delete;
    Trail& operator=(const Trail&) = delete;
    virtual ~Trail() = default;

    virtual Status write(const Entry& entry) = 0;
    [[nodiscard]] virtual Result<Head> head() = 0;
    /// The links with numbers above `after`, ascending, at most `most`.
    [[nodiscard]] virtual Result<std::vector<Link>> links(std::uint64_t after, std::size_t most) = 0;
};

}  // namespace kaname::record
