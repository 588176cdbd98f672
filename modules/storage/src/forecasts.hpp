#pragma once

#include "kaname/sharing/issued_forecast.hpp"
#include "sql.hpp"

namespace kaname::storage {

class SqlForecasts final : public sharing::Forecasts {
public:
    explicit SqlForecasts(Connection& connection) noexcept : connection_{&connection} {}
    [[nodiscard]] Result<sharing::IssuedForecast> load_latest(std::string_view addressee) override;
    [[nodiscard]] Result<sharing::IssuedForecast> load(std::string_view addressee,
                                                       std::uint64_t number) override;
    Status add(const sharing::IssuedForecast& forecast) override;

private:
    [[nodiscard]] Status load_inputs(sharing::IssuedForecast& forecast);
    [[nodiscard]] Status load_markings(sharing::IssuedForecast& forecast);
    [[nodiscard]] Status load_reached(sharing::IssuedForecast& forecast);
    [[nodiscard]] Status add_inputs(const sharing::IssuedForecast& forecast);
    [[nodiscard]] Status add_markings(const sharing::IssuedForecast& forecast);
    [[nodiscard]] Status add_reached(const sharing::IssuedForecast& forecast);

    Connection* connection_;
};

}  // namespace kaname::storage
