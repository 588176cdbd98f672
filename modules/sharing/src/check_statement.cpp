#include "check_statement.hpp"

#include <algorithm>

#include "kaname/base/check_text.hpp"
#include "kaname/base/limits.hpp"

namespace kaname::sharing {
namespace {

constexpr AskedText kOutline{
    "outline",
    {"概要", "the outline"},
    {"分かっていることを一文で記入してください。", "say what is known in one sentence"}};
constexpr AskedText kCaller{"proxy.source",
                            {"連絡者", "the name of the caller"},
                            {"氏名と役職を記入してください。", "write the name and the post"}};

bool is_own_service(const network::Model* model, std::string_view body, std::string_view service) {
    if (model == nullptr) return false;
    const auto found = model->find_service(service);
    if (!found) return false;
    const network::OperatorRef of = model->service(*found).body;
    return of.exists() && model->columns().operator_ids[of.index()] == body;
}

Problem unknown_service(std::string_view service) {
    return {"service",
            bilingual("サービス「{}」は、この事業者のサービスとして登録されていません。",
                      "there is no service \"{}\" among those of the operator", {service}),
            {"一覧から選ぶか、不明の場合は空欄としてください。",
             "choose one from the list, or leave it out when it is not known"}};
}

Problem in_the_future() {
    return {"since",
            {"発生日時が現在より後になっています。", "the failure would begin later than now"},
            {"発生日時を確認するか、不明の場合は空欄としてください。",
             "check the time, or leave it out when it is not known"}};
}

Problem aware_in_the_future() {
    return {"aware",
            {"覚知日時が現在より後になっています。", "the operator would learn of it later than now"},
            {"覚知日時を確認するか、連絡の時点の場合は空欄としてください。",
             "check the time, or leave it out when it was that of the report"}};
}

Problem taken_in_the_future() {
    return {"proxy.taken",
            {"受けた日時が現在より後になっています。", "it would be told later than now"},
            {"受けた日時を確認してください。", "check the time"}};
}

Problem aware_after_telling() {
    return {"aware",
            {"覚知日時が受けた日時より後になっています。", "the operator would learn of it after telling it"},
            {"両方の日時を確認してください。", "check both times"}};
}

Problem too_long_ago(std::string_view place) {
    return {std::string{place},
            bilingual("日時が{}日以上前になっています。", "the time is {} days ago or more",
                      {std::to_string(limits::kOldestReport.count())}),
            {"年月日を確認してください。", "check the date"}};
}

Problem begun_after_telling() {
    return {"since",
            {"発生日時が受けた日時より後になっています。", "the failure would begin after it was told"},
            {"両方の日時を確認してください。", "check both times"}};
}

Error aware_is_needed() {
    return fail(ErrorCode::invalid_input, "aware",
                {"法令に基づく報告への切替えには、覚知日時が必要です。",
                 "an incident that becomes statutory needs the time at which the operator learned of it"},
                {"事象を最初に覚知した日時を記入してください。法定の期限はその時から数えます。",
                 "write when it was first known; what the law allows is counted from then"});
}

Error weaker_end() {
    return fail(ErrorCode::invalid_input, "basis",
                {"法令に基づく報告を行った事案の最終報です。",
                 "the incident was reported under the law, and this is its final report"},
                {"根拠を statutory としてください。", "use the basis statutory"});
}

}  // namespace

Status together(std::initializer_list<Status> checks) {
    Error error{ErrorCode::invalid_input, {}};
    for (const Status& check : checks) {
        if (check) continue;
        if (check.error().code != ErrorCode::invalid_input) return check;
        const auto& problems = check.error().problems;
        error.problems.insert(error.problems.end(), problems.begin(), problems.end());
    }
    if (error.problems.empty()) return done;
    return error;
}

Status check_statement(const Statement& statement, const network::Model* model, std::string_view body,
                       Instant now) {
    Error error{ErrorCode::invalid_input, {}};
    if (statement.service && !is_own_service(model, body, *statement.service)) {
        error.problems.push_back(unknown_service(*statement.service));
    }
    if (statement.since && *statement.since > now) error.problems.push_back(in_the_future());
    // A failure of long ago would stretch the forecast of everything else.
    if (statement.since && *statement.since <= now - limits::kOldestReport) {
        error.problems.push_back(too_long_ago("since"));
    }
    if (statement.aware && *statement.aware > now) error.problems.push_back(aware_in_the_future());
    if (statement.aware && *statement.aware <= now - limits::kOldestReport) {
        error.problems.push_back(too_long_ago("aware"));
    }
    return together({std::move(error), check_text(statement.outline, kOutline)});
}

Status check_later(const Incident& incident, const Report& later) {
    const bool already = is_under_the_law(incident.reports);
    const bool claims = later.statement.basis == policy::Basis::statutory;
    if (claims && !already && !later.statement.aware) return aware_is_needed();
    if (already && !claims && later.stage == Stage::final_) return weaker_end();
    return done;
}

Status check_proxy(const Report& report) {
    if (!report.proxy) return done;
    const ProxyEntry& proxy = *report.proxy;
    const Statement& statement = report.statement;
    const Instant now = report.received;
    Error error{ErrorCode::invalid_input, {}};
    if (proxy.taken > now) error.problems.push_back(taken_in_the_future());
    if (proxy.taken <= now - limits::kOldestReport) error.problems.push_back(too_long_ago("proxy.taken"));
    if (statement.since && *statement.since > proxy.taken) error.problems.push_back(begun_after_telling());
    if (statement.aware && *statement.aware > proxy.taken) error.problems.push_back(aware_after_telling());
    return together({check_text(proxy.source, kCaller), std::move(error)});
}

}  // namespace kaname::sharing
