#include "kaname/base/utf8.hpp"

#include <array>

namespace kaname {
namespace {

/// One row of the table of well-formed sequences (Unicode Standard, table 3-7): the first byte, and the
/// range of the second; all that follow are 80..BF.
struct Row {
    unsigned char first_low;
    unsigned char first_high;
    unsigned char second_low;
    unsigned char second_high;
    std::size_t length;
};
constexpr std::array kRows{
    Row{0x00, 0x7F, 0x00, 0x00, 1}, Row{0xC2, 0xDF, 0x80, 0xBF, 2}, Row{0xE0, 0xE0, 0xA0, 0xBF, 3},
    Row{0xE1, 0xEC, 0x80, 0xBF, 3}, Row{0xED, 0xED, 0x80, 0x9F, 3}, Row{0xEE, 0xEF, 0x80, 0xBF, 3},
    Row{0xF0, 0xF0, 0x90, 0xBF, 4}, Row{0xF1, 0xF3, 0x80, 0xBF, 4}, Row{0xF4, 0xF4, 0x80, 0x8F, 4},
};

constexpr bool within(char c, unsigned char low, unsigned char high) {
    return static_cast<unsigned char>(c) >= low && static_cast<unsigned char>(c) <= high;
}

}  // namespace

std::size_t utf8_length(std::string_view text) noexcept {
    if (text.empty()) return 0;
    for (const Row& row : kRows) {
        if (!within(text[0], row.first_low, row.first_high)) continue;
        if (row.length > text.size()) return 0;
        if (row.length > 1 && !within(text[1], row.second_low, row.second_high)) return 0;
        for (std::size_t i = 2; i < row.length; ++i) {
            if (!within(text[i], 0x80, 0xBF)) return 0;
        }
        return row.length;
    }
    return 0;
}

bool is_utf8(std::string_view text) noexcept {
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

}  // namespace kaname
