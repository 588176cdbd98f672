#include "kaname/base/external_id.hpp"

#include <algorithm>
#include <string>

#include "kaname/base/limits.hpp"

namespace kaname {

bool is_external_id(std::string_view text, IdLetters letters) noexcept {
    const auto allowed = [letters](char c) {
        const bool capital = c >= 'A' && c <= 'Z' && letters == IdLetters::both;
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-' ||
               capital;
    };
    return !text.empty() && text.size() <= limits::kIdLength &&
           std::all_of(text.begin(), text.end(), allowed);
}

Text external_id_rule(IdLetters letters) {
    const std::string_view all = letters == IdLetters::both ? "a-z A-Z 0-9 _ . -" : "a-z 0-9 _ . -";
    const std::string most = std::to_string(limits::kIdLength);
    return {.ja = substitute("半角の {} だけで、1文字以上{}文字以内にしてください", {all, most}),
            .en = substitute("write 1 to {} characters of {} only", {most, all})};
}

}  // namespace kaname
