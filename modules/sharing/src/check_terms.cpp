#include "check_terms.hpp"

#include <algorithm>

namespace kaname::sharing {
namespace {

using policy::Use;

Problem not_addressed(std::string place, std::string_view addressee) {
    return {
        std::move(place),
        bilingual("「{}」はこの連絡の宛先ではありません。", "this report does not go to \"{}\"", {addressee}),
        {"宛先は、送信前の確認に示すとおりです。", "the preview shows whom it goes to"}};
}

Problem said_twice(std::string place) {
    return {std::move(place),
            {"同じ指定が二度あります。", "the same is said twice"},
            {"一つにまとめてください。", "say it once"}};
}

Problem no_use(std::string place) {
    return {std::move(place),
            {"利用目的が指定されていません。", "it may be used for nothing"},
            {"指定しない場合は、この宛先の項を省いてください。",
             "name a use, or leave the addressee out for what holds by default"}};
}

Problem not_for_supervision(std::string place) {
    return {std::move(place),
            {"法令に基づく報告でない連絡は、監督には利用されません。",
             "what is not reported under the law is never used for supervision"},
            {"監督を外すか、連絡の区分を「法令等に基づく報告」としてください。",
             "leave out supervision, or report under the basis statutory"}};
}

Problem is_for_supervision(std::string place) {
    return {std::move(place),
            {"法令に基づく報告は、所管省庁の監督に利用されます。",
             "what is reported under the law is for the supervision of the ministry as well"},
            {"supervision を加えるか、この宛先の項を省いてください。",
             "add supervision, or leave the addressee out for what holds by default"}};
}

Problem said_beside_the_law() {
    return {"terms",
            {"この事案は法令に基づき報告済みで、それ以外の連絡での指定は効力を持ちません。",
             "the incident is reported under the law; what another report says of its use would not count"},
            {"連絡の区分を「法令等に基づく報告」とした続報で指定してください。",
             "say it in a report under the basis statutory"}};
}

bool oversees(const directory::Directory& directory, std::string_view body) {
    const directory::Body* const found = directory.find_body(body);
    return found != nullptr && policy::has_role(found->kind, policy::Role::supervisor);
}

bool goes_to(const Incident& incident, std::string_view body) {
    return std::any_of(incident.passages.begin(), incident.passages.end(),
                       [&](const Passage& passage) { return passage.hop.to == body; });
}

template <class T, class Same>
bool is_repeated(const std::vector<T>& items, std::size_t at, const Same& same) {
    return std::any_of(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(at),
                       [&](const T& before) { return same(before, items[at]); });
}

bool repeats_a_use(const std::vector<Use>& uses) {
    for (std::size_t i = 0; i < uses.size(); ++i) {
        if (is_repeated(uses, i, std::equal_to<>{})) return true;
    }
    return false;
}

}  // namespace

Status check_terms(const Incident& incident, const directory::Directory& directory) {
    const Statement& said = incident.reports.back().statement;
    const bool statutory = said.basis == policy::Basis::statutory;
    const auto same_body = [](const AddresseeTerms& a, const AddresseeTerms& b) {
        return a.addressee == b.addressee;
    };
    Error error{ErrorCode::invalid_input, {}};
    if (!said.terms.empty() && !statutory && is_under_the_law(incident.reports)) {
        error.problems.push_back(said_beside_the_law());
    }
    for (std::size_t i = 0; i < said.terms.size(); ++i) {
        const auto& [addressee, terms] = said.terms[i];
        const std::string place = "terms[" + std::to_string(i) + ']';
        const bool is_use = allows(terms, Use::supervision);
        const auto add = [&](Problem problem) { error.problems.push_back(std::move(problem)); };
        if (!goes_to(incident, addressee)) add(not_addressed(place + ".addressee", addressee));
        if (is_repeated(said.terms, i, same_body)) add(said_twice(place + ".addressee"));
        if (terms.uses.empty()) add(no_use(place + ".use"));
        if (repeats_a_use(terms.uses)) add(said_twice(place + ".use"));
        if (is_use && !statutory) add(not_for_supervision(place + ".use"));
        if (!is_use && statutory && oversees(directory, addressee)) add(is_for_supervision(place + ".use"));
    }
    if (error.problems.empty()) return done;
    return error;
}

}  // namespace kaname::sharing
