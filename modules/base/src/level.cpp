#include "kaname/base/level.hpp"

#include "number.hpp"

namespace kaname {
namespace {

Error not_a_level(std::string_view text) {
    return fail(ErrorCode::invalid_input, {},
                bilingual("「{}」は水準として読めません", "\"{}\" is not a level", {text}),
                bilingual("0% から 100% の範囲で、40% や 33.33% のように書いてください",
                          "write a share from 0% to 100%, like 40% or 33.33%"));
}

}  // namespace

Result<Level> parse_level(std::string_view text) {
    if (text.empty() || text.back() != '%') return not_a_level(text);
    const std::string_view number = text.substr(0, text.size() - 1);
    const std::size_t point = number.find('.');
    const auto whole = parse_digits(number.substr(0, point));
    if (!whole || *whole > 100) return not_a_level(text);
    std::int64_t hundredths = 0;
    if (point != std::string_view::npos) {
        const std::string_view fraction = number.substr(point + 1);
        const auto digits = parse_digits(fraction);
        if (!digits || fraction.size() > 2) return not_a_level(text);
        hundredths = fraction.size() == 1 ? *digits * 10 : *digits;
    }
    const std::int64_t value = *whole * 100 + hundredths;
    if (value > Level::kScale) return not_a_level(text);
    return Level{value};
}

std::string to_text(Level level) {
    const std::int64_t whole = level.value() / 100;
    const std::int64_t hundredths = level.value() % 100;
    std::string out = std::to_string(whole);
    if (hundredths != 0) {
        out += '.' + zero_padded(hundredths, 2);
        if (out.back() == '0') out.pop_back();
    }
    return out + '%';
}

}  // namespace kaname
