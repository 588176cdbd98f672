#include <charconv>

#include "call.hpp"
#include "kaname/base/limits.hpp"
#include "words.hpp"
#include "write.hpp"

namespace kaname::api {
namespace {

using json::Key;
using sharing::Later;
using sharing::Statement;

// The six fields of a report, `aware` and `terms`. Each that may be unknown may be null or left out.
constexpr std::array kStatementKeys{Key{"service"},
                                    Key{"since"},
                                    Key{"aware"},
                                    Key{"level"},
                                    Key{"own_cause"},
                                    Key{"basis", json::kRequired},
                                    Key{"outline", json::kRequired},
                                    Key{"terms"}};

template <std::size_t N, std::size_t M>
constexpr std::array<Key, N + M> both(const std::array<Key, N>& a, const std::array<Key, M>& b) {
    std::array<Key, N + M> keys{};
    for (std::size_t i = 0; i < N + M; ++i) keys[i] = i < N ? a[i] : b[i - N];
    return keys;
}

bool is_known(const json::ObjectReader& reader, std::string_view key) {
    const auto found = reader.find(key);
    return found && !found->is(json::Type::null);
}

std::optional<Instant> read_time(const json::ObjectReader& reader, std::string_view key) {
    if (!is_known(reader, key)) return std::nullopt;
    const auto time = reader.parsed(key, parse_instant);
    return time ? std::optional{time->at} : std::nullopt;
}

constexpr std::array kTermsKeys{Key{"addressee", json::kRequired}, Key{"use", json::kRequired},
                                Key{"onward", json::kRequired}};

std::vector<sharing::AddresseeTerms> read_terms(const json::ObjectReader& reader) {
    std::vector<sharing::AddresseeTerms> read;
    if (!is_known(reader, "terms")) return read;
    for (const json::Node node : reader.items("terms")) {
        const json::ObjectReader object{reader.problems(), node, kTermsKeys};
        sharing::AddresseeTerms& terms = read.emplace_back();
        terms.addressee = object.text("addressee").value_or("");
        for (const json::Node use : object.items("use")) {
            if (const auto word = json::read_word(object.problems(), use, kUses))
                terms.terms.uses.push_back(*word);
        }
        terms.terms.onward = object.word("onward", kOnwards).value_or(policy::Onward::ask);
    }
    return read;
}

Statement read_statement(const json::ObjectReader& reader) {
    Statement said;
    if (is_known(reader, "service")) said.service = reader.text("service");
    said.since = read_time(reader, "since");
    said.aware = read_time(reader, "aware");
    if (is_known(reader, "level")) said.level = reader.parsed("level", parse_level);
    said.own_cause = reader.word("own_cause", kOwnCauses).value_or(cascade::OwnCause::unknown);
    said.basis = reader.word("basis", kBases).value_or(policy::Basis::exceptional);
    said.outline = reader.text("outline").value_or("");
    said.terms = read_terms(reader);
    return said;
}

constexpr std::array kProxyKeys{Key{"source", json::kRequired}, Key{"medium", json::kRequired},
                                Key{"taken", json::kRequired}, Key{"read_back", json::kRequired}};

/// How the report came that the caller enters for an operator.
sharing::ProxyEntry read_proxy(const json::ObjectReader& reader) {
    sharing::ProxyEntry proxy;
    const auto node = reader.find("proxy");
    if (!node) return proxy;
    const json::ObjectReader object{reader.problems(), *node, kProxyKeys};
    proxy.source = object.text("source").value_or("");
    proxy.medium = object.word("medium", kMediums).value_or(sharing::Medium::telephone);
    if (const auto taken = object.parsed("taken", parse_instant)) proxy.taken = taken->at;
    proxy.read_back = object.flag("read_back").value_or(false);
    return proxy;
}

Error not_a_key() {
    return fail(ErrorCode::invalid_input, "Idempotency-Key",
                bilingual("送信番号がないか、{}バイトを超えています。",
                          "there is no submission key, or it is longer than {} bytes",
                          {std::to_string(limits::kSubmissionKey)}),
                {"二重の受付を防ぐため、連絡ごとに異なる番号（UUID等）を付けてください。",
                 "send one of your own with each report (a UUID), so that it cannot be received twice"});
}

/// Of whatever it would not hurt to send without one; empty: there is none.
Result<std::string> key_if_given(const Call& call) {
    const std::string_view key = call.request.headers.find("Idempotency-Key").value_or("");
    if (key.size() > limits::kSubmissionKey) return not_a_key();
    return std::string{key};
}

Result<std::string> submission_key(const Call& call) {
    KANAME_TRY(const std::string key, key_if_given(call));
    if (key.empty()) return not_a_key();
    return key;
}

Result<http::Response> receipt_response(const Call& call, int status,
                                        const Result<sharing::Receipt>& receipt) {
    if (!receipt) return receipt.error();
    http::Response response =
        json_response(status, [&](json::Writer& writer) { write_receipt(writing(writer, call), *receipt); });
    response.headers.add({"Location", "/api/incidents/" + receipt->incident});
    return response;
}

/// The services of `body`, for the first field of a report.
void write_services(json::Writer& writer, const network::Model* model, std::string_view body) {
    writer.begin_list();
    const std::size_t count = model == nullptr ? 0 : model->service_count();
    for (std::size_t i = 0; i < count; ++i) {
        const network::Columns& columns = model->columns();
        const network::OperatorRef of = columns.services[i].body;
        if (!of.exists() || columns.operator_ids[of.index()] != body) continue;
        writer.begin_object();
        writer.key("id").text(columns.service_ids[i]);
        writer.key("name");
        write_text(writer,
                   {std::string{columns.service_names.ja[i]}, std::string{columns.service_names.en[i]}});
        writer.end_object();
    }
    writer.end_list();
}

sharing::Submission read_submission(const json::ObjectReader& reader, const std::string& key) {
    sharing::Submission read{.key = key, .statement = read_statement(reader)};
    if (const auto tlp = reader.parsed("marking", policy::parse_tlp)) read.marking.tlp = *tlp;
    return read;
}

Later read_later(const json::ObjectReader& reader, const std::string& key) {
    return {read_statement(reader), reader.word("stage", kLaterStages).value_or(sharing::Stage::follow_up),
            key};
}

}  // namespace

Result<http::Response> preview_report(const Call& call) {
    KANAME_TRY(const auto hops, call.services.incidents.preview(call.actor()));
    KANAME_TRY(const auto regimes, call.services.incidents.regimes(call.actor()));
    return json_response(200, [&](json::Writer& writer) {
        writer.begin_object();
        writer.key("hops").begin_list();
        for (const policy::Hop& hop : hops) {
            writer.begin_object();
            write_hop(writing(writer, call), hop);
            writer.end_object();
        }
        writer.end_list();
        writer.key("services");
        write_services(writer, call.services.model, call.actor().body);
        writer.key("default_terms");
        write_list(writer, kBases, [&](const json::Word<policy::Basis>& basis) {
            writer.begin_object();
            writer.key("basis").text(basis.word);
            write_terms(writer, policy::default_terms(basis.value));
            writer.end_object();
        });
        writer.key("regimes");
        write_list(writer, regimes,
                   [&](const sharing::Regime* regime) { write_regime(writing(writer, call), *regime); });
        writer.end_object();
    });
}

Result<http::Response> report_incident(const Call& call) {
    KANAME_TRY(const std::string key, submission_key(call));
    constexpr auto kKeys = both(kStatementKeys, std::array{Key{"marking"}});
    KANAME_TRY(const auto submission,
               body_of<sharing::Submission>(call, kKeys, [&](const json::ObjectReader& reader) {
                   return read_submission(reader, key);
               }));
    return receipt_response(call, 201, call.services.incidents.report(call.actor(), submission));
}

Result<http::Response> enter_report(const Call& call) {
    struct Entered {
        std::string originator;
        sharing::Submission submission;
        sharing::ProxyEntry proxy;
    };
    KANAME_TRY(const std::string key, submission_key(call));
    constexpr auto kKeys = both(kStatementKeys, std::array{Key{"marking"}, Key{"originator", json::kRequired},
                                                           Key{"proxy", json::kRequired}});
    KANAME_TRY(const auto entered, body_of<Entered>(call, kKeys, [&](const json::ObjectReader& reader) {
                   return Entered{std::string{reader.text("originator").value_or("")},
                                  read_submission(reader, key), read_proxy(reader)};
               }));
    return receipt_response(
        call, 201,
        call.services.incidents.enter(call.actor(), entered.originator, entered.submission, entered.proxy));
}

Result<http::Response> list_incidents(const Call& call) {
    KANAME_TRY(const auto incidents, call.services.incidents.list(call.actor()));
    return json_response(200, [&](json::Writer& writer) {
        writer.begin_object();
        writer.key("incidents").begin_list();
        for (const sharing::SeenIncident& incident : incidents) {
            write_incident(writing(writer, call), incident);
        }
        writer.end_list();
        writer.end_object();
    });
}

Result<http::Response> read_incident(const Call& call) {
    KANAME_TRY(const auto incident, call.services.incidents.find(call.actor(), call.request.place("id")));
    return json_response(200, [&](json::Writer& writer) { write_incident(writing(writer, call), incident); });
}

Result<http::Response> follow_up_incident(const Call& call) {
    KANAME_TRY(const std::string key, key_if_given(call));
    constexpr auto kKeys = both(kStatementKeys, std::array{Key{"stage", json::kRequired}});
    KANAME_TRY(const auto later, body_of<Later>(call, kKeys, [&](const json::ObjectReader& reader) {
                   return read_later(reader, key);
               }));
    return receipt_response(call, 201,
                            call.services.incidents.follow_up(call.actor(), call.request.place("id"), later));
}

Result<http::Response> enter_follow_up(const Call& call) {
    struct Entered {
        Later later;
        sharing::ProxyEntry proxy;
    };
    KANAME_TRY(const std::string key, key_if_given(call));
    constexpr auto kKeys =
        both(kStatementKeys, std::array{Key{"stage", json::kRequired}, Key{"proxy", json::kRequired}});
    KANAME_TRY(const auto entered, body_of<Entered>(call, kKeys, [&](const json::ObjectReader& reader) {
                   return Entered{read_later(reader, key), read_proxy(reader)};
               }));
    return receipt_response(call, 201,
                            call.services.incidents.enter_follow_up(call.actor(), call.request.place("id"),
                                                                    entered.later, entered.proxy));
}

Result<http::Response> confirm_report(const Call& call) {
    // Anything but a number is no number of a report.
    const std::string& text = call.request.place("number");
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) number = 0;
    KANAME_CHECK(call.services.incidents.confirm(call.actor(), call.request.place("id"), number));
    return no_content();
}

Result<http::Response> comment_incident(const Call& call) {
    constexpr std::array kKeys{Key{"text", json::kRequired}};
    KANAME_TRY(const auto text, body_of<std::string>(call, kKeys, [](const json::ObjectReader& reader) {
                   return std::string{reader.text("text").value_or("")};
               }));
    KANAME_TRY(const std::string key, key_if_given(call));
    const std::string& id = call.request.place("id");
    KANAME_CHECK(call.services.incidents.comment(call.actor(), id, text, key));
    return no_content();
}

Result<http::Response> pass_incident(const Call& call) {
    KANAME_CHECK(call.services.incidents.pass(call.actor(), call.request.place("id")));
    return no_content();
}

}  // namespace kaname::api
