#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kaname/base/date.hpp"
#include "kaname/base/key.hpp"
#include "kaname/base/result.hpp"
#include "kaname/directory/directory.hpp"
#include "kaname/network/model.hpp"
#include "kaname/plan/thing.hpp"
#include "kaname/policy/route.hpp"
#include "kaname/sharing/regime.hpp"

namespace kaname::programme {

/// How good a public source is, as its finder graded it.
enum class Quality : std::uint8_t { a, b, c };

/// A source that values of the programme name.
struct Reference {
    std::string id;
    network::Mark mark = network::Mark::demo;
    std::optional<Quality> quality;
    Text source;
};

/// One programme file, read and checked as a whole.
struct Programme {
    std::string id;
    Text name;
    UtcOffset offset;                   ///< in which its dates begin
    Date as_of;                         ///< the day it describes
    std::vector<Reference> references;  ///< in the order of model->columns().references
    directory::Directory directory;
    plan::Register entries;         ///< clauses and measures
    sharing::Regimes regimes;       ///< under which incidents are reported
    policy::Agreements agreements;  ///< on what is passed on, and on large-scale operation
    std::optional<network::Model> model;
    StableKey digest;  ///< of the bytes of the file: the same file, the same number
};

/// Reads a programme file (docs/PROGRAMME.md). Fails with everything that is wrong with it, up to
/// limits::kProblems: first what can be seen in each row by itself and in what it refers to; when
/// there is nothing of that, what directory::check and network::check find. Each place is a path with
/// line and column.
[[nodiscard]] Result<Programme> parse_programme(std::string_view text);

}  // namespace kaname::programme
