#include "kaname/directory/directory.hpp"

#include <algorithm>
#include <utility>

namespace kaname::directory {
namespace {

bool linked_on(const Body& body, std::string_view sector, Date day) {
    return std::any_of(body.sectors.begin(), body.sectors.end(), [&](const SectorLink& link) {
        return link.sector == sector && link.valid.contains(day);
    });
}

template <class Row>
const Row* find_by_id(const std::vector<Row>& rows, std::string_view id) {
    const auto found = std::find_if(rows.begin(), rows.end(), [id](const Row& row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

Directory::Directory(std::vector<Sector> sectors, std::vector<Body> bodies)
    : sectors_{std::move(sectors)}, bodies_{std::move(bodies)} {}

Result<Directory> Directory::make(std::vector<Sector> sectors, std::vector<Body> bodies) {
    std::vector<Rejection> rejections = check(sectors, bodies);
    if (rejections.empty()) return Directory{std::move(sectors), std::move(bodies)};
    Error error{ErrorCode::invalid_input, {}};
    for (Rejection& rejection : rejections) {
        error.problems.push_back(
            {std::move(rejection.place), std::move(rejection.reason), std::move(rejection.mend)});
    }
    return error;
}

const Sector* Directory::find_sector(std::string_view id) const noexcept { return find_by_id(sectors_, id); }

const Body* Directory::find_body(std::string_view id) const noexcept { return find_by_id(bodies_, id); }

std::vector<const Sector*> Directory::sectors_on(Date day) const {
    std::vector<const Sector*> found;
    for (const Sector& sector : sectors_) {
        if (sector.valid.contains(day)) found.push_back(&sector);
    }
    return found;
}

std::vector<const Body*> Directory::bodies_on(Date day, BodyKind kind) const {
    std::vector<const Body*> found;
    for (const Body& body : bodies_) {
        if (body.kind == kind && set_up_on(body, day)) found.push_back(&body);
    }
    return found;
}

Channel Directory::channel_to(std::string_view sector, Date day) const {
    const Sector* found = find_sector(sector);
    if (found == nullptr || !found->valid.contains(day)) return {};
    Channel channel;
    for (const Body* body : bodies_on(day, BodyKind::ministry)) {
        if (linked_on(*body, sector, day)) channel.ministry = body;  // one at most: see check
    }
    for (const Body* body : bodies_on(day, BodyKind::ceptoar)) {
        if (linked_on(*body, sector, day)) channel.ceptoars.push_back(body);
    }
    return channel;
}

std::vector<const Body*> Directory::ceptoars_of(const Body& body, Date day) const {
    std::vector<const Body*> found;
    for (const Membership& membership : body.memberships) {
        if (!membership.valid.contains(day)) continue;
        const Body* const ceptoar = find_body(membership.ceptoar);
        if (set_up_on(*ceptoar, day) == SetUp::established) found.push_back(ceptoar);
    }
    return found;
}

std::vector<const Body*> Directory::members_of(std::string_view ceptoar, Date day) const {
    std::vector<const Body*> found;
    for (const Body* body : bodies_on(day, BodyKind::operator_)) {
        const bool is_member = std::any_of(
            body->memberships.begin(), body->memberships.end(), [&](const Membership& membership) {
                return membership.ceptoar == ceptoar && membership.valid.contains(day);
            });
        if (is_member) found.push_back(body);
    }
    return found;
}

std::optional<SetUp> set_up_on(const Body& body, Date day) noexcept {
    if (!body.valid.contains(day)) return std::nullopt;
    if (body.set_up.empty()) return SetUp::established;
    std::optional<SetUp> state;
    for (const SetUpStep& step : body.set_up) {
        if (step.from <= day) state = step.state;
    }
    return state;
}

}  // namespace kaname::directory
