#pragma once

#include <string>
#include <utility>

#include "kaname/directory/directory.hpp"

// Rows for the tests: correct ones, to be spoilt one field at a time.
namespace kaname::directory {

inline Date day(int year, unsigned month, unsigned dom) {
    return Date{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{dom}};
}
inline DateRange since(Date from) { return {from, Date::max()}; }
inline DateRange before(Date until) { return {Date::min(), until}; }

inline Sector sector(std::string id, DateRange valid = {}) {
    Text name{id + " (ja)", id + " (en)"};
    return {.id = std::move(id), .name = std::move(name), .valid = valid};
}

inline Body body(std::string id, BodyKind kind, std::vector<SectorLink> sectors = {}) {
    Body made{};
    made.name = {id + " (ja)", id + " (en)"};
    made.id = std::move(id);
    made.kind = kind;
    made.sectors = std::move(sectors);
    return made;
}

}  // namespace kaname::directory
