#include "kaname/storage/verify.hpp"

#include "faults.hpp"
#include "head_file.hpp"
#include "sqlite.hpp"
#include "trail.hpp"

namespace kaname::storage {

Result<record::Head> verify_trail(std::string_view path, const std::optional<record::Head>& kept) {
    const std::string store{path};
    // Before the store: a head that is written meanwhile would be ahead of what is read below.
    KANAME_TRY(const std::optional<record::Head> beside, HeadFile{store}.read());
    KANAME_TRY(const auto connection, open_sqlite({.path = store, .access = Access::read}));
    KANAME_CHECK(connection->begin(Access::read));
    SqlTrail trail{*connection};
    record::TrailCheck check;
    bool found = !kept;
    KANAME_CHECK(trail.each([&](const record::Link& link) {
        const bool is_place = kept && (kept->count == 0 || kept->count == link.head.count);
        found |= is_place && kept->hash == link.head.hash;
        return check.take(link);
    }));
    if (beside) KANAME_CHECK(holds(trail, *beside));
    // Whoever cuts the trail would remove the file too: only another head can stand in for it.
    if (!beside && !kept && check.head().count > 0) return no_head_file(HeadFile{store}.path());
    if (!found && kept->count > check.head().count) {
        return trail_cut(to_text(*kept), to_text(check.head()));
    }
    if (!found) return trail_differs(kept->count == 0 ? record::digits_of(kept->hash) : to_text(*kept));
    return check.head();
}

}  // namespace kaname::storage
