#include <charconv>

#include "call.hpp"
#include "kaname/base/limits.hpp"
#include "read_report.hpp"
#include "services_by_operator.hpp"
#include "taken.hpp"
#include "words.hpp"
#include "write.hpp"

namespace kaname::api {
namespace {

using sharing::Later;

Result<http::Response> receipt_response(const Call& call, int status,
                                        const Result<sharing::Receipt>& receipt) {
    if (!receipt) return receipt.error();
    http::Response response =
        json_response(status, [&](json::Writer& writer) { write_receipt(writing(writer, call), *receipt); });
    response.headers.add({"Location", "/api/incidents/" + receipt->incident});
    return response;
}

}  // namespace

Result<http::Response> preview_report(const Call& call) {
    KANAME_TRY(const auto hops, call.incidents().preview(call.actor()));
    KANAME_TRY(const auto regimes, call.incidents().regimes(call.actor()));
    return json_response(200, [&](json::Writer& writer) {
        writer.begin_object();
        writer.key("hops").begin_list();
        for (const policy::Hop& hop : hops) {
            writer.begin_object();
            write_hop(writing(writer, call), hop);
            writer.end_object();
        }
        writer.end_list();
        writer.key("services");
        ServicesByOperator{call.services.model}.write(writer, call.actor().body);
        writer.key("default_terms");
        write_list(writer, kBases, [&](const json::Word<policy::Basis>& basis) {
            writer.begin_object();
            writer.key("basis").text(basis.word);
            write_terms(writer, policy::default_terms(basis.value));
            writer.end_object();
        });
        writer.key("regimes");
        write_list(writer, regimes,
                   [&](const sharing::Regime* regime) { write_regime(writing(writer, call), *regime); });
        writer.end_object();
    });
}

Result<http::Response> report_incident(const Call& call) {
    KANAME_TRY(const std::string key, submission_key(call));
    KANAME_TRY(const auto submission,
               body_of<sharing::Submission>(call, taken::kReport, [&](const json::ObjectReader& reader) {
                   return read_submission(reader, key);
               }));
    return receipt_response(call, 201, call.incidents().report(call.actor(), submission));
}

Result<http::Response> enter_report(const Call& call) {
    struct Entered {
        std::string originator;
        sharing::Submission submission;
        sharing::ProxyEntry proxy;
    };
    KANAME_TRY(const std::string key, submission_key(call));
    KANAME_TRY(const auto entered,
               body_of<Entered>(call, taken::kEnteredReport, [&](const json::ObjectReader& reader) {
                   return Entered{std::string{reader.text("originator").value_or("")},
                                  read_submission(reader, key), read_proxy(reader)};
               }));
    return receipt_response(
        call, 201,
        call.incidents().enter(call.actor(), entered.originator, entered.submission, entered.proxy));
}

Result<http::Response> list_incidents(const Call& call) {
    KANAME_TRY(const auto incidents, call.incidents().list(call.actor()));
    return list_response("incidents", incidents, limits::kListedIncidents,
                         [&](json::Writer& writer, const sharing::SeenIncident& incident) {
                             write_incident(writing(writer, call), incident);
                         });
}

Result<http::Response> read_incident(const Call& call) {
    KANAME_TRY(const auto incident, call.incidents().find(call.actor(), call.request.place("id")));
    return json_response(200, [&](json::Writer& writer) { write_incident(writing(writer, call), incident); });
}

Result<http::Response> follow_up_incident(const Call& call) {
    KANAME_TRY(const std::string key, key_if_given(call));
    KANAME_TRY(const auto later, body_of<Later>(call, taken::kLater, [&](const json::ObjectReader& reader) {
                   return read_later(reader, key);
               }));
    return receipt_response(call, 201,
                            call.incidents().follow_up(call.actor(), call.request.place("id"), later));
}

Result<http::Response> enter_follow_up(const Call& call) {
    struct Entered {
        Later later;
        sharing::ProxyEntry proxy;
    };
    KANAME_TRY(const std::string key, key_if_given(call));
    KANAME_TRY(const auto entered,
               body_of<Entered>(call, taken::kEnteredLater, [&](const json::ObjectReader& reader) {
                   return Entered{read_later(reader, key), read_proxy(reader)};
               }));
    return receipt_response(call, 201,
                            call.incidents().enter_follow_up(call.actor(), call.request.place("id"),
                                                             entered.later, entered.proxy));
}

Result<http::Response> confirm_report(const Call& call) {
    // Anything but a number is no number of a report.
    const std::string& text = call.request.place("number");
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) number = 0;
    KANAME_CHECK(call.incidents().confirm(call.actor(), call.request.place("id"), number));
    return no_content();
}

Result<http::Response> comment_incident(const Call& call) {
    KANAME_TRY(const auto text,
               body_of<std::string>(call, taken::kComment, [](const json::ObjectReader& reader) {
                   return std::string{reader.text("text").value_or("")};
               }));
    KANAME_TRY(const std::string key, key_if_given(call));
    const std::string& id = call.request.place("id");
    KANAME_CHECK(call.incidents().comment(call.actor(), id, text, key));
    return no_content();
}

Result<http::Response> pass_incident(const Call& call) {
    KANAME_CHECK(call.incidents().pass(call.actor(), call.request.place("id")));
    return no_content();
}

}  // namespace kaname::api
