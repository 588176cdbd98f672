#include "kaname/report/phrase.hpp"

namespace kaname::report {
namespace {

std::string filled(std::string_view pattern, std::initializer_list<std::string_view> arguments) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place = i + 2 < pattern.size() && pattern[i] == '{' && pattern[i + 2] == '}';
        const std::size_t number = place ? static_cast<std::size_t>(pattern[i + 1] - '0') : 0;
        if (number >= 1 && number <= arguments.size()) {
            out.append(arguments.begin()[number - 1]);
            i += 2;
        } else {
            out.push_back(pattern[i]);
        }
    }
    return out;
}

}  // namespace

std::string Phrase::say(Language language, std::initializer_list<std::string_view> arguments) const {
    return filled(in(language), arguments);
}

Text Phrase::both(std::initializer_list<std::string_view> arguments) const {
    return {.ja = filled(ja_, arguments), .en = filled(en_, arguments)};
}

}  // namespace kaname::report
