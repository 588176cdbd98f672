#pragma once

#include <optional>
#include <string_view>

#include "kaname/record/trail.hpp"

namespace kaname::storage {

/// Checks the whole audit trail of a store, link by link, and that it holds the head beside it and `kept`
/// (from a receipt; its count is 0 where the receipt has the hash alone). Also while a program works on the
/// store; changes nothing. Conflict: the first entry that is not as it was recorded, a head that is not
/// there, or no head to compare with at all.
[[nodiscard]] Result<record::Head> verify_trail(std::string_view path,
                                                const std::optional<record::Head>& kept = {});

}  // namespace kaname::storage
