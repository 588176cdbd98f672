#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "kaname/programme/programme.hpp"

namespace kaname::programme {

/// A small programme with every key of the format somewhere. The numbers are chosen to be told apart.
inline constexpr std::string_view kSample = R"json({
  "format": "kaname-programme/1",
  "id": "sample", "name": {"ja": "見本", "en": "Sample"},
  "utc_offset": "+09:00", "as_of": "2007-06-14",
  "references": [
    {"id": "d", "mark": "D", "source": {"ja": "デモ用の値", "en": "Demo value"}},
    {"id": "B23", "mark": "F", "quality": "A", "source": {"ja": "公開資料", "en": "Public source"}},
    {"id": "k", "mark": "K", "quality": "C", "source": {"ja": "常識", "en": "General knowledge"}},
    {"id": "s", "mark": "S", "quality": "B", "source": {"ja": "原典", "en": "Source document"}}
  ],
  "directory": {
    "sectors": [
      {"id": "power", "name": {"ja": "電力", "en": "Electric power"}, "valid_from": "2005-12-13"},
      {"id": "water", "name": {"ja": "水道", "en": "Water supply"}},
      {"id": "port", "valid_from": "2024-04-01", "valid_until": "2030-04-01"}
    ],
    "bodies": [
      {"id": "mhlw", "kind": "ministry", "name": {"ja": "厚生労働省", "en": "MHLW"}, "sectors": [{"sector": "water", "until": "2024-04-01"}]},
      {"id": "mlit", "kind": "ministry", "name": {"ja": "国土交通省", "en": "MLIT"}, "valid_from": "2001-01-06", "valid_until": "2100-01-01", "sectors": [{"sector": "water", "from": "2024-04-01"}]},
      {"id": "c.water", "kind": "ceptoar", "name": {"ja": "水道セプター", "en": "Water CEPTOAR"}, "sectors": ["water"],
       "set_up": [{"state": "planned", "from": "2005-12-13"}, {"state": "preparing", "from": "2007-10-01"}, {"state": "established", "from": "2008-03-31"}], "subgroups": ["east", "west"]},
      {"id": "op.water", "kind": "operator", "name": {"ja": "水道事業者", "en": "Waterworks"}, "sectors": ["water"], "memberships": ["c.water"], "fictitious": true},
      {"id": "op.power", "kind": "operator", "name": {"ja": "電力会社", "en": "Power company"}, "sectors": ["power"]}
    ]
  },
  "model": {
    "default_reference": "d",
    "declarations_valid_for": "360d",
    "regions": [{"id": "kanto", "name": {"ja": "関東", "en": "Kanto"}}],
    "units": [{"id": "kw", "name": {"ja": "kW", "en": "kW"}}], "service_classes": [{"id": "pipes", "name": {"ja": "管路", "en": "Pipes"}}, {"id": "wires", "name": {"ja": "電線", "en": "Wires"}}],
    "supply_kinds": [
      {"id": "electricity", "name": {"ja": "電力", "en": "Electric power"}},
      {"id": "telecom", "name": {"ja": "電気通信", "en": "Telecommunications"}},
      {"id": "crew", "name": {"ja": "復旧要員", "en": "Repair crews"}}
    ],
    "response_tables": [{"id": "pumps", "rows": [["0h", "20%"], ["6h", "60.5%"]], "ref": "B23"}],
    "components": [{"id": "router", "name": {"ja": "ルータ", "en": "Router"}, "kind": "version"}],
    "rules": [
      {"name": {"ja": "供給支障", "en": "Supply failure"}, "sector": "power", "unit": "kw", "amount": 100000, "duration": "10m", "valid_from": "2005-12-13", "valid_until": "2030-01-01", "ref": "s", "class": "wires"}
    ],
    "services": [
      {
        "id": "plant", "name": {"ja": "浄水場", "en": "Water plant"}, "sector": "water", "region": "kanto", "operator": "op.water",
        "combination": "product",
        "continuity": {"activation": "95%", "minimum": "80%", "rto": "12h", "mtpd": "3d", "ref": "k", "levels_ref": "d"},
        "size": {"amount": 70000, "unit": "kw"}, "class": "pipes",
        "repair_work": {"lognormal": {"median": "12h", "p90": "48h"}, "ref": "k"},
        "groups": [
          {"kind": "electricity", "confidence": 4, "buffer": {"triangular": ["24h", "48h", "72h"], "draw": "fuel", "ref": "B23"},
           "recharge": "50%", "table": "pumps", "lag": "1h30m", "ref": "k", "suppliers": [
            {"service": "grid.east", "delay": {"fixed": "5m", "ref": "k"}, "ref": "B23"},
            {"service": "grid.west", "kind": "logical", "source": "incident", "confidence": 1, "strength": {"classes": [{"weight": 1, "at": "30%"}, {"weight": 3, "from": "40%", "to": "60%"}]},
             "valid_from": "2007-04-01", "valid_until": "2008-04-01"}]},
          {"id": "control", "kind": "telecom", "logic": "weighted", "suppliers": [
            {"service": "grid.east", "kind": "cyber", "source": "report", "weight": 3, "presence": "70%"},
            {"service": "grid.west", "kind": "geographic", "source": "expert", "confidence": 5, "delay": "10m", "strength": "90%", "weight": 2}]},
          {"id": "repair", "kind": "crew", "role": "repair", "logic": {"needed": 1}, "buffer": {"uniform": ["1h", "2h"], "draw": "fuel"}, "recharge": "3600%", "suppliers": [
            {"service": "grid.east", "source": "statistic", "delay": {"pert": ["1m", "2m", "9m"]}, "confidence": 2}]}
        ],
        "exposures": [
          {"component": "router", "level": "30%", "patch": "unpatched", "probability": "60%", "delay": {"value": "15m", "ref": "B23"}, "work": "6h", "ref": "k"}
        ],
        "declared_on": "2007-01-31"
      },
      {
        "id": "grid.east", "name": {"ja": "東の電力網", "en": "Grid east"}, "sector": "power", "region": "kanto", "operator": "op.power",
        "repair_work": "24h", "declared_none": ["electricity", "telecom"]
      },
      {"id": "grid.west", "name": {"ja": "西の電力網", "en": "Grid west"}, "sector": "power", "region": "kanto",
       "groups": [{"kind": "telecom", "logic": "any", "suppliers": [{"service": "grid.east"}]}]}
    ]
  },
  "calendar": {"from": "2007-04-01", "until": "2008-04-01", "closed": ["saturday", "sunday"],
    "holidays": [{"date": "2007-10-08", "name": {"ja": "体育の日", "en": "Sports Day"}}]},
  "regimes": [
    {"id": "law", "name": {"ja": "規則", "en": "Rule"}, "trigger": {"ja": "停止", "en": "a stop"},
     "form": {"ja": "電話", "en": "telephone"}, "sectors": ["water"], "bases": ["statutory"], "addressee": "mhlw",
     "valid_from": "2007-04-01", "valid_until": "2030-04-01",
     "duties": [{"stage": "first", "within": "24h"}, {"stage": "final", "within": "5 open days"}], "ref": "B23"}
  ],
  "agreements": {"stand_in_after": "45m", "hops": [
    {"body": "mhlw", "passes": "reports", "mode": "gate_with_timeout", "timeout": "30m"},
    {"body": "mhlw", "passes": "reports", "mode": "concurrent", "operation": "large_scale"}]}
}
)json";

/// The sample with the first `from` replaced by `to`.
inline std::string spoilt(std::string_view from, std::string_view to) {
    std::string text{kSample};
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    if (at != std::string::npos) text.replace(at, from.size(), to);
    return text;
}

inline Programme sample() {
    auto parsed = parse_programme(kSample);
    EXPECT_TRUE(parsed) << (parsed ? "" : to_text(parsed.error(), Language::en));
    return *std::move(parsed);
}

}  // namespace kaname::programme
