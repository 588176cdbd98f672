#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kaname/base/date.hpp"
#include "kaname/base/result.hpp"

namespace kaname::directory {

/// A sector of critical infrastructure, while it is one. Sectors come and go: never an enum.
struct Sector {
    std::string id;
    Text name;  ///< empty while a sector is decided on but not named yet
    DateRange valid{};
};

enum class BodyKind { coordinator, ministry, ceptoar, council, operator_, agency };

/// How far the set-up of a CEPTOAR or the Council has come. Other bodies are established.
enum class SetUp { planned, preparing, established };

struct SetUpStep {
    SetUp state;
    Date from;
};

/// A ministry is responsible for a sector; a CEPTOAR or an operator belongs to one. The sector of a
/// body can change (water: health ministry until 2024-03, infrastructure ministry after).
struct SectorLink {
    std::string sector;
    DateRange valid{};
};

/// The place of an operator in a CEPTOAR, while it has one.
struct Membership {
    std::string ceptoar;
    DateRange valid{};
};

/// A way to reach somebody that can fail together with others of its kind.
enum class RouteKind { telephone, mobile, satellite, mail, fax, radio };
struct ContactRoute {
    RouteKind kind;
    std::string address;
};

/// A desk or person to call, by at least two kinds of route: one of them may be what has failed.
struct Contact {
    Text name;
    std::vector<ContactRoute> routes{};
};

struct Body {
    std::string id;
    BodyKind kind;
    Text name;
    DateRange valid{};
    std::vector<SectorLink> sectors{};
    std::vector<SetUpStep> set_up{};        ///< ascending; empty: established while valid
    std::vector<std::string> subgroups{};   ///< of a CEPTOAR, by id
    std::vector<Membership> memberships{};  ///< of an operator
    std::vector<Contact> contacts{};        ///< in the order in which they are called
    bool fictitious = false;                ///< invented for demonstration
};

/// Who a warning to a sector goes through: always the ministry, then the CEPTOARs that are
/// established; without one the ministry serves the sector itself.
struct Channel {
    const Body* ministry = nullptr;     ///< null: nobody is responsible on that day
    std::vector<const Body*> ceptoars;  ///< every valid one of the sector, whatever its state
};

/// One reason why sectors and bodies are not a directory, by row, so that an importer can say on
/// which line of its file the row stands.
struct Rejection {
    enum class Table : std::uint8_t { sectors, bodies };
    Table table = Table::sectors;
    std::size_t row = 0;
    std::string field;  ///< as in the documented file format: "ceptoar", "sectors[1].until"
    std::string place;  ///< by external id: "sector electricity", "body meti"
    Text reason;
    Text mend;
};

/// Every reason why the rows cannot become a directory, at most `limits::kProblems`: an id that is
/// malformed, used twice or unknown where it is referred to; dates out of order; what only another
/// kind of body may have; a missing name; a sector with two ministries on one day.
[[nodiscard]] std::vector<Rejection> check(const std::vector<Sector>& sectors,
                                           const std::vector<Body>& bodies);

/// The sectors and bodies of a programme over time; immutable. `make` is the only way to get one.
class Directory {
public:
    /// Fails with every rejection of `check`.
    [[nodiscard]] static Result<Directory> make(std::vector<Sector> sectors, std::vector<Body> bodies);

    [[nodiscard]] const std::vector<Sector>& sectors() const noexcept { return sectors_; }
    [[nodiscard]] const std::vector<Body>& bodies() const noexcept { return bodies_; }
    [[nodiscard]] const Sector* find_sector(std::string_view id) const noexcept;
    [[nodiscard]] const Body* find_body(std::string_view id) const noexcept;

    [[nodiscard]] std::vector<const Sector*> sectors_on(Date day) const;
    [[nodiscard]] std::vector<const Body*> bodies_on(Date day, BodyKind kind) const;
    [[nodiscard]] Channel channel_to(std::string_view sector, Date day) const;
    /// The CEPTOARs that `body` is a member of on `day` and that are established then.
    [[nodiscard]] std::vector<const Body*> ceptoars_of(const Body& body, Date day) const;
    /// The operators that are members of `ceptoar` on `day`.
    [[nodiscard]] std::vector<const Body*> members_of(std::string_view ceptoar, Date day) const;

private:
    Directory(std::vector<Sector> sectors, std::vector<Body> bodies);

    std::vector<Sector> sectors_;
    std::vector<Body> bodies_;
};

/// The state of set-up of `body` on `day`; none: the body does not exist then, that is outside its
/// validity or before the first step of its set-up.
[[nodiscard]] std::optional<SetUp> set_up_on(const Body& body, Date day) noexcept;

}  // namespace kaname::directory
