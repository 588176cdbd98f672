#include "read_report.hpp"

#include "words.hpp"

namespace kaname::api {
namespace {

using json::Key;
using sharing::Statement;

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
            if (const auto word = json::read_word(object.problems(), use, kUses)) {
                terms.terms.uses.push_back(*word);
            }
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

}  // namespace

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

sharing::Submission read_submission(const json::ObjectReader& reader, const std::string& key) {
    sharing::Submission read{.key = key, .statement = read_statement(reader)};
    if (const auto tlp = reader.parsed("marking", policy::parse_tlp)) read.marking.tlp = *tlp;
    return read;
}

sharing::Later read_later(const json::ObjectReader& reader, const std::string& key) {
    return {read_statement(reader), reader.word("stage", kLaterStages).value_or(sharing::Stage::follow_up),
            key};
}

}  // namespace kaname::api
