#include <benchmark/benchmark.h>

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>

#include "kaname/storage/store.hpp"

// What a durable write and a read cost. The store lies in a folder below the current one: run this where the
// disk is that the figures are to be of, not on a file system in memory.
namespace kaname::storage {
namespace {

using sharing::Incident;
using sharing::Work;

/// One store for all threads of one measurement.
class Bench {
public:
    Bench() : folder_{std::filesystem::current_path() / "bench-store"} {
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directory(folder_);
        store = *open_store((folder_ / "kaname.db").string(), {});
    }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;
    ~Bench() {
        store.reset();
        std::filesystem::remove_all(folder_);
    }
    std::unique_ptr<Store> store;
    std::atomic<std::uint64_t> next{0};

private:
    std::filesystem::path folder_;
};

std::unique_ptr<Bench>& shared() {
    static std::unique_ptr<Bench> bench;
    return bench;
}
void open_bench(const benchmark::State&) { shared() = std::make_unique<Bench>(); }
void close_bench(const benchmark::State&) { shared().reset(); }

Incident incident(std::uint64_t number) {
    const Instant at{std::chrono::seconds{1191207600 + number}};
    const policy::Hop to_ministry{.from = "op.east", .to = "meti", .reason = {"所管省庁", "its ministry"}};
    const policy::Hop to_coordinator{.from = "meti", .to = "nisc", .reason = {"内閣官房", "coordinator"}};
    return {
        .id = "incident" + std::to_string(number),
        .originator = "op.east",
        .sectors = {"electricity"},
        .submission = std::to_string(number),
        .marking = {.tlp = policy::Tlp::amber},
        .reports = {{.received = at, .person = "tanaka", .statement = {.outline = std::string(200, 'x')}}},
        .passages = {{.hop = to_ministry, .passed = at}, {.hop = to_coordinator, .passed = at}}};
}

record::Entry entry(std::uint64_t number) {
    return {.person = "tanaka",
            .body = "op.east",
            .action = "report_incident",
            .subject = "incident:" + std::to_string(number)};
}

/// The smallest durable write there is: one entry of the trail.
void write_entry(benchmark::State& state) {
    Bench& bench = *shared();
    for (auto step : state) {
        const Status written = bench.store->record().write(
            [&](RecordWork& work) { return work.trail.write(entry(bench.next++)); });
        if (!written) state.SkipWithError("refused");
    }
    state.SetItemsProcessed(state.iterations());
}

/// A report as the service keeps it: incident, event, entry.
void write_report(benchmark::State& state) {
    Bench& bench = *shared();
    for (auto step : state) {
        const std::uint64_t number = bench.next++;
        const Status written = bench.store->sharing().write([&](Work& work) -> Status {
            const Incident reported = incident(number);
            KANAME_CHECK(work.incidents.save(reported));
            KANAME_CHECK(work.outbox.announce({.at = {},
                                               .kind = "incident.reported",
                                               .subject = reported.id,
                                               .audience = audience_of(reported)}));
            return work.trail.write(entry(number));
        });
        if (!written) state.SkipWithError("refused");
    }
    state.SetItemsProcessed(state.iterations());
}

constexpr std::uint64_t kStored = 10'000;

void open_filled(const benchmark::State& state) {
    open_bench(state);
    for (std::uint64_t n = 0; n < kStored; n += 1'000) {
        const Status filled = shared()->store->sharing().write([&](Work& work) -> Status {
            for (std::uint64_t i = n; i < n + 1'000; ++i) KANAME_CHECK(work.incidents.save(incident(i)));
            return done;
        });
        if (!filled) shared().reset();
    }
}

void read_incident(benchmark::State& state) {
    Bench& bench = *shared();
    for (auto step : state) {
        const std::string id = "incident" + std::to_string(bench.next++ * 7'919 % kStored);
        const auto found = record::viewed<std::optional<Incident>>(
            bench.store->sharing(), [&](Work& work) { return work.incidents.load(id); });
        if (!found || !*found) state.SkipWithError("not there");
    }
    state.SetItemsProcessed(state.iterations());
}

/// The list a coordinator sees: the latest 200 of all that are stored.
void read_list(benchmark::State& state) {
    Bench& bench = *shared();
    const policy::Actor actor{"sato", "nisc", directory::BodyKind::coordinator, policy::Role::officer};
    for (auto step : state) {
        const auto found = record::viewed<std::vector<sharing::SeenIncident>>(
            bench.store->sharing(), [&](Work& work) { return work.incidents.list(actor, 200); });
        if (!found || found->size() != 200) state.SkipWithError("not there");
    }
    state.SetItemsProcessed(state.iterations());
}

void read_session(benchmark::State& state) {
    Bench& bench = *shared();
    for (auto step : state) {
        const auto found = record::viewed<std::optional<access::Session>>(
            bench.store->access(), [](access::Work& work) { return work.accounts.find_session("none"); });
        if (!found) state.SkipWithError("refused");
    }
    state.SetItemsProcessed(state.iterations());
}

BENCHMARK(write_entry)
    ->Setup(open_bench)
    ->Teardown(close_bench)
    ->Threads(1)
    ->Threads(16)
    ->Threads(64)
    ->UseRealTime();
BENCHMARK(write_report)
    ->Setup(open_bench)
    ->Teardown(close_bench)
    ->Threads(1)
    ->Threads(16)
    ->Threads(64)
    ->UseRealTime();
BENCHMARK(read_session)->Setup(open_filled)->Teardown(close_bench)->Threads(1)->Threads(4)->UseRealTime();
BENCHMARK(read_incident)->Setup(open_filled)->Teardown(close_bench)->Threads(1)->Threads(4)->UseRealTime();
BENCHMARK(read_list)->Setup(open_filled)->Teardown(close_bench)->Threads(1)->Threads(4)->UseRealTime();

}  // namespace
}  // namespace kaname::storage
