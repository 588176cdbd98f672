#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kaname::report {

/// Columns of a page: an A4 sheet, or a terminal beside another.
inline constexpr std::size_t kPageWidth = 100;

/// Blanks, then `text`, up to `width` columns.
[[nodiscard]] std::string right_aligned(std::string_view text, std::size_t width);

/// A blank at which no line breaks; a page shows it as a blank.
inline constexpr std::string_view kGlue = "\u00A0";

/// `text` in lines of at most `width` columns: English breaks at blanks, Japanese between characters,
/// with no closing mark first and no opening mark last in a line. A longer word is left whole.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

struct Indents {
    std::size_t first = 0;
    std::size_t rest = 0;
};

/// A text page that grows line by line; no line ends in a blank.
class Page {
public:
    void line(std::string_view text = {});
    void paragraph(Indents indents, std::string_view text);
    /// A blank line, the words, and a rule under them.
    void heading(std::string_view words);
    /// The lines of `right` beside `left`, which fills the first `width` columns of the first line.
    void beside(std::string_view left, std::size_t width, std::string_view right);
    [[nodiscard]] std::string take() && { return std::move(out_); }

private:
    std::string out_;
};

}  // namespace kaname::report
