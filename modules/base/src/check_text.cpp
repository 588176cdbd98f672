#include "kaname/base/check_text.hpp"

#include "kaname/base/limits.hpp"

namespace kaname {
namespace {

// A letter of Japanese takes three bytes in UTF-8.
constexpr std::size_t kJapaneseLetters = limits::kTextLength / 3 / 100 * 100;

}  // namespace

Status check_length(std::string_view text, const AskedText& asked) {
    if (text.size() <= limits::kTextLength) return done;
    return fail(
        ErrorCode::invalid_input, std::string{asked.place},
        {substitute("{}が長すぎます（日本語でおよそ{}字まで）。",
                    {asked.name.ja, std::to_string(kJapaneseLetters)}),
         substitute("{} is longer than {} letters", {asked.name.en, std::to_string(limits::kTextLength)})},
        {"要点に絞って短くしてください。", "keep to the point, and make it shorter"});
}

Status check_text(std::string_view text, const AskedText& asked) {
    if (!text.empty()) return check_length(text, asked);
    return fail(ErrorCode::invalid_input, std::string{asked.place},
                {substitute("{}が記入されていません。", {asked.name.ja}),
                 substitute("{} is missing", {asked.name.en})},
                {std::string{asked.ask.ja}, std::string{asked.ask.en}});
}

}  // namespace kaname
