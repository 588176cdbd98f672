#include "channel_words.hpp"
#include "view.hpp"
#include "words_forecast.hpp"

namespace kaname::report {
namespace {

/// What a warning to one sector is about.
struct Concern {
    std::string_view sector;
    std::size_t services = 0;
    std::optional<Ticks> first{};
};

/// By sector, in the order in which they are hit.
std::vector<Concern> concerns_of(const View& view) {
    std::vector<Concern> found;
    const auto add = [&](const cascade::Hit& hit) {
        const std::string_view sector = view.scene().sector_id_of(hit.service);
        auto at = found.begin();
        while (at != found.end() && at->sector != sector) ++at;
        if (at == found.end()) at = found.insert(at, {.sector = sector, .first = hit.arrival.p50});
        ++at->services;
    };
    for (const cascade::Hit* hit : view.listed(view.forecast().already)) add(*hit);
    for (const cascade::Hit* hit : view.listed()) add(*hit);
    return found;
}

}  // namespace

std::string channel_words(const directory::Channel& channel, Date day, Language language) {
    if (channel.ministry == nullptr && channel.ceptoars.empty()) {
        return std::string{words::kNobodyToWarn.in(language)};
    }
    std::string text{channel.ministry == nullptr ? std::string{words::kNoMinistry.in(language)}
                                                 : channel.ministry->name.in(language)};
    text += language == Language::ja ? " → " : " -> ";
    if (channel.ceptoars.empty()) return text.append(words::kNoCeptoar.in(language));
    const std::string_view comma = language == Language::ja ? "、" : ", ";
    for (std::size_t i = 0; i < channel.ceptoars.size(); ++i) {
        const directory::Body& body = *channel.ceptoars[i];
        if (i > 0) text += comma;
        text += body.name.in(language);
        text += language == Language::ja ? "（" : " (";
        text += set_up_words(directory::set_up_on(body, day), language);
        text += language == Language::ja ? "）" : ")";
    }
    return text;
}

std::string_view set_up_state(std::optional<directory::SetUp> state, Language language) {
    if (state == directory::SetUp::established) return words::kEstablished.in(language);
    return (state == directory::SetUp::preparing ? words::kPreparing : words::kPlanned).in(language);
}

std::string set_up_words(std::optional<directory::SetUp> state, Language language) {
    std::string text{set_up_state(state, language)};
    if (state == directory::SetUp::established) return text;
    return text.append(language == Language::ja ? "：" : ": ").append(words::kMinistryItself.in(language));
}

void write_channels(Page& page, const View& view) {
    const std::vector<Concern> concerns = concerns_of(view);
    if (concerns.empty()) return;
    const Language language = view.language();
    page.heading(words::kChannels.say(language, {to_text(view.today())}));
    for (const Concern& concern : concerns) {
        const std::string_view sector = view.scene().sector_name(concern.sector);
        const std::string first = concern.first ? view.scene().clock(*concern.first) : ">" + view.ahead();
        page.paragraph({2, 2},
                       concern.services == 1
                           ? words::kChannelSectorOne.say(language, {sector, first})
                           : words::kChannelSector.say(language, {sector, grouped(concern.services), first}));
        const directory::Channel channel =
            view.scene().programme().directory.channel_to(concern.sector, view.today());
        page.paragraph({6, 8}, channel_words(channel, view.today(), language));
    }
}

}  // namespace kaname::report
