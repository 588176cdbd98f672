#pragma once

#include <gtest/gtest.h>

#include <string_view>

#include "kaname/cascade/forecast.hpp"
#include "kaname/programme/programme.hpp"

namespace kaname::report {

/// core <- access <- hospital (2 h of buffer), and clinic <- access in 2 % of the runs. Every value is
/// fixed, so that each figure of a golden text can be had with paper and pencil: the hospital is hit
/// 1 min (access) + 1 min (delay) + 120 min (buffer) after the core.
inline constexpr std::string_view kSmallProgramme = R"({
  "format": "kaname-programme/1", "id": "small", "name": {"ja": "小さな例", "en": "A small example"},
  "utc_offset": "+09:00", "as_of": "2007-06-14",
  "references": [
    {"id": "D", "mark": "D", "source": {"ja": "実証用の値", "en": "demo value"}},
    {"id": "B1", "mark": "F", "quality": "A", "source": {"ja": "調査=1", "en": "=a survey"}}
  ],
  "directory": {
    "sectors": [
      {"id": "ict", "name": {"ja": "情報通信", "en": "Telecommunications"}},
      {"id": "medical", "name": {"ja": "医療", "en": "Medical services"}}
    ],
    "bodies": [
      {"id": "mic", "kind": "ministry", "name": {"ja": "総務省", "en": "Telecom ministry"}, "sectors": ["ict"]},
      {"id": "ceptoar.telecom", "kind": "ceptoar", "name": {"ja": "電気通信CEPTOAR", "en": "Telecom CEPTOAR"},
       "sectors": ["ict"]},
      {"id": "mhlw", "kind": "ministry", "name": {"ja": "厚生労働省", "en": "Health ministry"}, "sectors": ["medical"]},
      {"id": "ceptoar.medical", "kind": "ceptoar", "name": {"ja": "医療CEPTOAR", "en": "Medical CEPTOAR"},
       "sectors": ["medical"], "set_up": [{"state": "preparing", "from": "2007-04-01"}]},
      {"id": "op", "kind": "operator", "name": {"ja": "事業者", "en": "Operator"}, "sectors": ["ict"],
       "memberships": ["ceptoar.telecom"], "fictitious": true}
    ]
  },
  "model": {
    "default_reference": "D",
    "regions": [{"id": "kanto", "name": {"ja": "関東", "en": "Kanto"}}],
    "units": [{"id": "users", "name": {"ja": "人", "en": "users"}}],
    "supply_kinds": [
      {"id": "telecom", "name": {"ja": "電気通信", "en": "Telecommunications"}},
      {"id": "water", "name": {"ja": "水", "en": "Water"}}
    ],
    "components": [{"id": "router", "name": {"ja": "ルータ", "en": "the router"}, "kind": "product"}],
    "rules": [{"name": {"ja": "3万人・1時間", "en": "30,000 users, 1 h"}, "sector": "ict", "unit": "users",
               "amount": 30000, "duration": "1h"}],
    "services": [
      {"id": "ict.core", "name": {"ja": "基幹網", "en": "Core"}, "sector": "ict", "region": "kanto",
       "operator": "op", "repair_work": {"fixed": "10h", "ref": "B1"}, "declared_none": ["telecom", "water"],
       "exposures": [{"component": "router", "level": "0%", "work": {"fixed": "5h"}}]},
      {"id": "ict.access", "name": {"ja": "接続", "en": "=Access, \"A\""}, "sector": "ict", "region": "kanto",
       "operator": "op", "size": {"amount": 50000, "unit": "users"}, "continuity": {"rto": "6h", "mtpd": "24h"},
       "declared_none": ["water"],
       "groups": [{"kind": "telecom", "ref": "B1", "suppliers": [
         {"service": "ict.core", "kind": "logical", "source": "report", "ref": "B1",
          "delay": {"fixed": "1m", "ref": "B1"}, "strength": {"fixed": "100%", "ref": "B1"}}]}]},
      {"id": "medical.hospital", "name": {"ja": "病院", "en": "Hospital"}, "sector": "medical", "region": "kanto",
       "continuity": {"activation": "95%", "rto": "4h"},
       "groups": [{"kind": "telecom", "buffer": {"fixed": "2h"}, "suppliers": [{"service": "ict.access"}]}]},
      {"id": "medical.clinic", "name": {"ja": "診療所", "en": "Clinic"}, "sector": "medical", "region": "kanto",
       "groups": [{"kind": "telecom", "suppliers": [
         {"service": "ict.access", "presence": "2%"}]}]}
    ]
  }
})";

inline programme::Programme small_programme() {
    auto programme = programme::parse_programme(kSmallProgramme);
    if (!programme) ADD_FAILURE() << to_text(programme.error(), Language::en);
    return *std::move(programme);
}

/// The core stops at 03:00 in Japan; its repair takes ten hours.
inline cascade::Shock core_stops(const programme::Programme& programme) {
    const network::Model& model = *programme.model;
    const auto onset = parse_instant("2007-10-01T03:00+09:00");
    return {.onset = onset->at,
            .damages = {
                cascade::stopped_until_repaired(model, *model.find_service("ict.core"), kStopped, Ticks{0})}};
}

inline cascade::Forecast forecast_of(const programme::Programme& programme, const cascade::Shock& shock) {
    auto forecast = cascade::what_if(*programme.model, shock, {Ticks{1'440}},
                                     {.seed = 1, .first_run = 0, .runs = 200, .threads = 1});
    if (!forecast) ADD_FAILURE() << to_text(forecast.error(), Language::en);
    return *std::move(forecast);
}

inline constexpr UtcOffset kJapan{std::chrono::minutes{540}};

}  // namespace kaname::report
