#include "keys.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace kaname::network {
namespace {

std::string group_text(const Columns& c, GroupId group) {
    const ServiceId service = c.groups[group.index()].service;
    return std::string{c.service_ids[service.index()]} + '/' + std::string{c.group_ids[group.index()]};
}

/// Dependencies ascend by group, so the ordinals of one group are counted while it lasts.
std::vector<StableKey> dependency_keys(const Columns& c) {
    std::vector<StableKey> keys;
    keys.reserve(c.dependencies.size());
    std::map<ServiceId, std::size_t> seen;
    GroupId group = GroupId::none();
    std::string prefix;
    for (const Dependency& dependency : c.dependencies) {
        if (dependency.group != group) {
            group = dependency.group;
            prefix = group_text(c, group) + '/';
            seen.clear();
        }
        std::string text = prefix;
        text += c.service_ids[dependency.supplier.index()];
        text += '/' + std::to_string(seen[dependency.supplier]++);
        keys.push_back(stable_key(text));
    }
    return keys;
}

}  // namespace

Keys keys_of(const Columns& c) {
    Keys keys;
    for (std::size_t i = 0; i < c.services.size(); ++i) keys.services.push_back(stable_key(c.service_ids[i]));
    for (std::size_t i = 0; i < c.groups.size(); ++i) {
        keys.groups.push_back(stable_key(group_text(c, id_at<GroupId>(i))));
    }
    keys.dependencies = dependency_keys(c);
    for (const Exposure& exposure : c.exposures) {
        keys.exposures.push_back(stable_key(std::string{c.service_ids[exposure.service.index()]} + '@' +
                                            std::string{c.component_ids[exposure.component.index()]}));
    }
    for (std::size_t i = 0; i < c.draw_group_ids.size(); ++i) {
        keys.draw_groups.push_back(stable_key("draw:" + std::string{c.draw_group_ids[i]}));
    }
    return keys;
}

std::vector<ServiceId> services_by_key(const Keys& keys) {
    std::vector<ServiceId> order;
    order.reserve(keys.services.size());
    for (std::size_t i = 0; i < keys.services.size(); ++i) order.push_back(id_at<ServiceId>(i));
    std::sort(order.begin(), order.end(),
              [&](ServiceId a, ServiceId b) { return keys.services[a.index()] < keys.services[b.index()]; });
    return order;
}

std::optional<std::size_t> find_collision(const std::vector<StableKey>& keys) {
    std::vector<std::size_t> order(keys.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return keys[a] != keys[b] ? keys[a] < keys[b] : a < b; });
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (keys[order[i]] == keys[order[i - 1]]) return order[i];
    }
    return std::nullopt;
}

}  // namespace kaname::network
