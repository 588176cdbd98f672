#include "kaname/http/headers.hpp"

#include <algorithm>

namespace kaname::http {
namespace {

constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool same_name(std::string_view left, std::string_view right) noexcept {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

void Headers::set(Field field) {
    std::erase_if(fields_, [&](const Field& other) { return same_name(other.name, field.name); });
    fields_.push_back(std::move(field));
}

std::optional<std::string_view> Headers::find(std::string_view name) const noexcept {
    for (const Field& field : fields_) {
        if (same_name(field.name, name)) return field.value;
    }
    return std::nullopt;
}

}  // namespace kaname::http
