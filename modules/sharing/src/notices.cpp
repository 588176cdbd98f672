#include "kaname/sharing/notices.hpp"

namespace kaname::sharing {

Result<SeenNotice> Notices::find(const policy::Actor& actor, std::string_view id, Instant now) {
    KANAME_TRY(const std::optional<Notice> notice, load(id));
    return seen_by(actor, notice.value_or(Notice{}), now);
}

Result<std::vector<SeenNotice>> Notices::list(const policy::Actor& actor, std::size_t most, Instant now) {
    KANAME_CHECK(policy::permit(actor, policy::Action::list_notices));
    KANAME_TRY(const std::vector<Notice> notices, load_of(actor.body, most));
    std::vector<SeenNotice> seen;
    for (const Notice& notice : notices) {
        if (auto one = seen_by(actor, notice, now)) seen.push_back(*std::move(one));
    }
    return seen;
}

Result<SeenRelease> Notices::find_release(const policy::Actor& actor, std::string_view notice,
                                          const Whither& whither) {
    KANAME_TRY(const std::optional<Notice> found, load(notice));
    return seen_release(actor, found.value_or(Notice{}), whither);
}

Result<std::vector<SeenRelease>> Notices::list_releases(const policy::Actor& actor, std::size_t most,
                                                        const Whither& whither) {
    KANAME_CHECK(policy::permit(actor, policy::Action::list_releases));
    KANAME_TRY(const std::vector<Notice> notices, load_asked(actor.body, most));
    std::vector<SeenRelease> seen;
    for (const Notice& notice : notices) {
        if (auto one = seen_release(actor, notice, whither)) seen.push_back(*std::move(one));
    }
    return seen;
}

Error changed_meanwhile(std::string place) {
    return fail(
        ErrorCode::conflict, std::move(place),
        {"ほかの利用者が先に更新しました。", "somebody else has changed this meanwhile"},
        {"最新の内容を確認し、もう一度操作してください。", "look at it as it is now, and do it again"});
}

}  // namespace kaname::sharing
