#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "kaname/access/seal.hpp"
#include "kaname/access/sign_in_service.hpp"
#include "kaname/http/router.hpp"
#include "kaname/plan/loop_service.hpp"
#include "kaname/sharing/forecast_service.hpp"
#include "kaname/sharing/incident_service.hpp"
#include "kaname/sharing/notice_service.hpp"
#include "kaname/sharing/operation_service.hpp"

namespace kaname::api {

/// What the server says of itself to anyone.
struct About {
    std::string programme{};  ///< its id
    Text name{};              ///< and name
    /// Of a demonstration server: invented accounts to try it with. Nothing of a real one.
    struct Account {
        std::string name;
        Text person;
    };
    std::vector<Account> accounts{};
    std::string password{};  ///< of all of them
};

/// What the interface translates for. Everything outlives the router.
struct Services {
    access::SignInService& sign_in;
    sharing::IncidentService& incidents;
    sharing::NoticeService& notices;
    sharing::OperationService& operation;
    plan::LoopService& loop;
    sharing::ForecastService* forecasts;         ///< none: the programme has no dependency model
    record::Transactions<sharing::Work>& store;  ///< for the streams and the trail, which only read
    record::ReadLog& reads;
    const access::Seal& seal;  ///< of receipts
    const directory::Directory& directory;
    const network::Model* model;  ///< none: the programme has no dependency model
    const Clock& clock;
    UtcOffset zone;  ///< in which times are written
    About about{};
};

/// Who may call a route at all. What the caller may then do is decided by the route's action.
enum class Caller : std::uint8_t { anyone, signed_in };

/// One row of the table of routes, as it is documented.
struct RouteRow {
    http::Method method;
    std::string_view pattern;
    policy::Action action;
    Caller caller;
    std::string_view summary;  ///< one sentence, English, for the description of the interface
};
[[nodiscard]] std::span<const RouteRow> route_rows();

/// The routes with their handlers. Every one is in the table; every one answers with the headers that keep a
/// browser from doing more with the answer than show it.
[[nodiscard]] Result<http::Router> make_router(const Services& services);

/// A fault of the protocol as RFC 9457 has it.
[[nodiscard]] http::Response problem_page(const http::Fault& fault);

/// The description of the interface (OpenAPI 3.1), made from the table.
[[nodiscard]] std::string openapi_json();

}  // namespace kaname::api
