#include "view.hpp"

#include <algorithm>

#include "kaname/base/date.hpp"

namespace kaname::report {

View::View(const programme::Programme& programme, const cascade::Forecast& forecast,
           const TextOptions& options)
    : forecast_{&forecast},
      options_{options},
      scene_{programme, options.language, options.offset, forecast.shock.onset},
      story_{scene_, forecast.shock, forecast.judgements.empty() ? Beginning::assumed : Beginning::reported} {
}

Date View::today() const {
    return date_of(forecast_->shock.onset + forecast_->now, scene_.programme().offset);
}

std::vector<const cascade::Hit*> View::listed(const std::vector<cascade::Hit>& hits) const {
    std::vector<const cascade::Hit*> found;
    for (const cascade::Hit& hit : hits) {
        if (options_.extent == Extent::all || hit.arrival.probability() >= kLikelyEnough) {
            found.push_back(&hit);
        }
    }
    return found;
}

std::size_t count_hypothetical(const std::vector<const cascade::Hit*>& hits) {
    return static_cast<std::size_t>(
        std::count_if(hits.begin(), hits.end(), [](const cascade::Hit* hit) { return hit->hypothetical; }));
}

}  // namespace kaname::report
