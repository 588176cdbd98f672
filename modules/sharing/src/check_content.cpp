#include "check_content.hpp"

#include <algorithm>

#include "kaname/base/limits.hpp"
#include "kaname/policy/release.hpp"
#include "notice_events.hpp"

namespace kaname::sharing {
namespace {

Error too_long(std::string place, std::size_t most) {
    return fail(ErrorCode::invalid_input, std::move(place),
                bilingual("{}バイトを超えています。", "it is longer than {} bytes", {std::to_string(most)}),
                {"短くしてください。", "make it shorter"});
}

Status check_text(const std::string& place, const Text& text) {
    if (text.ja.size() > limits::kTextLength) return too_long(place + ".ja", limits::kTextLength);
    if (text.en.size() > limits::kTextLength) return too_long(place + ".en", limits::kTextLength);
    return done;
}

Status check_references(const std::vector<std::string>& references) {
    if (references.size() > limits::kNoticeReferences) {
        return fail(ErrorCode::invalid_input, "references",
                    bilingual("参照が{}件を超えています。", "there are more than {} references",
                              {std::to_string(limits::kNoticeReferences)}),
                    {"主なものに絞ってください。", "keep the ones that matter"});
    }
    for (std::size_t i = 0; i < references.size(); ++i) {
        const std::string place = "references[" + std::to_string(i) + ']';
        if (references[i].size() > limits::kReferenceLength) {
            return too_long(place, limits::kReferenceLength);
        }
        if (!references[i].empty() && references[i].find_first_of("\r\n") == std::string::npos) continue;
        return fail(ErrorCode::invalid_input, place,
                    {"参照は空でない一行です。", "a reference is one line that is not empty"},
                    {"一件ずつ分けて書いてください。", "write one reference in each entry"});
    }
    return done;
}

Status check_purposes(const std::vector<Purpose>& purposes) {
    for (std::size_t i = 0; i < purposes.size(); ++i) {
        if (std::find(purposes.begin(), purposes.begin() + static_cast<std::ptrdiff_t>(i), purposes[i]) ==
            purposes.begin() + static_cast<std::ptrdiff_t>(i)) {
            continue;
        }
        return fail(ErrorCode::invalid_input, "purposes[" + std::to_string(i) + ']',
                    {"同じ目的が二度指定されています。", "the same purpose is given twice"},
                    {"一度だけ指定してください。", "give each once"});
    }
    return done;
}

Status check_filled(const std::string& place, const Text& text) {
    if (!text.ja.empty() && !text.en.empty()) return done;
    return fail(ErrorCode::conflict, place + (text.ja.empty() ? ".ja" : ".en"),
                {"まだ記入されていません。", "it is still empty"},
                {"日本語と英語の両方を記入してください。", "write it in both languages"});
}

}  // namespace

Status check_draft(const Content& content) {
    KANAME_CHECK(check_text("title", content.title));
    KANAME_CHECK(check_text("body", content.body));
    KANAME_CHECK(check_text("action", content.action));
    KANAME_CHECK(check_references(content.references));
    KANAME_CHECK(check_purposes(content.purposes));
    if (content.tlp != policy::Tlp::red) return done;
    return fail(ErrorCode::invalid_input, "tlp",
                {"TLP:RED は名指しした人だけのもので、組織への情報提供には使えません。",
                 "TLP:RED is for named persons; a notice goes to bodies"},
                {"TLP:AMBER+STRICT を指定し、機微な点は電話で伝えてください。",
                 "use TLP:AMBER+STRICT, and tell the rest by telephone"});
}

Status check_complete(const Notice& notice) {
    KANAME_CHECK(check_filled("title", notice.draft.title));
    KANAME_CHECK(check_filled("body", notice.draft.body));
    if (notice.recipients.empty()) {
        return fail(
            ErrorCode::conflict, "recipients",
            {"宛先がありません。誰にも届きません。", "there are no recipients: it would reach nobody"},
            {"宛先を指定してください。", "name the recipients"});
    }
    const bool wider = !notice.revisions.empty() && notice.draft.tlp < notice.revisions.back().content.tlp;
    if (!wider) return done;
    return fail(ErrorCode::conflict, "tlp",
                {"訂正により標示を緩めることはできません。", "a correction cannot be marked wider"},
                {"前回と同じか、より厳しい標示を指定してください。",
                 "mark it as it was, or stricter; write a new notice for a wider audience"});
}

bool is_released(const Notice& notice, std::string_view originator) {
    return std::any_of(notice.releases.begin(), notice.releases.end(), [&](const Release& release) {
        return release.originator == originator && release.approved;
    });
}

std::vector<std::string> to_be_asked(const Notice& notice) {
    std::vector<std::string> originators;
    for (const Source& source : notice.sources) {
        const bool known =
            std::find(originators.begin(), originators.end(), source.originator) != originators.end();
        const bool is_asked =
            policy::needs_release({source.marking, source.onward, notice.draft.tlp, notice.draft.source});
        if (is_asked && !known) originators.push_back(source.originator);
    }
    return originators;
}

Status check_released(const Notice& notice) {
    for (const std::string& originator : to_be_asked(notice)) {
        if (is_released(notice, originator)) continue;
        return fail(ErrorCode::conflict, "releases",
                    {"情報の提供元から、この文案の提供の同意を得ていません。",
                     "an originator has not released this draft"},
                    {"提供の同意を求め、回答を待ってください。文案を直した場合は改めて求めてください。",
                     "ask for the release and wait for the answer; after an edit ask again"});
    }
    return done;
}

std::vector<std::string> ask_next(Notice& notice, const std::string& person, Instant now) {
    // One at a time: nobody is shown what was made of others' reports before those have agreed.
    const bool waits = std::any_of(notice.releases.begin(), notice.releases.end(),
                                   [](const Release& release) { return !release.approved; });
    if (waits) return {};
    for (const std::string& originator : to_be_asked(notice)) {
        if (is_released(notice, originator)) continue;
        notice.releases.push_back({.originator = originator, .asked = now, .asked_by = person});
        return {originator};
    }
    return {};
}

}  // namespace kaname::sharing
