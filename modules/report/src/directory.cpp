#include "kaname/report/directory.hpp"

#include <algorithm>

#include "channel_words.hpp"
#include "kaname/report/page.hpp"
#include "scene.hpp"
#include "words_model.hpp"

namespace kaname::report {
namespace {

using directory::Body;
using directory::BodyKind;

void write_sector(Page& page, const programme::Programme& programme, const directory::Sector& sector,
                  Date day, Language language) {
    std::string name = sector.name.in(language);
    if (name.empty()) name = sector.id + ' ' + std::string{words::kSectorNotNamed.in(language)};
    page.paragraph({2, 2}, name);
    page.paragraph({6, 8}, channel_words(programme.directory.channel_to(sector.id, day), day, language));
}

void write_others(Page& page, const programme::Programme& programme, Date day, Language language) {
    page.heading(words::kOthersHeading.in(language));
    for (const BodyKind kind : {BodyKind::coordinator, BodyKind::council, BodyKind::agency}) {
        for (const Body* body : programme.directory.bodies_on(day, kind)) {
            std::string text = body->name.in(language);
            if (!body->set_up.empty()) {
                const std::string state{set_up_state(directory::set_up_on(*body, day), language)};
                text += language == Language::ja ? "（" + state + "）" : " (" + state + ")";
            }
            page.paragraph({2, 6}, text);
        }
    }
    const std::vector<const Body*> operators = programme.directory.bodies_on(day, BodyKind::operator_);
    if (operators.empty()) return;
    const auto fictitious = static_cast<std::size_t>(
        std::count_if(operators.begin(), operators.end(), [](const Body* body) { return body->fictitious; }));
    page.paragraph({2, 6},
                   words::kOperatorCount.say(language, {grouped(operators.size()), grouped(fictitious)}));
}

}  // namespace

std::string directory_text(const programme::Programme& programme, Date day, Language language) {
    Page page;
    const std::vector<const directory::Sector*> sectors = programme.directory.sectors_on(day);
    page.paragraph({}, words::kDirectoryHead.say(
                           language, {programme.name.in(language), to_text(day), grouped(sectors.size())}));
    page.heading(words::kSectorsHeading.in(language));
    if (sectors.empty()) page.line(words::kNoSectors.in(language));
    for (const directory::Sector* sector : sectors) write_sector(page, programme, *sector, day, language);
    write_others(page, programme, day, language);
    return std::move(page).take();
}

}  // namespace kaname::report
