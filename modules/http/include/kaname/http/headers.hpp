#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kaname::http {

/// One name with its value: a header field, or a parameter.
struct Field {
    std::string name;
    std::string value;
    friend bool operator==(const Field&, const Field&) = default;
};

/// Whether two names of header fields are the same: ASCII letters without regard to case.
[[nodiscard]] bool same_name(std::string_view left, std::string_view right) noexcept;

/// Header fields in the order in which they came.
class Headers {
public:
    Headers() = default;
    Headers(std::initializer_list<Field> fields) : fields_{fields} {}

    void add(Field field) { fields_.push_back(std::move(field)); }
    /// Replaces every field of that name.
    void set(Field field);
    /// The value of the first field of that name. A request never has two of those that mean one thing
    /// (Host, Authorization, Cookie, ...; see request_reader.hpp).
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const noexcept;

    [[nodiscard]] std::size_t size() const noexcept { return fields_.size(); }
    [[nodiscard]] auto begin() const noexcept { return fields_.begin(); }
    [[nodiscard]] auto end() const noexcept { return fields_.end(); }
    friend bool operator==(const Headers&, const Headers&) = default;

private:
    std::vector<Field> fields_;
};

}  // namespace kaname::http
