#include "kaname/base/text.hpp"

#include <array>
#include <cstdint>

namespace kaname {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Unicode 15 EastAsianWidth W and F, joined to blocks where every assigned character is wide.
constexpr std::array kWide{
    Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},   Range{0x3041, 0xA4CF},   Range{0xAC00, 0xD7A3},
    Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},
    Range{0x1F300, 0x1F64F}, Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD},
};
constexpr Range kCombining{0x0300, 0x036F};

constexpr bool within(char32_t point, Range range) { return range.first <= point && point <= range.last; }

std::size_t columns_of(char32_t point) {
    if (within(point, kCombining)) return 0;
    for (const Range range : kWide) {
        if (within(point, range)) return 2;
    }
    return 1;
}

constexpr std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead < 0xE0) return 2;
    return lead < 0xF0 ? 3 : 4;
}

/// One code point of valid UTF-8 at `position`; a broken tail counts as one narrow character a byte.
char32_t decode(std::string_view text, std::size_t position, std::size_t length) {
    constexpr std::array<unsigned char, 5> kLeadMask{0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t point = static_cast<unsigned char>(text[position]) & kLeadMask.at(length);
    for (std::size_t i = 1; i < length; ++i) {
        point = (point << 6u) | (static_cast<unsigned char>(text[position + i]) & 0x3Fu);
    }
    return point;
}

}  // namespace

std::string substitute(std::string_view pattern, std::initializer_list<std::string_view> arguments) {
    std::string out;
    const auto* next = arguments.begin();
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern.substr(i, 2) == "{}" && next != arguments.end()) {
            out.append(*next++);
            ++i;
        } else {
            out.push_back(pattern[i]);
        }
    }
    return out;
}

Text bilingual(std::string_view ja, std::string_view en, std::initializer_list<std::string_view> arguments) {
    return {.ja = substitute(ja, arguments), .en = substitute(en, arguments)};
}

std::size_t display_width(std::string_view text) noexcept {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t wanted = sequence_length(static_cast<unsigned char>(text[i]));
        const std::size_t length = i + wanted <= text.size() ? wanted : 1;
        width += columns_of(decode(text, i, length));
        i += length;
    }
    return width;
}

std::string padded(std::string_view text, std::size_t width) {
    std::string out{text};
    const std::size_t have = display_width(text);
    if (have < width) out.append(width - have, ' ');
    return out;
}

}  // namespace kaname
