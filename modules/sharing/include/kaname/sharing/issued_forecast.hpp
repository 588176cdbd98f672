#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kaname/base/instant.hpp"
#include "kaname/base/key.hpp"
#include "kaname/policy/decide.hpp"
#include "kaname/sharing/incident.hpp"
#include "kaname/sharing/recipient.hpp"

namespace kaname::sharing {

/// An incident as it was when something was made of it.
struct Input {
    std::string incident;
    std::uint64_t version = 0;
    std::uint64_t reports = 0;  ///< how many it had; 0: not known, from before this was kept
    friend bool operator==(const Input&, const Input&) = default;
};

/// A forecast as it was issued; it is never changed, the next one replaces it.
struct IssuedForecast {
    std::uint64_t number = 0;  ///< counts the forecasts for this addressee, from 1
    Instant issued{};
    std::string addressee{};  ///< the body it was made for, from what that body holds
    StableKey model = 0;      ///< digest of the programme with the dependency model
    std::vector<Input> inputs{};
    std::vector<policy::Marking> markings{};  ///< of all inputs: who may not see one may not see this
    std::vector<Recipient> reached{};         ///< whom it would be sent to, the first to be hit first
    std::string document{};  ///< JSON as docs/OUTPUT.md has it; "null": nothing is reported to be failing
    friend bool operator==(const IssuedForecast&, const IssuedForecast&) = default;
};

[[nodiscard]] policy::Object object_of(const IssuedForecast& forecast);

/// The port of the forecasts within one transaction; reading takes the actor.
class Forecasts {
public:
    Forecasts() = default;
    Forecasts(const Forecasts&) = delete;
    Forecasts& operator=(const Forecasts&) = delete;
    virtual ~Forecasts() = default;

    /// The latest for the actor's body. Not found where there is none, and where the actor may not see it.
    [[nodiscard]] Result<IssuedForecast> latest(const policy::Actor& actor);

    /// The one of that number for the actor's body, as `latest`.
    [[nodiscard]] Result<IssuedForecast> find(const policy::Actor& actor, std::uint64_t number);

    // Empty `addressee` and number 0: there is none.
    [[nodiscard]] virtual Result<IssuedForecast> load_latest(std::string_view addressee) = 0;
    [[nodiscard]] virtual Result<IssuedForecast> load(std::string_view addressee, std::uint64_t number) = 0;
    virtual Status add(const IssuedForecast& forecast) = 0;
};

}  // namespace kaname::sharing
