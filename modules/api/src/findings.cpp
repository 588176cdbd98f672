#include "call.hpp"
#include "taken.hpp"
#include "words.hpp"

namespace kaname::api {
namespace {

using json::ObjectReader;
using plan::Thing;

Thing read_thing(const ObjectReader& reader, std::string_view key) {
    return reader.parsed(key, plan::parse_thing).value_or(Thing{});
}

void write_finding(const Writing& writing, const plan::Finding& finding) {
    json::Writer& to = writing.to;
    to.begin_object();
    to.key("id").text(finding.id);
    to.key("originator");
    write_body(writing, finding.originator);
    to.key("raised");
    write_time(writing, finding.raised);
    to.key("person").text(finding.person);
    to.key("text").text(finding.text);
    to.key("marking");
    write_marking(to, finding.marking);
    to.end_object();
}

void write_step(const Writing& writing, const plan::Step& step) {
    json::Writer& to = writing.to;
    to.begin_object();
    to.key("type").text(to_text(step.link.type));
    to.key("direction").text(step.forward ? "to" : "from");
    to.key("thing").text(to_text(step.other));
    to.key("name");
    if (step.name.ja.empty()) {
        to.null();
    } else {
        write_text(to, step.name);
    }
    to.key("made");
    write_time(writing, step.link.made);
    to.key("body");
    write_body(writing, step.link.body);
    to.end_object();
}

http::Response finding_response(const Call& call, int status, const plan::Finding& finding) {
    return json_response(status,
                         [&](json::Writer& writer) { write_finding(writing(writer, call), finding); });
}

Error names_no_thing() {
    return fail(ErrorCode::invalid_input, "of",
                {"対象が指定されていません。", "it is not said of what the links are asked"},
                {"?of=incident:… のように指定してください。", "write ?of=incident:…"});
}

}  // namespace

Result<http::Response> raise_finding(const Call& call) {
    struct Raised {
        Thing from;
        std::string text;
    };
    KANAME_TRY(
        const auto raised, body_of<Raised>(call, taken::kFinding, [](const ObjectReader& reader) {
            return Raised{read_thing(reader, "arises_from"), std::string{reader.text("text").value_or("")}};
        }));
    KANAME_TRY(const std::string key, key_if_given(call));
    KANAME_TRY(const std::string id, call.loop().raise(call.actor(), raised.from, raised.text, key));
    KANAME_TRY(const auto finding, call.loop().find(call.actor(), id));
    http::Response response = finding_response(call, 201, finding);
    response.headers.add({"Location", "/api/findings/" + id});
    return response;
}

Result<http::Response> read_finding(const Call& call) {
    KANAME_TRY(const auto finding, call.loop().find(call.actor(), call.request.place("id")));
    return finding_response(call, 200, finding);
}

Result<http::Response> make_link(const Call& call) {
    using Connection = plan::LoopService::Connection;
    KANAME_TRY(const auto connection, body_of<Connection>(call, taken::kLink, [](const ObjectReader& reader) {
                   return Connection{
                       read_thing(reader, "from"),
                       reader.parsed("type", plan::parse_link_type).value_or(plan::LinkType::changes),
                       read_thing(reader, "to")};
               }));
    KANAME_CHECK(call.loop().link(call.actor(), connection));
    return no_content();
}

Result<http::Response> walk_links(const Call& call) {
    KANAME_TRY(const auto of, call.request.query.find("of"));
    if (!of) return names_no_thing();
    KANAME_TRY(const Thing thing, plan::parse_thing(*of));
    KANAME_TRY(const auto steps, call.loop().walk(call.actor(), thing));
    return json_response(200, [&](json::Writer& writer) {
        writer.begin_object();
        writer.key("of").text(to_text(thing));
        writer.key("links");
        write_list(writer, steps, [&](const plan::Step& step) { write_step(writing(writer, call), step); });
        writer.end_object();
    });
}

}  // namespace kaname::api
