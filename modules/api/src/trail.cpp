#include <charconv>

#include "call.hpp"
#include "kaname/base/limits.hpp"

namespace kaname::api {
namespace {

struct Part {
    record::Head head;
    std::vector<record::Link> links;
};

Result<std::uint64_t> after_of(const http::Request& request) {
    KANAME_TRY(const auto text, request.query.find("after"));
    if (!text) return std::uint64_t{0};
    std::uint64_t number = 0;
    const char* const end = text->data() + text->size();
    const auto [rest, fault] = std::from_chars(text->data(), end, number);
    if (fault == std::errc{} && rest == end) return number;
    return fail(ErrorCode::invalid_input, "after",
                {"番号が整数ではありません。", "the number is not a whole number"},
                {"0 以上の整数を指定してください。", "write a whole number, 0 or more"});
}

void write_link(json::Writer& to, const record::Link& link, UtcOffset zone) {
    to.begin_object();
    to.key("number").integer(static_cast<std::int64_t>(link.head.count));
    to.key("at").text(to_rfc3339(link.entry.at, zone));
    to.key("person").text(link.entry.person);
    to.key("body").text(link.entry.body);
    to.key("action").text(link.entry.action);
    to.key("subject").text(link.entry.subject);
    to.key("outcome").text(to_text(link.entry.outcome));
    to.key("reason").text(link.entry.reason);
    to.key("head").text(to_text(link.head));
    to.end_object();
}

}  // namespace

Result<http::Response> read_trail(const Call& call) {
    KANAME_CHECK(policy::permit(call.actor(), policy::Action::read_trail));
    KANAME_TRY(const std::uint64_t after, after_of(call.request));
    KANAME_TRY(const auto part,
               record::viewed<Part>(call.services.store, [&](sharing::Work& work) -> Result<Part> {
                   KANAME_TRY(const record::Head head, work.trail.head());
                   KANAME_TRY(auto links, work.trail.links(after, limits::kTrailAtOnce));
                   return Part{head, std::move(links)};
               }));
    return json_response(200, [&](json::Writer& writer) {
        writer.begin_object();
        writer.key("head").text(to_text(part.head));
        writer.key("entries").begin_list();
        for (const record::Link& link : part.links) write_link(writer, link, call.services.zone);
        writer.end_list();
        writer.end_object();
    });
}

}  // namespace kaname::api
