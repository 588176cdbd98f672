#pragma once

#include <span>
#include <string_view>

#include "kaname/access/account.hpp"
#include "kaname/access/secrets_service.hpp"
#include "kaname/record/transactions.hpp"

// Accounts for trying the product, invented [D]. They open on a demonstration server only.
namespace kaname::app {

struct DemonstrationAccount {
    std::string_view name;
    std::string_view ja;
    std::string_view en;
    std::string_view body;
    policy::Role role;
};
[[nodiscard]] std::span<const DemonstrationAccount> demonstration_accounts() noexcept;
inline constexpr std::string_view kDemonstrationPassword = "kaname-demo";

/// Adds those whose body is in the directory and whose account is not there yet.
[[nodiscard]] Status add_demonstration_accounts(record::Transactions<access::Work>& store,
                                                const directory::Directory& directory,
                                                const access::Secrets& secrets);

}  // namespace kaname::app
