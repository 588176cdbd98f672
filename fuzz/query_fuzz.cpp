#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "kaname/base/limits.hpp"
#include "kaname/http/percent.hpp"
#include "kaname/http/target.hpp"

// Any bytes at all as a query and as a target: values or a fault. What was read and is written again is read
// as the same; a path that is let through never climbs and holds no control character.
namespace {

void check_query(const kaname::http::Query& query) {
    if (query.size() > kaname::limits::kHttpParameters) __builtin_trap();
    std::string written;
    for (const auto& parameter : query) {
        written += "&" + kaname::http::percent_encode(parameter.name) + "=" +
                   kaname::http::percent_encode(parameter.value);
        const auto one = query.find(parameter.name);
        const auto all = query.list(parameter.name);
        if (one.has_value() != (all.size() == 1)) __builtin_trap();
        if (one && **one != all.front()) __builtin_trap();
    }
    const auto again = kaname::http::parse_query(written);
    if (!again || !(*again == query)) __builtin_trap();
}

void check_path(const std::string& path) {
    if (path == "*") return;
    bool control = false;
    for (const char c : path) control |= static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    const bool climbs = (path + "/").find("/../") != std::string::npos;
    if (path.empty() || path.front() != '/' || control || climbs) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    if (const auto query = kaname::http::parse_query(text)) check_query(*query);
    if (const auto target = kaname::http::parse_target(text)) {
        check_path(target->path);
        check_query(target->query);
    }
    return 0;
}
