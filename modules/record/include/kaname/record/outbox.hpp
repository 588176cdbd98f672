#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kaname/base/instant.hpp"
#include "kaname/base/result.hpp"

namespace kaname::record {

/// Something changed, and who may learn of it. It names the thing and never carries what it says: whoever
/// reads it asks for the thing again, and is decided on again.
struct Event {
    Instant at;
    std::string kind;                   ///< "incident.reported"
    std::string subject;                ///< "incident:7h2k…"
    std::vector<std::string> audience;  ///< bodies; nobody else is told that it happened
    friend bool operator==(const Event&, const Event&) = default;
};

/// An event under its number. For workers the number counts all events; for a body it counts the
/// events of that body alone, so that its gaps tell nothing of what happens elsewhere.
struct Numbered {
    std::uint64_t number = 0;  ///< from 1
    Event event;
};

/// The port of the outbox within one transaction: what reacts to a change reacts to its event, which is
/// committed with the change or not at all. A worker's place is committed with what the worker did, so a
/// restart repeats nothing and forgets nothing.
class Outbox {
public:
    Outbox() = default;
    Outbox(const Outbox&) = delete;
    Outbox& operator=(const Outbox&) = delete;
    virtual ~Outbox() = default;

    virtual Status announce(const Event& event) = 0;

    /// All events with numbers above `after`, ascending, at most `most`.
    [[nodiscard]] virtual Result<std::vector<Numbered>> events(std::uint64_t after, std::size_t most) = 0;

    /// Those of one body, under its own numbers; `audience` is left empty.
    [[nodiscard]] virtual Result<std::vector<Numbered>> events_for(std::string_view body, std::uint64_t after,
                                                                   std::size_t most) = 0;
    /// The number of the last event of `body`; 0: none.
    [[nodiscard]] virtual Result<std::uint64_t> last_for(std::string_view body) = 0;

    /// The number up to which `worker` has reacted; 0: to none.
    [[nodiscard]] virtual Result<std::uint64_t> place_of(std::string_view worker) = 0;
    virtual Status move(std::string_view worker, std::uint64_t to) = 0;
};

}  // namespace kaname::record
