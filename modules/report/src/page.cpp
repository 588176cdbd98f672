#include "kaname/report/page.hpp"

#include <array>

#include "kaname/base/text.hpp"

namespace kaname::report {
namespace {

// Marks that do not begin a line, and marks that do not end one (JIS X 4051, the common ones).
constexpr std::array<std::string_view, 15> kNeverFirst{"、", "。", "）", "」", "・", "：", "；", "％",
                                                       "ー", "，", "．", "』", "】", "々", "〕"};
constexpr std::array<std::string_view, 5> kNeverLast{"（", "「", "『", "【", "〔"};

template <std::size_t N>
bool is_one_of(std::string_view character, const std::array<std::string_view, N>& marks) {
    for (const std::string_view mark : marks) {
        if (mark == character) return true;
    }
    return false;
}

std::size_t length_of_character(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0u) == 0x80u) ++length;
    return length;
}

struct Character {
    std::string_view bytes;
    std::size_t width;
};

std::vector<Character> characters_of(std::string_view text) {
    std::vector<Character> all;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view bytes = text.substr(i, length_of_character(text.substr(i)));
        all.push_back({bytes, display_width(bytes)});
        i += bytes.size();
    }
    return all;
}

bool may_break_between(const Character& before, const Character& after) {
    if (before.bytes == " " || after.bytes == " ") return true;
    if (is_one_of(before.bytes, kNeverLast) || is_one_of(after.bytes, kNeverFirst)) return false;
    return before.width == 2 || after.width == 2;
}

}  // namespace

std::string right_aligned(std::string_view text, std::size_t width) {
    const std::size_t have = display_width(text);
    std::string out(have < width ? width - have : 0, ' ');
    return out.append(text);
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    const std::vector<Character> all = characters_of(text);
    std::vector<std::string> lines;
    std::size_t first = 0;
    while (first < all.size()) {
        std::size_t last = first;  // end of what fits
        std::size_t chosen = 0;    // end of the line, at the last place where it may break
        std::size_t columns = 0;
        while (last < all.size() && (columns + all[last].width <= width || chosen == 0)) {
            columns += all[last].width;
            ++last;
            if (last == all.size() || may_break_between(all[last - 1], all[last])) chosen = last;
        }
        if (last == all.size() && columns <= width) chosen = last;
        std::string line;
        for (std::size_t i = first; i < chosen; ++i) line.append(all[i].bytes);
        while (!line.empty() && line.back() == ' ') line.pop_back();
        lines.push_back(std::move(line));
        first = chosen;
        while (first < all.size() && all[first].bytes == " ") ++first;
    }
    return lines;
}

void Page::line(std::string_view text) {
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    const std::size_t start = out_.size();
    out_.append(text).push_back('\n');
    for (std::size_t at = out_.find(kGlue, start); at != std::string::npos; at = out_.find(kGlue, at)) {
        out_.replace(at, kGlue.size(), " ");
    }
}

void Page::paragraph(Indents indents, std::string_view text) {
    // Wrapped by the narrower of the two: the first line may stay a little short.
    const std::size_t widest = indents.first > indents.rest ? indents.first : indents.rest;
    bool is_first = true;
    for (const std::string& each : wrapped(text, kPageWidth - widest)) {
        line(std::string(is_first ? indents.first : indents.rest, ' ') + each);
        is_first = false;
    }
}

void Page::heading(std::string_view words) {
    line();
    line(words);
    line(std::string(display_width(words), '-'));
}

void Page::beside(std::string_view left, std::size_t width, std::string_view right) {
    std::string_view beginning = left;
    for (const std::string& each : wrapped(right, kPageWidth - width)) {
        line(padded(beginning, width) + each);
        beginning = {};
    }
}

}  // namespace kaname::report
