#include "kaname/http/percent.hpp"

#include <optional>

#include "kaname/base/utf8.hpp"

namespace kaname::http {
namespace {

constexpr bool is_unreserved(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

constexpr std::optional<unsigned> hex_digit(char c) noexcept {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
    return std::nullopt;
}

Error bad_text() {
    return fail(ErrorCode::invalid_input, "",
                bilingual("文字列に NUL または UTF-8 でないバイトがあります",
                          "the text has a NUL or bytes that are not UTF-8"),
                bilingual("UTF-8 の文字列をパーセント符号化してください", "percent-encode UTF-8 text"));
}

}  // namespace

std::string percent_encode(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        if (is_unreserved(c)) {
            encoded += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            encoded += {'%', kDigits[byte >> 4u], kDigits[byte & 0xFu]};
        }
    }
    return encoded;
}

Result<std::string> percent_decode(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        const auto high = i + 1 < text.size() ? hex_digit(text[i + 1]) : std::nullopt;
        const auto low = i + 2 < text.size() ? hex_digit(text[i + 2]) : std::nullopt;
        if (!high || !low) {
            return fail(
                ErrorCode::invalid_input, "",
                bilingual("% の後に16進数2桁がありません", "a % is not followed by two hexadecimal digits"),
                bilingual("% そのものは %25 と書いてください", "write %25 for a % itself"));
        }
        decoded += static_cast<char>(*high * 16 + *low);
        i += 2;
    }
    if (decoded.find('\0') != std::string::npos || !is_utf8(decoded)) return bad_text();
    return decoded;
}

}  // namespace kaname::http
