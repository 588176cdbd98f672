#pragma once

#include "command_table.hpp"
#include "kaname/cascade/forecast.hpp"
#include "kaname/programme/programme.hpp"
#include "kaname/report/options.hpp"

// What several commands read from their arguments. The place of every error is the option or the file.
namespace kaname::app {

[[nodiscard]] Result<programme::Programme> load_programme(const std::string& path, const Context& context);
/// As load_programme; the programme has a model.
[[nodiscard]] Result<programme::Programme> load_model(const std::string& path, const Context& context);

/// `error` with its place: "--fail x@200%".
[[nodiscard]] Error at_option(std::string_view option, std::string_view text, Error error);

/// The value of `option` by `parse`; `otherwise` when it is absent.
template <class T, class Parse>
[[nodiscard]] Result<T> read_option(const Arguments& arguments, std::string_view option, T otherwise,
                                    Parse parse) {
    const auto text = arguments.value(option);
    if (!text) return otherwise;
    Result<T> value = parse(*text);
    if (!value) return at_option(option, *text, std::move(value).error());
    return value;
}
/// The moment of `option`; the present, to the minute, when it is absent.
[[nodiscard]] Result<Instant> read_moment(const Arguments& arguments, std::string_view option,
                                          const Context& context);
[[nodiscard]] Result<cascade::Horizon> read_horizon(const Arguments& arguments);
[[nodiscard]] Result<cascade::EnsembleOptions> read_ensemble_options(const Arguments& arguments);
[[nodiscard]] Result<report::TextOptions> read_text_options(const Arguments& arguments,
                                                            const Context& context,
                                                            const programme::Programme& programme);

enum class Format : std::uint8_t { text, json, csv };
/// Errors: --json and --csv together.
[[nodiscard]] Result<Format> read_format(const Arguments& arguments);

[[nodiscard]] std::string printed(const programme::Programme& programme, const cascade::Forecast& forecast,
                                  const report::TextOptions& options, Format format);

/// What a user who waits is told.
[[nodiscard]] Text ensemble_words(const network::Model& model, const cascade::EnsembleOptions& options);

/// Errors: an unknown id, with the ids that may have been meant. `place` is the option or argument.
[[nodiscard]] Result<cascade::ServiceId> find_service(const network::Model& model, std::string_view id,
                                                      std::string place);
[[nodiscard]] Result<cascade::ComponentId> find_component(const network::Model& model, std::string_view id,
                                                          std::string place);

/// --fail and --event. Errors: neither is given; one begins at or after the horizon.
[[nodiscard]] Result<cascade::Shock> read_shock(const Arguments& arguments, const network::Model& model,
                                                Instant onset, cascade::Horizon horizon);
/// --report and --confirm. Errors: no report.
[[nodiscard]] Result<cascade::Situation> read_situation(const Arguments& arguments,
                                                        const network::Model& model, Instant now);

}  // namespace kaname::app
