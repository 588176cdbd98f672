#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "kaname/sharing/notice.hpp"

namespace kaname::sharing {

/// The parts of a notice, of which each addressee sees some. The preview and the reading ask one function.
enum class Part : std::uint8_t {
    content,          ///< what it says, from whom, and what was remarked on the way
    own_outlook,      ///< what the forecast expects for the reader
    outlooks_below,   ///< and for those who get it by way of the reader
    deliveries_made,  ///< what became of what the reader passed on, by name
    counts_below,     ///< and of what was passed on further down, in numbers
    draft,            ///< the draft, its sources and releases, all recipients and revisions
};
inline constexpr std::array kParts{Part::content,         Part::own_outlook,  Part::outlooks_below,
                                   Part::deliveries_made, Part::counts_below, Part::draft};
[[nodiscard]] bool sees(directory::BodyKind reader, Part part) noexcept;

/// What became of what one body passed on.
struct Counts {
    std::string relay{};
    std::uint64_t entitled = 0;
    std::uint64_t sent = 0;
    std::uint64_t acknowledged = 0;
    std::uint64_t overdue = 0;
    std::uint64_t held = 0;  ///< wait at the gate of `relay`
    std::optional<Instant> held_since{};
    friend bool operator==(const Counts&, const Counts&) = default;
};

struct Remark {
    std::string body{};
    std::string text{};
    friend bool operator==(const Remark&, const Remark&) = default;
};

/// A notice as one actor sees it; what the actor may not see is not in it.
struct SeenNotice {
    std::string id{};
    std::string issuer{};
    std::size_t revision = 0;                ///< 0: a draft
    std::optional<Revision> issued{};        ///< the latest revision; marked as it reached the reader
    std::vector<std::string> sectors{};      ///< of those it was learned from
    std::vector<std::string> originators{};  ///< empty unless they are named
    std::vector<Remark> remarks{};
    std::optional<Delivery> own{};
    std::vector<Recipient> recipients{};  ///< those whose outlook the reader sees
    std::vector<Delivery> made{};         ///< the reader's own; never whether they were opened
    std::vector<Counts> counts{};
    /// Of the issuer alone.
    struct Desk {
        Content draft{};
        std::uint64_t forecast = 0;
        std::vector<Source> sources{};
        std::vector<Release> releases{};
        std::vector<Revision> revisions{};
        std::uint64_t edits = 0;
    };
    std::optional<Desk> desk{};
};

/// Fails like a missing one when `actor` may not know of it.
[[nodiscard]] Result<SeenNotice> seen_by(const policy::Actor& actor, const Notice& notice, Instant now);

/// The question to an originator, as the originator sees it: what would be said, and to whom by number. While
/// another whose report is in the words has yet to release them, those words are not shown: the question is
/// about the originator's own reports, and as whom it would be told.
struct SeenRelease {
    std::string notice{};
    std::uint64_t edits = 0;  ///< of the draft; the answer is to these words
    Release release{};
    struct Own {
        std::string incident{};
        policy::Tlp tlp = policy::Tlp::amber;
        friend bool operator==(const Own&, const Own&) = default;
    };
    std::vector<Own> own{};  ///< the originator's incidents that the words rest on
    policy::Identity source = policy::Identity::sector;  ///< as whom the addressees would see the originator
    std::optional<Content> content{};                    ///< none: withheld
    struct Audience {
        std::string sector{};
        std::uint64_t operators = 0;  ///< members of a CEPTOAR counted one by one
    };
    std::vector<Audience> audience{};  ///< empty while the content is withheld
};
/// The notice as it would be were its draft issued now.
struct Whither {
    const directory::Directory& directory;
    std::function<Result<Notice>(const Notice&)> issued;
};
[[nodiscard]] Result<SeenRelease> seen_release(const policy::Actor& actor, const Notice& notice,
                                               const Whither& whither);

}  // namespace kaname::sharing
