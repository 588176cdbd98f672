#include "kaname/plan/thing.hpp"

#include <algorithm>

#include "kaname/base/limits.hpp"

namespace kaname::plan {
namespace {

constexpr std::array kKinds{ThingKind::incident, ThingKind::notice, ThingKind::finding, ThingKind::clause,
                            ThingKind::measure};
constexpr std::array kTypes{LinkType::arises_from, LinkType::changes, LinkType::is_carried_out_by};

Error not_a_thing(std::string_view text) {
    return fail(
        ErrorCode::invalid_input, "thing",
        bilingual("「{}」は連関の対象の書き方ではありません。", "\"{}\" does not name a thing", {text}),
        {"incident、notice、finding、clause、measure のいずれか、コロン、識別子の順に書いてください。",
         "write incident, notice, finding, clause or measure, a colon, and the id"});
}

}  // namespace

std::string_view to_text(ThingKind kind) noexcept {
    switch (kind) {
        case ThingKind::incident: return "incident";
        case ThingKind::notice: return "notice";
        case ThingKind::finding: return "finding";
        case ThingKind::clause: return "clause";
        case ThingKind::measure: return "measure";
    }
    return "";
}

std::string_view to_text(LinkType type) noexcept {
    switch (type) {
        case LinkType::arises_from: return "arises_from";
        case LinkType::changes: return "changes";
        case LinkType::is_carried_out_by: return "is_carried_out_by";
    }
    return "";
}

std::string to_text(const Thing& thing) {
    std::string text{to_text(thing.kind)};
    text += ':';
    text += thing.id;
    return text;
}

Result<Thing> parse_thing(std::string_view text) {
    const std::size_t colon = text.find(':');
    const std::string_view id = colon == std::string_view::npos ? "" : text.substr(colon + 1);
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&](ThingKind each) {
        return to_text(each) == text.substr(0, std::min(colon, text.size()));
    });
    if (kind == kKinds.end() || id.empty() || id.size() > limits::kIdLength) return not_a_thing(text);
    return Thing{*kind, std::string{id}};
}

Result<LinkType> parse_link_type(std::string_view text) {
    for (const LinkType type : kTypes) {
        if (to_text(type) == text) return type;
    }
    return fail(
        ErrorCode::invalid_input, "type",
        bilingual("連関の種類「{}」は定められていません。", "there is no type of link \"{}\"", {text}),
        {"arises_from、changes、is_carried_out_by のいずれかです。",
         "use arises_from, changes or is_carried_out_by"});
}

}  // namespace kaname::plan
