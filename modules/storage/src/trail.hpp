#pragma once

#include <functional>

#include "kaname/record/trail.hpp"
#include "sql.hpp"

namespace kaname::storage {

class SqlTrail final : public record::Trail {
public:
    explicit SqlTrail(Connection& connection) noexcept : connection_{&connection} {}
    Status write(const record::Entry& entry) override;
    [[nodiscard]] Result<record::Head> head() override;
    [[nodiscard]] Result<std::vector<record::Link>> links(std::uint64_t after, std::size_t most) override;

    /// All links from the first, one by one, without keeping them.
    Status each(const std::function<Status(const record::Link&)>& take);

private:
    Connection* connection_;
};

/// Whether the trail still holds `kept`: nothing up to there was removed or taken back.
[[nodiscard]] Status holds(SqlTrail& trail, const record::Head& kept);

}  // namespace kaname::storage
