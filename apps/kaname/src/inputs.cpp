#include "inputs.hpp"

#include "kaname/base/limits.hpp"
#include "kaname/json/reader.hpp"
#include "kaname/report/forecast.hpp"
#include "syntax.hpp"

namespace kaname::app {
namespace {

// Defaults [D]: three days is how far the response to a large failure is planned; a thousand runs show a
// probability of 5 % to within 1.4 points (two standard errors).
constexpr Ticks kDefaultHorizon{4'320};
constexpr std::uint32_t kDefaultRuns = 1'000;
constexpr std::uint64_t kDefaultSeed = 1;
constexpr std::uint64_t kLargestSeed = (1ull << 53u) - 1;  // a JSON number that every reader keeps exact
constexpr std::uint64_t kMostThreads = 1'024;

Error refused(std::string place, Text reason, Text mend) {
    return fail(ErrorCode::invalid_input, std::move(place), std::move(reason), std::move(mend));
}

/// A file has a place of its own for each problem; the file itself comes before it.
Error in_file(const std::string& path, Error error) {
    for (Problem& problem : error.problems) {
        problem.place = problem.place.empty() ? path : path + ": " + problem.place;
    }
    return error;
}

}  // namespace

Result<programme::Programme> load_programme(const std::string& path, const Context& context) {
    KANAME_TRY(const std::string text, context.io.read_file(path));
    Result<programme::Programme> programme = programme::parse_programme(text);
    if (!programme) return in_file(path, std::move(programme).error());
    return programme;
}

Result<programme::Programme> load_model(const std::string& path, const Context& context) {
    KANAME_TRY(programme::Programme programme, load_programme(path, context));
    if (programme.model) return programme;
    return refused(path, bilingual("このプログラムにはモデルがありません", "the programme has no model"),
                   bilingual("model を持つプログラムを指定してください（例：data/fy2007.json）",
                             "name a programme with a model, like data/fy2007.json"));
}

Error at_option(std::string_view option, std::string_view text, Error error) {
    error.code = ErrorCode::invalid_input;
    for (Problem& problem : error.problems) {
        problem.place = std::string{option} + ' ' + json::printable(text);
    }
    return error;
}

Result<Instant> read_moment(const Arguments& arguments, std::string_view option, const Context& context) {
    const Instant now = std::chrono::floor<std::chrono::minutes>(context.io.clock.now());
    return read_option(arguments, option, now, [](std::string_view text) -> Result<Instant> {
        KANAME_TRY(const ZonedInstant moment, parse_instant(text));
        return moment.at;
    });
}

Result<cascade::Horizon> read_horizon(const Arguments& arguments) {
    KANAME_TRY(const Ticks length, read_option(arguments, "--for", kDefaultHorizon, parse_ticks));
    if (length > Ticks{0}) return cascade::Horizon{length};
    return refused("--for", bilingual("期間が 0 です", "the span is nothing"),
                   bilingual("1m 以上の期間を書いてください", "write a span of at least 1m"));
}

Result<cascade::EnsembleOptions> read_ensemble_options(const Arguments& arguments) {
    cascade::EnsembleOptions options;
    if (arguments.value("--runs") == "0") {
        return refused("--runs 0",
                       bilingual("試行がなければ確率は出ません", "without runs there are no probabilities"),
                       bilingual("1 以上にするか、中央の値による1つの経過なら --nominal を使ってください",
                                 "write 1 or more, or use --nominal for the one run with middle values"));
    }
    const auto number = [&](std::string_view option, std::uint64_t otherwise, NumberRange range) {
        return read_option(arguments, option, otherwise,
                           [&](std::string_view text) { return parse_number(text, range); });
    };
    KANAME_TRY(const std::uint64_t runs, number("--runs", kDefaultRuns, {1, limits::kRuns}));
    KANAME_TRY(options.seed, number("--seed", kDefaultSeed, {0, kLargestSeed}));
    KANAME_TRY(const std::uint64_t threads, number("--threads", 0, {1, kMostThreads}));
    options.runs = static_cast<std::uint32_t>(runs);
    options.threads = static_cast<unsigned>(threads);
    return options;
}

Result<report::TextOptions> read_text_options(const Arguments& arguments, const Context& context,
                                              const programme::Programme& programme) {
    if (arguments.has("--all") && arguments.has("--brief")) {
        return refused("--all --brief", bilingual("同時には使えません", "they do not go together"),
                       bilingual("どちらか一方にしてください", "give one of them"));
    }
    report::TextOptions options{.language = context.language};
    KANAME_TRY(options.offset, read_option(arguments, "--zone", programme.offset, parse_utc_offset));
    if (arguments.has("--all")) options.extent = report::Extent::all;
    if (arguments.has("--brief")) options.extent = report::Extent::brief;
    return options;
}

Result<Format> read_format(const Arguments& arguments) {
    if (arguments.has("--json") && arguments.has("--csv")) {
        return refused("--json --csv", bilingual("同時には使えません", "they do not go together"),
                       bilingual("どちらか一方にしてください", "give one of them"));
    }
    if (arguments.has("--json")) return Format::json;
    return arguments.has("--csv") ? Format::csv : Format::text;
}

std::string printed(const programme::Programme& programme, const cascade::Forecast& forecast,
                    const report::TextOptions& options, Format format) {
    switch (format) {
        case Format::json: return report::forecast_json(programme, forecast, options.offset);
        case Format::csv: return report::forecast_csv(programme, forecast, options.offset);
        case Format::text: break;
    }
    return report::forecast_text(programme, forecast, options);
}

Text ensemble_words(const network::Model& model, const cascade::EnsembleOptions& options) {
    return bilingual("計算中：{}サービス、{}試行", "computing {} services, {} runs",
                     {std::to_string(model.service_count()), std::to_string(options.runs)});
}

}  // namespace kaname::app
