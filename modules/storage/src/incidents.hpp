#pragma once

#include <initializer_list>

#include "kaname/sharing/work.hpp"
#include "sql.hpp"

namespace kaname::storage {

class SqlIncidents final : public sharing::Incidents {
public:
    explicit SqlIncidents(Connection& connection) noexcept : connection_{&connection} {}
    [[nodiscard]] Result<std::optional<sharing::Incident>> load(std::string_view id) override;
    [[nodiscard]] Result<std::optional<sharing::Incident>> load_submission(
        std::string_view originator, std::string_view submission) override;
    [[nodiscard]] Result<std::uint64_t> count_of(std::string_view originator) override;
    [[nodiscard]] Result<std::vector<sharing::Incident>> load_due(Instant now) override;
    [[nodiscard]] Result<std::vector<sharing::Incident>> load_open() override;
    Status save(const sharing::Incident& incident) override;

private:
    /// Which incidents, as a list or a query of ids, and in which order.
    struct Selection {
        std::string_view ids;
        std::string_view order = "id";
    };
    using Incidents = std::vector<sharing::Incident>;

    [[nodiscard]] Result<Incidents> load_of(std::string_view body, std::size_t most) override;
    [[nodiscard]] Result<Incidents> load_those(Selection selection, std::initializer_list<Value> values);
    [[nodiscard]] Result<std::optional<sharing::Incident>> load_one(Selection selection,
                                                                    std::initializer_list<Value> values);
    [[nodiscard]] Status save_itself(const sharing::Incident& incident);
    [[nodiscard]] Status save_texts(const sharing::Incident& incident);
    [[nodiscard]] Status save_reports(const sharing::Incident& incident);
    [[nodiscard]] Status save_terms(const std::string& incident, std::size_t number,
                                    const std::vector<sharing::AddresseeTerms>& terms);
    [[nodiscard]] Status save_comments(const sharing::Incident& incident);
    [[nodiscard]] Status save_passages(const sharing::Incident& incident);

    Connection* connection_;
};

}  // namespace kaname::storage
