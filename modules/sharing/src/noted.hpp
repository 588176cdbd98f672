#pragma once

#include <algorithm>

#include "kaname/sharing/notice_service.hpp"

namespace kaname::sharing {

/// Whether the reading is in the trail before the answer goes out.
[[nodiscard]] inline bool is_strict(const SeenNotice& seen) {
    if (seen.desk) {
        const auto& sources = seen.desk->sources;
        return seen.desk->draft.tlp >= policy::Tlp::amber_strict ||
               std::any_of(sources.begin(), sources.end(), [](const Source& source) {
                   return source.marking.tlp >= policy::Tlp::amber_strict;
               });
    }
    return seen.issued && seen.issued->content.tlp >= policy::Tlp::amber_strict;
}
[[nodiscard]] inline bool is_strict(const std::vector<SeenNotice>& seen) {
    return std::any_of(seen.begin(), seen.end(), [](const SeenNotice& one) { return is_strict(one); });
}
[[nodiscard]] inline bool is_strict(const SeenRelease& seen) {
    if (seen.content && seen.content->tlp >= policy::Tlp::amber_strict) return true;
    return std::any_of(seen.own.begin(), seen.own.end(),
                       [](const SeenRelease::Own& own) { return own.tlp >= policy::Tlp::amber_strict; });
}
[[nodiscard]] inline bool is_strict(const std::vector<SeenRelease>& seen) {
    return std::any_of(seen.begin(), seen.end(), [](const SeenRelease& one) { return is_strict(one); });
}
[[nodiscard]] inline bool is_strict(const NoticeReceipt& receipt) { return is_strict(receipt.notice); }
[[nodiscard]] inline bool is_strict(const NoticePreview&) { return false; }

/// What `read` reads, with the reading noted.
template <class Value, class Read>
[[nodiscard]] Result<Value> noted(const NoticeService::Ports& ports, const record::Entry& entry,
                                  const Read& read) {
    auto found = record::viewed<Value>(ports.store, read);
    KANAME_CHECK(ports.reads.note(found ? entry : record::ended(entry, found.error()),
                                  {.before_answer = found && is_strict(*found)}));
    return found;
}

}  // namespace kaname::sharing
