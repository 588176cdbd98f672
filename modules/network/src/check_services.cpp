#include <algorithm>
#include <numeric>
#include <tuple>

#include "rejections.hpp"

// What is refused in services, in what they are exposed to, and in what they declared.
namespace kaname::network {
namespace {

using Table = Rejection::Table;

void check_targets(Rejections& out, std::size_t row, const Continuity& targets) {
    if (targets.activation && *targets.activation < targets.minimum) {
        out.add({Table::services, row, "continuity.activation"},
                bilingual("計画発動水準が最低水準より低くなっています",
                          "the plan is activated only below the minimum level"),
                bilingual("計画発動水準を最低水準以上にしてください", "set activation to at least minimum"));
    }
    if (targets.minimum == kStopped) {
        out.add({Table::services, row, "continuity.minimum"},
                bilingual("最低水準が0%では影響を判定できません",
                          "with a minimum of 0% the service can never be hit"),
                bilingual("0%より大きい水準にしてください", "write a level above 0%"));
    }
    // Either may stand alone.
    const bool both = targets.rto != kForever && targets.mtpd != kForever;
    const bool ordered =
        targets.rto > Ticks{0} && targets.mtpd > Ticks{0} && (!both || targets.rto <= targets.mtpd);
    if (!ordered) {
        out.add({Table::services, row, "continuity.rto"},
                bilingual("目標復旧時間が最大許容停止時間を超えているか、0です",
                          "the recovery time objective is zero or longer than the tolerable disruption"),
                bilingual("0 < RTO ≤ MTPD としてください", "write 0 < rto <= mtpd"));
    }
}

/// A product of more groups would not fit the 128 bits it is computed in.
void check_combination(Rejections& out, std::size_t row, std::size_t supply_groups) {
    if (out.columns().services[row].combination != Combination::product) return;
    if (supply_groups <= limits::kProductGroups) return;
    out.add(
        {Table::services, row, "combination"},
        bilingual("積で結合できる供給グループは8個までです", "a product combines at most 8 supply groups"),
        bilingual("minimum で結合するか、グループをまとめてください", "combine by minimum, or merge groups"));
}

void check_exposure(Rejections& out, std::size_t row) {
    const Columns& c = out.columns();
    const Exposure& exposure = c.exposures[row];
    const auto at = [row](std::string_view field) { return Rejections::Row{Table::exposures, row, field}; };
    check_reference(out, at("ref"), exposure.reference);
    check_quantity(out, at("delay"), exposure.delay, 0);
    check_quantity(out, at("work"), exposure.work, 0);
    if (exposure.component.index() >= c.components.size()) {
        out.add(at("component"), bilingual("構成要素が表にありません", "its component does not exist"),
                bilingual("構成要素表に加えてください", "add it to the table of components"));
    }
    if (exposure.service.index() >= c.services.size()) {
        out.add(at("service"), bilingual("サービスが表にありません", "its service does not exist"),
                bilingual("サービス表に加えてください", "add it to the table of services"));
    }
    if (exposure.probability < 0 || exposure.probability > Level::kScale) {
        out.add(at("probability"),
                bilingual("確率が0%～100%の外です", "its probability is outside 0% to 100%"),
                bilingual("0%～100%としてください", "write 0% to 100%"));
    }
    if (row == 0) return;
    const Exposure& before = c.exposures[row - 1];
    if (before.service > exposure.service) {
        out.add(at("service"),
                bilingual("露出の行がサービスの順に並んでいません", "exposures are not in order of service"),
                bilingual("サービスの順に並べてください", "sort them by service"));
    }
}

/// Sorted by service and component, repetitions stand next to each other.
void check_repeated_exposures(Rejections& out) {
    const std::vector<Exposure>& exposures = out.columns().exposures;
    std::vector<std::size_t> rows(exposures.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    const auto pair = [&](std::size_t row) {
        return std::tuple{exposures[row].service, exposures[row].component};
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](std::size_t a, std::size_t b) { return pair(a) < pair(b); });
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (pair(rows[i - 1]) != pair(rows[i])) continue;
        out.add({Table::exposures, rows[i], "component"},
                bilingual("同じ構成要素が二度書かれています", "the same component is listed twice"),
                bilingual("一行にまとめてください", "merge the two rows"));
    }
}

/// Groups ascend by service (or are refused for that elsewhere).
bool has_group(const Columns& c, const Declaration& declaration) {
    const auto [first, last] = std::equal_range(
        c.groups.begin(), c.groups.end(), Group{.service = declaration.service, .kind = declaration.kind},
        [](const Group& a, const Group& b) { return a.service < b.service; });
    return std::any_of(first, last, [&](const Group& group) { return group.kind == declaration.kind; });
}

}  // namespace

