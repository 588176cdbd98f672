#include "kaname/cascade/ensemble.hpp"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>
#include <atomic>

#include "engine.hpp"
#include "kaname/base/limits.hpp"
#include "run_source.hpp"
#include "summarise.hpp"

namespace kaname::cascade {
namespace {

/// What one thread works with. Errors are kept, not thrown, so that the first run's is reported
/// whatever the number of threads.
struct Worker {
    Worker(const Model& model, const Shock& shock, Horizon horizon, std::unique_ptr<RunSource> runs)

        : engine{model, shock, horizon},
          source{std::move(runs)},
          summariser{model, shock, horizon},
          realisation{model, shock} {}

    void work(std::uint32_t run) {
        if (auto status = try_run(run); !status && (!error || run < failed_run)) {
            error = std::move(status).error();
            failed_run = run;
        }
    }

    [[nodiscard]] Status try_run(std::uint32_t run) {
        KANAME_TRY(const std::uint64_t weight, source->realise(run, realisation));
        trajectory.changes.clear();
        if (weight != 0) KANAME_CHECK(engine.run(realisation, trajectory));
        summariser.add(trajectory, run, weight);
        return done;
    }

    Engine engine;
    std::unique_ptr<RunSource> source;
    Summariser summariser;
    Realisation realisation;
    Trajectory trajectory;
    std::optional<Error> error;
    std::uint32_t failed_run = 0;
};

Error no_runs() {
    return fail(ErrorCode::invalid_input, "runs",
                bilingual("試行回数が使えません", "the number of runs cannot be used"),
                bilingual("1 以上 1,000,000 以下としてください", "write a number from 1 to 1,000,000"));
}

}  // namespace

Result<Summary> run_ensemble(const Model& model, const Shock& shock, Horizon horizon,
                             const EnsembleOptions& options, const MakeRunSource& make_source) {
    if (options.runs == 0 || options.runs > limits::kRuns) return no_runs();
    const auto threads = options.threads == 0
                             ? static_cast<std::size_t>(tbb::this_task_arena::max_concurrency())
                             : options.threads;
    const tbb::global_control allow{tbb::global_control::max_allowed_parallelism, threads};
    tbb::task_arena arena{static_cast<int>(threads)};
    tbb::enumerable_thread_specific<Worker> workers{[&] {
        return Worker{model, shock, horizon, make_source()};
    }};
    constexpr std::uint32_t kGrain = 8;  // runs: enough to pay for a task, few enough to share out
    // A task begins after it was handed out and ends before it is waited for: the thread sanitizer does not
    // see that by itself, because oneTBB's library is not compiled with it.
    std::atomic<std::uint32_t> handed{0};
    handed.fetch_add(1, std::memory_order_release);
    arena.execute([&] {
        const tbb::blocked_range<std::uint32_t> runs{options.first_run, options.first_run + options.runs,
                                                     kGrain};
        tbb::parallel_for(runs, [&](const tbb::blocked_range<std::uint32_t>& range) {
            handed.load(std::memory_order_acquire);
            Worker& worker = workers.local();
            for (std::uint32_t run = range.begin(); run != range.end(); ++run) worker.work(run);
            handed.fetch_add(1, std::memory_order_release);
        });
    });
    handed.load(std::memory_order_acquire);

    Summary summary = Summariser{model, shock, horizon}.take();
    const Worker* failed = nullptr;
    for (Worker& worker : workers) {
        if (worker.error && (failed == nullptr || worker.failed_run < failed->failed_run)) failed = &worker;
        summary.merge(std::move(worker.summariser).take());
    }
    if (failed != nullptr) return *failed->error;
    return summary;
}

Result<Summary> run_ensemble(const Model& model, const Shock& shock, Horizon horizon,
                             const EnsembleOptions& options) {
    KANAME_CHECK(check(model, shock, horizon));
    return run_ensemble(model, shock, horizon, options,
                        [&] { return std::make_unique<DrawnRuns>(options.seed); });
}

}  // namespace kaname::cascade
