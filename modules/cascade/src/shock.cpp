#include "kaname/cascade/shock.hpp"

#include <algorithm>

#include "kaname/base/limits.hpp"

namespace kaname::cascade {
namespace {

using network::GroupRole;
using network::Spread;

Error rejected(std::string_view what, std::size_t position, Text reason, Text mend) {
    return fail(ErrorCode::invalid_input, std::string{what} + ' ' + std::to_string(position + 1),
                std::move(reason), std::move(mend));
}

bool is_time(Ticks at) { return at >= Ticks{0} && at <= limits::kLongestSpan; }

Status check_service(const Model& model, std::string_view what, std::size_t position, ServiceId service) {
    if (service.index() < model.service_count()) return done;
    return rejected(what, position,
                    bilingual("サービスがモデルにありません", "its service is not in the model"),
                    bilingual("モデルにあるサービスを指定してください", "name a service of the model"));
}

Status check_times(std::string_view what, std::size_t position, Ticks from, Ticks until) {
    if (is_time(from) && from < until) return done;
    return rejected(what, position,
                    bilingual("始まりが負か、終わりが始まりより前です",
                              "it begins before tick 0 or ends before it begins"),
                    bilingual("0 ≤ 始まり < 終わり としてください", "write 0 <= from < until"));
}

Status check_repair(const Model& model, std::size_t position, const Damage& damage) {
    const network::Quantity& given = model.service(damage.service).repair_work;
    const bool drawn = given.spread != Spread::none || given.value != 0;
    const auto& work = damage.repair->work;
    if (work ? *work < Ticks{1} || *work > limits::kLongestSpan : !drawn) {
        return rejected(
            "damage", position, bilingual("修理の作業量がありません", "there is no amount of repair work"),
            bilingual("1m 以上の作業量を書くか、モデルのサービスに repair_work を与えてください",
                      "write a work of at least 1m, or give the service a repair_work in the model"));
    }
    for (const GroupId group : damage.repair->groups) {
        const bool usable = group.index() < model.group_count() &&
                            model.group(group).service == damage.service &&
                            model.group(group).role == GroupRole::repair;
        if (!usable) {
            return rejected(
                "damage", position,
                bilingual("修理グループがそのサービスのものではありません",
                          "a repair group does not belong to the service"),
                bilingual("サービスの修理グループを指定してください", "name repair groups of the service"));
        }
    }
    return done;
}

Status check_damages(const Model& model, const Shock& shock) {
    for (std::size_t i = 0; i < shock.damages.size(); ++i) {
        const Damage& damage = shock.damages[i];
        KANAME_CHECK(check_service(model, "damage", i, damage.service));
        KANAME_CHECK(check_times("damage", i, damage.from, damage.repair ? kForever : damage.until));
        if (damage.repair) KANAME_CHECK(check_repair(model, i, damage));
    }
    return done;
}

Status check_holds(const Model& model, const Shock& shock) {
    for (std::size_t i = 0; i < shock.holds.size(); ++i) {
        const Hold& hold = shock.holds[i];
        KANAME_CHECK(check_service(model, "hold", i, hold.service));
        KANAME_CHECK(check_times("hold", i, hold.from, hold.until));
        for (std::size_t j = 0; j < i; ++j) {
            const Hold& other = shock.holds[j];
            if (other.service != hold.service || other.until <= hold.from || hold.until <= other.from) {
                continue;
            }
            return rejected(
                "hold", i,
                bilingual("同じサービスの報告の期間が重なっています", "two reports of one service overlap"),
                bilingual("前の報告を次の報告の時刻までとしてください",
                          "end each report where the next begins"));
        }
    }
    return done;
}

}  // namespace

std::vector<GroupId> repair_groups_of(const Model& model, ServiceId service) {
    std::vector<GroupId> groups;
    for (const GroupId group : model.groups_of(service)) {
        if (model.group(group).role == GroupRole::repair) groups.push_back(group);
    }
    return groups;
}

Damage stopped_until_repaired(const Model& model, ServiceId service, Level level, Ticks from) {
    Damage damage{.service = service, .level = level, .from = from};
    const network::Quantity& work = model.service(service).repair_work;
    if (work.spread != Spread::none || work.value != 0) {
        damage.repair = Repair{.groups = repair_groups_of(model, service)};
    }
    return damage;
}

Status check(const Model& model, const Shock& shock, Horizon horizon) {
    if (horizon.length < Ticks{1} || horizon.length > limits::kLongestSpan) {
        return fail(ErrorCode::invalid_input, "horizon",
                    bilingual("対象期間が使えません", "the horizon cannot be used"),
                    bilingual("1m から 3650d までとしてください", "write a span from 1m to 3650d"));
    }
    if (shock.damages.size() > limits::kDamages || shock.events.size() > limits::kDamages ||
        shock.holds.size() > limits::kDamages) {
        return fail(ErrorCode::invalid_input, "shock",
                    bilingual("損傷・事象・報告が多すぎます", "there are too many damages, events or holds"),
                    bilingual("それぞれ100,000件までにしてください", "give at most 100,000 of each"));
    }
    KANAME_CHECK(check_damages(model, shock));
    for (std::size_t i = 0; i < shock.events.size(); ++i) {
        KANAME_CHECK(check_times("event", i, shock.events[i].from, kForever));
        if (shock.events[i].component.index() < model.columns().components.size()) continue;
        return rejected("event", i,
                        bilingual("構成要素がモデルにありません", "its component is not in the model"),
                        bilingual("モデルにある構成要素を指定してください", "name a component of the model"));
    }
    return check_holds(model, shock);
}

}  // namespace kaname::cascade