void check_services(Rejections& out) {
    const Columns& c = out.columns();
    std::vector<std::size_t> supply_groups(c.services.size(), 0);
    for (const Group& group : c.groups) {
        if (group.role == GroupRole::supply && group.service.index() < supply_groups.size()) {
            ++supply_groups[group.service.index()];
        }
    }
    for (std::size_t row = 0; row < c.services.size() && !out.full(); ++row) {
        const Service& service = c.services[row];
        check_targets(out, row, service.continuity);
        check_combination(out, row, supply_groups[row]);
        check_quantity(out, {Table::services, row, "repair_work"}, service.repair_work, 0);
        check_reference(out, {Table::services, row, "continuity.ref"}, service.continuity_reference);
        check_reference(out, {Table::services, row, "continuity.levels_ref"}, service.levels_reference);
        if (service.size.amount < 0 ||
            (service.size.unit.exists() && service.size.unit.index() >= c.unit_ids.size())) {
            out.add({Table::services, row, "size"},
                    bilingual("規模の値または単位が使えません", "its size or unit cannot be used"),
                    bilingual("0以上の数と、表にある単位を書いてください",
                              "write a number of at least 0 and a known unit"));
        }
        if (service.service_class.exists() && service.service_class.index() >= c.class_ids.size()) {
            out.add({Table::services, row, "class"},
                    bilingual("サービスの区分が表にありません", "its service class does not exist"),
                    bilingual("区分を表に加えてください", "add the class to its table"));
        }
        if (service.sector.index() >= c.sector_ids.size() || service.region.index() >= c.region_ids.size()) {
            out.add(
                {Table::services, row, "sector"},
                bilingual("分野または地域が表にありません", "its sector or region does not exist"),
                bilingual("分野と地域を表に加えてください", "add the sector and the region to their tables"));
        }
    }
}

void check_exposures(Rejections& out) {
    for (std::size_t row = 0; row < out.columns().exposures.size() && !out.full(); ++row) {
        check_exposure(out, row);
    }
    check_repeated_exposures(out);
}

void check_declarations(Rejections& out) {
    const Columns& c = out.columns();
    for (std::size_t row = 0; row < c.declarations.size() && !out.full(); ++row) {
        const Declaration& d = c.declarations[row];
        if (d.service.index() >= c.services.size() || d.kind.index() >= c.kind_ids.size()) {
            out.add({Table::declarations, row, "kind"},
                    bilingual("サービスまたは供給の種類が表にありません",
                              "its service or kind of supply does not exist"),
                    bilingual("表にある項目を指定してください", "name rows of the two tables"));
        } else if (!d.depends && has_group(c, d)) {
            out.add({Table::declarations, row, "declared_none"},
                    bilingual("「依存なし」と申告された供給に供給グループがあります",
                              "the supply is declared as not needed, but a group of this kind exists"),
                    bilingual("申告かグループのどちらかを外してください",
                              "drop either the declaration or the group"));
        }
        if (row > 0 && c.declarations[row - 1].service > d.service) {
            out.add({Table::declarations, row, "service"},
                    bilingual("申告の行がサービスの順に並んでいません",
                              "declarations are not in order of service"),
                    bilingual("サービスの順に並べてください", "sort them by service"));
        }
    }
}

}  // namespace kaname::network
