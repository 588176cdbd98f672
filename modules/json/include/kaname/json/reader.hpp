#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "kaname/base/result.hpp"
#include "kaname/json/document.hpp"
#include "kaname/json/problems.hpp"

namespace kaname::json {

// Reading of single values. Each reports what is wrong to `problems` and then returns nothing.

struct IntegerRange {
    std::int64_t least = std::numeric_limits<std::int64_t>::min();
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
};

/// One line of text: at most limits::kTextLength bytes, no control characters.
[[nodiscard]] std::optional<std::string_view> read_text(Problems& problems, Node node);
[[nodiscard]] std::optional<std::int64_t> read_integer(Problems& problems, Node node,
                                                       IntegerRange range = {});
[[nodiscard]] std::optional<bool> read_flag(Problems& problems, Node node);
/// Empty where the node is not a list.
[[nodiscard]] Items read_items(Problems& problems, Node node);

/// A text in the form that `parse` reads: a date, a span, a level.
template <class T>
[[nodiscard]] std::optional<T> read_parsed(Problems& problems, Node node,
                                           Result<T> (*parse)(std::string_view)) {
    const auto text = read_text(problems, node);
    if (!text) return std::nullopt;
    Result<T> value = parse(*text);
    if (value) return *std::move(value);
    problems.add(node, value.error());
    return std::nullopt;
}

/// A word of a closed set, and what it stands for.
template <class T>
struct Word {
    std::string_view word;
    T value;
};
void refuse_word(Problems& problems, Node node, std::span<const std::string_view> words);

template <class T, std::size_t N>
[[nodiscard]] std::optional<T> read_word(Problems& problems, Node node, const std::array<Word<T>, N>& words) {
    const auto text = read_text(problems, node);
    if (!text) return std::nullopt;
    std::array<std::string_view, N> known;
    for (std::size_t i = 0; i < N; ++i) {
        if (words[i].word == *text) return words[i].value;
        known[i] = words[i].word;
    }
    refuse_word(problems, node, known);
    return std::nullopt;
}

/// A key an object may have. The table of its keys is the one place where they are listed.
struct Key {
    std::string_view name;
    bool required = false;
};
using Keys = std::span<const Key>;
inline constexpr bool kRequired = true;

/// An object read by the names of its keys. The constructor reports a value that is no object, keys
/// that are not in the table (and which one may have been meant), and required keys that are missing;
/// whoever reads on only deals with values. A key asked for must be in the table.
class ObjectReader {
public:
    ObjectReader(Problems& problems, Node node, Keys keys);

    [[nodiscard]] Node node() const noexcept { return node_; }
    [[nodiscard]] Problems& problems() const noexcept { return *problems_; }
    [[nodiscard]] bool is_object() const noexcept { return node_.is(Type::object); }

    // None: the key is absent, or its value was reported.
    [[nodiscard]] std::optional<Node> find(std::string_view key) const;
    [[nodiscard]] std::optional<std::string_view> text(std::string_view key) const;
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view key, IntegerRange range = {}) const;
    [[nodiscard]] std::optional<bool> flag(std::string_view key) const;
    /// Empty where the key is absent.
    [[nodiscard]] Items items(std::string_view key) const;

    template <class T>
    [[nodiscard]] std::optional<T> parsed(std::string_view key, Result<T> (*parse)(std::string_view)) const {
        const auto found = find(key);
        return found ? read_parsed(*problems_, *found, parse) : std::nullopt;
    }
    template <class T, std::size_t N>
    [[nodiscard]] std::optional<T> word(std::string_view key, const std::array<Word<T>, N>& words) const {
        const auto found = find(key);
        return found ? read_word(*problems_, *found, words) : std::nullopt;
    }

private:
    void report_unknown_keys() const;
    void report_missing_keys() const;

    Problems* problems_;
    Node node_;
    Keys keys_;
};

/// `text` as a message may show it: control characters replaced, cut at 60 bytes.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace kaname::json
