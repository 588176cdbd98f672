#include "kaname/sharing/issued_forecast.hpp"

namespace kaname::sharing {

policy::Object object_of(const IssuedForecast& forecast) {
    return {.originator = {},  // nobody's own: it comes from all of its inputs
            .markings = forecast.markings,
            .holders = {{forecast.addressee, policy::Identity::named}}};
}

namespace {

Result<IssuedForecast> permitted(const policy::Actor& actor, Result<IssuedForecast> forecast) {
    if (!forecast) return forecast;
    const policy::Object object = object_of(*forecast);
    KANAME_CHECK(policy::permit(actor, policy::Action::read_forecast, &object));
    return forecast;
}

}  // namespace

Result<IssuedForecast> Forecasts::latest(const policy::Actor& actor) {
    return permitted(actor, load_latest(actor.body));
}

Result<IssuedForecast> Forecasts::find(const policy::Actor& actor, std::uint64_t number) {
    return permitted(actor, load(actor.body, number));
}

}  // namespace kaname::sharing
