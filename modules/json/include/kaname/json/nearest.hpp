#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kaname::json {

/// Letters to insert, delete or replace to make one text of the other (Levenshtein 1966), in bytes.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// Finds the word somebody may have meant: the first of the nearest candidates within two edits that
/// leave at least half of it alone.
class Nearest {
public:
    explicit Nearest(std::string_view word) : word_{word} {}
    void consider(std::string_view candidate);
    [[nodiscard]] const std::optional<std::string>& found() const noexcept { return found_; }

private:
    std::string_view word_;
    std::optional<std::string> found_;
    std::size_t distance_ = 3;
};

}  // namespace kaname::json
