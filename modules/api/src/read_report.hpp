#pragma once

#include <array>
#include <string>

#include "kaname/json/reader.hpp"
#include "kaname/sharing/incident_service.hpp"

/// The bodies of reports.
namespace kaname::api {

// The six fields of a report, `aware` and `terms`. Each that may be unknown may be null or left out.
inline constexpr std::array kStatementKeys{json::Key{"service"},
                                           json::Key{"since"},
                                           json::Key{"aware"},
                                           json::Key{"level"},
                                           json::Key{"own_cause"},
                                           json::Key{"basis", json::kRequired},
                                           json::Key{"outline", json::kRequired},
                                           json::Key{"terms"}};

template <std::size_t N, std::size_t M>
constexpr std::array<json::Key, N + M> both(const std::array<json::Key, N>& a,
                                            const std::array<json::Key, M>& b) {
    std::array<json::Key, N + M> keys{};
    for (std::size_t i = 0; i < N + M; ++i) keys[i] = i < N ? a[i] : b[i - N];
    return keys;
}

/// `key`: the sender's own.
[[nodiscard]] sharing::Submission read_submission(const json::ObjectReader& reader, const std::string& key);
[[nodiscard]] sharing::Later read_later(const json::ObjectReader& reader, const std::string& key);
/// How the report came that the caller enters for an operator.
[[nodiscard]] sharing::ProxyEntry read_proxy(const json::ObjectReader& reader);

}  // namespace kaname::api
