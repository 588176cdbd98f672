#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kaname/sharing/seen_notice.hpp"

namespace kaname::sharing {

/// The port of the notices within one transaction. What a person may see is decided here, where it is read;
/// `load` gives all of it, to services that then decide themselves on what may be done.
class Notices {
public:
    Notices() = default;
    Notices(const Notices&) = delete;
    Notices& operator=(const Notices&) = delete;
    virtual ~Notices() = default;

    /// Not found where there is none, and where the actor may not know of it: the same answer.
    [[nodiscard]] Result<SeenNotice> find(const policy::Actor& actor, std::string_view id, Instant now);
    /// What the actor may see, the latest first, at most `most`.
    [[nodiscard]] Result<std::vector<SeenNotice>> list(const policy::Actor& actor, std::size_t most,
                                                       Instant now);
    /// What the actor's body is asked to release; `find_release` takes the notice's id.
    [[nodiscard]] Result<SeenRelease> find_release(const policy::Actor& actor, std::string_view notice,
                                                   const Whither& whither);
    [[nodiscard]] Result<std::vector<SeenRelease>> list_releases(const policy::Actor& actor, std::size_t most,
                                                                 const Whither& whither);

    [[nodiscard]] virtual Result<std::optional<Notice>> load(std::string_view id) = 0;
    /// How many notices the body has drafted.
    [[nodiscard]] virtual Result<std::uint64_t> count_of(std::string_view issuer) = 0;
    /// Those for which time has something to do: wakes_at() is not after `now`.
    [[nodiscard]] virtual Result<std::vector<Notice>> load_due(Instant now) = 0;
    /// Stores version + 1. Conflict: another writer was faster. Sources and revisions are only added to.
    virtual Status save(const Notice& notice) = 0;

protected:
    /// Those that `body` has drafted or been sent, the latest draft first.
    [[nodiscard]] virtual Result<std::vector<Notice>> load_of(std::string_view body, std::size_t most) = 0;
    /// Those that `originator` is asked to release, or was, in their present draft; the latest draft first.
    [[nodiscard]] virtual Result<std::vector<Notice>> load_asked(std::string_view originator,
                                                                 std::size_t most) = 0;
};

/// What `save` says to a writer with an old version, in every store. `place`: "notice 7h2k…".
[[nodiscard]] Error changed_meanwhile(std::string place);

}  // namespace kaname::sharing
