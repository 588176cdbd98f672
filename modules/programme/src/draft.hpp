#pragma once

#include <map>
#include <string>
#include <vector>

#include "ids.hpp"
#include "kaname/base/date.hpp"
#include "kaname/directory/directory.hpp"
#include "kaname/json/problems.hpp"
#include "kaname/network/columns.hpp"
#include "kaname/programme/programme.hpp"
#include "origins.hpp"

namespace kaname::programme {

/// The ids that rows of the file refer to.
struct IdTables {
    IdTable references{{"出典", "reference"}, IdLetters::both};
    IdTable sectors{{"分野", "sector"}};
    IdTable bodies{{"組織", "body"}};
    IdTable regions{{"地域", "region"}};
    IdTable units{{"単位", "unit"}};
    IdTable classes{{"サービスの区分", "service class"}};
    IdTable kinds{{"供給の種類", "supply kind"}};
    IdTable tables{{"応答表", "response table"}};
    IdTable components{{"構成要素", "component"}};
    IdTable services{{"サービス", "service"}};
    IdTable clauses{{"条項", "clause"}, IdLetters::both};
    IdTable measures{{"施策", "measure"}, IdLetters::both};
    IdTable regimes{{"制度", "regime"}};
    IdTable draw_groups{{"抽選グループ", "draw group"}};
};

/// A programme while its file is read: rows as they come, where they came from, and what is wrong.
struct Draft {
    explicit Draft(json::Problems& collected) noexcept : problems{collected} {}

    json::Problems& problems;
    std::string id;
    Text name;
    UtcOffset offset;
    Date as_of;

    std::vector<Reference> references;
    std::vector<directory::Sector> sectors;
    std::vector<directory::Body> bodies;
    plan::Register entries;
    sharing::Regimes regimes;
    policy::Agreements agreements;
    /// By position of the body; none: the body is no operator.
    std::vector<network::OperatorRef> operators;

    network::Columns columns;
    network::ReferenceId default_reference = network::ReferenceId::none();
    /// Row of each distribution in the columns, by its form and parameters.
    std::map<std::vector<std::int64_t>, network::DistributionId> distributions;

    IdTables ids;
    Origins origins;
};

// The parts of a file, in the order in which they are read.
void read_references(Draft& draft, const json::ObjectReader& top);
void read_directory(Draft& draft, json::Node node);
void read_plan(Draft& draft, json::Node node);
void read_calendar(Draft& draft, json::Node node);
void read_regimes(Draft& draft, const json::ObjectReader& top);
void read_agreements(Draft& draft, json::Node node);
void read_model(Draft& draft, json::Node node);
void read_tables(Draft& draft, const json::ObjectReader& model);
void read_services(Draft& draft, const json::ObjectReader& model);
void read_groups(Draft& draft, const json::ObjectReader& service, network::ServiceId id);

/// The reference that `object` names under "ref", otherwise `fallback`.
[[nodiscard]] network::ReferenceId read_reference(const Draft& draft, const json::ObjectReader& object,
                                                  network::ReferenceId fallback);

/// The position that `object` names under `key`; `IdType::none()` when absent or reported.
template <class IdType>
[[nodiscard]] IdType read_position(const json::ObjectReader& object, std::string_view key,
                                   const IdTable& table) {
    const auto node = object.find(key);
    const auto position = node ? table.find(object.problems(), *node) : std::nullopt;
    return position ? IdType{*position} : IdType::none();
}

}  // namespace kaname::programme
