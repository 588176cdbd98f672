#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kaname::http {

/// Reads a chunked body (RFC 9112, section 7.1), byte by byte where it is not data: so that no cut of the
/// bytes makes a difference. Beast's parser is not used for this: it looks for the end of a quoted extension
/// beyond its line, as far as it was given bytes.
///
/// Extensions and trailer fields are dropped. Refused: CR or LF alone, blanks around the size, control
/// characters, folded lines, and lines or trailers above limits::kHttpChunkHeadBytes.
class ChunkedBody {
public:
    enum class State {
        size,
        extension,
        size_lf,
        data,
        data_cr,
        data_lf,
        trailer_start,
        trailer,
        trailer_lf,
        last_lf,
        complete,
        malformed,
        too_long,
    };

    /// `most` bytes of data are read, and no more.
    explicit ChunkedBody(std::size_t most) : left_{most} {}

    /// Appends the data to `body`; returns how many bytes belong to this body.
    std::size_t put(std::string_view bytes, std::string& body);
    [[nodiscard]] State state() const noexcept { return state_; }

private:
    [[nodiscard]] bool ended() const noexcept { return state_ >= State::complete; }
    [[nodiscard]] State after(char c);
    [[nodiscard]] State after_size(char c);
    [[nodiscard]] State after_size_line();

    State state_ = State::size;
    std::size_t left_;            // bytes of data that may still come
    std::uint64_t size_ = 0;      // of this chunk; while in data, what is left of it
    std::size_t digits_ = 0;      // of this size
    std::size_t line_bytes_ = 0;  // of this size line, or of all trailer fields
};

}  // namespace kaname::http
