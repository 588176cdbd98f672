#include "call.hpp"
#include "kaname/base/limits.hpp"

namespace kaname::api {
namespace {

Error not_a_key() {
    return fail(ErrorCode::invalid_input, "Idempotency-Key",
                bilingual("送信番号がないか、{}バイトを超えています。",
                          "there is no submission key, or it is longer than {} bytes",
                          {std::to_string(limits::kSubmissionKey)}),
                {"二重の受付を防ぐため、連絡ごとに異なる番号（UUID等）を付けてください。",
                 "send one of your own with each report (a UUID), so that it cannot be received twice"});
}

}  // namespace

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

}  // namespace kaname::api
