#pragma once

#include <algorithm>
#include <functional>
#include <string>

#include "kaname/access/sign_in_service.hpp"
#include "kaname/api/api.hpp"
#include "kaname/json/reader.hpp"
#include "kaname/json/writer.hpp"
#include "problem.hpp"
#include "write.hpp"

namespace kaname::api {

/// One request on its way through a handler.
struct Call {
    const http::Request& request;
    const Services& services;
    Language language;
    std::string token{};     ///< of the session; empty: nobody is signed in
    access::SignedIn who{};  ///< of a signed_in route
    /// A service was asked, which notes in the trail what it did or refused. What ends before one is, the
    /// router notes: a body that cannot be read, a table that a handler shows by itself.
    mutable bool is_noted = false;

    [[nodiscard]] const policy::Actor& actor() const noexcept { return who.actor; }
    [[nodiscard]] access::SignInService& sign_in() const noexcept { return noting(services.sign_in); }
    [[nodiscard]] sharing::IncidentService& incidents() const noexcept { return noting(services.incidents); }
    [[nodiscard]] sharing::NoticeService& notices() const noexcept { return noting(services.notices); }
    [[nodiscard]] sharing::OperationService& operation() const noexcept { return noting(services.operation); }
    [[nodiscard]] plan::LoopService& loop() const noexcept { return noting(services.loop); }
    /// Where the programme has a dependency model.
    [[nodiscard]] sharing::ForecastService& forecasts() const noexcept { return noting(*services.forecasts); }

private:
    template <class Service>
    Service& noting(Service& service) const noexcept {
        is_noted = true;
        return service;
    }
};

/// A handler translates: it reads the request, asks a service, writes what the service answers.
using Handle = Result<http::Response> (*)(const Call& call);

/// A parameter in the query, or a header that is for this route.
struct Parameter {
    std::string_view name;
    enum class In : std::uint8_t { query, header } in;
    bool required;
    std::string_view meaning;
};

/// What a route takes and answers besides what all do.
struct Exchange {
    json::Keys takes{};  ///< of its JSON body; none: it takes no body
    std::span<const Parameter> parameters{};
    int success = 200;  ///< 204: an answer without a body
    std::string_view media = "application/json";
};

struct Row {
    RouteRow route;
    Handle handle;
    Exchange exchange{};
};
[[nodiscard]] std::span<const Row> rows();

/// An answer with the JSON that `write` writes.
[[nodiscard]] http::Response json_response(int status, const std::function<void(json::Writer&)>& write);

/// Writes into `writer` for the caller's server.
[[nodiscard]] inline Writing writing(json::Writer& writer, const Call& call) {
    return {writer, call.services.directory, call.services.zone};
}

/// An answer without a body: done.
[[nodiscard]] http::Response no_content();

/// The body as `read` reads it. `read` gets an ObjectReader over it and reports what is wrong to its
/// problems; the value counts only if there were none.
template <class Value, class Read>
[[nodiscard]] Result<Value> body_of(const Call& call, json::Keys keys, const Read& read);

/// The Idempotency-Key of a request that must have one.
[[nodiscard]] Result<std::string> submission_key(const Call& call);
/// Of whatever it would not hurt to send without one; empty: there is none.
[[nodiscard]] Result<std::string> key_if_given(const Call& call);

/// `{"incidents": […], "more": false}`: the first `most` of a list that has one more where there are more.
template <class Value, class Write>
[[nodiscard]] http::Response list_response(std::string_view name, const std::vector<Value>& list,
                                           std::size_t most, const Write& write) {
    return json_response(200, [&](json::Writer& writer) {
        writer.begin_object();
        writer.key(name).begin_list();
        for (std::size_t i = 0; i < std::min(most, list.size()); ++i) write(writer, list[i]);
        writer.end_list();
        writer.key("more").flag(list.size() > most);
        writer.end_object();
    });
}

[[nodiscard]] Result<json::Document> document_of(const http::Request& request);

template <class Value, class Read>
Result<Value> body_of(const Call& call, json::Keys keys, const Read& read) {
    KANAME_TRY(const json::Document document, document_of(call.request));
    json::Problems problems{document};
    const json::ObjectReader reader{problems, document.root(), keys};
    Value value = read(reader);
    if (!problems.empty()) return std::move(problems).take();
    return value;
}

// The handlers, by file.
[[nodiscard]] Result<http::Response> open_session(const Call& call);
[[nodiscard]] Result<http::Response> read_session(const Call& call);
[[nodiscard]] Result<http::Response> close_session(const Call& call);
[[nodiscard]] Result<http::Response> read_status(const Call& call);
[[nodiscard]] Result<http::Response> read_openapi(const Call& call);
[[nodiscard]] Result<http::Response> preview_report(const Call& call);
[[nodiscard]] Result<http::Response> report_incident(const Call& call);
[[nodiscard]] Result<http::Response> list_incidents(const Call& call);
[[nodiscard]] Result<http::Response> read_incident(const Call& call);
[[nodiscard]] Result<http::Response> follow_up_incident(const Call& call);
[[nodiscard]] Result<http::Response> enter_report(const Call& call);
[[nodiscard]] Result<http::Response> enter_follow_up(const Call& call);
[[nodiscard]] Result<http::Response> confirm_report(const Call& call);
[[nodiscard]] Result<http::Response> comment_incident(const Call& call);
[[nodiscard]] Result<http::Response> pass_incident(const Call& call);
[[nodiscard]] Result<http::Response> read_forecast(const Call& call);
[[nodiscard]] Result<http::Response> draft_notice(const Call& call);
[[nodiscard]] Result<http::Response> list_sectors(const Call& call);
[[nodiscard]] Result<http::Response> list_bodies(const Call& call);
[[nodiscard]] Result<http::Response> read_operation(const Call& call);
[[nodiscard]] Result<http::Response> change_operation(const Call& call);
[[nodiscard]] Result<http::Response> stand_in_release(const Call& call);
[[nodiscard]] Result<http::Response> list_notices(const Call& call);
[[nodiscard]] Result<http::Response> read_notice(const Call& call);
[[nodiscard]] Result<http::Response> edit_notice(const Call& call);
[[nodiscard]] Result<http::Response> preview_notice(const Call& call);
[[nodiscard]] Result<http::Response> ask_release(const Call& call);
[[nodiscard]] Result<http::Response> send_notice(const Call& call);
[[nodiscard]] Result<http::Response> retract_notice(const Call& call);
[[nodiscard]] Result<http::Response> relay_notice(const Call& call);
[[nodiscard]] Result<http::Response> acknowledge_notice(const Call& call);
[[nodiscard]] Result<http::Response> export_receipt(const Call& call);
[[nodiscard]] Result<http::Response> list_releases(const Call& call);
[[nodiscard]] Result<http::Response> read_release(const Call& call);
[[nodiscard]] Result<http::Response> answer_release(const Call& call);
[[nodiscard]] Result<http::Response> raise_finding(const Call& call);
[[nodiscard]] Result<http::Response> read_finding(const Call& call);
[[nodiscard]] Result<http::Response> make_link(const Call& call);
[[nodiscard]] Result<http::Response> walk_links(const Call& call);
[[nodiscard]] Result<http::Response> open_stream(const Call& call);
[[nodiscard]] Result<http::Response> read_trail(const Call& call);

}  // namespace kaname::api
