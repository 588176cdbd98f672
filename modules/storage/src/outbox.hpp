#pragma once

#include "kaname/record/outbox.hpp"
#include "sql.hpp"

namespace kaname::storage {

class SqlOutbox final : public record::Outbox {
public:
    explicit SqlOutbox(Connection& connection) noexcept : connection_{&connection} {}
    Status announce(const record::Event& event) override;
    [[nodiscard]] Result<std::vector<record::Numbered>> events(std::uint64_t after,
                                                               std::size_t most) override;
    [[nodiscard]] Result<std::vector<record::Numbered>> events_for(std::string_view body, std::uint64_t after,
                                                                   std::size_t most) override;
    [[nodiscard]] Result<std::uint64_t> last_for(std::string_view body) override;
    [[nodiscard]] Result<std::uint64_t> place_of(std::string_view worker) override;
    Status move(std::string_view worker, std::uint64_t to) override;

    /// The number of the last event of all; 0: none.
    [[nodiscard]] Result<std::uint64_t> last();

private:
    Connection* connection_;
};

}  // namespace kaname::storage
