#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "kaname/cascade/forecast.hpp"
#include "kaname/json/writer.hpp"
#include "story.hpp"

namespace kaname::report {

/// One run in both languages, for output that carries both.
class BothLanguages {
public:
    BothLanguages(const programme::Programme& programme, const cascade::Shock& shock, Beginning beginning,
                  UtcOffset offset)
        : ja_{programme, Language::ja, offset, shock.onset},
          en_{programme, Language::en, offset, shock.onset},
          story_ja_{ja_, shock, beginning},
          story_en_{en_, shock, beginning} {}
    BothLanguages(const BothLanguages&) = delete;  // the stories point into it
    BothLanguages& operator=(const BothLanguages&) = delete;
    ~BothLanguages() = default;

    [[nodiscard]] const Scene& ja() const noexcept { return ja_; }
    [[nodiscard]] const Scene& en() const noexcept { return en_; }
    [[nodiscard]] const Story& story_ja() const noexcept { return story_ja_; }
    [[nodiscard]] const Story& story_en() const noexcept { return story_en_; }

private:
    Scene ja_;
    Scene en_;
    Story story_ja_;
    Story story_en_;
};

using Sources = std::set<network::ReferenceId>;

// Parts of documents, as docs/OUTPUT.md describes them. Each writes one value, or one or more members.
void write_texts(json::Writer& writer, std::string_view ja, std::string_view en);
void write_text(json::Writer& writer, const Text& text);
void write_service(json::Writer& writer, const BothLanguages& both, network::ServiceId service);
void write_sector(json::Writer& writer, const BothLanguages& both, std::string_view sector);
void write_kind(json::Writer& writer, const BothLanguages& both, network::KindId kind);
/// NAME_minutes and NAME_at; both null where there is no tick.
void write_tick(json::Writer& writer, const BothLanguages& both, std::string_view name,
                std::optional<Ticks> tick);
void write_programme(json::Writer& writer, const BothLanguages& both);
/// `failures` and `events`.
void write_shock(json::Writer& writer, const BothLanguages& both, const cascade::Shock& shock);
/// One step of a cascade; its sources are added to `used`.
void write_step(json::Writer& writer, const BothLanguages& both, const Event& event, Sources& used);
void write_chain(json::Writer& writer, const BothLanguages& both, const cascade::Hit& hit, Sources& used);
/// One element of `hits`.
void write_hit(json::Writer& writer, const BothLanguages& both, const cascade::Hit& hit, std::size_t rank,
               Sources& used);
/// `references`: the sources that were used, and what their marks mean.
void write_references(json::Writer& writer, const BothLanguages& both, const Sources& used);

}  // namespace kaname::report
