#pragma once

#include <optional>
#include <string>

namespace kaname::http {

/// One server-sent event (HTML Living Standard, section 9.2).
struct Event {
    std::string id;    ///< what a client sends back as Last-Event-ID; none when empty
    std::string name;  ///< "message" to the client when empty
    std::string data;  ///< any text; its lines arrive joined by single line feeds
};

/// The event as it is sent, with the empty line that ends it. Line ends in `id` and `name` are left out.
[[nodiscard]] std::string to_text(const Event& event);

/// The port through which a stream gets its events; one feed serves one subscriber.
///
/// take() is called on a worker, never twice at once: when the stream opens, after every wake of the
/// server, and again after each answer that was not empty. A feed may be destroyed on any thread, and its
/// destructor must not block.
class EventFeed {
public:
    EventFeed() = default;
    EventFeed(const EventFeed&) = delete;
    EventFeed& operator=(const EventFeed&) = delete;
    virtual ~EventFeed() = default;

    /// The events to send now, as to_text has them, in one text of moderate size; an empty text when there
    /// is nothing now; nothing at all when there will be no more, which ends the stream.
    [[nodiscard]] virtual std::optional<std::string> take() = 0;
};

}  // namespace kaname::http
