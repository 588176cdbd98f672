#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "kaname/base/external_id.hpp"
#include "kaname/base/limits.hpp"
#include "kaname/directory/directory.hpp"

namespace kaname::directory {
namespace {

using Table = Rejection::Table;

/// The rows under check, their positions by id, and what was found wrong so far.
class Checks {
public:
    Checks(const std::vector<Sector>& sectors, const std::vector<Body>& bodies)
        : sectors_{&sectors}, bodies_{&bodies} {}

    [[nodiscard]] std::vector<Rejection> run() &&;

private:
    struct Row {
        Table table;
        std::size_t row;
    };

    void add(Row at, std::string field, Text reason, Text mend);
    bool check_id(Row at, const std::string& field, std::string_view id);
    void check_unique(Row at, const std::string& field, bool first, std::string_view id);
    void check_dates(Row at, const std::string& field, DateRange dates);
    void check_sector(std::size_t row);
    void check_body(std::size_t row);
    void check_names(std::size_t row);
    void check_links(std::size_t row);
    void check_set_up(std::size_t row);
    void check_subgroups(std::size_t row);
    void check_memberships(std::size_t row);
    void check_contacts(std::size_t row);
    void check_ministries();

    const std::vector<Sector>* sectors_;
    const std::vector<Body>* bodies_;
    std::unordered_map<std::string_view, std::size_t> sector_rows_;
    std::unordered_map<std::string_view, std::size_t> body_rows_;
    std::vector<Rejection> found_;
};

std::string indexed(std::string_view list, std::size_t index) {
    return std::string{list} + '[' + std::to_string(index) + ']';
}

void Checks::add(Row at, std::string field, Text reason, Text mend) {
    if (found_.size() >= limits::kProblems) return;
    std::string place =
        at.table == Table::sectors ? "sector " + (*sectors_)[at.row].id : "body " + (*bodies_)[at.row].id;
    found_.push_back(
        {at.table, at.row, std::move(field), std::move(place), std::move(reason), std::move(mend)});
}

bool Checks::check_id(Row at, const std::string& field, std::string_view id) {
    if (is_external_id(id)) return true;
    add(at, field, bilingual("識別子が使えません", "the id cannot be used"), external_id_rule());
    return false;
}

void Checks::check_unique(Row at, const std::string& field, bool first, std::string_view id) {
    if (first || !is_external_id(id)) return;
    add(at, field, bilingual("識別子「{}」が二度使われています", "the id \"{}\" is used twice", {id}),
        bilingual("別の識別子にしてください", "give one of them another id"));
}

void Checks::check_dates(Row at, const std::string& field, DateRange dates) {
    if (dates.from < dates.until) return;
    add(at, field,
        bilingual("有効期間の終わりが始まりより後ではありません",
                  "its validity does not end after it begins"),
        bilingual("終わりの日（その日を含まない）を始まりより後にしてください",
                  "write an end (exclusive) that is later than the beginning"));
}

void Checks::check_sector(std::size_t row) {
    const Sector& sector = (*sectors_)[row];
    const Row at{Table::sectors, row};
    check_id(at, "id", sector.id);
    check_unique(at, "id", sector_rows_.emplace(sector.id, row).second, sector.id);
    check_dates(at, "valid_until", sector.valid);
    if (sector.name.ja.empty() != sector.name.en.empty()) {
        add(at, "name",
            bilingual("名称が一つの言語にしかありません", "its name is given in one language only"),
            bilingual("日本語と英語の両方を書くか、両方を省いてください",
                      "write it in both languages, or in neither"));
    }
}

void Checks::check_names(std::size_t row) {
    const Body& body = (*bodies_)[row];
    if (!body.name.ja.empty() && !body.name.en.empty()) return;
    add({Table::bodies, row}, "name", bilingual("名称がありません", "its name is missing"),
        bilingual("日本語と英語の両方で書いてください", "write it in both languages"));
}

void Checks::check_links(std::size_t row) {
    const Body& body = (*bodies_)[row];
    const Row at{Table::bodies, row};
    for (std::size_t i = 0; i < body.sectors.size(); ++i) {
        const SectorLink& link = body.sectors[i];
        if (sector_rows_.count(link.sector) == 0) {
            add(at, indexed("sectors", i) + ".sector",
                bilingual("分野「{}」がありません", "there is no sector \"{}\"", {link.sector}),
                bilingual("分野の一覧に加えるか、識別子を直してください",
                          "add it to the sectors, or correct the id"));
        }
        check_dates(at, indexed("sectors", i) + ".until", link.valid);
    }
}

void Checks::check_set_up(std::size_t row) {
    const Body& body = (*bodies_)[row];
    const Row at{Table::bodies, row};
    if (!body.set_up.empty() && body.kind != BodyKind::ceptoar && body.kind != BodyKind::council) {
        add(at, "set_up",
            bilingual("整備の段階はセプターとセプターカウンシルだけが持ちます",
                      "only a CEPTOAR or the Council is set up in steps"),
            bilingual("set_up を消し、valid_from を使ってください", "remove set_up and use valid_from"));
    }
    for (std::size_t i = 1; i < body.set_up.size(); ++i) {
        if (body.set_up[i - 1].from < body.set_up[i].from) continue;
        add(at, indexed("set_up", i) + ".from",
            bilingual("整備の段階が日付の順に並んでいません",
                      "the steps of its set-up are not in order of date"),
            bilingual("日付の早い順に、一日に一段階としてください", "list them by date, one step a day"));
    }
}

void Checks::check_subgroups(std::size_t row) {
    const Body& body = (*bodies_)[row];
    const Row at{Table::bodies, row};
    if (!body.subgroups.empty() && body.kind != BodyKind::ceptoar) {
        add(at, "subgroups", bilingual("部会はセプターだけが持ちます", "only a CEPTOAR has subgroups"),
            bilingual("subgroups を消してください", "remove subgroups"));
    }
    std::unordered_map<std::string_view, std::size_t> seen;
    for (std::size_t i = 0; i < body.subgroups.size(); ++i) {
        check_id(at, indexed("subgroups", i), body.subgroups[i]);
        check_unique(at, indexed("subgroups", i), seen.emplace(body.subgroups[i], i).second,
                     body.subgroups[i]);
    }
}

void Checks::check_memberships(std::size_t row) {
    const Body& body = (*bodies_)[row];
    const Row at{Table::bodies, row};
    if (!body.memberships.empty() && body.kind != BodyKind::operator_) {
        add(at, "memberships",
            bilingual("セプターに属するのは事業者だけです", "only an operator belongs to a CEPTOAR"),
            bilingual("memberships を消してください", "remove memberships"));
        return;
    }
    for (std::size_t i = 0; i < body.memberships.size(); ++i) {
        const Membership& membership = body.memberships[i];
        check_dates(at, indexed("memberships", i) + ".until", membership.valid);
        const auto found = body_rows_.find(membership.ceptoar);
        if (found != body_rows_.end() && (*bodies_)[found->second].kind == BodyKind::ceptoar) continue;
        add(at, indexed("memberships", i) + ".ceptoar",
            bilingual("セプター「{}」がありません", "there is no CEPTOAR \"{}\"", {membership.ceptoar}),
            bilingual("種別 ceptoar の組織の識別子を書いてください",
                      "write the id of a body of kind ceptoar"));
    }
}

void Checks::check_contacts(std::size_t row) {
    const Body& body = (*bodies_)[row];
    for (std::size_t i = 0; i < body.contacts.size(); ++i) {
        const auto& routes = body.contacts[i].routes;
        const bool two_kinds = std::any_of(routes.begin(), routes.end(), [&](const ContactRoute& route) {
            return route.kind != routes.front().kind;
        });
        if (two_kinds) continue;
        add({Table::bodies, row}, indexed("contacts", i) + ".routes",
            bilingual("連絡手段が一種類しかありません", "it can be reached by one kind of route only"),
            bilingual("種類の異なる連絡手段を二つ以上書いてください",
                      "write two routes of different kinds, so that one failure does not cut both"));
    }
}

void Checks::check_body(std::size_t row) {
    check_id({Table::bodies, row}, "id", (*bodies_)[row].id);
    check_dates({Table::bodies, row}, "valid_until", (*bodies_)[row].valid);
    check_names(row);
    check_links(row);
    check_set_up(row);
    check_subgroups(row);
    check_memberships(row);
    check_contacts(row);
}

/// Sorted by sector and first day, the responsibilities for one sector must not reach into each other.
void Checks::check_ministries() {
    struct Duty {
        std::string_view sector;
        DateRange days;
        std::size_t row;
        std::size_t link;
    };
    std::vector<Duty> duties;
    for (std::size_t row = 0; row < bodies_->size(); ++row) {
        const Body& body = (*bodies_)[row];
        if (body.kind != BodyKind::ministry) continue;
        for (std::size_t i = 0; i < body.sectors.size(); ++i) {
            const DateRange& days = body.sectors[i].valid;
            const DateRange both{std::max(days.from, body.valid.from),
                                 std::min(days.until, body.valid.until)};
            if (both.from < both.until) duties.push_back({body.sectors[i].sector, both, row, i});
        }
    }
    std::stable_sort(duties.begin(), duties.end(), [](const Duty& a, const Duty& b) {
        return a.sector != b.sector ? a.sector < b.sector : a.days.from < b.days.from;
    });
    for (std::size_t i = 1, latest = 0; i < duties.size(); ++i) {
        const Duty& before = duties[latest];
        const Duty& duty = duties[i];
        if (before.sector == duty.sector && duty.days.from < before.days.until) {
            add({Table::bodies, duty.row}, indexed("sectors", duty.link),
                bilingual("分野「{}」に、同じ日に二つの所管省庁（「{}」と「{}」）があります",
                          "the sector \"{}\" has two ministries on one day, \"{}\" and \"{}\"",
                          {duty.sector, (*bodies_)[before.row].id, (*bodies_)[duty.row].id}),
                bilingual("片方の期間を until で閉じてください", "close one of them with \"until\""));
        }
        if (before.sector != duty.sector || before.days.until < duty.days.until) latest = i;
    }
}

std::vector<Rejection> Checks::run() && {
    for (std::size_t row = 0; row < sectors_->size(); ++row) check_sector(row);
    for (std::size_t row = 0; row < bodies_->size(); ++row) {
        const std::string& id = (*bodies_)[row].id;
        check_unique({Table::bodies, row}, "id", body_rows_.emplace(id, row).second, id);
    }
    for (std::size_t row = 0; row < bodies_->size(); ++row) check_body(row);
    check_ministries();
    return std::move(found_);
}

}  // namespace

std::vector<Rejection> check(const std::vector<Sector>& sectors, const std::vector<Body>& bodies) {
    return Checks{sectors, bodies}.run();
}

}  // namespace kaname::directory
