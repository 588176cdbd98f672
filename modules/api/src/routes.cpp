#include <array>

#include "call.hpp"
#include "taken.hpp"

namespace kaname::api {
namespace {

using http::Method;
using policy::Action;

using In = Parameter::In;
constexpr std::string_view kWhatKeyIs =
    "The sender's own, 1 to 64 bytes: what comes twice under it is kept once.";
constexpr std::array kSubmission{Parameter{"Idempotency-Key", In::header, true, kWhatKeyIs}};
constexpr std::array kSubmissionIfAny{Parameter{"Idempotency-Key", In::header, false, kWhatKeyIs}};
constexpr std::array kPlace{
    Parameter{"Last-Event-ID", In::header, false,
              "The id of the last event that came; without it, what happens from now on."}};
constexpr std::array kOf{
    Parameter{"of", In::query, true, "The thing: incident:ID, notice:ID, finding:ID, clause:ID."}};
constexpr std::array kAfter{
    Parameter{"after", In::query, false, "The number of the last entry that is known; 0 unless given."}};

constexpr std::array kRows{
    Row{{Method::get, "/api/status", Action::read_service_status, Caller::anyone,
         "Whether the server answers, and its time."},
        read_status},
    Row{{Method::get, "/api/openapi.json", Action::read_service_status, Caller::anyone, "This description."},
        read_openapi},
    Row{{Method::post, "/api/session", Action::sign_in, Caller::anyone, "Signs in."},
        open_session,
        {.takes = taken::kCredentials, .success = 201}},
    Row{{Method::get, "/api/session", Action::read_own_account, Caller::signed_in,
         "Who is signed in, and the token to send with every change."},
        read_session},
    Row{{Method::delete_, "/api/session", Action::sign_out, Caller::signed_in, "Signs out."},
        close_session,
        {.success = 204}},
    Row{{Method::get, "/api/sectors", Action::read_directory, Caller::signed_in,
         "The sectors of critical infrastructure today, in their order."},
        list_sectors},
    Row{{Method::get, "/api/bodies", Action::read_directory, Caller::signed_in,
         "The bodies the caller's body deals with, whom to call there, and the services that the caller may "
         "report for."},
        list_bodies},
    Row{{Method::get, "/api/operation", Action::read_operation, Caller::signed_in,
         "Whether operation is normal or large-scale, since when and why."},
        read_operation},
    Row{{Method::put, "/api/operation", Action::change_operation, Caller::signed_in,
         "Changes over to large-scale operation, or back. Everybody is told."},
        change_operation,
        {.takes = taken::kChangeOver}},
    Row{{Method::get, "/api/report-preview", Action::preview_report, Caller::signed_in,
         "Who would see a report of the caller's body, hop by hop and why, and the services it reports on."},
        preview_report},
    Row{{Method::post, "/api/incidents", Action::report_incident, Caller::signed_in,
         "Reports an incident. Sent twice under one Idempotency-Key, it is kept once."},
        report_incident,
        {.takes = taken::kReport, .parameters = kSubmission, .success = 201}},
    Row{{Method::get, "/api/incidents", Action::list_incidents, Caller::signed_in,
         "The incidents the caller may see, latest first."},
        list_incidents},
    Row{{Method::get, "/api/incidents/{id}", Action::read_incident, Caller::signed_in,
         "One incident, as the caller may see it."},
        read_incident},
    Row{{Method::post, "/api/incidents/{id}/reports", Action::follow_up_incident, Caller::signed_in,
         "Adds a follow-up or the final report. Under an Idempotency-Key it is kept once."},
        follow_up_incident,
        {.takes = taken::kLater, .parameters = kSubmissionIfAny, .success = 201}},
    Row{{Method::post, "/api/proxy-reports", Action::enter_report, Caller::signed_in,
         "Enters a report that an operator told the caller's body by telephone or on paper. Sent twice under "
         "one Idempotency-Key, it is kept once."},
        enter_report,
        {.takes = taken::kEnteredReport, .parameters = kSubmission, .success = 201}},
    Row{{Method::post, "/api/incidents/{id}/proxy-reports", Action::enter_report, Caller::signed_in,
         "Enters a follow-up or the final report that the operator told the caller's body."},
        enter_follow_up,
        {.takes = taken::kEnteredLater, .parameters = kSubmissionIfAny, .success = 201}},
    Row{{Method::post, "/api/incidents/{id}/reports/{number}/confirmation", Action::confirm_report,
         Caller::signed_in, "The operator confirms the report of that number, which was entered for it."},
        confirm_report,
        {.success = 204}},
    Row{{Method::post, "/api/incidents/{id}/comments", Action::comment_incident, Caller::signed_in,
         "Adds a comment for the bodies in the path of the report. Under an Idempotency-Key it is kept "
         "once."},
        comment_incident,
        {.takes = taken::kComment, .parameters = kSubmissionIfAny, .success = 204}},
    Row{{Method::post, "/api/incidents/{id}/passage", Action::pass_incident, Caller::signed_in,
         "Lets the report through the caller's gate."},
        pass_incident,
        {.success = 204}},
    Row{{Method::get, "/api/forecast", Action::read_forecast, Caller::signed_in,
         "The latest forecast, as it was issued: who is hit next, when, why, and from which reports."},
        read_forecast},
    Row{{Method::post, "/api/notices", Action::draft_notice, Caller::signed_in,
         "Drafts a notice from the latest forecast: its recipients, when each is hit, and its first words. "
         "Under an Idempotency-Key it is drafted once."},
        draft_notice,
        {.parameters = kSubmissionIfAny, .success = 201}},
    Row{{Method::get, "/api/notices", Action::list_notices, Caller::signed_in,
         "The notices the caller may see, latest first."},
        list_notices},
    Row{{Method::get, "/api/notices/{id}", Action::read_notice, Caller::signed_in,
         "One notice, as the caller may see it. Reading it never acknowledges it."},
        read_notice},
    Row{{Method::put, "/api/notices/{id}/draft", Action::edit_notice, Caller::signed_in,
         "Replaces the draft. What was released for the one before is asked again."},
        edit_notice,
        {.takes = taken::kDraft}},
    Row{{Method::get, "/api/notices/{id}/preview", Action::preview_notice, Caller::signed_in,
         "Who would see which parts, as whom they would see the originator and why; and what is missing."},
        preview_notice},
    Row{{Method::post, "/api/notices/{id}/release-request", Action::ask_release, Caller::signed_in,
         "Asks the originators to release the draft as it stands."},
        ask_release,
        {.takes = taken::kEdits, .success = 204}},
    Row{{Method::post, "/api/notices/{id}/stand-in", Action::stand_in_release, Caller::signed_in,
         "In large-scale operation: releases the draft in the place of an originator that has not answered "
         "in "
         "the time agreed. It takes two persons."},
        stand_in_release,
        {.takes = taken::kStandIn}},
    Row{{Method::post, "/api/notices/{id}/sending", Action::send_notice, Caller::signed_in,
         "Sends the draft, or corrects with it what was sent."},
        send_notice,
        {.takes = taken::kEdits}},
    Row{{Method::post, "/api/notices/{id}/retraction", Action::retract_notice, Caller::signed_in,
         "Takes the notice back from everybody who has it."},
        retract_notice,
        {.takes = taken::kRetraction, .success = 204}},
    Row{{Method::post, "/api/notices/{id}/relay", Action::relay_notice, Caller::signed_in,
         "Passes on what waits at the caller's body: to fewer, with a remark, marked stricter; never wider."},
        relay_notice,
        {.takes = taken::kRelay}},
    Row{{Method::post, "/api/notices/{id}/acknowledgement", Action::acknowledge_notice, Caller::signed_in,
         "Acknowledges the notice for the caller's body, and says whether it has acted on it."},
        acknowledge_notice,
        {.takes = taken::kAcknowledgement, .success = 204}},
    Row{{Method::get, "/api/notices/{id}/receipt", Action::export_receipt, Caller::signed_in,
         "What the caller can show of it later, with the head of the audit trail."},
        export_receipt},
    Row{{Method::get, "/api/releases", Action::list_releases, Caller::signed_in,
         "What the caller's body is asked to release, latest first."},
        list_releases},
    Row{{Method::get, "/api/releases/{id}", Action::read_release, Caller::signed_in,
         "What would be said, to how many of which sectors; the id is the notice's."},
        read_release},
    Row{{Method::post, "/api/releases/{id}/answer", Action::answer_release, Caller::signed_in,
         "Releases it, or refuses with a reason."},
        answer_release,
        {.takes = taken::kAnswer, .success = 204}},
    Row{{Method::post, "/api/findings", Action::raise_finding, Caller::signed_in,
         "Raises a finding about an incident or a notice, and links it to that. Under an Idempotency-Key it "
         "is kept once."},
        raise_finding,
        {.takes = taken::kFinding, .parameters = kSubmissionIfAny, .success = 201}},
    Row{{Method::get, "/api/findings/{id}", Action::read_finding, Caller::signed_in,
         "One finding: for the body that raised it and for the coordinator."},
        read_finding},
    Row{{Method::post, "/api/links", Action::make_link, Caller::signed_in,
         "Links a finding to the clause it changes, or a finding or clause to the measure that carries it "
         "out."},
        make_link,
        {.takes = taken::kLink, .success = 204}},
    Row{{Method::get, "/api/links", Action::walk_links, Caller::signed_in,
         "What is linked to the thing `of`, at either end, as far as the caller may see it."},
        walk_links,
        {.parameters = kOf}},
    Row{{Method::get, "/api/live", Action::read_live_stream, Caller::signed_in,
         "What changes for the caller's body, as server-sent events; resumes after Last-Event-ID."},
        open_stream,
        {.parameters = kPlace, .media = "text/event-stream"}},
    Row{{Method::get, "/api/trail", Action::read_trail, Caller::signed_in,
         "The audit trail above the number `after`, at most 1,000 entries, and its head."},
        read_trail,
        {.parameters = kAfter}},
};

constexpr auto kRouteRows = [] {
    std::array<RouteRow, kRows.size()> routes{};
    for (std::size_t i = 0; i < kRows.size(); ++i) routes[i] = kRows[i].route;
    return routes;
}();

}  // namespace

std::span<const Row> rows() { return kRows; }
std::span<const RouteRow> route_rows() { return kRouteRows; }

}  // namespace kaname::api
