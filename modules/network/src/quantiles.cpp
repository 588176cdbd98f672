#include "kaname/network/quantiles.hpp"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>
#include <cmath>

#include "kaname/base/limits.hpp"

namespace kaname::network {
namespace {

constexpr std::size_t kCells = 256;

/// Computed in double throughout: what a long double is differs from machine to machine.
using InDouble = boost::math::policies::policy<boost::math::policies::promote_double<false>>;

Error rejected(std::string_view ja, std::string_view en, std::string_view mend_ja, std::string_view mend_en) {
    return fail(ErrorCode::invalid_input, {}, bilingual(ja, en), bilingual(mend_ja, mend_en));
}

Error out_of_order() {
    return rejected("分布の値が小さい順になっていません", "the bounds of the distribution are out of order",
                    "下限 ≤ 最頻値 ≤ 上限（0以上、上限以下）としてください",
                    "write low <= mode <= high, from 0 to the limit");
}

bool usable(std::int64_t value) { return value >= 0 && value <= limits::kLongestSpan.count(); }

/// Fills the table from a quantile function of p in [0, 1], `first` and `last` replacing its ends.
template <class QuantileFunction>
QuantileTable filled(QuantileFunction at, double first, double last) {
    QuantileTable table{};
    for (std::size_t i = 0; i <= kCells; ++i) {
        const double p = i == 0 ? first : i == kCells ? last : static_cast<double>(i) / kCells;
        table.at(i) = std::llround(at(p));
    }
    return table;
}

Result<QuantileTable> table_of(const Uniform& d) {
    if (!usable(d.low) || !usable(d.high) || d.low > d.high) return out_of_order();
    const auto low = static_cast<double>(d.low);
    const auto width = static_cast<double>(d.high - d.low);
    return filled([=](double p) { return low + width * p; }, 0, 1);
}

Result<QuantileTable> table_of(const Triangular& d) {
    if (!usable(d.low) || !usable(d.high) || d.low > d.mode || d.mode > d.high) return out_of_order();
    const auto low = static_cast<double>(d.low);
    const auto rise = static_cast<double>(d.mode - d.low);
    const auto fall = static_cast<double>(d.high - d.mode);
    const double width = rise + fall;
    return filled(
        [=](double p) {
            if (p * width <= rise) return low + std::sqrt(p * width * rise);
            return low + width - std::sqrt((1 - p) * width * fall);
        },
        0, 1);
}

Result<QuantileTable> table_of(const Pert& d) {
    if (!usable(d.low) || !usable(d.high) || d.low > d.mode || d.mode > d.high) return out_of_order();
    const auto low = static_cast<double>(d.low);
    const auto width = static_cast<double>(d.high - d.low);
    if (d.low == d.high) return filled([=](double) { return low; }, 0, 1);
    const double rise = 4 * static_cast<double>(d.mode - d.low) / width;
    const double fall = 4 * static_cast<double>(d.high - d.mode) / width;
    const boost::math::beta_distribution<double, InDouble> beta{1 + rise, 1 + fall};
    return filled([&](double p) { return low + width * boost::math::quantile(beta, p); }, 0, 1);
}

Result<QuantileTable> table_of(const Lognormal& d) {
    if (d.median < 1 || !usable(d.p90) || d.p90 < d.median) {
        return rejected("対数正規分布の中央値とP90の値が使えません",
                        "the median and P90 of the lognormal are unusable", "1 ≤ 中央値 ≤ P90 としてください",
                        "write 1 <= median <= p90");
    }
    const boost::math::normal_distribution<double, InDouble> normal;
    const auto median = static_cast<double>(d.median);
    const double sigma = std::log(static_cast<double>(d.p90) / median) / boost::math::quantile(normal, 0.9);
    const auto longest = static_cast<double>(limits::kLongestSpan.count());
    return filled(
        [&](double p) {
            return std::min(longest, median * std::exp(sigma * boost::math::quantile(normal, p)));
        },
        1.0 / 512, 511.0 / 512);
}

/// Exact: with W the sum of weights, position p = i/256 falls where 256·(weights so far) reaches i·W.
Result<QuantileTable> table_of(const Empirical& d) {
    std::int64_t total = 0;
    std::int64_t end = 0;
    for (const Empirical::Class& c : d.classes) {
        const bool in_order = usable(c.low) && usable(c.high) && c.low <= c.high && end <= c.low;
        if (!in_order || c.weight < 1 || c.weight > limits::kWeight) {
            return rejected("階級が昇順でないか、重みが使えません",
                            "the classes are not ascending or a weight is unusable",
                            "階級は重ならない昇順、重みは1以上にしてください",
                            "list the classes ascending without overlap, with weights of at least 1");
        }
        total += c.weight;
        end = c.high;
    }
    if (d.classes.empty()) {
        return rejected("階級がありません", "there are no classes", "階級を一つ以上書いてください",
                        "list at least one class");
    }
    QuantileTable table{};
    std::size_t at = 0;
    std::int64_t before = 0;
    for (std::size_t i = 0; i <= kCells; ++i) {
        const std::int64_t wanted = static_cast<std::int64_t>(i) * total;
        const auto reached = [&] {
            return (before + d.classes[at].weight) * static_cast<std::int64_t>(kCells);
        };
        while (reached() < wanted) before += d.classes[at++].weight;
        const Empirical::Class& c = d.classes[at];
        const std::int64_t into = wanted - before * static_cast<std::int64_t>(kCells);
        const std::int64_t whole = c.weight * static_cast<std::int64_t>(kCells);
        table.at(i) = c.low + (2 * (c.high - c.low) * into + whole) / (2 * whole);  // rounded to nearest
    }
    return table;
}

}  // namespace

Result<QuantileTable> compile(const Distribution& distribution) {
    return std::visit([](const auto& d) { return table_of(d); }, distribution);
}

QuantileTable factors_of(Confidence confidence) {
    assert(confidence >= kLowestConfidence && confidence <= kHighestConfidence);
    // Spread by confidence, lowest first: the demo values of docs/MODEL.md, section 6 [D].
    struct Bounds {
        double low;
        double high;
    };
    constexpr std::array<Bounds, kHighestConfidence> kBounds{
        {{0.25, 4.0}, {0.5, 2.0}, {0.6, 1.4}, {0.8, 1.2}, {0.9, 1.1}}};
    const Bounds bounds = kBounds.at(confidence - kLowestConfidence);
    const auto scaled = [](double factor) {
        return std::llround(factor * static_cast<double>(kFactorScale));
    };
    return *table_of(Triangular{scaled(bounds.low), kFactorScale, scaled(bounds.high)});
}

std::int64_t absence_of(Confidence confidence) {
    constexpr std::array<std::int64_t, kHighestConfidence> kAbsence{2'000, 500, 0, 0, 0};  // [D]
    return kAbsence.at(confidence - kLowestConfidence);
}

}  // namespace kaname::network
