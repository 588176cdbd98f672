#include "kaname/base/instant.hpp"

#include "kaname/base/date.hpp"
#include "number.hpp"

namespace kaname {
namespace {

using std::chrono::microseconds;
using std::chrono::minutes;
using std::chrono::seconds;

Error not_an_instant(std::string_view text) {
    return fail(ErrorCode::invalid_input, {},
                bilingual("「{}」は日時として読めません", "\"{}\" is not a moment in time", {text}),
                bilingual("2007-10-01T03:00+09:00 のように、時差を付けて書いてください",
                          "write it with its zone, like 2007-10-01T03:00+09:00"));
}

Error not_an_offset(std::string_view text) {
    return fail(ErrorCode::invalid_input, {},
                bilingual("「{}」は時差として読めません", "\"{}\" is not a zone offset", {text}),
                bilingual("+09:00 のように書いてください", "write it like +09:00"));
}

/// ":30" or ":30.25"; nothing is zero.
std::optional<microseconds> parse_seconds(std::string_view text) {
    if (text.empty()) return microseconds{0};
    const auto whole = parse_digits(text.substr(0, 3).substr(1), 2);
    if (text.front() != ':' || !whole || *whole > 59) return std::nullopt;
    std::string fraction{text.substr(3)};
    if (fraction.empty()) return seconds{*whole};
    if (fraction.front() != '.' || fraction.size() < 2 || fraction.size() > 7) return std::nullopt;
    fraction.erase(0, 1);
    fraction.append(6 - fraction.size(), '0');
    const auto micros = parse_digits(fraction);
    if (!micros) return std::nullopt;
    return seconds{*whole} + microseconds{*micros};
}

std::string clock_text(microseconds since_midnight) {
    const auto whole = std::chrono::floor<minutes>(since_midnight).count();
    return zero_padded(whole / 60, 2) + ':' + zero_padded(whole % 60, 2);
}

struct Local {
    Date date;
    microseconds since_midnight;
};

Local local_of(Instant at, UtcOffset offset) {
    const Instant shifted = at + offset.east;
    const Date date = std::chrono::floor<std::chrono::days>(shifted);
    return {date, shifted - date};
}

}  // namespace

Result<UtcOffset> parse_utc_offset(std::string_view text) {
    if (text == "Z") return UtcOffset{};
    if (text.size() != 6 || text[3] != ':' || (text[0] != '+' && text[0] != '-')) return not_an_offset(text);
    const auto hours = parse_digits(text.substr(1, 2), 2);
    const auto mins = parse_digits(text.substr(4, 2), 2);
    if (!hours || !mins || *mins > 59 || *hours * 60 + *mins > std::int64_t{14} * 60) {
        return not_an_offset(text);
    }
    const minutes east{*hours * 60 + *mins};
    return UtcOffset{text[0] == '-' ? -east : east};
}

Result<ZonedInstant> parse_instant(std::string_view text) {
    constexpr std::size_t kDate = 10;   // 2007-10-01
    constexpr std::size_t kClock = 16;  // 2007-10-01T03:00
    if (text.size() < kClock + 1 || text[kDate] != 'T' || text[kDate + 3] != ':') return not_an_instant(text);
    const auto date = parse_date(text.substr(0, kDate));
    const auto hour = parse_digits(text.substr(kDate + 1, 2), 2);
    const auto minute = parse_digits(text.substr(kDate + 4, 2), 2);
    const std::size_t zone = text.find_first_of("+-Z", kClock);
    if (!date || !hour || *hour > 23 || !minute || *minute > 59 || zone == std::string_view::npos) {
        return not_an_instant(text);
    }
    const auto second = parse_seconds(text.substr(kClock, zone - kClock));
    const auto offset = parse_utc_offset(text.substr(zone));
    if (!second || !offset) return not_an_instant(text);
    return ZonedInstant{*date + std::chrono::hours{*hour} + minutes{*minute} + *second - offset->east,
                        *offset};
}

std::string to_text(UtcOffset offset) {
    const auto east = offset.east.count();
    const auto size = east < 0 ? -east : east;
    return (east < 0 ? '-' : '+') + zero_padded(size / 60, 2) + ':' + zero_padded(size % 60, 2);
}

std::string to_minute_text(Instant at, UtcOffset offset) {
    const Local local = local_of(at, offset);
    return to_text(local.date) + ' ' + clock_text(local.since_midnight);
}

std::string to_short_text(Instant at, UtcOffset offset) { return to_minute_text(at, offset).substr(5); }

std::string to_rfc3339(Instant at, UtcOffset offset) {
    const Local local = local_of(at, offset);
    const auto within_minute = local.since_midnight - std::chrono::floor<minutes>(local.since_midnight);
    const auto whole = std::chrono::floor<seconds>(within_minute);
    std::string out =
        to_text(local.date) + 'T' + clock_text(local.since_midnight) + ':' + zero_padded(whole.count(), 2);
    const auto fraction = within_minute - whole;
    if (fraction.count() != 0) out += '.' + zero_padded(fraction.count(), 6);
    return out + to_text(offset);
}

}  // namespace kaname
