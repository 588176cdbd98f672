#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kaname {

/// Many short texts in one block, by position: ten million ids cost their bytes and eight more each.
class TextColumn {
public:
    void push_back(std::string_view text) {
        bytes_.append(text);
        ends_.push_back(bytes_.size());
    }
    [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t index) const noexcept {
        const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
        return std::string_view{bytes_}.substr(begin, ends_[index] - begin);
    }
    friend bool operator==(const TextColumn&, const TextColumn&) = default;

private:
    std::string bytes_;
    std::vector<std::uint64_t> ends_;
};

}  // namespace kaname
