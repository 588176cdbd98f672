#include "call.hpp"
#include "write.hpp"

namespace kaname::api {
namespace {

Error no_model() {
    return fail(
        ErrorCode::not_found, "",
        {"このプログラムには依存関係のモデルがありません。", "the programme has no dependency model"},
        {"モデルのあるプログラムで起動してください。", "start the server with a programme that has one"});
}

}  // namespace

Result<http::Response> read_forecast(const Call& call) {
    if (call.services.forecasts == nullptr) return no_model();
    KANAME_TRY(const auto forecast, call.services.forecasts->latest(call.actor()));
    return json_response(200, [&](json::Writer& to) {
        to.begin_object();
        to.key("number").integer(static_cast<std::int64_t>(forecast.number));
        to.key("issued").text(to_rfc3339(forecast.issued, call.services.zone));
        to.key("model").text(to_hexadecimal(forecast.model));
        to.key("markings").begin_list();
        for (const policy::Marking& marking : forecast.markings) write_marking(to, marking);
        to.end_list();
        to.key("inputs").begin_list();
        for (const sharing::Input& input : forecast.inputs) {
            to.begin_object();
            to.key("incident").text(input.incident);
            to.key("version").integer(static_cast<std::int64_t>(input.version));
            to.end_object();
        }
        to.end_list();
        to.key("forecast").document(forecast.document);
        to.end_object();
    });
}

}  // namespace kaname::api
