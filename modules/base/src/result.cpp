#include "kaname/base/result.hpp"

namespace kaname {

Error fail(ErrorCode code, std::string place, Text reason, Text mend) {
    return {code, {Problem{std::move(place), std::move(reason), std::move(mend)}}};
}

std::string to_text(const Error& error, Language language) {
    std::string out;
    for (const Problem& problem : error.problems) {
        if (!out.empty()) out += '\n';
        if (!problem.place.empty()) out += problem.place + ": ";
        out += problem.reason.in(language);
        const std::string& mend = problem.mend.in(language);
        if (!mend.empty()) out += language == Language::ja ? "（対処: " + mend + "）" : " (" + mend + ")";
    }
    return out;
}

}  // namespace kaname
