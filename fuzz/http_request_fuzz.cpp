#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "kaname/http/request_reader.hpp"

// Any bytes at all: requests or a fault, never a crash; and the same ones however the bytes are cut.
namespace {

using kaname::http::Request;
using kaname::http::RequestReader;
using State = RequestReader::State;

struct Outcome {
    State state;
    std::size_t used;
    int status;
    Request request;
    bool operator==(const Outcome&) const = default;
};

/// The first request of `bytes`, given in pieces of `step` bytes.
Outcome read(std::string_view bytes, std::size_t step) {
    RequestReader reader{{.head_bytes = 2'000, .target_bytes = 200, .fields = 10, .body_bytes = 1'000}};
    std::size_t used = 0;
    bool goes_on = true;
    while (goes_on && used < bytes.size()) {
        const std::string_view piece = bytes.substr(used, step);
        const std::size_t taken = reader.put(piece);
        used += taken;
        goes_on =
            taken == piece.size() && reader.state() != State::complete && reader.state() != State::refused;
    }
    Outcome outcome{.state = reader.state(), .used = used, .status = 0, .request = {}};
    if (outcome.state == State::complete) outcome.request = reader.take();
    if (outcome.state == State::refused) {
        outcome.status = reader.fault().status;
        outcome.used = 0;
        if (reader.fault().reason.ja.empty() || outcome.status < 400) __builtin_trap();
    }
    return outcome;
}

void check_path(std::string_view path) {
    const bool whole = path == "*" || (!path.empty() && path.front() == '/');
    const bool climbs = (std::string{path} + "/").find("/../") != std::string::npos;
    if (!whole || climbs || path.find('\0') != std::string_view::npos) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest{reinterpret_cast<const char*>(data), size};
    for (int requests = 0; requests < 8; ++requests) {
        const Outcome whole = read(rest, rest.size() + 1);
        if (!(read(rest, 1) == whole) || !(read(rest, 7) == whole)) __builtin_trap();
        if (whole.state != State::complete) return 0;
        check_path(whole.request.path);
        rest.remove_prefix(whole.used);
    }
    return 0;
}
