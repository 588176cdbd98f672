#include "kaname/base/ticks.hpp"

#include <array>

#include "kaname/base/limits.hpp"
#include "number.hpp"

namespace kaname {
namespace {

struct Unit {
    char letter;
    std::int64_t minutes;
};
constexpr std::array kUnits{Unit{'d', 1440}, Unit{'h', 60}, Unit{'m', 1}};

Error not_a_span(std::string_view text) {
    return fail(
        ErrorCode::invalid_input, {},
        bilingual("「{}」は期間として読めません", "\"{}\" is not a span of time", {text}),
        bilingual("90m、72h、3d、1h30m のように書いてください", "write it like 90m, 72h, 3d or 1h30m"));
}

Error too_long(std::string_view text) {
    return fail(ErrorCode::invalid_input, {},
                bilingual("期間「{}」は上限の3650日を超えています",
                          "the span \"{}\" is over the limit of 3650 days", {text}),
                bilingual("短くしてください", "make it shorter"));
}

}  // namespace

Result<Ticks> parse_ticks(std::string_view text) {
    std::int64_t total = 0;
    std::size_t unit = 0;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t digits = rest.find_first_not_of("0123456789");
        if (digits == std::string_view::npos) return not_a_span(text);
        while (unit < kUnits.size() && kUnits.at(unit).letter != rest[digits]) ++unit;
        const auto count = parse_digits(rest.substr(0, digits));
        if (unit == kUnits.size() || digits == 0) return not_a_span(text);
        if (!count || *count > limits::kLongestSpan.count()) return too_long(text);
        total += *count * kUnits.at(unit).minutes;
        if (total > limits::kLongestSpan.count()) return too_long(text);
        rest.remove_prefix(digits + 1);
        ++unit;
    }
    if (unit == 0) return not_a_span(text);
    return Ticks{total};
}

std::string to_text(Ticks span) {
    const std::int64_t minutes = span.count();
    constexpr std::int64_t kDay = 1440;
    if (minutes >= 10 * kDay && minutes % kDay == 0) return std::to_string(minutes / kDay) + "d";
    if (minutes < 60) return std::to_string(minutes) + "m";
    const std::string hours = std::to_string(minutes / 60) + "h";
    return minutes % 60 == 0 ? hours : hours + std::to_string(minutes % 60) + "m";
}

}  // namespace kaname
