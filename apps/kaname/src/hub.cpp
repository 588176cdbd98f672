#include "hub.hpp"

#include "demonstration.hpp"
#include "kaname/api/api.hpp"
#include "kaname/api/pages.hpp"
#include "kaname/report/forecast.hpp"
#include "kaname/storage/store.hpp"
#include "pages.hpp"
#include "secret_key.hpp"
#include "worker.hpp"

namespace kaname::app {
namespace {

using namespace std::chrono_literals;

constexpr auto kHeartbeat = 1s;     // what time lets happen happens at most so late
constexpr unsigned kHandlers = 32;  // they mostly wait for the disk: so many acts share one commit
constexpr auto kSweepEvery = 1h;    // sessions that have ended open nothing; they only take room

/// The forecast as it is kept: the document of docs/OUTPUT.md, or why there is none.
std::string written(const programme::Programme& programme, const sharing::ForecastService::Made& made) {
    if (!made.result) return report::refused_forecast_json(made.result.error());
    std::vector<report::Remark> remarks;
    if (made.without_confirmations) remarks.push_back(report::Remark::confirmations_left_out);
    return report::forecast_json(programme, *made.result, programme.offset, remarks);
}

api::About about_of(const programme::Programme& programme, bool demonstration) {
    api::About about{.programme = programme.id, .name = programme.name};
    if (!demonstration) return about;
    about.password = kDemonstrationPassword;
    for (const DemonstrationAccount& account : demonstration_accounts()) {
        if (programme.directory.find_body(account.body) == nullptr) continue;
        about.accounts.push_back(
            {std::string{account.name}, {std::string{account.ja}, std::string{account.en}}});
    }
    return about;
}

/// The interface under /api, the pages everywhere else.
http::Handler served_by(http::Router router) {
    return [router = std::move(router)](const http::Request& request) {
        return api::is_for_pages(request) ? api::page_response(pages(), request) : router.respond(request);
    };
}

}  // namespace

/// Built top to bottom, taken down bottom to top: what stands lower uses what stands higher.
struct Hub::Parts {
    Parts(const HubOptions& options, const programme::Programme& programme_, const Clock& clock_,
          std::unique_ptr<storage::Store> opened, const policy::Pseudonyms::Key& key)
        : complain{options.complain},
          programme{programme_},
          clock{clock_},
          store{std::move(opened)},
          about{about_of(programme_, options.demonstration)},
          pseudonyms{key},
          seal{access::seed_for("receipts", key)},
          sign_in{{store->access(), programme.directory, clock, secrets, programme.offset,
                   options.demonstration}},
          incidents{{store->sharing(), store->reads(), programme.directory, model(), clock, pseudonyms,
                     programme.agreements, programme.offset, &programme.regimes}},
          notices{{store->sharing(), store->reads(), programme.directory, clock, pseudonyms,
                   programme.agreements, programme.offset, options.demonstration}},
          operation{{store->sharing(), store->reads(), programme.directory, clock, programme.offset}},
          loop{{store->plan(), store->reads(), programme.directory, programme.entries, clock, pseudonyms,
                programme.offset}} {
        if (model() != nullptr) {
            forecasts.emplace(sharing::ForecastService::Ports{
                store->sharing(), store->reads(), programme.directory, *model(), programme.digest, clock,
                programme.offset,
                [this](const sharing::ForecastService::Made& made) { return written(programme, made); }});
        }
    }

    [[nodiscard]] const network::Model* model() const {
        return programme.model ? &*programme.model : nullptr;
    }
    [[nodiscard]] api::Services services() {
        return {.sign_in = sign_in,
                .incidents = incidents,
                .notices = notices,
                .operation = operation,
                .loop = loop,
                .forecasts = forecasts ? &*forecasts : nullptr,
                .store = store->sharing(),
                .reads = store->reads(),
                .seal = seal,
                .directory = programme.directory,
                .model = model(),
                .clock = clock,
                .zone = programme.offset,
                .about = about};
    }
    void complain_about(const Status& status) const {
        if (!status && complain) complain(to_text(status.error(), Language::en));
    }
    void react() {
        complain_about(incidents.pass_due());
        complain_about(notices.advance());
        if (forecasts) complain_about(forecasts->react());
        if (clock.now() < next_sweep) return;
        next_sweep = clock.now() + kSweepEvery;
        complain_about(sign_in.sweep());
    }

    std::function<void(std::string_view)> complain;
    const programme::Programme& programme;
    const Clock& clock;
    std::unique_ptr<storage::Store> store;
    access::Secrets secrets{{}};
    api::About about;
    policy::Pseudonyms pseudonyms;
    access::Seal seal;
    access::SignInService sign_in;
    sharing::IncidentService incidents;
    sharing::NoticeService notices;
    sharing::OperationService operation;
    plan::LoopService loop;
    std::optional<sharing::ForecastService> forecasts;
    Instant next_sweep{};  ///< the worker's
    std::unique_ptr<http::Server> server;
    std::unique_ptr<Worker> worker;
};

Hub::Hub(std::unique_ptr<Parts> parts) : parts_{std::move(parts)} {}
Hub::~Hub() = default;

Result<std::unique_ptr<Hub>> Hub::open(const HubOptions& options, const programme::Programme& programme,
                                       const Clock& clock) {
    storage::StoreOptions how;
    if (options.accept_rollback) how.accept_rollback = {clock.now(), *options.accept_rollback};
    KANAME_TRY(auto store, storage::open_store(options.store, how));
    KANAME_TRY(const policy::Pseudonyms::Key key, secret_key_beside(options.store));
    auto parts = std::make_unique<Parts>(options, programme, clock, std::move(store), key);
    if (options.demonstration) {
        KANAME_CHECK(add_demonstration_accounts(parts->store->access(), programme.directory, parts->secrets));
    }
    KANAME_TRY(auto router, api::make_router(parts->services()));
    http::ServerOptions server;
    server.address = options.address;
    server.port = options.port;
    server.tls = options.tls;
    server.capacity.workers = kHandlers;
    server.fault_page = api::problem_page;
    server.on_complaint = options.complain;
    KANAME_TRY(parts->server, http::Server::open(std::move(server), served_by(std::move(router))));
    parts->worker = std::make_unique<Worker>(kHeartbeat, [all = parts.get()] { all->react(); });
    parts->store->on_commit([all = parts.get()] {
        all->worker->wake();
        all->server->wake();
    });
    return std::unique_ptr<Hub>{new Hub{std::move(parts)}};
}

std::uint16_t Hub::port() const noexcept { return parts_->server->port(); }

Status Hub::run() {
    parts_->server->run();
    parts_->worker->stop();
    return parts_->store->close();
}

void Hub::stop() { parts_->server->stop(); }

}  // namespace kaname::app
