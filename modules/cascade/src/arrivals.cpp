#include <algorithm>
#include <cassert>

#include "kaname/cascade/ensemble.hpp"

namespace kaname::cascade {

void Arrivals::add(At arrival) {
    at_.push_back(arrival);
    constexpr std::size_t kSmallest = 256;  // below, compacting costs more than it saves
    if (at_.size() >= std::max(kSmallest, 2 * compacted_)) compact();
}

void Arrivals::merge(const Arrivals& other) {
    at_.insert(at_.end(), other.at_.begin(), other.at_.end());
    compact();
}

void Arrivals::compact() {
    std::sort(at_.begin(), at_.end(), [](const At& a, const At& b) {
        return std::pair{a.tick, a.run} < std::pair{b.tick, b.run};
    });
    std::size_t kept = 0;
    for (const At& arrival : at_) {
        if (kept > 0 && at_[kept - 1].tick == arrival.tick) {
            at_[kept - 1].weight += arrival.weight;
        } else {
            at_[kept++] = arrival;
        }
    }
    at_.resize(kept);
    compacted_ = kept;
}

std::uint64_t Arrivals::weight() const {
    std::uint64_t sum = 0;
    for (const At& arrival : at_) sum += arrival.weight;
    return sum;
}

Arrival arrival_of(const Summary& summary, ServiceId service) {
    const Arrivals& arrivals = summary.arrivals[service.index()];
    Arrival out{.weight = arrivals.weight(), .of = summary.weight};
    struct Quantile {
        std::uint64_t percent;
        std::optional<Ticks>* into;
    };
    std::uint64_t so_far = 0;
    bool typical = false;
    for (const Arrivals::At& at : arrivals.sorted()) {
        so_far += at.weight;
        for (const Quantile q : {Quantile{10, &out.p10}, {50, &out.p50}, {90, &out.p90}}) {
            if (!*q.into && so_far * 100 >= q.percent * out.of) *q.into = Ticks{at.tick};
        }
        if (!typical && so_far * 2 >= out.weight) {
            typical = true;
            out.typical_run = at.run;
        }
    }
    return out;
}

std::int64_t Arrival::probability() const {
    if (of == 0) return 0;
    const auto scale = static_cast<std::uint64_t>(Level::kScale);
    return static_cast<std::int64_t>((weight * scale + of / 2) / of);
}

void Summary::merge(const Summary& other) {
    assert(arrivals.size() == other.arrivals.size());
    runs += other.runs;
    weight += other.weight;
    squared_weight += other.squared_weight;
    for (std::size_t i = 0; i < arrivals.size(); ++i) {
        arrivals[i].merge(other.arrivals[i]);
        TargetWeights& mine = targets[i];
        const TargetWeights& theirs = other.targets[i];
        mine.activation += theirs.activation;
        mine.rto += theirs.rto;
        mine.mtpd += theirs.mtpd;
        for (std::size_t rule = 0; rule < mine.rules.size(); ++rule) mine.rules[rule] += theirs.rules[rule];
    }
}

std::uint32_t Summary::effective_sample_size() const {
    if (squared_weight == 0) return 0;
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::uint32_t>(static_cast<Wide>(weight) * weight / squared_weight);
}

}  // namespace kaname::cascade
