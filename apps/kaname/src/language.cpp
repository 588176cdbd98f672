#include "language.hpp"

#include "kaname/json/reader.hpp"

namespace kaname::app {

Language language_of_environment(const Io& io) {
    for (const std::string_view name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const std::string value = io.environment(name).value_or("");
        if (value.empty()) continue;
        const std::string language = value.substr(0, value.find_first_of("_.@"));
        const bool japanese = language == "ja" || language == "C" || language == "POSIX";
        return japanese ? Language::ja : Language::en;
    }
    return Language::ja;
}

Result<Language> language_of(const std::vector<std::string>& words, const Io& io) {
    constexpr std::string_view kWithValue = "--lang=";
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string_view value;
        if (words[i].rfind(kWithValue, 0) == 0) {
            value = std::string_view{words[i]}.substr(kWithValue.size());
        } else if (words[i] == "--lang" && i + 1 < words.size()) {
            value = words[i + 1];
        } else {
            continue;
        }
        if (value == "ja") return Language::ja;
        if (value == "en") return Language::en;
        return fail(ErrorCode::invalid_input, "--lang",
                    bilingual("「{}」という言語はありません", "there is no language \"{}\"",
                              {json::printable(value)}),
                    bilingual("ja か en を書いてください", "write ja or en"));
    }
    return language_of_environment(io);
}

}  // namespace kaname::app
