#include "kaname/record/memory.hpp"

#include <algorithm>

namespace kaname::record {
namespace {

bool has(const Event& event, std::string_view body) {
    return std::find(event.audience.begin(), event.audience.end(), body) != event.audience.end();
}

}  // namespace

Status MemoryTrail::write(const Entry& entry) {
    const Head before = record_->links.empty() ? Head{} : record_->links.back().head;
    record_->links.push_back({entry, extended(before, entry)});
    return done;
}

Result<Head> MemoryTrail::head() { return record_->links.empty() ? Head{} : record_->links.back().head; }

Result<std::vector<Link>> MemoryTrail::links(std::uint64_t after, std::size_t most) {
    std::vector<Link> found;
    for (const Link& link : record_->links) {
        if (link.head.count > after && found.size() < most) found.push_back(link);
    }
    return found;
}

Status MemoryOutbox::announce(const Event& event) {
    record_->events.push_back(event);
    return done;
}

Result<std::vector<Numbered>> MemoryOutbox::events(std::uint64_t after, std::size_t most) {
    std::vector<Numbered> found;
    for (std::uint64_t i = after; i < record_->events.size() && found.size() < most; ++i) {
        found.push_back({i + 1, record_->events[i]});
    }
    return found;
}

Result<std::vector<Numbered>> MemoryOutbox::events_for(std::string_view body, std::uint64_t after,
                                                       std::size_t most) {
    std::vector<Numbered> found;
    std::uint64_t number = 0;
    for (const Event& event : record_->events) {
        if (!has(event, body) || ++number <= after || found.size() == most) continue;
        found.push_back({number, event});
        found.back().event.audience.clear();
    }
    return found;
}

Result<std::uint64_t> MemoryOutbox::last_for(std::string_view body) {
    return static_cast<std::uint64_t>(std::count_if(record_->events.begin(), record_->events.end(),
                                                    [&](const Event& event) { return has(event, body); }));
}

Result<std::uint64_t> MemoryOutbox::place_of(std::string_view worker) {
    const auto found = record_->places.find(worker);
    return found == record_->places.end() ? std::uint64_t{0} : found->second;
}

Status MemoryOutbox::move(std::string_view worker, std::uint64_t to) {
    record_->places.insert_or_assign(std::string{worker}, to);
    return done;
}

}  // namespace kaname::record
