#include "kaname/sharing/recipient.hpp"

#include <algorithm>

namespace kaname::sharing {
namespace {

std::optional<Instant> moment(const cascade::Forecast& forecast, const std::optional<Ticks>& tick) {
    return tick ? std::optional{forecast.shock.onset + *tick} : std::nullopt;
}

/// The sectors of a chain in its order; neighbours of one sector count once.
std::vector<std::string> sectors_of(const cascade::Chain& chain, const network::Model& model) {
    const network::Columns& columns = model.columns();
    std::vector<std::string> sectors;
    for (const cascade::Change& link : chain) {
        const auto sector = columns.services[link.service.index()].sector;
        const std::string_view id = columns.sector_ids[sector.index()];
        if (sectors.empty() || sectors.back() != id) sectors.emplace_back(id);
    }
    return sectors;
}

Outlook outlook_of(const cascade::Hit& hit, const cascade::Forecast& forecast, const network::Model& model) {
    return {.service = std::string{model.columns().service_ids[hit.service.index()]},
            .probability = hit.arrival.probability(),
            .p10 = moment(forecast, hit.arrival.p10),
            .p50 = moment(forecast, hit.arrival.p50),
            .p90 = moment(forecast, hit.arrival.p90),
            .sectors = sectors_of(hit.chain, model),
            .hypothetical = hit.hypothetical};
}

/// By the median, then by the earliest: what is expected comes before what is merely possible, however soon.
auto place_of(const Recipient& recipient) {
    const Outlook& outlook = *recipient.outlook;
    return std::tuple{outlook.p50.value_or(Instant::max()), outlook.p10.value_or(Instant::max()),
                      -outlook.probability, std::string_view{recipient.body},
                      std::string_view{outlook.service}};
}

bool before(const Recipient& a, const Recipient& b) { return place_of(a) < place_of(b); }

}  // namespace

std::vector<Recipient> reached_by(const cascade::Forecast& forecast, const network::Model& model,
                                  std::int64_t least) {
    const network::Columns& columns = model.columns();
    std::vector<Recipient> reached;
    for (const auto* hits : {&forecast.already, &forecast.hits}) {
        for (const cascade::Hit& hit : *hits) {
            const auto body = columns.services[hit.service.index()].body;
            if (body == network::OperatorRef::none() || hit.arrival.probability() < least) continue;
            reached.push_back(
                {std::string{columns.operator_ids[body.index()]}, outlook_of(hit, forecast, model)});
        }
    }
    std::sort(reached.begin(), reached.end(), before);
    std::vector<Recipient> first;
    for (Recipient& each : reached) {
        const bool known = std::any_of(first.begin(), first.end(),
                                       [&](const Recipient& other) { return other.body == each.body; });
        if (!known) first.push_back(std::move(each));
    }
    return first;
}

}  // namespace kaname::sharing
