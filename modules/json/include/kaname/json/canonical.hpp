#pragma once

#include <string>

#include "kaname/json/document.hpp"

namespace kaname::json {

/// `object` in the one form in which it is signed (RFC 8785): one line, members in the order of their keys,
/// the same bytes for the same values. Members called `left_out` of the object itself are not in it. Fails on
/// what has more than one form across programs: numbers that are not whole or lie beyond 2^53, and keys that
/// are not ASCII, whose order RFC 8785 counts in UTF-16.
[[nodiscard]] Result<std::string> canonical(Node object, std::string_view left_out = {});

}  // namespace kaname::json
