#pragma once

#include <boost/json/array.hpp>
#include <boost/json/error.hpp>
#include <boost/json/object.hpp>
#include <boost/json/string.hpp>
#include <boost/json/value_stack.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kaname::json {

/// Receives the events of the library's parser and builds the values, as the library's own handler
/// does, but refuses an object in which a key stands twice (the library's keeps the last).
///
/// 1. `values_` is the number of values begun so far, in the order of the text; thus a key, when it is
///    read, belongs to the value of that ordinal.
/// 2. `keys_` holds the keys of all open objects; those of the innermost one are the last.
class Handler {
public:
    static constexpr std::size_t max_object_size = boost::json::object::max_size();
    static constexpr std::size_t max_array_size = boost::json::array::max_size();
    static constexpr std::size_t max_key_size = boost::json::string::max_size();
    static constexpr std::size_t max_string_size = boost::json::string::max_size();
    using Code = boost::json::error_code;
    using View = boost::json::string_view;

    explicit Handler(boost::json::storage_ptr pool) { stack_.reset(std::move(pool)); }

    [[nodiscard]] boost::json::value release() { return stack_.release(); }
    /// The ordinal of the value whose key stood in its object before.
    [[nodiscard]] std::optional<std::size_t> repeated() const noexcept { return repeated_; }

    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&) { return begin(); }
    bool on_object_end(std::size_t size, Code& code);
    bool on_array_begin(Code&) { return begin(); }
    bool on_array_end(std::size_t size, Code&);
    bool on_key_part(View part, std::size_t, Code&);
    bool on_key(View rest, std::size_t, Code&);
    bool on_string_part(View part, std::size_t, Code&);
    bool on_string(View rest, std::size_t, Code&);
    bool on_number_part(View, Code&) { return true; }
    bool on_int64(std::int64_t value, View, Code&);
    bool on_uint64(std::uint64_t value, View, Code&);
    bool on_double(double value, View, Code&);
    bool on_bool(bool value, Code&);
    bool on_null(Code&);
    bool on_comment_part(View, Code&) { return true; }
    bool on_comment(View, Code&) { return true; }

private:
    struct Key {
        std::size_t begin;  ///< in key_bytes_, up to the next key
        std::size_t end;
        std::size_t value;  ///< ordinal
    };
    bool begin() {
        ++values_;
        return true;
    }
    [[nodiscard]] std::string_view text_of(const Key& key) const {
        return std::string_view{key_bytes_}.substr(key.begin, key.end - key.begin);
    }
    [[nodiscard]] std::optional<std::size_t> find_repeated(std::size_t size);

    boost::json::value_stack stack_;
    std::size_t values_ = 0;
    std::vector<Key> keys_;
    std::vector<Key> sorted_;  ///< scratch
    std::string key_bytes_;
    std::size_t key_begin_ = 0;
    std::optional<std::size_t> repeated_;
};

}  // namespace kaname::json
