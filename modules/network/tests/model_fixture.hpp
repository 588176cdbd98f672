#pragma once

#include <string_view>

#include "kaname/network/model.hpp"

namespace kaname::network {

/// Columns with what every model needs and no services yet: one kind, sector, region and reference.
inline Columns empty_columns() {
    Columns c;
    c.kind_ids.push_back("power");
    c.kind_names.ja.push_back("電力");
    c.kind_names.en.push_back("power");
    c.sector_ids.push_back("power");
    c.region_ids.push_back("kanto");
    c.region_names.ja.push_back("関東");
    c.region_names.en.push_back("Kanto");
    c.reference_ids.push_back("D");
    c.reference_texts.ja.push_back("実証用の値");
    c.reference_texts.en.push_back("demo value");
    c.references.push_back({Mark::demo});
    return c;
}

inline ServiceId add_service(Columns& c, std::string_view id) {
    c.service_ids.push_back(id);
    c.service_names.ja.push_back(id);
    c.service_names.en.push_back(id);
    c.services.push_back({.sector = SectorRef{0}, .region = RegionRef{0}});
    return id_at<ServiceId>(c.services.size() - 1);
}

/// A group of the last service or a later one.
inline GroupId add_group(Columns& c, ServiceId service, std::string_view id) {
    c.group_ids.push_back(id);
    c.groups.push_back({.service = service, .kind = KindId{0}});
    return id_at<GroupId>(c.groups.size() - 1);
}

/// A dependency of the last group.
inline DependencyId add_dependency(Columns& c, GroupId group, ServiceId supplier) {
    c.dependencies.push_back({.group = group, .supplier = supplier});
    return id_at<DependencyId>(c.dependencies.size() - 1);
}

/// plant <- grid through the group "power" of the plant.
inline Columns plant_on_grid() {
    Columns c = empty_columns();
    const ServiceId grid = add_service(c, "grid");
    const ServiceId plant = add_service(c, "plant");
    add_dependency(c, add_group(c, plant, "power"), grid);
    return c;
}

}  // namespace kaname::network
