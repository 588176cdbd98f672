#include "quantity.hpp"

#include <array>
#include <utility>

#include "keys.hpp"
#include "values.hpp"

namespace kaname::programme {
namespace {

using json::Node;
using json::ObjectReader;
using network::Distribution;
using network::Quantity;
using network::Spread;

constexpr json::IntegerRange kSpreadWeights{.least = 1, .most = limits::kWeight};

std::int64_t read_amount(Draft& draft, Node node, Measure measure) {
    return json::read_parsed(draft.problems, node, measure == Measure::span ? &parse_span : &parse_share)
        .value_or(0);
}

std::int64_t read_amount(Draft& draft, const ObjectReader& object, std::string_view key, Measure measure) {
    const auto node = object.find(key);
    return node ? read_amount(draft, *node, measure) : 0;
}

/// [low, high] or [low, mode, high].
template <std::size_t N>
std::array<std::int64_t, N> read_amounts(Draft& draft, Node node, Measure measure) {
    std::array<std::int64_t, N> amounts{};
    const json::Items items = json::read_items(draft.problems, node);
    if (node.is(json::Type::list) && items.size() != N) {
        draft.problems.add(
            node, bilingual("値は{}個必要です", "{} values are needed", {std::to_string(N)}),
            N == 2 ? bilingual("[下限, 上限] と書いてください", "write [low, high]")
                   : bilingual("[下限, 最頻値, 上限] と書いてください", "write [low, mode, high]"));
        return amounts;
    }
    for (std::size_t i = 0; i < items.size(); ++i) amounts.at(i) = read_amount(draft, items[i], measure);
    return amounts;
}

Distribution read_lognormal(Draft& draft, Node node, Measure measure) {
    const ObjectReader object{draft.problems, node, keys::kLognormal};
    return network::Lognormal{.median = read_amount(draft, object, "median", measure),
                              .p90 = read_amount(draft, object, "p90", measure)};
}

network::Empirical::Class read_class(Draft& draft, Node node, Measure measure) {
    const ObjectReader object{draft.problems, node, keys::kClass};
    const std::int64_t weight = object.integer("weight", kSpreadWeights).value_or(1);
    const bool range = object.find("from") && object.find("to") && !object.find("at");
    const bool point = object.find("at") && !object.find("from") && !object.find("to");
    if (object.is_object() && !range && !point) {
        draft.problems.add(node,
                           bilingual("階級の値が定まりません", "the class has no value, or more than one"),
                           bilingual("at だけ、または from と to を書いてください",
                                     "write either \"at\", or \"from\" and \"to\""));
    }
    if (!range) {
        const std::int64_t at = read_amount(draft, object, "at", measure);
        return {.low = at, .high = at, .weight = weight};
    }
    return {.low = read_amount(draft, object, "from", measure),
            .high = read_amount(draft, object, "to", measure),
            .weight = weight};
}

Distribution read_classes(Draft& draft, Node node, Measure measure) {
    network::Empirical distribution;
    for (const Node item : json::read_items(draft.problems, node)) {
        distribution.classes.push_back(read_class(draft, item, measure));
    }
    return distribution;
}

Distribution read_uniform(Draft& draft, Node node, Measure measure) {
    const auto [low, high] = read_amounts<2>(draft, node, measure);
    return network::Uniform{low, high};
}

Distribution read_triangular(Draft& draft, Node node, Measure measure) {
    const auto [low, mode, high] = read_amounts<3>(draft, node, measure);
    return network::Triangular{low, mode, high};
}

Distribution read_pert(Draft& draft, Node node, Measure measure) {
    const auto [low, mode, high] = read_amounts<3>(draft, node, measure);
    return network::Pert{low, mode, high};
}

/// What tells one distribution from another: its form, then its parameters.
std::vector<std::int64_t> numbers_of(const Distribution& distribution) {
    struct Numbers {
        std::vector<std::int64_t> operator()(const network::Uniform& d) const { return {d.low, d.high}; }
        std::vector<std::int64_t> operator()(const network::Triangular& d) const {
            return {d.low, d.mode, d.high};
        }
        std::vector<std::int64_t> operator()(const network::Pert& d) const { return {d.low, d.mode, d.high}; }
        std::vector<std::int64_t> operator()(const network::Lognormal& d) const { return {d.median, d.p90}; }
        std::vector<std::int64_t> operator()(const network::Empirical& d) const {
            std::vector<std::int64_t> all;
            for (const auto& each : d.classes) all.insert(all.end(), {each.low, each.high, each.weight});
            return all;
        }
    };
    std::vector<std::int64_t> numbers = std::visit(Numbers{}, distribution);
    numbers.insert(numbers.begin(), static_cast<std::int64_t>(distribution.index()));
    return numbers;
}

/// One way to write the value of a quantity; without a distribution it is one amount.
struct Form {
    std::string_view key;
    Spread spread;
    Distribution (*read)(Draft&, Node, Measure);
};
constexpr std::array kForms{Form{"fixed", Spread::none, nullptr},
                            Form{"value", Spread::by_confidence, nullptr},
                            Form{"uniform", Spread::distribution, &read_uniform},
                            Form{"triangular", Spread::distribution, &read_triangular},
                            Form{"pert", Spread::distribution, &read_pert},
                            Form{"lognormal", Spread::distribution, &read_lognormal},
                            Form{"classes", Spread::distribution, &read_classes}};

/// Distributions that are written alike share one row: each row is compiled to a table of 257 numbers,
/// and a quantile of the beta distribution (PERT) is dear.
network::DistributionId add_distribution(Draft& draft, Node origin, Distribution distribution) {
    auto& rows = draft.columns.distributions;
    const auto [known, added] =
        draft.distributions.emplace(numbers_of(distribution), id_at<network::DistributionId>(rows.size()));
    if (added) {
        rows.push_back(std::move(distribution));
        draft.origins.distributions.push_back(origin);
    }
    return known->second;
}

void read_form(Draft& draft, const ObjectReader& object, Measure measure, Quantity& quantity) {
    const Form* chosen = nullptr;
    std::size_t forms = 0;
    for (const Form& form : kForms) {
        if (!object.find(form.key)) continue;
        ++forms;
        chosen = &form;
    }
    if (forms != 1) {
        draft.problems.add(
            object.node(),
            bilingual("値の書き方は一つだけ必要です", "a quantity has exactly one way of giving its value"),
            bilingual(
                "fixed、value、uniform、triangular、pert、lognormal、classes のどれか一つを書いてください",
                "write one of fixed, value, uniform, triangular, pert, lognormal, classes"));
        return;
    }
    const Node node = *object.find(chosen->key);
    quantity.spread = chosen->spread;
    if (chosen->read == nullptr) {
        quantity.value = read_amount(draft, node, measure);
        return;
    }
    quantity.distribution = add_distribution(draft, node, chosen->read(draft, node, measure));
}

/// Draw groups have no list of their own: the first quantity to name one makes it.
network::DrawGroupId read_draw_group(Draft& draft, Node node) {
    const auto id = read_id(draft.problems, node);
    if (!id) return network::DrawGroupId::none();
    if (const auto known = draft.ids.draw_groups.find(*id)) return network::DrawGroupId{*known};
    draft.ids.draw_groups.insert(*id);
    draft.columns.draw_group_ids.push_back(*id);
    draft.origins.draw_groups.push_back(node);
    return id_at<network::DrawGroupId>(draft.columns.draw_group_ids.size() - 1);
}

}  // namespace

Quantity read_quantity(Draft& draft, Node node, Measure measure, network::ReferenceId fallback) {
    Quantity quantity;
    quantity.reference = fallback;
    if (!node.is(json::Type::object)) {
        quantity.spread = Spread::by_confidence;
        quantity.value = read_amount(draft, node, measure);
        return quantity;
    }
    const ObjectReader object{draft.problems, node, keys::kQuantity};
    quantity.reference = read_reference(draft, object, fallback);
    if (const auto draw = object.find("draw")) quantity.draw_group = read_draw_group(draft, *draw);
    read_form(draft, object, measure, quantity);
    return quantity;
}

Quantity read_work(Draft& draft, Node node, network::ReferenceId fallback) {
    const std::size_t problems = draft.problems.size();
    const Quantity work = read_quantity(draft, node, Measure::span, fallback);
    if (work.spread != Spread::distribution && work.value == 0 && draft.problems.size() == problems) {
        draft.problems.add(
            node, bilingual("復旧作業が0です", "the work is zero"),
            bilingual("1m 以上とするか、キーを省いてください", "write at least 1m, or leave the key out"));
    }
    return work;
}

}  // namespace kaname::programme
