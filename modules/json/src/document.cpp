#include "kaname/json/document.hpp"

#include <cassert>
#include <utility>

#include "access.hpp"
#include "parsed.hpp"

namespace kaname::json {

Type Node::type() const noexcept {
    switch (Access::value(*this).kind()) {
        case boost::json::kind::null: return Type::null;
        case boost::json::kind::bool_: return Type::boolean;
        case boost::json::kind::int64: return Type::integer;
        case boost::json::kind::uint64:  // only above 2^63 - 1
        case boost::json::kind::double_: return Type::number;
        case boost::json::kind::string: return Type::text;
        case boost::json::kind::array: return Type::list;
        case boost::json::kind::object: return Type::object;
    }
    return Type::null;
}

bool Node::boolean() const noexcept {
    assert(is(Type::boolean));
    return *Access::value(*this).if_bool();
}

std::int64_t Node::integer() const noexcept {
    assert(is(Type::integer));
    return *Access::value(*this).if_int64();
}

std::string_view Node::text() const noexcept {
    assert(is(Type::text));
    const boost::json::string& text = *Access::value(*this).if_string();
    return {text.data(), text.size()};
}

std::size_t Node::size() const noexcept {
    const boost::json::value& value = Access::value(*this);
    if (const auto* list = value.if_array()) return list->size();
    if (const auto* object = value.if_object()) return object->size();
    return 0;
}

Node Node::item(std::size_t index) const noexcept {
    assert(is(Type::list) && index < size());
    return Access::node((*Access::value(*this).if_array())[index]);
}

Items Node::items() const noexcept { return Items{*this}; }

Member Node::member(std::size_t index) const noexcept {
    assert(is(Type::object) && index < size());
    const boost::json::key_value_pair& pair =
        *(Access::value(*this).if_object()->begin() + static_cast<std::ptrdiff_t>(index));
    return {view(pair.key()), Access::node(pair.value())};
}

std::optional<Node> Node::find(std::string_view key) const noexcept {
    const auto* object = Access::value(*this).if_object();
    if (object == nullptr) return std::nullopt;
    const boost::json::value* found = object->if_contains({key.data(), key.size()});
    if (found == nullptr) return std::nullopt;
    return Access::node(*found);
}

Document::Document(std::unique_ptr<Parsed> parsed) noexcept : parsed_{std::move(parsed)} {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Node Document::root() const noexcept { return Access::node(parsed_->root); }
std::string_view Document::text() const noexcept { return parsed_->text; }

}  // namespace kaname::json
