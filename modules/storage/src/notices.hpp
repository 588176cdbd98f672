#pragma once

#include <initializer_list>

#include "kaname/sharing/work.hpp"
#include "sql.hpp"

namespace kaname::storage {

class SqlNotices final : public sharing::Notices {
public:
    explicit SqlNotices(Connection& connection) noexcept : connection_{&connection} {}
    [[nodiscard]] Result<std::optional<sharing::Notice>> load(std::string_view id) override;
    [[nodiscard]] Result<std::uint64_t> count_of(std::string_view issuer) override;
    [[nodiscard]] Result<std::vector<sharing::Notice>> load_due(Instant now) override;
    Status save(const sharing::Notice& notice) override;

private:
    /// Which notices, as a list or a query of ids.
    using Ids = std::string_view;
    using Notices = std::vector<sharing::Notice>;

    [[nodiscard]] Result<Notices> load_of(std::string_view body, std::size_t most) override;
    [[nodiscard]] Result<Notices> load_asked(std::string_view originator, std::size_t most) override;
    /// The latest draft first.
    [[nodiscard]] Result<Notices> load_those(Ids ids, std::initializer_list<Value> values);

    Connection* connection_;
};

}  // namespace kaname::storage
