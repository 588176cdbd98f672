#include <array>

#include "call.hpp"

namespace kaname::api {
namespace {

using http::Method;
using policy::Action;

constexpr std::array kRows{
    Row{{Method::get, "/api/status", Action::read_service_status, Caller::anyone,
         "Whether the server answers, and its time."},
        read_status},
    Row{{Method::get, "/api/openapi.json", Action::read_service_status, Caller::anyone, "This description."},
        read_openapi},
    Row{{Method::post, "/api/session", Action::sign_in, Caller::anyone, "Signs in."}, open_session},
    Row{{Method::get, "/api/session", Action::read_own_account, Caller::signed_in,
         "Who is signed in, and the token to send with every change."},
        read_session},
    Row{{Method::delete_, "/api/session", Action::read_own_account, Caller::signed_in, "Signs out."},
        close_session},
    Row{{Method::get, "/api/report-preview", Action::preview_report, Caller::signed_in,
         "Who would see a report of the caller's body, hop by hop and why, and the services it reports on."},
        preview_report},
    Row{{Method::post, "/api/incidents", Action::report_incident, Caller::signed_in,
         "Reports an incident. Sent twice under one Idempotency-Key, it is kept once."},
        report_incident},
    Row{{Method::get, "/api/incidents", Action::list_incidents, Caller::signed_in,
         "The incidents the caller may see, latest first."},
        list_incidents},
    Row{{Method::get, "/api/incidents/{id}", Action::read_incident, Caller::signed_in,
         "One incident, as the caller may see it."},
        read_incident},
    Row{{Method::post, "/api/incidents/{id}/reports", Action::follow_up_incident, Caller::signed_in,
         "Adds a follow-up or the final report."},
        follow_up_incident},
    Row{{Method::post, "/api/incidents/{id}/comments", Action::comment_incident, Caller::signed_in,
         "Adds a comment for the bodies in the path of the report."},
        comment_incident},
    Row{{Method::post, "/api/incidents/{id}/passage", Action::pass_incident, Caller::signed_in,
         "Lets the report through the caller's gate."},
        pass_incident},
    Row{{Method::get, "/api/forecast", Action::read_forecast, Caller::signed_in,
         "The latest forecast, as it was issued: who is hit next, when, why, and from which reports."},
        read_forecast},
    Row{{Method::get, "/api/live", Action::read_live_stream, Caller::signed_in,
         "What changes for the caller's body, as server-sent events; resumes after Last-Event-ID."},
        open_stream},
    Row{{Method::get, "/api/trail", Action::read_trail, Caller::signed_in,
         "The audit trail above the number `after`, at most 1,000 entries, and its head."},
        read_trail},
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
