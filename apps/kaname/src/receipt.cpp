#include "commands.hpp"
#include "kaname/access/seal.hpp"
#include "kaname/json/canonical.hpp"
#include "kaname/report/phrase.hpp"
#include "read_file.hpp"

namespace kaname::app {
namespace {

constexpr report::Phrase kGenuine{
    "受領書は署名された内容のままです。情報提供 {1}、作成 {2}\n"
    "監査記録との照合： kaname audit verify STORE --head {3}",
    "The receipt is as it was signed: notice {1}, made {2}\n"
    "To compare it with the audit trail: kaname audit verify STORE --head {3}"};
constexpr report::Phrase kWhose{"署名の鍵 {1}（発行元のサーバーの鍵と一致するかは --key で確かめてください）",
                                "Signed with the key {1} (give --key to check that it is the server's)"};

Error no_receipt(const std::string& file) {
    return fail(ErrorCode::invalid_input, file,
                {"署名された受領書ではありません", "this is no signed receipt"},
                {"/api/notices/…/receipt から取得したファイルを指定してください",
                 "name a file as /api/notices/…/receipt gives it"});
}

Error not_as_signed(const std::string& file) {
    return fail(ErrorCode::invalid_input, file,
                {"受領書の内容が署名と一致しません", "the receipt is not what was signed"},
                {"書き換えられています。発行元に改めて求めてください",
                 "it was changed since; ask whoever issued it for another"});
}

Error of_another_key(std::string_view key) {
    return fail(ErrorCode::invalid_input, "--key",
                bilingual("署名の鍵は {} であり、指定されたものではありません",
                          "the receipt is signed with the key {}, which is another", {key}),
                {"鍵は発行元のサーバーの /api/status にあります（receipt_key）",
                 "the server's key is in its /api/status, as receipt_key"});
}

std::string text_at(json::Node object, std::string_view key) {
    const auto node = object.find(key);
    return node && node->is(json::Type::text) ? std::string{node->text()} : std::string{};
}

}  // namespace

Result<std::string> run_receipt_verify(const Arguments& arguments, const Context& context) {
    const std::string& file = arguments.positionals[0];
    KANAME_TRY(std::string text, read_file(file));
    KANAME_TRY(const json::Document document, json::parse(std::move(text)));
    const json::Node receipt = document.root();
    const auto signature = receipt.find("signature");
    if (!signature || text_at(receipt, "receipt_of").empty()) return no_receipt(file);
    const std::string key = text_at(*signature, "public_key");
    const auto form = json::canonical(receipt, "signature");
    if (!form || !access::is_signed(*form, text_at(*signature, "value"), key)) return not_as_signed(file);
    const auto expected = arguments.value("--key");
    if (expected && *expected != key) return of_another_key(key);
    std::string said =
        kGenuine.say(context.language, {text_at(receipt, "receipt_of"), text_at(receipt, "made"),
                                        text_at(receipt, "trail_hash")}) +
        '\n';
    if (!expected) said += kWhose.say(context.language, {key}) + '\n';
    return said;
}

}  // namespace kaname::app
