#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "kaname/base/result.hpp"
#include "kaname/json/document.hpp"

namespace kaname::json {

/// What is wrong with a document, collected while it is read, so that a person mends it in one go.
/// Holds at most limits::kProblems; more are counted.
class Problems {
public:
    explicit Problems(const Document& document) noexcept : document_{&document} {}

    void add(Node at, Text reason, Text mend);
    /// The reason and mend of the first problem of `error`, whose own place means nothing here.
    void add(Node at, const Error& error);
    /// About the key of this member of an object rather than its value.
    void add_key(Node member, Text reason, Text mend);

    [[nodiscard]] bool empty() const noexcept { return found_.empty(); }
    [[nodiscard]] std::size_t size() const noexcept { return found_.size() + left_out_; }

    /// All of them in the order of the text, each with its place: path, line and column, as in
    /// "model.services[12].groups[0].delay (line 40, column 17)". There must be one.
    [[nodiscard]] Error take() &&;

private:
    enum class Part : std::uint8_t { key, value };
    struct Found {
        Node at;
        Part part;
        Problem problem;
    };
    void add(Found found);

    const Document* document_;
    std::vector<Found> found_;
    std::size_t left_out_ = 0;
};

}  // namespace kaname::json
