#include "syntax.hpp"

#include <charconv>

#include "kaname/base/external_id.hpp"
#include "kaname/json/reader.hpp"

namespace kaname::app {
namespace {

Error refused(Text reason, Text mend) {
    return fail(ErrorCode::invalid_input, {}, std::move(reason), std::move(mend));
}

Result<std::string> parse_id(std::string_view text) {
    if (is_external_id(text)) return std::string{text};
    return refused(bilingual("「{}」は識別子ではありません", "\"{}\" is not an id", {json::printable(text)}),
                   external_id_rule());
}

/// What stands before the first `mark`, and what stands after it, if it occurs.
struct Halves {
    std::string_view before;
    std::optional<std::string_view> after;
};
Halves split(std::string_view text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) return {text, std::nullopt};
    return {text.substr(0, at), text.substr(at + mark.size())};
}

/// "+1h30m".
Result<Ticks> parse_offset(std::string_view text) {
    if (text.empty() || text.front() != '+') {
        return refused(
            bilingual("「{}」は起点からの時間ではありません", "\"{}\" is not a time from the beginning",
                      {json::printable(text)}),
            bilingual("+0h、+6h、+1h30m のように書いてください", "write it like +0h, +6h or +1h30m"));
    }
    return parse_ticks(text.substr(1));
}

struct IdAndLevel {
    std::string id;
    Level level = kStopped;
};
Result<IdAndLevel> parse_id_and_level(std::string_view text) {
    const Halves halves = split(text, "@");
    KANAME_TRY(std::string id, parse_id(halves.before));
    if (!halves.after) return IdAndLevel{.id = std::move(id)};
    KANAME_TRY(const Level level, parse_level(*halves.after));
    return IdAndLevel{.id = std::move(id), .level = level};
}

Result<cascade::OwnCause> parse_cause(std::string_view text) {
    if (text == "own") return cascade::OwnCause::yes;
    if (text == "not-own") return cascade::OwnCause::no;
    if (text == "unknown") return cascade::OwnCause::unknown;
    return refused(
        bilingual("「{}」は原因の区分ではありません", "\"{}\" is not a kind of cause",
                  {json::printable(text)}),
        bilingual("own（自らの障害）、not-own（他からの影響）、unknown（不明）のどれかを書いてください",
                  "write own, not-own or unknown"));
}

Error time_missing(std::string_view option_form) {
    return refused(bilingual("時刻がありません", "the time is missing"),
                   bilingual("{} の形で書いてください", "write {}", {option_form}));
}

}  // namespace

Result<FailureText> parse_failure(std::string_view text) {
    const Halves halves = split(text, ":");
    KANAME_TRY(IdAndLevel head, parse_id_and_level(halves.before));
    FailureText failure{.id = std::move(head.id), .level = head.level};
    if (!halves.after) return failure;
    const Halves range = split(*halves.after, "..");
    KANAME_TRY(failure.from, parse_offset(range.before));
    if (!range.after) return failure;
    KANAME_TRY(const Ticks until, parse_offset(*range.after));
    if (until <= failure.from) {
        return refused(bilingual("終わり「{}」が始まり「{}」より後ではありません",
                                 "the end {} is not after the beginning {}", {*range.after, range.before}),
                       bilingual("始まりより後の時間にしてください", "write an end after the beginning"));
    }
    failure.until = until;
    return failure;
}

Result<EventText> parse_event(std::string_view text) {
    const Halves halves = split(text, ":");
    KANAME_TRY(std::string id, parse_id(halves.before));
    EventText event{.id = std::move(id)};
    if (halves.after) {
        KANAME_TRY(event.from, parse_offset(*halves.after));
    }
    return event;
}

Result<MomentText> parse_moment(std::string_view text) {
    if (text == "now") return MomentText{};
    if (!text.empty() && text.front() == '-') {
        KANAME_TRY(const Ticks ago, parse_ticks(text.substr(1)));
        return MomentText{.ago = ago};
    }
    const Result<ZonedInstant> moment = parse_instant(text);
    if (moment) return MomentText{.at = moment->at};
    return refused(
        bilingual("「{}」は時刻として読めません", "\"{}\" is not a time", {json::printable(text)}),
        bilingual("2007-10-01T03:00+09:00、-1h30m（今から1時間半前）、now のどれかの形で書いてください",
                  "write it like 2007-10-01T03:00+09:00, -1h30m (an hour and a half ago) or now"));
}

Result<ReportText> parse_report(std::string_view text) {
    const Halves halves = split(text, ":");
    KANAME_TRY(IdAndLevel head, parse_id_and_level(halves.before));
    if (!halves.after) return time_missing("ID@LEVEL:TIME[,CAUSE]");
    const Halves tail = split(*halves.after, ",");
    ReportText report{.id = std::move(head.id), .level = head.level};
    KANAME_TRY(report.at, parse_moment(tail.before));
    if (tail.after) {
        KANAME_TRY(report.cause, parse_cause(*tail.after));
    }
    return report;
}

Result<ConfirmationText> parse_confirmation(std::string_view text) {
    const Halves halves = split(text, ":");
    KANAME_TRY(std::string id, parse_id(halves.before));
    if (!halves.after) return time_missing("ID:TIME");
    ConfirmationText confirmation{.id = std::move(id)};
    KANAME_TRY(confirmation.at, parse_moment(*halves.after));
    return confirmation;
}

Result<std::uint64_t> parse_number(std::string_view text, NumberRange range) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool read = error == std::errc{} && end == text.data() + text.size();
    if (read && number >= range.least && number <= range.most) return number;
    return refused(bilingual("「{}」は使えません", "\"{}\" cannot be used", {json::printable(text)}),
                   bilingual("{} から {} までの整数を書いてください", "write a whole number from {} to {}",
                             {std::to_string(range.least), std::to_string(range.most)}));
}

}  // namespace kaname::app
