#include <boost/json/basic_parser_impl.hpp>
#include <string>
#include <utility>

#include "handler.hpp"
#include "kaname/base/utf8.hpp"
#include "kaname/json/document.hpp"
#include "parsed.hpp"
#include "places.hpp"

namespace kaname::json {
namespace {

struct Fault {
    Text reason;
    Text mend;
};

Error fault_at(std::string_view text, std::size_t offset, Fault fault) {
    return fail(ErrorCode::invalid_input, to_text(position_of(text, offset)), std::move(fault.reason),
                std::move(fault.mend));
}

Fault bad_surrogate() {
    return {bilingual("\\u の代用対（サロゲート）が対になっていません", "a \\u surrogate has no partner"),
            bilingual("文字をそのまま書くか、二つ続けて書いてください",
                      "write the character itself, or both halves")};
}

/// What the library calls a syntax error, by the byte at which it stopped.
Fault syntax_fault(std::string_view text, std::size_t offset) {
    const std::string_view rest = text.substr(offset);
    const auto byte = static_cast<unsigned char>(rest.empty() ? ' ' : rest.front());
    if (offset >= 6 && (text.substr(offset - 6, 3) == "\\ud" || text.substr(offset - 6, 3) == "\\uD")) {
        return bad_surrogate();
    }
    if (byte < 0x20) {
        return {bilingual("文字列の中に制御文字があります", "there is a control character in a string"),
                bilingual("改行は \\n、タブは \\t と書いてください",
                          "write \\n for a line feed and \\t for a tab")};
    }
    if (byte >= 0x80 && utf8_length(rest) == 0) {
        return {bilingual("UTF-8 として正しくないバイトがあります", "there are bytes that are not UTF-8"),
                bilingual("UTF-8 で保存し直してください", "save the file as UTF-8")};
    }
    const std::string character{rest.substr(0, utf8_length(rest))};
    return {
        bilingual("JSON として読めません（「{}」の位置）", "this is not JSON, at \"{}\"", {character}),
        bilingual(
            "カンマ、コロン、引用符、括弧の過不足や全角の記号がないか確かめてください",
            "look for a comma, colon, quotation mark or bracket that is missing, too many or full-width")};
}

Fault depth_fault(std::size_t depth) {
    return {bilingual("入れ子が{}段を超えています", "lists and objects are nested deeper than {}",
                      {std::to_string(depth)}),
            bilingual("入れ子を浅くしてください", "nest them less")};
}

Fault fault_of(boost::json::error_code code, std::string_view text, std::size_t offset, Bounds bounds) {
    if (code == boost::json::error::incomplete) {
        return {bilingual("途中で終わっています", "the text ends before it is complete"),
                bilingual("ファイルが最後まで書かれているか、括弧と引用符が閉じているか確かめてください",
                          "check that the file is whole and that brackets and quotation marks are closed")};
    }
    if (code == boost::json::error::too_deep) return depth_fault(bounds.depth);
    if (code == boost::json::error::exponent_overflow) {
        return {bilingual("数の指数が大きすぎます", "the exponent of a number is too large"),
                bilingual("整数を指数なしで書いてください", "write a whole number without an exponent")};
    }
    if (code == boost::json::error::illegal_leading_surrogate ||
        code == boost::json::error::illegal_trailing_surrogate ||
        code == boost::json::error::expected_utf16_escape) {
        return bad_surrogate();
    }
    return syntax_fault(text, offset);
}

Error repeated_key(std::string_view text, std::size_t ordinal) {
    const std::string place = places_of(text, {{ordinal, Target::Part::key}}).front();
    return fail(
        ErrorCode::invalid_input, place,
        bilingual("同じキーが一つのオブジェクトに二度あります", "the same key stands twice in one object"),
        bilingual("どちらかを消してください", "remove one of them"));
}

/// What can be said before anything is read.
Status check_outside(std::string_view text, Bounds bounds) {
    if (text.size() > bounds.bytes) {
        return fail(
            ErrorCode::invalid_input, {},
            bilingual("{}バイトあり、上限の{}バイトを超えています", "{} bytes are over the limit of {}",
                      {std::to_string(text.size()), std::to_string(bounds.bytes)}),
            bilingual("ファイルを分けてください", "split the file"));
    }
    if (text.substr(0, 3) == "\xEF\xBB\xBF") {
        return fault_at(
            text, 0,
            {bilingual("先頭にバイト順マーク（BOM）があります", "the text begins with a byte order mark"),
             bilingual("BOM なしの UTF-8 で保存してください", "save it as UTF-8 without one")});
    }
    return done;
}

}  // namespace

Result<Document> parse(std::string text, Bounds bounds) {
    KANAME_CHECK(check_outside(text, bounds));
    auto parsed = std::make_unique<Document::Parsed>(std::move(text));
    const std::string& source = parsed->text;

    boost::json::parse_options options;
    options.max_depth = bounds.depth;
    boost::json::basic_parser<Handler> parser{options, boost::json::storage_ptr{&parsed->pool}};
    boost::json::error_code code;
    const std::size_t read = parser.write_some(false, source.data(), source.size(), code);
    if (const auto repeated = parser.handler().repeated()) return repeated_key(source, *repeated);
    if (code) return fault_at(source, read, fault_of(code, source, read, bounds));
    if (read < source.size()) {
        return fault_at(
            source, read,
            {bilingual("JSON の終わりの後に文字があります", "something follows the end of the JSON"),
             bilingual("余分な文字を消してください", "remove what follows")});
    }
    parsed->root = parser.handler().release();
    return Document{std::move(parsed)};
}

}  // namespace kaname::json
