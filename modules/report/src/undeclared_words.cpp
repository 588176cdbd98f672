#include "undeclared_words.hpp"

#include "words_forecast.hpp"

namespace kaname::report {
namespace {

std::string kinds_words(const Scene& scene, const std::vector<network::KindId>& kinds, const Phrase& phrase) {
    std::string names;
    for (const network::KindId kind : kinds) {
        if (!names.empty()) names += scene.language() == Language::ja ? "・" : ", ";
        names += scene.name_of(kind);
    }
    return names.empty() ? names : phrase.say(scene.language(), {names});
}

}  // namespace

std::string undeclared_words(const Scene& scene, const Undeclared& undeclared) {
    const bool japanese = scene.language() == Language::ja;
    const std::string not_asked = kinds_words(scene, undeclared.not_asked, words::kNotAsked);
    const std::string out_of_date = kinds_words(scene, undeclared.out_of_date, words::kOutOfDate);
    std::string text{scene.name_of(undeclared.service)};
    text.append(japanese ? "：" : ": ").append(not_asked);
    if (!not_asked.empty() && !out_of_date.empty()) text += japanese ? "、" : ", ";
    return text.append(out_of_date);
}

}  // namespace kaname::report
