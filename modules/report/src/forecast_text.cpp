#include "kaname/report/forecast.hpp"
#include "view.hpp"

namespace kaname::report {

std::string forecast_text(const programme::Programme& programme, const cascade::Forecast& forecast,
                          const TextOptions& options) {
    const View view{programme, forecast, options};
    Page page;
    Said said;
    write_headline(page, view);
    write_beginning(page, view);
    write_hits(page, view);
    write_already(page, view);
    write_chains(page, view, said);
    write_channels(page, view);
    write_unknown(page, view);
    write_sources(page, view, said);
    write_notes(page, view, view.listed());
    return std::move(page).take();
}

}  // namespace kaname::report
