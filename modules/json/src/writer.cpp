#include "kaname/json/writer.hpp"

#include <array>
#include <cassert>
#include <utility>

namespace kaname::json {
namespace {

/// The short escapes of RFC 8259, section 7; every other control character becomes \u00XX.
struct Escape {
    char character;
    char letter;
};
constexpr std::array kEscapes{Escape{'"', '"'},  Escape{'\\', '\\'}, Escape{'\b', 'b'}, Escape{'\t', 't'},
                              Escape{'\n', 'n'}, Escape{'\f', 'f'},  Escape{'\r', 'r'}};

void append_escaped(std::string& out, char c) {
    for (const Escape& escape : kEscapes) {
        if (escape.character == c) {
            out += {'\\', escape.letter};
            return;
        }
    }
    if (static_cast<unsigned char>(c) >= 0x20) {
        out += c;
        return;
    }
    constexpr std::string_view kHex = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    out += "\\u00";
    out += {kHex[byte >> 4u], kHex[byte & 0xFu]};
}

}  // namespace

void Writer::next_line() {
    if (layout_ == Layout::compact) return;
    out_ += '\n';
    out_.append(2 * levels_.size(), ' ');
}

void Writer::before_value() {
    assert(!complete_);
    if (levels_.empty()) return;
    Level& level = levels_.back();
    if (level.inside == Inside::object) {
        assert(level.keyed);
        level.keyed = false;
        return;
    }
    if (!level.empty) out_ += ',';
    level.empty = false;
    next_line();
}

void Writer::begin(Inside inside, char bracket) {
    before_value();
    out_ += bracket;
    levels_.push_back({.inside = inside});
}

void Writer::end([[maybe_unused]] Inside inside, char bracket) {
    assert(!levels_.empty() && levels_.back().inside == inside && !levels_.back().keyed);
    const bool empty = levels_.back().empty;
    levels_.pop_back();
    if (!empty) next_line();
    out_ += bracket;
    complete_ = levels_.empty();
}

Writer& Writer::begin_object() { return begin(Inside::object, '{'), *this; }
Writer& Writer::end_object() { return end(Inside::object, '}'), *this; }
Writer& Writer::begin_list() { return begin(Inside::list, '['), *this; }
Writer& Writer::end_list() { return end(Inside::list, ']'), *this; }

Writer& Writer::key(std::string_view name) {
    assert(!levels_.empty() && levels_.back().inside == Inside::object && !levels_.back().keyed);
    Level& level = levels_.back();
    if (!level.empty) out_ += ',';
    level.empty = false;
    level.keyed = true;
    next_line();
    quote(name);
    out_ += layout_ == Layout::compact ? ":" : ": ";
    return *this;
}

void Writer::quote(std::string_view text) {
    out_ += '"';
    for (const char c : text) append_escaped(out_, c);
    out_ += '"';
}

Writer& Writer::raw(std::string_view token) {
    before_value();
    out_ += token;
    complete_ = levels_.empty();
    return *this;
}

Writer& Writer::text(std::string_view value) {
    before_value();
    quote(value);
    complete_ = levels_.empty();
    return *this;
}

Writer& Writer::integer(std::int64_t value) { return raw(std::to_string(value)); }

Writer& Writer::decimal(Decimal value) {
    // The magnitude in unsigned arithmetic, since -(-2^63) does not exist.
    const auto bits = static_cast<std::uint64_t>(value.value);
    std::string digits = std::to_string(value.value < 0 ? 0 - bits : bits);
    if (digits.size() <= value.scale) digits.insert(0, value.scale + 1 - digits.size(), '0');
    if (value.scale > 0) digits.insert(digits.size() - value.scale, 1, '.');
    return raw(value.value < 0 ? '-' + digits : digits);
}

Writer& Writer::flag(bool value) { return raw(value ? "true" : "false"); }
Writer& Writer::null() { return raw("null"); }

Writer& Writer::document(std::string_view json) {
    assert(!json.empty());
    while (json.back() == '\n') json.remove_suffix(1);
    return raw(json);
}

std::string Writer::take() && {
    assert(complete_ && levels_.empty());
    if (layout_ == Layout::indented) out_ += '\n';
    return std::move(out_);
}

}  // namespace kaname::json
