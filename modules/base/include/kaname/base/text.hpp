#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace kaname {

enum class Language { ja, en };

/// One sentence or name in the two languages of the product. Both are written where the text
/// arises, so that neither can be forgotten.
struct Text {
    std::string ja;
    std::string en;

    [[nodiscard]] const std::string& in(Language language) const noexcept {
        return language == Language::ja ? ja : en;
    }
    friend bool operator==(const Text&, const Text&) = default;
};

/// Replaces each `{}` of `pattern` by the next argument; arguments left over are dropped,
/// places left over stay. Arguments are never scanned for `{}` themselves.
[[nodiscard]] std::string substitute(std::string_view pattern,
                                     std::initializer_list<std::string_view> arguments);

/// Both languages filled with the same arguments (names, numbers, ids).
[[nodiscard]] Text bilingual(std::string_view ja, std::string_view en,
                             std::initializer_list<std::string_view> arguments = {});

/// Columns a terminal needs for UTF-8 `text`: East Asian wide and full-width characters take two
/// (Unicode Standard Annex 11; the ranges in use in Japanese text), combining marks none.
[[nodiscard]] std::size_t display_width(std::string_view text) noexcept;

/// `text` followed by blanks up to `width` columns.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

}  // namespace kaname
