#include "world.hpp"

namespace kaname::app {
namespace {

constexpr std::string_view kDirectory = R"("format": "kaname-programme/1", "id": "small",
  "name": {"ja": "小さな例", "en": "A small example"}, "utc_offset": "+09:00", "as_of": "2007-06-14",
  "references": [{"id": "D", "mark": "D", "source": {"ja": "実証用の値", "en": "demo value"}}],
  "directory": {
    "sectors": [{"id": "ict", "name": {"ja": "情報通信", "en": "Telecommunications"}},
                {"id": "medical", "name": {"ja": "医療", "en": "Medical services"}, "valid_from": "2005-12-13"}],
    "bodies": [{"id": "mic", "kind": "ministry", "name": {"ja": "総務省", "en": "Telecom ministry"}, "sectors": ["ict"]}]
  })";

constexpr std::string_view kModel = R"("model": {
    "default_reference": "D",
    "regions": [{"id": "kanto", "name": {"ja": "関東", "en": "Kanto"}}],
    "supply_kinds": [{"id": "telecom", "name": {"ja": "電気通信", "en": "Telecommunications"}}],
    "components": [{"id": "router", "name": {"ja": "ルータ", "en": "the router"}, "kind": "product"}],
    "services": [
      {"id": "ict.core", "name": {"ja": "基幹網", "en": "Core"}, "sector": "ict", "region": "kanto",
       "repair_work": {"fixed": "10h"}, "declared_none": ["telecom"],
       "exposures": [{"component": "router", "level": "0%", "work": {"fixed": "5h"}}]},
      {"id": "ict.access", "name": {"ja": "接続", "en": "Access"}, "sector": "ict", "region": "kanto",
       "groups": [{"kind": "telecom", "suppliers": [{"service": "ict.core"}]}]},
      {"id": "medical.hospital", "name": {"ja": "病院", "en": "Hospital"}, "sector": "medical", "region": "kanto",
       "groups": [{"kind": "telecom", "buffer": {"fixed": "2h"}, "suppliers": [{"service": "ict.access"}]}]},
      {"id": "medical.alone", "name": {"ja": "診療所", "en": "Clinic"}, "sector": "medical", "region": "kanto"}
    ]
  })";

}  // namespace

World::World() {
    files["small.json"] = "{" + std::string{kDirectory} + "," + std::string{kModel} + "}";
    files["bare.json"] = "{" + std::string{kDirectory} + "}";
    files["broken.json"] = R"({"format": "kaname-programme/1", "idd": "x"})";
}

}  // namespace kaname::app
