#include "forecasts.hpp"

#include <bit>

#include "columns.hpp"
#include "outlooks.hpp"
#include "stored_words.hpp"

namespace kaname::storage {

using sharing::IssuedForecast;

Result<IssuedForecast> SqlForecasts::load_latest(std::string_view addressee) {
    KANAME_TRY(
        const auto number,
        one_number(*connection_, "SELECT MAX(number) FROM forecast WHERE addressee = $1", {addressee}));
    return load(addressee, static_cast<std::uint64_t>(number.value_or(0)));
}

Result<IssuedForecast> SqlForecasts::load(std::string_view addressee, std::uint64_t number) {
    IssuedForecast forecast;
    KANAME_CHECK(connection_->run(
        "SELECT number, issued, addressee, model, document FROM forecast WHERE addressee = $1"
        " AND number = $2",
        {addressee, column_of(number)}, [&](const Row& row) -> Status {
            forecast.number = count_of(row, 0);
            forecast.issued = instant_of(row, 1);
            forecast.addressee = text_of(row, 2);
            forecast.model = std::bit_cast<StableKey>(row.integer(3));
            forecast.document = text_of(row, 4);
            return done;
        }));
    KANAME_CHECK(load_inputs(forecast));
    KANAME_CHECK(load_markings(forecast));
    KANAME_CHECK(load_reached(forecast));
    return forecast;
}

Status SqlForecasts::load_inputs(IssuedForecast& forecast) {
    KANAME_CHECK(
        connection_->run("SELECT incident, version, reports FROM forecast_input WHERE addressee = $1 AND "
                         "forecast = $2 ORDER BY number",
                         {forecast.addressee, column_of(forecast.number)}, [&](const Row& row) -> Status {
                             forecast.inputs.push_back({text_of(row, 0), count_of(row, 1), count_of(row, 2)});
                             return done;
                         }));
    return done;
}

Status SqlForecasts::load_markings(IssuedForecast& forecast) {
    KANAME_CHECK(connection_->run(
        "SELECT tlp FROM forecast_marking WHERE addressee = $1 AND forecast = $2 ORDER BY number",
        {forecast.addressee, column_of(forecast.number)}, [&](const Row& row) -> Status {
            KANAME_TRY(const policy::Tlp tlp, value_of(kTlpWords, row.text(0)));
            forecast.markings.push_back({.tlp = tlp});
            return done;
        }));
    KANAME_CHECK(
        connection_->run("SELECT marking, person FROM forecast_person WHERE addressee = $1 AND forecast = $2"
                         " ORDER BY marking, number",
                         {forecast.addressee, column_of(forecast.number)}, [&](const Row& row) -> Status {
                             const std::uint64_t marking = count_of(row, 0);
                             if (marking == 0 || marking > forecast.markings.size()) {
                                 return unreadable("forecast_person");
                             }
                             forecast.markings[marking - 1].persons.push_back(text_of(row, 1));
                             return done;
                         }));
    return done;
}

Status SqlForecasts::add(const IssuedForecast& forecast) {
    KANAME_CHECK(
        connection_->run("INSERT INTO forecast (addressee, number, issued, model, document)"
                         " VALUES ($1, $2, $3, $4, $5)",
                         {forecast.addressee, column_of(forecast.number), column_of(forecast.issued),
                          std::bit_cast<std::int64_t>(forecast.model), forecast.document}));
    KANAME_CHECK(add_inputs(forecast));
    KANAME_CHECK(add_markings(forecast));
    return add_reached(forecast);
}

Status SqlForecasts::load_reached(IssuedForecast& forecast) {
    KANAME_CHECK(connection_->run(
        "SELECT body, service, probability, p10, p50, p90, sectors, hypothetical FROM forecast_reached"
        " WHERE addressee = $1 AND forecast = $2 ORDER BY number",
        {forecast.addressee, column_of(forecast.number)}, [&](const Row& row) -> Status {
            forecast.reached.push_back({text_of(row, 0), outlook_of(row, 1)});
            return done;
        }));
    return done;
}

Status SqlForecasts::add_reached(const IssuedForecast& forecast) {
    for (std::size_t i = 0; i < forecast.reached.size(); ++i) {
        const sharing::Recipient& reached = forecast.reached[i];
        const OutlookColumns outlook{reached.outlook};
        KANAME_CHECK(
            connection_->run("INSERT INTO forecast_reached (addressee, forecast, number, body, service,"
                             " probability, p10, p50, p90, sectors, hypothetical)"
                             " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                             {forecast.addressee, column_of(forecast.number), column_of(i + 1), reached.body,
                              outlook.service, outlook.probability, outlook.p10, outlook.p50, outlook.p90,
                              outlook.sectors, outlook.hypothetical}));
    }
    return done;
}

Status SqlForecasts::add_inputs(const IssuedForecast& forecast) {
    for (std::size_t i = 0; i < forecast.inputs.size(); ++i) {
        const sharing::Input& input = forecast.inputs[i];
        KANAME_CHECK(
            connection_->run("INSERT INTO forecast_input (addressee, forecast, number, incident, version,"
                             " reports) VALUES ($1, $2, $3, $4, $5, $6)",
                             {forecast.addressee, column_of(forecast.number), column_of(i + 1),
                              input.incident, column_of(input.version), column_of(input.reports)}));
    }
    return done;
}

Status SqlForecasts::add_markings(const IssuedForecast& forecast) {
    for (std::size_t i = 0; i < forecast.markings.size(); ++i) {
        const policy::Marking& marking = forecast.markings[i];
        KANAME_CHECK(
            connection_->run("INSERT INTO forecast_marking (addressee, forecast, number, tlp)"
                             " VALUES ($1, $2, $3, $4)",
                             {forecast.addressee, column_of(forecast.number), column_of(i + 1),
                              word_of(kTlpWords, marking.tlp)}));
        for (std::size_t n = 0; n < marking.persons.size(); ++n) {
            KANAME_CHECK(
                connection_->run("INSERT INTO forecast_person (addressee, forecast, marking, number, person)"
                                 " VALUES ($1, $2, $3, $4, $5)",
                                 {forecast.addressee, column_of(forecast.number), column_of(i + 1),
                                  column_of(n + 1), marking.persons[n]}));
        }
    }
    return done;
}

}  // namespace kaname::storage
