#include "commands.hpp"
#include "inputs.hpp"
#include "kaname/report/phrase.hpp"
#include "kaname/storage/verify.hpp"

namespace kaname::app {
namespace {

constexpr report::Phrase kIntact{
    "監査記録{1}件を検証しました。書き換え、削除、入れ替えはありません。末尾 {2}",
    "{1} entries of the audit trail are as they were recorded. Head {2}"};

}  // namespace

Result<std::string> run_audit_verify(const Arguments& arguments, const Context& context) {
    KANAME_TRY(const auto kept, read_option<std::optional<record::Head>>(
                                    arguments, "--head", std::nullopt,
                                    [](std::string_view text) -> Result<std::optional<record::Head>> {
                                        KANAME_TRY(const record::Head head, record::parse_head(text));
                                        return std::optional{head};
                                    }));
    KANAME_TRY(const record::Head head, storage::verify_trail(arguments.positionals[0], kept));
    return kIntact.say(context.language, {std::to_string(head.count), to_text(head)}) + '\n';
}

}  // namespace kaname::app
