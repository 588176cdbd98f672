#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kaname::json {

/// `value` / 10^`scale`, written with exactly `scale` decimals: {12345, 2} is 123.45.
struct Decimal {
    std::int64_t value;
    unsigned scale;
};

enum class Layout : std::uint8_t {
    compact,   ///< one line, no blanks: what is hashed or signed
    indented,  ///< two blanks a level, one member or item a line: what people read and tools compare
};

/// Writes JSON: keys in the order given, whole numbers and fixed decimals only, in strings nothing
/// escaped but what must be. The same calls give the same bytes everywhere.
/// A call out of order (a value without a key in an object, an end too many) is a bug and asserts.
class Writer {
public:
    explicit Writer(Layout layout = Layout::indented) noexcept : layout_{layout} {}

    Writer& begin_object();
    Writer& end_object();
    Writer& begin_list();
    Writer& end_list();
    Writer& key(std::string_view name);

    Writer& text(std::string_view value);  ///< valid UTF-8
    Writer& integer(std::int64_t value);
    Writer& decimal(Decimal value);
    Writer& flag(bool value);
    Writer& null();
    /// A value that is JSON already, as it was written by a Writer.
    Writer& document(std::string_view json);

    /// The whole text, ending in a line feed when indented. Everything begun must have ended.
    [[nodiscard]] std::string take() &&;

private:
    enum class Inside : std::uint8_t { object, list };
    struct Level {
        Inside inside;
        bool empty = true;
        bool keyed = false;  ///< a key was written and waits for its value
    };
    void begin(Inside inside, char bracket);
    void end(Inside inside, char bracket);
    void before_value();
    void next_line();
    void quote(std::string_view text);
    Writer& raw(std::string_view token);

    Layout layout_;
    std::string out_;
    std::vector<Level> levels_;
    bool complete_ = false;
};

}  // namespace kaname::json
