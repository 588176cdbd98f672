#include <algorithm>

#include "draft.hpp"
#include "keys.hpp"
#include "values.hpp"
#include "words.hpp"

// What bodies have agreed on for what they pass on.
namespace kaname::programme {
namespace {

using directory::BodyKind;
using json::Node;
using json::ObjectReader;

/// A span in whole minutes, of which there is at least one.
std::optional<std::chrono::minutes> read_minutes(const ObjectReader& row, std::string_view key) {
    const auto span = row.parsed(key, &parse_ticks);
    if (!span) return std::nullopt;
    if (span->count() == 0) {
        row.problems().add(*row.find(key), {"期間が 0 です", "it is no time at all"},
                           {"1 分以上の時間を書いてください", "write one minute or more"});
    }
    return std::chrono::minutes{span->count()};
}

/// Reports are passed on by ministries, notices by ministries and CEPTOARs.
bool passes(BodyKind kind, policy::Direction direction) {
    return kind == BodyKind::ministry ||
           (kind == BodyKind::ceptoar && direction == policy::Direction::notice);
}

void check_body(Draft& draft, const ObjectReader& row, const policy::HopAgreement& agreement) {
    const auto body = std::find_if(draft.bodies.begin(), draft.bodies.end(),
                                   [&](const auto& each) { return each.id == agreement.body; });
    if (body == draft.bodies.end() || passes(body->kind, agreement.direction)) return;
    draft.problems.add(*row.find("body"),
                       {"この組織が伝達するものではありません", "it does not pass those on"},
                       {"連絡は所管省庁、情報提供は所管省庁又は CEPTOAR を指定してください",
                        "name a ministry for reports, a ministry or a CEPTOAR for notices"});
}

void check_timeout(const ObjectReader& row, const policy::HopAgreement& agreement) {
    const bool timed = agreement.mode == policy::HopMode::gate_with_timeout;
    if (timed == row.find("timeout").has_value()) return;
    row.problems().add(
        *row.find("mode"),
        timed ? Text{"期限（timeout）がありません", "it has no timeout"}
              : Text{"期限（timeout）は gate_with_timeout にだけ書けます",
                     "only gate_with_timeout has a timeout"},
        timed
            ? Text{"\"timeout\": \"30m\" のように書いてください", "write it like \"timeout\": \"30m\""}
            : Text{"timeout を削除するか、mode を直してください", "leave timeout out, or correct the mode"});
}

policy::HopAgreement read_agreement(Draft& draft, Node node) {
    const ObjectReader row{draft.problems, node, keys::kHopAgreement};
    policy::HopAgreement agreement{
        .mode = row.word("mode", words::kHopMode).value_or(policy::HopMode::concurrent),
        .timeout = read_minutes(row, "timeout").value_or(std::chrono::minutes{0}),
        .direction = row.word("passes", words::kPassed).value_or(policy::Direction::report),
        .operation = row.word("operation", words::kOperation).value_or(policy::Operation::normal)};
    const auto body = row.find("body");
    if (body && draft.ids.bodies.find(draft.problems, *body)) {
        agreement.body = std::string{json::read_text(draft.problems, *body).value_or("")};
        check_body(draft, row, agreement);
    }
    if (row.find("mode")) check_timeout(row, agreement);
    return agreement;
}

/// One body agrees on one thing once.
void check_twin(Draft& draft, Node node, const policy::HopAgreement& agreement) {
    const auto& before = draft.agreements.hops;
    const bool twice = std::any_of(before.begin(), before.end(), [&](const auto& other) {
        return other.body == agreement.body && other.direction == agreement.direction &&
               other.operation == agreement.operation;
    });
    if (!twice) return;
    draft.problems.add(node,
                       {"同じ組織・伝達・運用の取決めが先にあります", "it was agreed on in an earlier row"},
                       {"どちらかを削除してください", "remove one of the two"});
}

}  // namespace

void read_agreements(Draft& draft, Node node) {
    const ObjectReader row{draft.problems, node, keys::kAgreements};
    auto& agreements = draft.agreements;
    agreements.stand_in_after = read_minutes(row, "stand_in_after").value_or(agreements.stand_in_after);
    for (const Node item : row.items("hops")) {
        policy::HopAgreement agreement = read_agreement(draft, item);
        check_twin(draft, item, agreement);
        agreements.hops.push_back(std::move(agreement));
    }
}

}  // namespace kaname::programme
