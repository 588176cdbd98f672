#pragma once

#include <map>
#include <set>
#include <vector>

#include "kaname/cascade/forecast.hpp"
#include "kaname/report/page.hpp"
#include "story.hpp"

namespace kaname::report {

/// Hits of less are only counted on a page.
inline constexpr std::int64_t kLikelyEnough = 500;  // ten-thousandths

/// A forecast before one reader. What the sections of a page share.
class View {
public:
    View(const programme::Programme& programme, const cascade::Forecast& forecast,
         const TextOptions& options);
    View(const View&) = delete;  // the story points into it
    View& operator=(const View&) = delete;
    ~View() = default;

    [[nodiscard]] const Scene& scene() const noexcept { return scene_; }
    [[nodiscard]] const Story& story() const noexcept { return story_; }
    [[nodiscard]] const cascade::Forecast& forecast() const noexcept { return *forecast_; }
    [[nodiscard]] const TextOptions& options() const noexcept { return options_; }
    [[nodiscard]] Language language() const noexcept { return options_.language; }
    [[nodiscard]] bool is_reported() const noexcept { return !forecast_->judgements.empty(); }

    /// Time from now.
    [[nodiscard]] std::string from_now(Ticks tick) const { return offset_text(tick - forecast_->now); }
    /// From now to the end: "72h", in a table and in a sentence.
    [[nodiscard]] std::string ahead() const { return to_text(forecast_->horizon.length - forecast_->now); }
    [[nodiscard]] std::string ahead_words() const {
        return span_words(forecast_->horizon.length - forecast_->now, options_.language);
    }
    /// The day on which the directory is read.
    [[nodiscard]] Date today() const;

    /// The hits that a page lists, in order.
    [[nodiscard]] std::vector<const cascade::Hit*> listed() const { return listed(forecast_->hits); }
    [[nodiscard]] std::vector<const cascade::Hit*> listed(const std::vector<cascade::Hit>& hits) const;

private:
    const cascade::Forecast* forecast_;
    TextOptions options_;
    Scene scene_;
    Story story_;
};

[[nodiscard]] std::size_t count_hypothetical(const std::vector<const cascade::Hit*>& hits);

/// What a page has said: where it gave the basis of a step, and which sources it named.
struct Said {
    std::map<network::DependencyId, std::size_t> basis_at{};  ///< number of the hit
    std::set<network::ReferenceId> sources{};
};

// The sections of a page, in its order.
void write_headline(Page& page, const View& view);
void write_beginning(Page& page, const View& view);
void write_hits(Page& page, const View& view);
void write_already(Page& page, const View& view);
void write_chains(Page& page, const View& view, Said& said);
void write_channels(Page& page, const View& view);
void write_unknown(Page& page, const View& view);
void write_sources(Page& page, const View& view, const Said& said);
/// `hits` are those that the page shows.
void write_notes(Page& page, const View& view, const std::vector<const cascade::Hit*>& hits);

/// One step of a chain, and under it what it rests on, unless that was said under another number.
struct Step {
    const cascade::Hit& hit;
    std::size_t link;
    std::size_t number;  ///< of the hit on the page
};
void write_step(Page& page, const View& view, const Step& step, Said& said);

/// "RTO (6h) missed in 99%", …: what is at risk in at least 1 % of the runs.
[[nodiscard]] std::vector<std::string> targets_at_risk(const View& view, const cascade::Hit& hit);
inline constexpr std::int64_t kWorthNaming = 100;  // ten-thousandths

}  // namespace kaname::report
