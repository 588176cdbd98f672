#include "kaname/policy/known_bodies.hpp"

#include <algorithm>

namespace kaname::policy {
namespace {

using directory::Body;
using directory::BodyKind;
using directory::Directory;

/// Whether a sector is of both that day.
bool share_sector(const Body& a, const Body& b, Date day) {
    return std::any_of(a.sectors.begin(), a.sectors.end(), [&](const directory::SectorLink& one) {
        return one.valid.contains(day) &&
               std::any_of(b.sectors.begin(), b.sectors.end(), [&](const directory::SectorLink& other) {
                   return other.sector == one.sector && other.valid.contains(day);
               });
    });
}

bool is_member(const Directory& directory, const Body& body, const Body& ceptoar, Date day) {
    const auto ceptoars = directory.ceptoars_of(body, day);
    return std::find(ceptoars.begin(), ceptoars.end(), &ceptoar) != ceptoars.end();
}

/// Of bodies other than the coordinator, whether one deals with the other.
bool deals_with(const Directory& directory, const Body& body, const Body& other, Date day) {
    if (body.kind == BodyKind::ministry || other.kind == BodyKind::ministry) {
        return share_sector(body, other, day);
    }
    return is_member(directory, other, body, day) || is_member(directory, body, other, day);
}

}  // namespace

std::vector<const Body*> known_bodies(const Directory& directory, const Actor& actor, Date day) {
    const Body& own = *directory.find_body(actor.body);  // an actor's body is in the directory
    std::vector<const Body*> known;
    for (const Body& other : directory.bodies()) {
        if (!other.valid.contains(day)) continue;
        if (&other == &own || own.kind == BodyKind::coordinator || other.kind == BodyKind::coordinator ||
            deals_with(directory, own, other, day)) {
            known.push_back(&other);
        }
    }
    return known;
}

}  // namespace kaname::policy
