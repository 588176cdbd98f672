#include "rejections.hpp"

// What is refused in groups and dependencies.
namespace kaname::network {
namespace {

using Table = Rejection::Table;

bool is_confidence(Confidence confidence) {
    return confidence >= kLowestConfidence && confidence <= kHighestConfidence;
}

void refuse_confidence(Rejections& out, Rejections::Row at) {
    out.add(at, bilingual("確信度が1～5の外です", "its confidence is outside 1 to 5"),
            bilingual("1（低い）から5（高い）までの数を書いてください",
                      "write a number from 1 (low) to 5 (high)"));
}

struct Members {
    std::size_t count = 0;
    std::int64_t weight = 0;
};

void check_members(Rejections& out, std::size_t row, Members members) {
    const Group& group = out.columns().groups[row];
    const auto at = [row](std::string_view field) { return Rejections::Row{Table::groups, row, field}; };
    const std::string count = std::to_string(members.count);
    if (members.count == 0) {
        out.add(at("suppliers"), bilingual("供給元が一つもありません", "the group has no supplier"),
                bilingual("供給元を加えるか、グループを消して「依存なし」と申告してください",
                          "add a supplier, or remove the group and declare that none is needed"));
    } else if (members.count > limits::kSuppliersPerGroup) {
        out.add(at("suppliers"),
                bilingual("供給元が{}あり、上限の10,000を超えています",
                          "{} suppliers are over the limit of 10,000", {count}),
                bilingual("グループを分けてください", "split the group"));
    } else if (group.logic == Logic::k_of_n && (group.needed < 1 || group.needed > members.count)) {
        out.add(at("needed"),
                bilingual("必要数 {} が供給元の数 {} の範囲外です", "{} of {} suppliers cannot be needed",
                          {std::to_string(group.needed), count}),
                bilingual("1 以上 {} 以下としてください", "write a number from 1 to {}", {count}));
    } else if (group.logic == Logic::weighted && members.weight == 0) {
        out.add(at("suppliers"), bilingual("重みの合計が0です", "its weights add up to zero"),
                bilingual("少なくとも一つの供給元に1以上の重みを付けてください",
                          "give at least one supplier a weight of 1 or more"));
    }
}

void check_group(Rejections& out, std::size_t row, Members members) {
    const Columns& c = out.columns();
    const Group& group = c.groups[row];
    const auto at = [row](std::string_view field) { return Rejections::Row{Table::groups, row, field}; };
    check_members(out, row, members);
    check_reference(out, at("ref"), group.reference);
    check_quantity(out, at("buffer"), group.buffer, 0);
    if (!is_confidence(group.confidence)) refuse_confidence(out, at("confidence"));
    if (group.service.index() >= c.services.size() || group.kind.index() >= c.kind_ids.size()) {
        out.add(at("kind"),
                bilingual("サービスまたは供給の種類が表にありません",
                          "its service or kind of supply does not exist"),
                bilingual("表にある項目を指定してください", "name rows of the two tables"));
    }
    if (row > 0 && c.groups[row - 1].service > group.service) {
        out.add(at("service"),
                bilingual("グループの行がサービスの順に並んでいません", "groups are not in order of service"),
                bilingual("サービスの順に並べてください", "sort them by service"));
    }
    if (group.recharge < 0 || group.recharge > limits::kRecharge) {
        out.add(at("recharge"), bilingual("再充填の値が使えません", "its recharge cannot be used"),
                bilingual("0 以上としてください", "write a value of at least 0"));
    }
    if (group.lag < Ticks{0} || group.lag > limits::kLongestSpan) {
        out.add(at("lag"), bilingual("再開の遅れが使えません", "its restart lag cannot be used"),
                bilingual("0m 以上としてください", "write a span of at least 0m"));
    }
    if (group.table.exists() && group.table.index() >= c.tables.size()) {
        out.add(at("table"), bilingual("応答表が表にありません", "its response table does not exist"),
                bilingual("応答表に加えてください", "add it to the response tables"));
    }
}

void check_supplier(Rejections& out, std::size_t row) {
    const Columns& c = out.columns();
    const Dependency& dependency = c.dependencies[row];
    const auto at = [row](std::string_view field) {
        return Rejections::Row{Table::dependencies, row, field};
    };
    if (dependency.supplier.index() >= c.services.size()) {
        out.add(at("service"),
                bilingual("供給元のサービスがありません", "the supplying service does not exist"),
                bilingual("供給元をサービス表に加えるか、識別子を直してください",
                          "add it to the services, or correct its id"));
    } else if (c.groups[dependency.group.index()].service == dependency.supplier) {
        out.add(at("service"),
                bilingual("サービスが自分自身に依存しています", "the service depends on itself"),
                bilingual("設備を別のサービスに分けてください",
                          "split the plant it needs into a service of its own"));
    }
}

/// The delay is what makes a run unique, so zero is refused; a run that draws one takes a tick.
void check_delay(Rejections& out, std::size_t row) {
    const Quantity& delay = out.columns().dependencies[row].delay;
    const Rejections::Row at{Table::dependencies, row, "delay"};
    if (delay.spread != Spread::distribution && delay.value == 0) {
        out.add(at, bilingual("遅れが0です", "the delay is zero"),
                bilingual("1m 以上としてください。同時に止まる設備は一つのサービスにまとめます",
                          "write at least 1m; things that stop together are one service"));
        return;
    }
    check_quantity(out, at, delay, 1);
}

void check_dependency(Rejections& out, std::size_t row) {
    const Dependency& dependency = out.columns().dependencies[row];
    const auto at = [row](std::string_view field) {
        return Rejections::Row{Table::dependencies, row, field};
    };
    check_supplier(out, row);
    check_delay(out, row);
    check_reference(out, at("ref"), dependency.reference);
    check_quantity(out, at("strength"), dependency.strength, 0);
    if (!is_confidence(dependency.confidence)) refuse_confidence(out, at("confidence"));
    if (dependency.strength.spread != Spread::distribution && dependency.strength.value > Level::kScale) {
        out.add(at("strength"), bilingual("強さが100%を超えています", "its strength is over 100%"),
                bilingual("0%～100%としてください", "write 0% to 100%"));
    }
    if (dependency.presence < 0 || dependency.presence > Level::kScale) {
        out.add(at("presence"), bilingual("存在確率が0%～100%の外です", "its presence is outside 0% to 100%"),
                bilingual("0%～100%としてください", "write 0% to 100%"));
    }
    if (dependency.weight > limits::kWeight) {
        out.add(at("weight"),
                bilingual("重みが上限の1,000,000を超えています", "its weight is over the limit of 1,000,000"),
                bilingual("重みを小さくしてください", "write a smaller weight"));
    }
    if (dependency.validity.from >= dependency.validity.until) {
        out.add(at("valid_until"),
                bilingual("有効期間の終わりが始まりより前です", "its validity ends before it begins"),
                bilingual("valid_from < valid_until としてください", "write valid_from before valid_until"));
    }
}

}  // namespace

void check_groups(Rejections& out) {
    const Columns& c = out.columns();
    std::vector<Members> members(c.groups.size());
    for (const Dependency& dependency : c.dependencies) {
        if (dependency.group.index() >= members.size()) continue;
        Members& of_group = members[dependency.group.index()];
        ++of_group.count;
        of_group.weight += dependency.weight;
    }
    for (std::size_t row = 0; row < c.groups.size() && !out.full(); ++row) {
        check_group(out, row, members[row]);
    }
}

void check_dependencies(Rejections& out) {
    const Columns& c = out.columns();
    for (std::size_t row = 0; row < c.dependencies.size() && !out.full(); ++row) {
        const Rejections::Row at{Table::dependencies, row, "group"};
        if (c.dependencies[row].group.index() >= c.groups.size()) {
            out.add(at, bilingual("グループが表にありません", "its group does not exist"),
                    bilingual("グループ表に加えてください", "add it to the table of groups"));
            continue;
        }
        if (row > 0 && c.dependencies[row - 1].group > c.dependencies[row].group) {
            out.add(at,
                    bilingual("依存関係の行がグループの順に並んでいません",
                              "dependencies are not in order of group"),
                    bilingual("グループの順に並べてください", "sort them by group"));
        }
        check_dependency(out, row);
    }
}

}  // namespace kaname::network
