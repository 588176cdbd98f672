#include "kaname/json/reader.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "kaname/base/utf8.hpp"
#include "kaname/json/nearest.hpp"

namespace kaname::json {
namespace {

constexpr std::size_t kQuoted = 60;

/// C0, DEL and C1 (C2 80 to C2 9F in UTF-8): what would move a terminal's cursor or split a line.
bool is_control(std::string_view character) {
    const auto first = static_cast<unsigned char>(character.front());
    if (character.size() == 1) return first < 0x20 || first == 0x7F;
    return first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
}

bool has_control(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = std::max<std::size_t>(1, utf8_length(text.substr(at)));
        if (is_control(text.substr(at, length))) return true;
        at += length;
    }
    return false;
}

Text name_of(Type type) {
    switch (type) {
        case Type::null: return {"null", "null"};
        case Type::boolean: return {"真偽値", "true or false"};
        case Type::integer: return {"整数", "a whole number"};
        case Type::number: return {"整数でない数", "a number that is not whole"};
        case Type::text: return {"文字列", "a text"};
        case Type::list: return {"リスト", "a list"};
        case Type::object: return {"オブジェクト", "an object"};
    }
    return {};
}

Text mend_of(Type wanted) {
    switch (wanted) {
        case Type::boolean: return bilingual("true または false と書いてください", "write true or false");
        case Type::integer:
            return bilingual("引用符のない整数を書いてください",
                             "write a whole number without quotation marks");
        case Type::text: return bilingual("引用符で囲んでください", "put it in quotation marks");
        case Type::list: return bilingual("[ ] で囲んでください", "put it in [ ]");
        case Type::object:
            return bilingual("{ } で囲んでキーを付けてください", "write an object with keys in { }");
        case Type::null:
        case Type::number: break;  // nothing asks for these
    }
    return {};
}

bool expect(Problems& problems, Node node, Type wanted) {
    if (node.is(wanted)) return true;
    const Text want = name_of(wanted);
    const Text have = name_of(node.type());
    problems.add(node,
                 {substitute("{}が必要ですが、{}です", {want.ja, have.ja}),
                  substitute("{} is needed, this is {}", {want.en, have.en})},
                 mend_of(wanted));
    return false;
}

void refuse_number(Problems& problems, Node node) {
    problems.add(node,
                 bilingual("小数点や指数のある数、64ビットを超える数は使えません",
                           "a fraction, an exponent or a number beyond 64 bits cannot be used"),
                 bilingual("整数を書いてください", "write a whole number"));
}

template <class Range, class Projection>
std::string joined(const Range& range, Projection name) {
    std::string out;
    for (const auto& each : range) out.append(out.empty() ? "" : ", ").append(name(each));
    return out;
}

/// "did you mean …?" where there is something near, otherwise the whole list.
Text suggestion(const Nearest& nearest, const std::string& all) {
    if (nearest.found()) {
        return bilingual("「{}」ではありませんか", "did you mean \"{}\"?", {*nearest.found()});
    }
    return bilingual("使えるもの: {}", "known are: {}", {all});
}

}  // namespace

std::string printable(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = std::max<std::size_t>(1, utf8_length(text.substr(at)));
        if (at + length > kQuoted) return out + "…";
        const std::string_view character = text.substr(at, length);
        out += is_control(character) ? "?" : character;
        at += length;
    }
    return out;
}

std::optional<std::string_view> read_text(Problems& problems, Node node) {
    if (!expect(problems, node, Type::text)) return std::nullopt;
    const std::string_view text = node.text();
    if (text.size() > limits::kTextLength) {
        problems.add(node,
                     bilingual("文字列が{}バイトあり、上限の{}バイトを超えています",
                               "the text has {} bytes, over the limit of {}",
                               {std::to_string(text.size()), std::to_string(limits::kTextLength)}),
                     bilingual("短くしてください", "make it shorter"));
        return std::nullopt;
    }
    if (has_control(text)) {
        problems.add(node,
                     bilingual("文字列に改行などの制御文字があります",
                               "the text contains a line feed or another control character"),
                     bilingual("一行で書いてください", "write it in one line"));
        return std::nullopt;
    }
    return text;
}

std::optional<std::int64_t> read_integer(Problems& problems, Node node, IntegerRange range) {
    if (node.is(Type::number)) {
        refuse_number(problems, node);
        return std::nullopt;
    }
    if (!expect(problems, node, Type::integer)) return std::nullopt;
    const std::int64_t value = node.integer();
    if (value >= range.least && value <= range.most) return value;
    problems.add(node,
                 bilingual("値 {} は使えません", "the value {} is out of range", {std::to_string(value)}),
                 bilingual("{} 以上 {} 以下としてください", "write a whole number from {} to {}",
                           {std::to_string(range.least), std::to_string(range.most)}));
    return std::nullopt;
}

std::optional<bool> read_flag(Problems& problems, Node node) {
    if (!expect(problems, node, Type::boolean)) return std::nullopt;
    return node.boolean();
}

Items read_items(Problems& problems, Node node) {
    static_cast<void>(expect(problems, node, Type::list));
    return node.items();
}

void refuse_word(Problems& problems, Node node, std::span<const std::string_view> words) {
    Nearest nearest{node.text()};
    for (const std::string_view word : words) nearest.consider(word);
    problems.add(node, bilingual("「{}」は使えません", "\"{}\" cannot stand here", {printable(node.text())}),
                 suggestion(nearest, joined(words, [](std::string_view word) { return word; })));
}

ObjectReader::ObjectReader(Problems& problems, Node node, Keys keys)
    : problems_{&problems}, node_{node}, keys_{keys} {
    if (!expect(problems, node, Type::object)) return;
    report_unknown_keys();
    report_missing_keys();
}

void ObjectReader::report_unknown_keys() const {
    for (std::size_t i = 0; i < node_.size(); ++i) {
        const Member member = node_.member(i);
        const auto known = [&](const Key& key) { return key.name == member.key; };
        if (std::any_of(keys_.begin(), keys_.end(), known)) continue;
        Nearest nearest{member.key};
        for (const Key& key : keys_) nearest.consider(key.name);
        problems_->add_key(
            member.value,
            bilingual("キー「{}」はありません", "there is no key \"{}\" here", {printable(member.key)}),
            suggestion(nearest, joined(keys_, [](const Key& key) { return key.name; })));
    }
}

void ObjectReader::report_missing_keys() const {
    for (const Key& key : keys_) {
        if (!key.required || node_.find(key.name)) continue;
        problems_->add(node_,
                       bilingual("必要なキー「{}」がありません", "the key \"{}\" is missing", {key.name}),
                       bilingual("「{}」を書いてください", "add \"{}\"", {key.name}));
    }
}

std::optional<Node> ObjectReader::find(std::string_view key) const {
    assert(std::any_of(keys_.begin(), keys_.end(), [key](const Key& known) { return known.name == key; }));
    return node_.find(key);
}

std::optional<std::string_view> ObjectReader::text(std::string_view key) const {
    const auto found = find(key);
    return found ? read_text(*problems_, *found) : std::nullopt;
}

std::optional<std::int64_t> ObjectReader::integer(std::string_view key, IntegerRange range) const {
    const auto found = find(key);
    return found ? read_integer(*problems_, *found, range) : std::nullopt;
}

std::optional<bool> ObjectReader::flag(std::string_view key) const {
    const auto found = find(key);
    return found ? read_flag(*problems_, *found) : std::nullopt;
}

Items ObjectReader::items(std::string_view key) const {
    const auto found = find(key);
    return found ? read_items(*problems_, *found) : Items{};
}

}  // namespace kaname::json
