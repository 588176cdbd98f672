#include "kaname/http/request.hpp"

#include <algorithm>
#include <cassert>

namespace kaname::http {

std::string_view to_text(Method method) noexcept {
    const auto row = std::find_if(kMethods.begin(), kMethods.end(),
                                  [&](const MethodName& known) { return known.method == method; });
    assert(row != kMethods.end());
    return row->name;
}

std::optional<Method> find_method(std::string_view name) noexcept {
    for (const MethodName& known : kMethods) {
        if (known.name == name) return known.method;
    }
    return std::nullopt;
}

const std::string& Request::place(std::string_view name) const {
    const auto found =
        std::find_if(places.begin(), places.end(), [&](const Field& field) { return field.name == name; });
    assert(found != places.end());
    return found->value;
}

}  // namespace kaname::http
