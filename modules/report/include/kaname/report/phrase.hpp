#pragma once

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>

#include "kaname/base/text.hpp"

namespace kaname::report {

/// One sentence of the product in its two languages, side by side. Places for arguments are {1} to {9},
/// in any order, since the languages differ in theirs. As a constant it does not compile when a language
/// is empty or the two do not use the same arguments.
class Phrase {
public:
    constexpr Phrase(std::string_view ja, std::string_view en) : ja_{ja}, en_{en} {
        if (ja.empty() || en.empty()) throw std::logic_error{"a language is missing"};
        if (places(ja) != places(en)) throw std::logic_error{"the languages differ in their arguments"};
    }
    /// As it was written: for phrases without arguments.
    [[nodiscard]] constexpr std::string_view in(Language language) const noexcept {
        return language == Language::ja ? ja_ : en_;
    }
    [[nodiscard]] std::string say(Language language,
                                  std::initializer_list<std::string_view> arguments = {}) const;
    /// Both languages with the same arguments (ids, numbers).
    [[nodiscard]] Text both(std::initializer_list<std::string_view> arguments = {}) const;

private:
    /// Bit n: {n} occurs.
    static constexpr unsigned places(std::string_view pattern) {
        unsigned found = 0;
        for (std::size_t i = 0; i + 2 < pattern.size(); ++i) {
            const bool place =
                pattern[i] == '{' && pattern[i + 2] == '}' && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
            if (place) found |= 1u << static_cast<unsigned>(pattern[i + 1] - '0');
        }
        return found;
    }
    std::string_view ja_;
    std::string_view en_;
};

}  // namespace kaname::report
