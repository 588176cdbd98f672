#include "handler.hpp"

#include <algorithm>
#include <cassert>

#include "access.hpp"

namespace kaname::json {

bool Handler::on_key_part(View part, std::size_t, Code&) {
    stack_.push_chars(part);
    key_bytes_.append(view(part));
    return true;
}

bool Handler::on_key(View rest, std::size_t, Code&) {
    stack_.push_key(rest);
    key_bytes_.append(view(rest));
    keys_.push_back({key_begin_, key_bytes_.size(), values_});
    key_begin_ = key_bytes_.size();
    return true;
}

/// Of the keys that stand a second time, the one that comes first in the text.
std::optional<std::size_t> Handler::find_repeated(std::size_t size) {
    sorted_.assign(keys_.end() - static_cast<std::ptrdiff_t>(size), keys_.end());
    std::sort(sorted_.begin(), sorted_.end(), [this](const Key& a, const Key& b) {
        const int order = text_of(a).compare(text_of(b));
        return order != 0 ? order < 0 : a.value < b.value;
    });
    std::optional<std::size_t> first;
    for (std::size_t i = 1; i < sorted_.size(); ++i) {
        if (text_of(sorted_[i - 1]) == text_of(sorted_[i])) {
            first = std::min(first.value_or(sorted_[i].value), sorted_[i].value);
        }
    }
    return first;
}

bool Handler::on_object_end(std::size_t size, Code& code) {
    assert(size <= keys_.size());
    repeated_ = find_repeated(size);
    if (repeated_) {
        code = boost::json::error::syntax;  // stops the parser; repeated() says why
        return false;
    }
    keys_.resize(keys_.size() - size);
    key_begin_ = keys_.empty() ? 0 : keys_.back().end;
    key_bytes_.resize(key_begin_);
    stack_.push_object(size);
    return true;
}

bool Handler::on_array_end(std::size_t size, Code&) {
    stack_.push_array(size);
    return true;
}

bool Handler::on_string_part(View part, std::size_t, Code&) {
    stack_.push_chars(part);
    return true;
}

bool Handler::on_string(View rest, std::size_t, Code&) {
    stack_.push_string(rest);
    return begin();
}

bool Handler::on_int64(std::int64_t value, View, Code&) {
    stack_.push_int64(value);
    return begin();
}

bool Handler::on_uint64(std::uint64_t value, View, Code&) {
    stack_.push_uint64(value);
    return begin();
}

bool Handler::on_double(double value, View, Code&) {
    stack_.push_double(value);
    return begin();
}

bool Handler::on_bool(bool value, Code&) {
    stack_.push_bool(value);
    return begin();
}

bool Handler::on_null(Code&) {
    stack_.push_null();
    return begin();
}

}  // namespace kaname::json
