#include "kaname/sharing/issued_forecast.hpp"

namespace kaname::sharing {

policy::Object object_of(const IssuedForecast& forecast) {
    return {.originator = {},  // nobody's own: it comes from all of its inputs
            .markings = forecast.markings,
            .holders = {{forecast.addressee, policy::Identity::named}}};
}

Result<IssuedForecast> Forecasts::latest(const policy::Actor& actor) {
    KANAME_TRY(IssuedForecast forecast, load_latest(actor.body));
    const policy::Object object = object_of(forecast);
    KANAME_CHECK(policy::permit(actor, policy::Action::read_forecast, &object));
    return forecast;
}

}  // namespace kaname::sharing
