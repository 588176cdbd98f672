#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kaname/base/external_id.hpp"
#include "kaname/base/text.hpp"
#include "kaname/json/reader.hpp"

namespace kaname::programme {

/// The ids of one list of the file and the positions of their rows. Views into the document.
class IdTable {
public:
    /// `what` a row is, for messages: "region".
    explicit IdTable(Text what, IdLetters letters = IdLetters::small)
        : what_{std::move(what)}, letters_{letters} {}

    /// The id of the next row. Reports one that is malformed or was there before; the row takes its
    /// position all the same.
    std::string_view add(const json::ObjectReader& row);
    /// As add, for a list whose ids are checked elsewhere.
    void insert(std::string_view id);

    /// The position of the row that `reference` names; reports an unknown id, and which one may have
    /// been meant.
    [[nodiscard]] std::optional<std::uint32_t> find(json::Problems& problems, json::Node reference) const;
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;

private:
    Text what_;
    IdLetters letters_;
    std::vector<std::string_view> ids_;
    std::unordered_map<std::string_view, std::uint32_t> positions_;
};

/// A text that is an id; reports one that is not.
[[nodiscard]] std::optional<std::string_view> read_id(json::Problems& problems, json::Node node,
                                                      IdLetters letters = IdLetters::small);

}  // namespace kaname::programme
