#include "forecasts.hpp"

#include <bit>

#include "columns.hpp"
#include "stored_words.hpp"

namespace kaname::storage {

using sharing::IssuedForecast;

Result<IssuedForecast> SqlForecasts::load_latest(std::string_view addressee) {
    IssuedForecast found;
    KANAME_CHECK(connection_->run(
        "SELECT number, issued, addressee, model, document FROM forecast WHERE addressee = $1"
        " ORDER BY number DESC LIMIT 1",
        {addressee}, [&](const Row& row) -> Status {
            found = IssuedForecast{.number = count_of(row, 0),
                                   .issued = instant_of(row, 1),
                                   .addressee = text_of(row, 2),
                                   .model = std::bit_cast<StableKey>(row.integer(3)),
                                   .document = text_of(row, 4)};
            return done;
        }));
    if (found.number == 0) return found;
    KANAME_CHECK(load_inputs(found));
    KANAME_CHECK(load_markings(found));
    return found;
}

Status SqlForecasts::load_inputs(IssuedForecast& forecast) {
    KANAME_CHECK(connection_->run(
        "SELECT incident, version FROM forecast_input WHERE addressee = $1 AND number = $2 ORDER BY place",
        {forecast.addressee, column_of(forecast.number)}, [&](const Row& row) -> Status {
            forecast.inputs.push_back({text_of(row, 0), count_of(row, 1)});
            return done;
        }));
    return done;
}

Status SqlForecasts::load_markings(IssuedForecast& forecast) {
    KANAME_CHECK(connection_->run(
        "SELECT tlp FROM forecast_marking WHERE addressee = $1 AND number = $2 ORDER BY place",
        {forecast.addressee, column_of(forecast.number)}, [&](const Row& row) -> Status {
            KANAME_TRY(const policy::Tlp tlp, value_of(kTlpWords, row.text(0)));
            forecast.markings.push_back({.tlp = tlp});
            return done;
        }));
    KANAME_CHECK(
        connection_->run("SELECT marking, person FROM forecast_person WHERE addressee = $1 AND number = $2 "
                         "ORDER BY marking, place",
                         {forecast.addressee, column_of(forecast.number)}, [&](const Row& row) -> Status {
                             forecast.markings[count_of(row, 0) - 1].persons.push_back(text_of(row, 1));
                             return done;
                         }));
    return done;
}

Status SqlForecasts::add(const IssuedForecast& forecast) {
    const std::int64_t number = column_of(forecast.number);
    KANAME_CHECK(connection_->run(
        "INSERT INTO forecast (addressee, number, issued, model, document) VALUES ($1, $2, $3, $4, $5)",
        {forecast.addressee, number, column_of(forecast.issued), std::bit_cast<std::int64_t>(forecast.model),
         forecast.document}));
    for (std::size_t i = 0; i < forecast.inputs.size(); ++i) {
        KANAME_CHECK(
            connection_->run("INSERT INTO forecast_input (addressee, number, place, incident, version)"
                             " VALUES ($1, $2, $3, $4, $5)",
                             {forecast.addressee, number, column_of(i + 1), forecast.inputs[i].incident,
                              column_of(forecast.inputs[i].version)}));
    }
    for (std::size_t i = 0; i < forecast.markings.size(); ++i) {
        const policy::Marking& marking = forecast.markings[i];
        KANAME_CHECK(connection_->run(
            "INSERT INTO forecast_marking (addressee, number, place, tlp) VALUES ($1, $2, $3, $4)",
            {forecast.addressee, number, column_of(i + 1), word_of(kTlpWords, marking.tlp)}));
        for (std::size_t j = 0; j < marking.persons.size(); ++j) {
            KANAME_CHECK(connection_->run(
                "INSERT INTO forecast_person (addressee, number, marking, place, person)"
                " VALUES ($1, $2, $3, $4, $5)",
                {forecast.addressee, number, column_of(i + 1), column_of(j + 1), marking.persons[j]}));
        }
    }
    return done;
}

}  // namespace kaname::storage
