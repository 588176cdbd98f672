#include "kaname/base/external_id.hpp"

#include <algorithm>
#include <string>

#include "kaname/base/limits.hpp"

namespace kaname {

bool is_external_id(std::string_view text) noexcept {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
    };
    return !text.empty() && text.size() <= limits::kIdLength &&
           std::all_of(text.begin(), text.end(), allowed);
}

Text external_id_rule() {
    return bilingual("半角の a-z 0-9 _ . - だけで、1文字以上{}文字以内にしてください",
                     "write 1 to {} characters of a-z 0-9 _ . - only", {std::to_string(limits::kIdLength)});
}

}  // namespace kaname
