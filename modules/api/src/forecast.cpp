#include "call.hpp"
#include "words.hpp"
#include "write_notice.hpp"

namespace kaname::api {
namespace {

Error no_model() {
    return fail(
        ErrorCode::not_found, "",
        {"このプログラムには依存関係のモデルがありません。", "the programme has no dependency model"},
        {"モデルのあるプログラムで起動してください。", "start the server with a programme that has one"});
}

void write_movement(const Writing& writing, const sharing::Movement& movement) {
    writing.to.begin_object();
    writing.to.key("body");
    write_body(writing, movement.body);
    writing.to.key("move").text(word_of(kMoves, movement.move));
    writing.to.key("before");
    write_outlook(writing, movement.before);
    writing.to.key("after");
    write_outlook(writing, movement.after);
    writing.to.end_object();
}

/// What the forecast says otherwise than the one before; null: there is none to compare with.
void write_moved(const Writing& writing, const sharing::Difference& moved) {
    json::Writer& to = writing.to;
    if (moved.since == 0) {
        to.null();
        return;
    }
    to.begin_object();
    to.key("since").integer(static_cast<std::int64_t>(moved.since));
    to.key("model_changed").flag(moved.model_changed);
    to.key("because");
    write_list(to, moved.causes, [&](const sharing::Cause& cause) {
        to.begin_object();
        to.key("incident").text(cause.incident);
        to.key("change").text(word_of(kInputChanges, cause.change));
        to.end_object();
    });
    to.key("recipients");
    write_list(to, moved.movements, [&](const auto& movement) { write_movement(writing, movement); });
    to.end_object();
}

void write_input(json::Writer& to, const sharing::Input& input) {
    to.begin_object();
    to.key("incident").text(input.incident);
    to.key("version").integer(static_cast<std::int64_t>(input.version));
    to.key("reports").integer(static_cast<std::int64_t>(input.reports));
    to.end_object();
}

}  // namespace

Result<http::Response> read_forecast(const Call& call) {
    if (call.services.forecasts == nullptr) return no_model();
    KANAME_TRY(const auto seen, call.forecasts().latest(call.actor()));
    const sharing::IssuedForecast& forecast = seen.issued;
    return json_response(200, [&](json::Writer& to) {
        to.begin_object();
        to.key("number").integer(static_cast<std::int64_t>(forecast.number));
        to.key("issued").text(to_rfc3339(forecast.issued, call.services.zone));
        to.key("model").text(to_hexadecimal(forecast.model));
        to.key("markings");
        write_list(to, seen.markings, [&](const auto& marking) { write_marking(to, marking); });
        to.key("inputs");
        write_list(to, forecast.inputs, [&](const sharing::Input& input) { write_input(to, input); });
        to.key("moved");
        write_moved(writing(to, call), seen.moved);
        to.key("forecast").document(forecast.document);
        to.end_object();
    });
}

}  // namespace kaname::api
