#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "kaname/directory/directory.hpp"
#include "kaname/json/document.hpp"
#include "kaname/json/problems.hpp"
#include "kaname/network/model.hpp"

namespace kaname::programme {

/// The node of the file that each row of the tables came from, by position.
struct Origins {
    using Nodes = std::vector<json::Node>;
    Nodes sectors, bodies;
    Nodes services, groups, dependencies, components, exposures, kinds, declarations, rules, tables,
        distributions, draw_groups, references;
    std::optional<json::Node> model;
};

/// The node under `row` that a field like "continuity.rto" or "sectors[1].until" names, or as near to
/// it as the file goes.
[[nodiscard]] json::Node find_field(json::Node row, std::string_view field);

/// Puts what was found wrong with the finished tables back to where it stands in the file.
void report(json::Problems& problems, const Origins& origins,
            const std::vector<directory::Rejection>& rejections);
void report(json::Problems& problems, const Origins& origins,
            const std::vector<network::Rejection>& rejections);

}  // namespace kaname::programme
