#include "check_statement.hpp"

#include "kaname/base/limits.hpp"

namespace kaname::sharing {
namespace {

bool is_own_service(const network::Model* model, std::string_view body, std::string_view service) {
    if (model == nullptr) return false;
    const auto found = model->find_service(service);
    if (!found) return false;
    const network::OperatorRef of = model->service(*found).body;
    return of.exists() && model->columns().operator_ids[of.index()] == body;
}

Problem unknown_service(std::string_view service) {
    return {"service",
            bilingual("サービス「{}」は、貴組織のサービスとして登録されていません。",
                      "there is no service \"{}\" among those of your body", {service}),
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
    return {"taken",
            {"聴取日時が現在より後になっています。", "it would be told later than now"},
            {"聴取日時を確認してください。", "check the time"}};
}

Problem aware_after_telling() {
    return {"aware",
            {"覚知日時が聴取日時より後になっています。", "the operator would learn of it after telling it"},
            {"両方の日時を確認してください。", "check both times"}};
}

Problem no_source() {
    return {"source",
            bilingual("連絡してきた者は1文字以上{}バイト以下です。", "who told it has 1 to {} bytes",
                      {std::to_string(limits::kTextLength)}),
            {"氏名と役職を記入してください。", "write the name and the post"}};
}

Problem no_outline() {
    return {"outline",
            {"概要が記入されていません。", "there is no outline"},
            {"分かっていることを一文で記入してください。", "say what is known in one sentence"}};
}

Problem too_long() {
    const std::string most = std::to_string(limits::kTextLength);
    return {"outline",
            bilingual("概要が{}バイトを超えています。", "the outline is longer than {} bytes", {most}),
            {"要点に絞り、詳細は続報としてください。",
             "keep to the point; details can follow in a further report"}};
}

}  // namespace

Status check_statement(const Statement& statement, const network::Model* model, std::string_view body,
                       Instant now) {
    Error error{ErrorCode::invalid_input, {}};
    if (statement.service && !is_own_service(model, body, *statement.service)) {
        error.problems.push_back(unknown_service(*statement.service));
    }
    if (statement.since && *statement.since > now) error.problems.push_back(in_the_future());
    if (statement.aware && *statement.aware > now) error.problems.push_back(aware_in_the_future());
    if (statement.outline.empty()) error.problems.push_back(no_outline());
    if (statement.outline.size() > limits::kTextLength) error.problems.push_back(too_long());
    if (error.problems.empty()) return done;
    return error;
}

Status check_proxy(const Statement& statement, const ProxyEntry& proxy, Instant now) {
    Error error{ErrorCode::invalid_input, {}};
    if (proxy.source.empty() || proxy.source.size() > limits::kTextLength) {
        error.problems.push_back(no_source());
    }
    if (proxy.taken > now) error.problems.push_back(taken_in_the_future());
    if (statement.aware && *statement.aware > proxy.taken) error.problems.push_back(aware_after_telling());
    if (error.problems.empty()) return done;
    return error;
}

}  // namespace kaname::sharing
