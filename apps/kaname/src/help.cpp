#include "help.hpp"

#include "kaname/report/page.hpp"

namespace kaname::app {
namespace {

using report::Page;
using report::Phrase;

constexpr Phrase kWhatItIs{
    "kaname：重要インフラのITの障害が、次にどのサービスへ、いつ、どの連鎖で及ぶかを予測する",
    "kaname: where an IT failure of critical infrastructure strikes next, when, and through which chain"};
constexpr Phrase kUsage{"使い方", "Usage"};
constexpr Phrase kCommands{"コマンド（詳しくは kaname コマンド --help）",
                           "Commands (more: kaname COMMAND --help)"};
constexpr Phrase kOptions{"オプション", "Options"};
constexpr Phrase kExamples{"例", "Examples"};
constexpr Phrase kForms{"書き方", "How values are written"};
constexpr Phrase kFormTime{"2007-10-01T03:00+09:00（時差は必須。Z は UTC）",
                           "2007-10-01T03:00+09:00 (the zone is required; Z is UTC)"};
constexpr Phrase kFormSpan{"90m、72h、3d、1h30m", "90m, 72h, 3d, 1h30m"};
constexpr Phrase kFormOffset{"起点からの時間：+0h、+1h30m", "time from the beginning: +0h, +1h30m"};
constexpr Phrase kFormLevel{"平常に対する水準：0%（停止）、40%、33.33%",
                            "share of what is normal: 0% (stopped), 40%, 33.33%"};
constexpr Phrase kFormId{"[a-z0-9_.-]+。一覧は kaname model list",
                         "[a-z0-9_.-]+; kaname model list lists them"};
constexpr Phrase kExitCodes{"終了コード", "Exit codes"};
constexpr Phrase kExitOk{"正常", "all went well"};
constexpr Phrase kExitFailed{"処理または出力に失敗", "the work, or writing its result, failed"};
constexpr Phrase kExitUsage{"使い方または入力の誤り", "wrong usage or bad input"};
constexpr Phrase kExitFile{"ファイルがない、または読めない", "a file is missing or cannot be read"};

std::string usage_of(const CommandRow& command) {
    std::string form = "kaname " + std::string{command.name};
    for (const std::string_view each : command.positionals) form.append(" ").append(each);
    return form;
}

void write_examples(Page& page, const CommandRow& command) {
    // A command is to be copied: it is not broken into lines.
    for (const std::string_view each : command.examples) page.line("  " + std::string{each});
}

void write_forms(Page& page, Language language) {
    constexpr std::size_t kLeft = 15;
    page.heading(kForms.in(language));
    page.beside("  TIME", kLeft, kFormTime.in(language));
    page.beside("  SPAN", kLeft, kFormSpan.in(language));
    page.beside("  FROM, UNTIL", kLeft, kFormOffset.in(language));
    page.beside("  LEVEL", kLeft, kFormLevel.in(language));
    page.beside("  ID", kLeft, kFormId.in(language));
}

void write_exit_codes(Page& page, Language language) {
    constexpr std::size_t kLeft = 6;
    page.heading(kExitCodes.in(language));
    page.beside("  0", kLeft, kExitOk.in(language));
    page.beside("  1", kLeft, kExitFailed.in(language));
    page.beside("  2", kLeft, kExitUsage.in(language));
    page.beside("  3", kLeft, kExitFile.in(language));
}

}  // namespace

std::string overview_text(Language language) {
    constexpr std::size_t kLeft = 20;
    Page page;
    page.paragraph({}, kWhatItIs.in(language));
    page.heading(kUsage.in(language));
    page.line("  kaname COMMAND FILE [OPTION...]");
    page.line("  kaname --help | --version");
    page.heading(kCommands.in(language));
    for (const CommandRow& row : command_rows()) {
        page.beside("  " + std::string{row.name}, kLeft, row.purpose.in(language));
    }
    page.heading(kExamples.in(language));
    for (const CommandRow& row : command_rows()) write_examples(page, row);
    write_exit_codes(page, language);
    return std::move(page).take();
}

std::string help_text(const CommandRow& command, Language language) {
    constexpr std::size_t kLeft = 16;
    Page page;
    page.paragraph({}, command.purpose.in(language));
    page.heading(kUsage.in(language));
    page.line("  " + usage_of(command) + " [OPTION...]");
    page.heading(kOptions.in(language));
    for (const OptionRow* option : command.options) {
        const std::string left = "  " + std::string{option->name} + ' ' + std::string{option->value};
        const bool fits = left.size() < kLeft;
        if (!fits) page.line(left);
        page.beside(fits ? left : "", kLeft, option->meaning.in(language));
    }
    write_forms(page, language);
    page.heading(kExamples.in(language));
    write_examples(page, command);
    write_exit_codes(page, language);
    return std::move(page).take();
}

std::string version_text() { return "kaname " KANAME_VERSION "\n"; }

}  // namespace kaname::app
