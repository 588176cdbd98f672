#include "compose.hpp"

#include <algorithm>

namespace kaname::sharing {
namespace {

using namespace std::chrono_literals;

constexpr auto kSoon = 2h;  // [D]

/// The names of the sectors that the sources belong to, each once.
Text names_of(const std::vector<Source>& sources, const directory::Directory& directory) {
    Text names;
    std::vector<std::string_view> seen;
    for (const Source& source : sources) {
        for (const std::string& sector : source.sectors) {
            if (std::find(seen.begin(), seen.end(), sector) != seen.end()) continue;
            const directory::Sector* const found = directory.find_sector(sector);
            if (found == nullptr) continue;
            names.ja += (seen.empty() ? "" : "・") + found->name.ja;
            names.en += (seen.empty() ? "" : ", ") + found->name.en;
            seen.push_back(sector);
        }
    }
    return names;
}

std::optional<Instant> first_hit(const std::vector<Recipient>& recipients) {
    std::optional<Instant> first;
    for (const Recipient& recipient : recipients) {
        if (!recipient.outlook || !recipient.outlook->p10) continue;
        if (!first || *recipient.outlook->p10 < *first) first = recipient.outlook->p10;
    }
    return first;
}

bool is_hypothetical(const Recipient& recipient) {
    return recipient.outlook && recipient.outlook->hypothetical;
}

policy::Tlp tlp_of(const std::vector<Source>& sources) {
    policy::Marking joined{.tlp = policy::Tlp::amber};
    for (const Source& source : sources) joined = policy::joined(joined, source.marking);
    return joined.tlp;
}

}  // namespace

Content composed(const std::vector<Source>& sources, const std::vector<Recipient>& recipients,
                 const directory::Directory& directory, Instant now) {
    Content content{.tlp = tlp_of(sources)};
    if (sources.empty()) return content;
    const Text names = names_of(sources, directory);
    const bool demo = std::any_of(recipients.begin(), recipients.end(), is_hypothetical);
    content.title = {(demo ? "【体験用】" : "") + names.ja + "分野の障害による影響のおそれ",
                     (demo ? "[Demonstration] " : "") +
                         substitute("Failure in the {} sector: you may be affected", {names.en})};
    content.body = {names.ja +
                        "分野の重要インフラサービスに障害が発生しているとの情報連絡がありました。"
                        "依存関係モデルによる見積りでは、貴組織のサービスに影響が及ぶおそれがあります。"
                        "見込まれる時刻と確率は、宛先ごとに示します。",
                    substitute("A failure of a service in the {} sector has been reported. By the dependency "
                               "model your services may be affected; when, and how probably, is given for "
                               "each recipient.",
                               {names.en})};
    if (demo) {
        content.body.ja += "見積りは体験用の仮の値によるもので、実際の警報ではありません。";
        content.body.en += " The estimate rests on demonstration values: this is no real warning.";
    }
    content.action = {
        "代替手段、備蓄及び非常用電源の状況を確認してください。影響が生じた場合又はその"
        "おそれがある場合は、所管省庁に情報連絡してください。",
        "Check your alternatives, stocks and backup power. If you are affected, or expect to "
        "be, report to the responsible ministry."};
    content.purposes = {Purpose::contain};
    const auto first = first_hit(recipients);
    content.urgency = first && *first < now + kSoon ? Urgency::immediate : Urgency::prompt;
    return content;
}

}  // namespace kaname::sharing
