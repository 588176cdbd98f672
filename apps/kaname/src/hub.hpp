#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "kaname/base/clock.hpp"
#include "kaname/http/server.hpp"
#include "kaname/programme/programme.hpp"

namespace kaname::app {

struct HubOptions {
    std::string store = ":memory:";
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;  ///< 0: any free one
    std::optional<http::TlsFiles> tls{};
    bool demonstration = false;
    std::optional<std::string> accept_rollback{};                ///< who accepts that the store was put back
    std::function<void(std::string_view complaint)> complain{};  ///< English, for whoever runs the server
};

/// The server: store, services, interface and the workers that react to what happens, built and taken down
/// in one place.
///
/// Threads: the server's own, the store's own, and one worker that forecasts and lets time pass.
class Hub {
public:
    /// Listens when it returns. `programme` and `clock` outlive it.
    [[nodiscard]] static Result<std::unique_ptr<Hub>> open(const HubOptions& options,
                                                           const programme::Programme& programme,
                                                           const Clock& clock);
    Hub(const Hub&) = delete;
    Hub& operator=(const Hub&) = delete;
    ~Hub();

    [[nodiscard]] std::uint16_t port() const noexcept;

    /// Serves until `stop`, which may be called from any thread.
    [[nodiscard]] Status run();
    void stop();

private:
    struct Parts;
    explicit Hub(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace kaname::app
