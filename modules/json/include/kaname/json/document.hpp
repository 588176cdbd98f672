#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kaname/base/limits.hpp"
#include "kaname/base/result.hpp"

namespace kaname::json {

/// `integer` is a whole number from -2^63 to 2^63 - 1, exact; `number` is any other number (a fraction,
/// an exponent, too large), which no reader of this product wants.
enum class Type : std::uint8_t { null, boolean, integer, number, text, list, object };

struct Member;
class Items;

/// One value of a document: a pointer, valid while the document lives. Where it stands in the text is
/// found by Problems when that is asked.
class Node {
public:
    [[nodiscard]] Type type() const noexcept;
    [[nodiscard]] bool is(Type wanted) const noexcept { return type() == wanted; }

    // The value of a node of that type.
    [[nodiscard]] bool boolean() const noexcept;
    [[nodiscard]] std::int64_t integer() const noexcept;
    [[nodiscard]] std::string_view text() const noexcept;

    /// Of a list or an object; 0 for everything else.
    [[nodiscard]] std::size_t size() const noexcept;
    [[nodiscard]] Node item(std::size_t index) const noexcept;  ///< of a list
    [[nodiscard]] Items items() const noexcept;                 ///< of a list; none of anything else
    [[nodiscard]] Member member(
        std::size_t index) const noexcept;  ///< of an object, in the order of the text
    /// None: no such key, or not an object.
    [[nodiscard]] std::optional<Node> find(std::string_view key) const noexcept;

    friend bool operator==(Node, Node) = default;

private:
    friend class Access;  // src/access.hpp: from and to the library's values
    friend class Items;
    explicit Node(const void* value) noexcept : value_{value} {}
    const void* value_;
};

struct Member {
    std::string_view key;
    Node value;
};

/// The items of a list, to iterate over.
class Items {
public:
    class iterator {
    public:
        iterator(Node list, std::size_t at) noexcept : list_{list}, at_{at} {}
        Node operator*() const noexcept { return list_.item(at_); }
        iterator& operator++() noexcept {
            ++at_;
            return *this;
        }
        friend bool operator==(iterator, iterator) = default;

    private:
        Node list_;
        std::size_t at_;
    };

    Items() noexcept = default;
    explicit Items(Node list) noexcept : list_{list}, size_{list.is(Type::list) ? list.size() : 0} {}
    [[nodiscard]] iterator begin() const noexcept { return {list_, 0}; }
    [[nodiscard]] iterator end() const noexcept { return {list_, size_}; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] Node operator[](std::size_t index) const noexcept { return list_.item(index); }

private:
    Node list_{nullptr};
    std::size_t size_ = 0;
};

struct Bounds {
    std::size_t bytes = limits::kFileBytes;
    std::size_t depth = limits::kJsonDepth;  ///< lists and objects inside one another
};

/// A parsed text (RFC 8259), immutable.
class Document {
public:
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    ~Document();

    [[nodiscard]] Node root() const noexcept;
    [[nodiscard]] std::string_view text() const noexcept;

private:
    struct Parsed;
    friend Result<Document> parse(std::string text, Bounds bounds);
    explicit Document(std::unique_ptr<Parsed> parsed) noexcept;
    std::unique_ptr<Parsed> parsed_;
};

/// Refuses what is not JSON in UTF-8, a byte order mark, text after the end, an object with the same key
/// twice (the library under it would keep the last), and whatever exceeds the bounds. The place of the
/// one problem is "line 12, column 5".
[[nodiscard]] Result<Document> parse(std::string text, Bounds bounds = {});

}  // namespace kaname::json
