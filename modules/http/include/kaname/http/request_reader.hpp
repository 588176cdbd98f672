#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "kaname/base/limits.hpp"
#include "kaname/http/request.hpp"
#include "kaname/http/response.hpp"

namespace kaname::http {

/// Bytes and counts of one request; what is above is refused.
struct RequestBounds {
    std::size_t head_bytes = limits::kHttpHeadBytes;
    std::size_t target_bytes = limits::kHttpTargetBytes;
    std::size_t fields = limits::kHttpFields;
    std::size_t body_bytes = limits::kHttpBodyBytes;
};

/// Reads one HTTP/1.1 or 1.0 request (RFC 9112) out of bytes that come in any pieces; no clock, no socket.
///
/// Stricter than the RFC where it leaves two readers a choice (request smuggling): refused are folded
/// lines, CR or LF alone, both lengths at once, a length given twice, encodings but `chunked`, a second
/// Host, and second ones of all fields that mean one thing. Trailer fields are read and dropped.
///
/// Invariants: (1) the outcome depends on the bytes, never on how they were cut. (2) Nothing past the
/// request is taken. (3) Memory is bounded by the bounds and limits::kHttpChunkHeadBytes. (4) `complete`
/// and `refused` are final.
class RequestReader {
public:
    enum class State { empty, head, body, complete, refused };

    explicit RequestReader(const RequestBounds& bounds);
    RequestReader(RequestReader&&) noexcept;
    RequestReader& operator=(RequestReader&&) noexcept;
    ~RequestReader();

    /// Takes the bytes that belong to this request and returns how many those were.
    std::size_t put(std::string_view bytes);

    [[nodiscard]] State state() const noexcept;
    /// Whether the client waits for "100 Continue" before it sends the body.
    [[nodiscard]] bool expects_continue() const noexcept;
    /// Whether the connection may serve another request after this one. False unless complete.
    [[nodiscard]] bool keeps_alive() const noexcept;
    /// The request; only when complete, and once. `remote` and `secure` are the caller's to fill in.
    [[nodiscard]] Request take();
    /// Only when refused.
    [[nodiscard]] const Fault& fault() const;

private:
    class Parser;
    std::unique_ptr<Parser> parser_;
};

}  // namespace kaname::http
