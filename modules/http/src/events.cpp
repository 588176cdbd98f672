#include "kaname/http/events.hpp"

#include <algorithm>
#include <string_view>

namespace kaname::http {
namespace {

/// A NUL would make clients ignore the whole id.
void append_field(std::string& text, std::string_view name, std::string_view value) {
    text += name;
    std::copy_if(value.begin(), value.end(), std::back_inserter(text),
                 [](char c) { return c != '\r' && c != '\n' && c != '\0'; });
    text += '\n';
}

}  // namespace

std::string to_text(const Event& event) {
    std::string text;
    if (!event.id.empty()) append_field(text, "id: ", event.id);
    if (!event.name.empty()) append_field(text, "event: ", event.name);
    std::string_view rest = event.data;
    for (bool more = true; more;) {
        const std::size_t end = rest.find_first_of("\r\n");
        text += "data: ";
        text += rest.substr(0, end);
        text += '\n';
        more = end != std::string_view::npos;
        if (more) rest.remove_prefix(end + (rest.substr(end, 2) == "\r\n" ? 2 : 1));
    }
    text += '\n';
    return text;
}

}  // namespace kaname::http
