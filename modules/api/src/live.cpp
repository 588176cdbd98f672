#include <charconv>

#include "call.hpp"
#include "kaname/base/limits.hpp"
#include "write.hpp"

namespace kaname::api {
namespace {

/// The events of one body from a number on. Asks who the caller is before each answer, so that a session that
/// ends, or a body that does, ends the stream.
class BodyFeed final : public http::EventFeed {
public:
    BodyFeed(const Call& call, std::uint64_t after)
        : services_{call.services}, token_{call.token}, actor_{call.actor()}, after_{after} {}

    [[nodiscard]] std::optional<std::string> take() override {
        const auto who = services_.sign_in.identify(token_);
        const bool same = who && who->actor == actor_;
        if (!same) return std::nullopt;
        const auto events =
            record::viewed<std::vector<record::Numbered>>(services_.store, [&](sharing::Work& work) {
                return work.outbox.events_for(actor_.body, after_, limits::kEventsAtOnce);
            });
        if (!events) return std::nullopt;  // the client comes back with the number it has
        std::string text;
        for (const record::Numbered& event : *events) {
            after_ = event.number;
            if (is_for(event.event)) text += written(event);
        }
        return text;
    }

private:
    /// What the actor may not see is left out here too: its body may have others who may.
    [[nodiscard]] bool is_for(const record::Event& event) {
        const auto seen = record::viewed<bool>(services_.store, [&](sharing::Work& work) -> Result<bool> {
            constexpr std::string_view kIncident = "incident:";
            if (event.subject.starts_with("forecast:")) return work.forecasts.latest(actor_).has_value();
            constexpr std::string_view kNotice = "notice:";
            constexpr std::string_view kRelease = "release:";
            const std::string_view subject = event.subject;
            if (subject.starts_with(kIncident)) {
                return work.incidents.find(actor_, subject.substr(kIncident.size())).has_value();
            }
            if (subject.starts_with(kNotice)) {
                const Instant now = services_.clock.now();
                return work.notices.find(actor_, subject.substr(kNotice.size()), now).has_value();
            }
            if (subject == "operation") return true;  // how the programme runs is for everybody
            constexpr std::string_view kFinding = "finding:";
            if (subject.starts_with(kFinding)) return true;  // its audience is those who may read it
            // Also what was withdrawn meanwhile: whoever was asked is told that nothing waits any more.
            return subject.starts_with(kRelease);
        });
        return seen && *seen;
    }

    [[nodiscard]] std::string written(const record::Numbered& numbered) const {
        json::Writer writer{json::Layout::compact};
        writer.begin_object();
        writer.key("at").text(to_rfc3339(numbered.event.at, services_.zone));
        writer.key("subject").text(numbered.event.subject);
        writer.end_object();
        return to_text(
            http::Event{std::to_string(numbered.number), numbered.event.kind, std::move(writer).take()});
    }

    Services services_;
    std::string token_;
    policy::Actor actor_;
    std::uint64_t after_;
};

Error not_a_number() {
    return fail(ErrorCode::invalid_input, "Last-Event-ID",
                {"再開位置が数字ではありません。", "the place to resume after is not a number"},
                {"受信した最後の id をそのまま送ってください。", "send the id of the last event as it came"});
}

/// Where the stream begins: after the event the client has, or with what happens from now on. A client that
/// has more than there is has seen another state of the store (one was restored): it is told everything
/// again.
Result<std::uint64_t> place_of(const Call& call) {
    const auto text = call.request.headers.find("Last-Event-ID");
    KANAME_TRY(const std::uint64_t last,
               record::viewed<std::uint64_t>(call.services.store, [&](sharing::Work& work) {
                   return work.outbox.last_for(call.actor().body);
               }));
    if (!text) return last;
    std::uint64_t number = 0;
    const char* const end = text->data() + text->size();
    const auto [rest, fault] = std::from_chars(text->data(), end, number);
    if (fault != std::errc{} || rest != end) return not_a_number();
    return number > last ? 0 : number;
}

}  // namespace

Result<http::Response> open_stream(const Call& call) {
    KANAME_CHECK(policy::permit(call.actor(), policy::Action::read_live_stream));
    KANAME_TRY(const std::uint64_t after, place_of(call));
    http::Response response;
    response.headers.add({"Content-Type", "text/event-stream"});
    response.feed = std::make_unique<BodyFeed>(call, after);
    return response;
}

}  // namespace kaname::api
