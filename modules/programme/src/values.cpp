#include "values.hpp"

#include <charconv>

#include "kaname/base/level.hpp"
#include "keys.hpp"

namespace kaname::programme {
namespace {

std::string read_language(const json::ObjectReader& name, std::string_view key) {
    const auto node = name.find(key);
    const auto text = node ? json::read_text(name.problems(), *node) : std::nullopt;
    if (text && text->empty()) {
        name.problems().add(*node, bilingual("名称が空です", "the name is empty"),
                            bilingual("日本語と英語の両方で書いてください", "write it in both languages"));
    }
    return std::string{text.value_or("")};
}

Error not_a_rate(std::string_view text) {
    return fail(ErrorCode::invalid_input, {},
                bilingual("「{}」は再充填の速さとして読めません", "\"{}\" is not a rate", {text}),
                bilingual("50% や 3600% のように書いてください（小数点以下は二桁まで）",
                          "write it like 50% or 3600%, with at most two decimals"));
}

/// Digits only, at most nine of them.
std::optional<std::int64_t> parse_digits(std::string_view text) {
    constexpr std::size_t kMost = 9;
    if (text.empty() || text.size() > kMost ||
        text.find_first_not_of("0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace

Text read_name(json::Problems& problems, json::Node node) {
    const json::ObjectReader name{problems, node, keys::kName};
    return {.ja = read_language(name, "ja"), .en = read_language(name, "en")};
}

Text read_name(const json::ObjectReader& object, std::string_view key) {
    const auto node = object.find(key);
    return node ? read_name(object.problems(), *node) : Text{};
}

Result<std::int64_t> parse_share(std::string_view text) {
    const auto level = parse_level(text);
    if (level) return level->value();
    return fail(ErrorCode::invalid_input, {},
                bilingual("「{}」は割合として読めません", "\"{}\" is not a share", {text}),
                level.error().problems.front().mend);
}

Result<std::int64_t> parse_span(std::string_view text) {
    KANAME_TRY(const Ticks span, parse_ticks(text));
    return span.count();
}

Result<std::int64_t> parse_rate(std::string_view text) {
    if (text.empty() || text.back() != '%') return not_a_rate(text);
    const std::string_view number = text.substr(0, text.size() - 1);
    const std::size_t point = number.find('.');
    const auto whole = parse_digits(number.substr(0, point));
    std::optional<std::int64_t> hundredths = 0;
    if (point != std::string_view::npos) {
        const std::string_view decimals = number.substr(point + 1);
        hundredths = decimals.size() > 2 ? std::nullopt : parse_digits(decimals);
        if (hundredths && decimals.size() == 1) *hundredths *= 10;
    }
    if (!whole || !hundredths || *whole * 100 + *hundredths > limits::kRecharge) return not_a_rate(text);
    return *whole * 100 + *hundredths;
}

DateRange read_dates(const json::ObjectReader& object, DateKeys keys) {
    const DateRange always;
    return {object.parsed(keys.from, &parse_date).value_or(always.from),
            object.parsed(keys.until, &parse_date).value_or(always.until)};
}

network::Validity to_validity(DateRange dates, UtcOffset offset) {
    const DateRange always;
    network::Validity validity;
    if (dates.from != always.from) validity.from = start_of(dates.from, offset);
    if (dates.until != always.until) validity.until = start_of(dates.until, offset);
    return validity;
}

}  // namespace kaname::programme
