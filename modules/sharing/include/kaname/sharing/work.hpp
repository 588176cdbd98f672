#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kaname/record/outbox.hpp"
#include "kaname/record/recorded.hpp"
#include "kaname/record/trail.hpp"
#include "kaname/sharing/incident.hpp"
#include "kaname/sharing/issued_forecast.hpp"
#include "kaname/sharing/notices.hpp"
#include "kaname/sharing/operation.hpp"

namespace kaname::sharing {

/// The port of the incidents within one transaction. What a person may see is decided here, where it is
/// read: `find` and `list` take the actor. `load` gives all of it, to services that then decide
/// themselves on what may be done.
class Incidents {
public:
    Incidents() = default;
    Incidents(const Incidents&) = delete;
    Incidents& operator=(const Incidents&) = delete;
    virtual ~Incidents() = default;

    /// Not found where there is none, and where the actor may not know of it: the same answer.
    [[nodiscard]] Result<SeenIncident> find(const policy::Actor& actor, std::string_view id);
    /// What the actor may see, latest first report first, at most `most`.
    [[nodiscard]] Result<std::vector<SeenIncident>> list(const policy::Actor& actor, std::size_t most);

    [[nodiscard]] virtual Result<std::optional<Incident>> load(std::string_view id) = 0;
    [[nodiscard]] virtual Result<std::optional<Incident>> load_submission(std::string_view originator,
                                                                          std::string_view submission) = 0;
    /// How many incidents the body has reported.
    [[nodiscard]] virtual Result<std::uint64_t> count_of(std::string_view originator) = 0;
    /// Those with a passage that is due at `now` and has not happened.
    [[nodiscard]] virtual Result<std::vector<Incident>> load_due(Instant now) = 0;
    /// All whose last report is not a final one.
    [[nodiscard]] virtual Result<std::vector<Incident>> load_open() = 0;
    /// Stores version + 1. Conflict: another writer was faster, so `incident.version` is not what is stored;
    /// or the originator has another incident of this submission. Reports, comments and passages are only
    /// added to; of a passage, `due` and `passed` change.
    virtual Status save(const Incident& incident) = 0;

protected:
    /// Those that `body` has reported or was passed, latest first report first.
    [[nodiscard]] virtual Result<std::vector<Incident>> load_of(std::string_view body, std::size_t most) = 0;
};

/// What `save` says to a second incident of one submission.
[[nodiscard]] Error submitted_already(std::string_view submission);

/// What an act of this module changes, all or nothing.
struct Work {
    Incidents& incidents;
    Forecasts& forecasts;
    Notices& notices;
    ChangeOvers& changes;
    record::Trail& trail;
    record::Outbox& outbox;
};

}  // namespace kaname::sharing
