#pragma once

#include <string>

#include "kaname/base/result.hpp"
#include "kaname/policy/pseudonym.hpp"

namespace kaname::app {

/// The key of the pseudonyms and of the receipts, kept in `<store>.key`, which only its owner may read; made
/// when it is not there. Of a store in memory: a new one each time. A lost key gives new pseudonyms to what
/// is reported from then on, and receipts a new key; nothing that is stored depends on it.
[[nodiscard]] Result<policy::Pseudonyms::Key> secret_key_beside(const std::string& store);

}  // namespace kaname::app
