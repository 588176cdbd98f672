#include <algorithm>

#include "json_values.hpp"
#include "kaname/report/forecast.hpp"
#include "words_forecast.hpp"

namespace kaname::report {
namespace {

using json::Writer;

std::string_view word_of(cascade::OwnCause cause) {
    switch (cause) {
        case cascade::OwnCause::yes: return "own";
        case cascade::OwnCause::no: return "not-own";
        case cascade::OwnCause::unknown: break;
    }
    return "unknown";
}

std::string_view word_of(std::optional<directory::SetUp> state) {
    if (!state) return "none";
    switch (*state) {
        case directory::SetUp::planned: return "planned";
        case directory::SetUp::preparing: return "preparing";
        case directory::SetUp::established: break;
    }
    return "established";
}

void write_judgements(Writer& writer, const BothLanguages& both, const cascade::Forecast& forecast) {
    writer.key("reports").begin_list();
    for (const cascade::Judgement& judgement : forecast.judgements) {
        writer.begin_object().key("service");
        write_service(writer, both, judgement.report.service);
        writer.key("level_ten_thousandths").integer(judgement.report.level.value());
        writer.key("at").text(to_rfc3339(judgement.report.at, both.ja().offset()));
        writer.key("cause").text(word_of(judgement.report.own_cause));
        writer.key("expected_by_model_ten_thousandths");
        if (judgement.explained) {
            writer.integer(*judgement.explained);
        } else {
            writer.null();
        }
        writer.key("continues").flag(judgement.continues).end_object();
    }
    writer.end_list();
}

void write_hits(Writer& writer, const BothLanguages& both, const cascade::Forecast& forecast, Sources& used) {
    const auto list = [&](std::string_view name, const std::vector<cascade::Hit>& hits) {
        writer.key(name).begin_list();
        for (std::size_t i = 0; i < hits.size(); ++i) write_hit(writer, both, hits[i], i + 1, used);
        writer.end_list();
    };
    list("hits", forecast.hits);
    list("already", forecast.already);
}

void write_body(Writer& writer, const directory::Body& body, Date day) {
    writer.begin_object().key("id").text(body.id).key("name");
    write_text(writer, body.name);
    writer.key("state").text(word_of(directory::set_up_on(body, day))).end_object();
}

/// One for each sector with a hit of any probability, in the order of the first.
void write_channels(Writer& writer, const BothLanguages& both, const cascade::Forecast& forecast) {
    const programme::Programme& programme = both.ja().programme();
    const Date day = date_of(forecast.shock.onset + forecast.now, programme.offset);
    std::vector<std::string_view> sectors;
    const auto add = [&](const std::vector<cascade::Hit>& hits) {
        for (const cascade::Hit& hit : hits) {
            const std::string_view sector = both.ja().sector_id_of(hit.service);
            if (std::find(sectors.begin(), sectors.end(), sector) == sectors.end()) sectors.push_back(sector);
        }
    };
    add(forecast.already);
    add(forecast.hits);
    writer.key("channels").begin_list();
    for (const std::string_view sector : sectors) {
        const directory::Channel channel = programme.directory.channel_to(sector, day);
        writer.begin_object().key("sector");
        write_sector(writer, both, sector);
        writer.key("ministry");
        if (channel.ministry == nullptr) {
            writer.null();
        } else {
            write_body(writer, *channel.ministry, day);
        }
        writer.key("ceptoars").begin_list();
        for (const directory::Body* body : channel.ceptoars) write_body(writer, *body, day);
        writer.end_list().end_object();
    }
    writer.end_list();
}

void write_unknown(Writer& writer, const BothLanguages& both, const cascade::Forecast& forecast) {
    writer.key("declared").begin_object();
    writer.key("answered_pairs").integer(static_cast<std::int64_t>(forecast.declared.answered));
    writer.key("pairs").integer(static_cast<std::int64_t>(forecast.declared.of));
    writer.key("share_ten_thousandths")
        .integer(share_of(forecast.declared.answered, forecast.declared.of))
        .end_object();
    const auto kinds = [&](std::string_view name, const std::vector<network::KindId>& list) {
        writer.key(name).begin_list();
        for (const network::KindId kind : list) write_kind(writer, both, kind);
        writer.end_list();
    };
    writer.key("unknown").begin_list();
    for (const cascade::Unknown& unknown : forecast.unknown) {
        writer.begin_object().key("service");
        write_service(writer, both, unknown.service);
        kinds("not_asked", unknown.not_asked);
        kinds("out_of_date", unknown.out_of_date);
        writer.end_object();
    }
    writer.end_list();
}

void write_remarks(Writer& writer, const std::vector<Remark>& remarks) {
    writer.key("remarks").begin_list();
    for (const Remark remark : remarks) {
        switch (remark) {
            case Remark::confirmations_left_out:
                writer.begin_object().key("code").text("confirmations_left_out").key("text");
                write_text(writer, words::kConfirmationsLeftOut.both());
                break;
        }
        writer.end_object();
    }
    writer.end_list();
}

}  // namespace

std::string forecast_json(const programme::Programme& programme, const cascade::Forecast& forecast,
                          UtcOffset offset, const std::vector<Remark>& remarks) {
    const bool reported = !forecast.judgements.empty();
    const BothLanguages both{programme, forecast.shock, reported ? Beginning::reported : Beginning::assumed,
                             offset};
    Writer writer;
    Sources used;
    writer.begin_object().key("format").text("kaname-forecast/1");
    writer.key("kind").text(reported ? "forecast" : "what_if");
    write_programme(writer, both);
    writer.key("onset_at").text(to_rfc3339(forecast.shock.onset, offset));
    write_tick(writer, both, "now", forecast.now);
    write_tick(writer, both, "end", forecast.horizon.length);
    writer.key("seed").integer(static_cast<std::int64_t>(forecast.seed));
    writer.key("runs").integer(forecast.runs).key("effective_runs").integer(forecast.effective_runs);
    write_shock(writer, both, forecast.shock);
    write_judgements(writer, both, forecast);
    write_hits(writer, both, forecast, used);
    write_channels(writer, both, forecast);
    write_unknown(writer, both, forecast);
    write_references(writer, both, used);
    write_remarks(writer, remarks);
    writer.key("advice");
    write_text(writer, words::kNoteAdvice.both());
    writer.end_object();
    return std::move(writer).take();
}

std::string refused_forecast_json(const Error& error) {
    json::Writer writer;
    writer.begin_object();
    writer.key("refused").begin_list();
    for (const Problem& problem : error.problems) {
        writer.begin_object();
        writer.key("place").text(problem.place);
        writer.key("reason");
        write_text(writer, problem.reason);
        writer.key("mend");
        write_text(writer, problem.mend);
        writer.end_object();
    }
    writer.end_list().end_object();
    return std::move(writer).take();
}

}  // namespace kaname::report
