#include "command_table.hpp"

#include <array>

#include "commands.hpp"

namespace kaname::app {
namespace {

constexpr OptionRow kAt{
    "--at",
    "TIME",
    Repeat::once,
    {"起点の時刻。時差を付けて書く。既定は現在", "when it begins, with its zone; now, unless given"}};
constexpr OptionRow kFail{
    "--fail",
    "ID[@LEVEL][:+FROM[..+UNTIL]]",
    Repeat::any_number,
    {"サービス ID の水準が LEVEL（既定 0%）以下になる。何度でも書け、最も低い水準が効く。UNTIL "
     "がなければ、モデルの"
     "復旧作業量で終わるか、それもなければ終わりまで続く",
     "service ID is at LEVEL (0% unless given) at most. Repeatable; the lowest applies. Without UNTIL it "
     "ends by its repair work in the model or, where there is none, lasts to the end"}};
constexpr OptionRow kEvent{
    "--event",
    "COMPONENT[:+FROM]",
    Repeat::any_number,
    {"構成要素 COMPONENT に事象が起き、これを使うサービスが確率に応じて止まる",
     "an event strikes COMPONENT and, by their probabilities, the services that use it"}};
constexpr OptionRow kFor{
    "--for",
    "SPAN",
    Repeat::once,
    {"対象期間。90m、72h、3d など。既定は 72h", "how far to look: 90m, 72h, 3d; 72h unless given"}};
constexpr OptionRow kRuns{
    "--runs", "N", Repeat::once, {"試行の数。既定は 1000", "number of runs; 1000 unless given"}};
constexpr OptionRow kSeed{
    "--seed",
    "N",
    Repeat::once,
    {"乱数の種。同じ種なら同じ結果。既定は 1", "the same seed gives the same result; 1 unless given"}};
constexpr OptionRow kThreads{"--threads",
                             "N",
                             Repeat::once,
                             {"使うコアの数。結果は変わらない。既定はすべて",
                              "cores to use; the result is the same. All unless given"}};
constexpr OptionRow kNominal{"--nominal",
                             "",
                             Repeat::once,
                             {"試行の代わりに、中央の値による1つの経過をすべて示す",
                              "instead of many runs, every change of the one with middle values"}};
constexpr OptionRow kJson{"--json", "", Repeat::once, {"JSON で出力する", "print JSON"}};
constexpr OptionRow kCsv{"--csv", "", Repeat::once, {"CSV で出力する", "print CSV"}};
constexpr OptionRow kAll{
    "--all",
    "",
    Repeat::once,
    {"確率 5% 未満のものも、不明なものもすべて示す", "list everything, also below 5 % and unknown"}};
constexpr OptionRow kBrief{"--brief", "", Repeat::once, {"連鎖の説明を省く", "leave out the chains"}};
constexpr OptionRow kZone{"--zone",
                          "+HH:MM",
                          Repeat::once,
                          {"時刻を示す時差。既定はプログラムの時差",
                           "zone in which times are shown; that of the programme unless given"}};
constexpr OptionRow kLang{"--lang",
                          "ja|en",
                          Repeat::once,
                          {"言語。既定は環境の言語", "language; that of the environment unless given"}};
constexpr OptionRow kNow{"--now",
                         "TIME",
                         Repeat::once,
                         {"現在とする時刻。既定は現在", "the present, with its zone; now, unless given"}};
constexpr OptionRow kReport{"--report",
                            "ID[@LEVEL]:TIME[,CAUSE]",
                            Repeat::any_number,
                            {"サービス ID が TIME から LEVEL（既定 0%）との報告。TIME は "
                             "-1h30m（今から前）でもよい。CAUSE は own（自らの"
                             "障害）、not-own（他からの影響）、unknown（既定）",
                             "service ID is reported at LEVEL (0% unless given) since TIME, which may be "
                             "-1h30m (before now). CAUSE is own, "
                             "not-own or unknown, which is the default"}};
constexpr OptionRow kConfirm{
    "--confirm",
    "ID:TIME",
    Repeat::any_number,
    {"サービス ID が TIME に平常だったとの確認", "service ID is known to have been normal at TIME"}};
constexpr OptionRow kAsOf{
    "--as-of",
    "DATE",
    Repeat::once,
    {"この日の体制。既定はプログラムの日付", "on this day; that of the programme unless given"}};
constexpr OptionRow kStore{
    "--store",
    "FILE",
    Repeat::once,
    {"記録を保存するファイル。既定は kaname.db", "file in which everything is kept; kaname.db unless given"}};
constexpr OptionRow kAddress{"--address",
                             "ADDRESS",
                             Repeat::once,
                             {"待ち受けるアドレス。既定は 127.0.0.1（この計算機のみ）",
                              "address to listen on; 127.0.0.1 unless given: this machine alone"}};
constexpr OptionRow kPort{
    "--port", "N", Repeat::once, {"待ち受けるポート。既定は 8080", "port to listen on; 8080 unless given"}};
constexpr OptionRow kCertificate{
    "--tls-certificate", "FILE", Repeat::once, {"TLS の証明書（PEM）", "certificate chain for TLS (PEM)"}};
constexpr OptionRow kKey{
    "--tls-key", "FILE", Repeat::once, {"TLS の秘密鍵（PEM）", "private key for TLS (PEM)"}};
constexpr OptionRow kDemo{"--demo",
                          "",
                          Repeat::once,
                          {"体験用の架空の利用者を登録し、使い方の例を示す",
                           "add invented accounts for trying it out, and show how to use them"}};
constexpr OptionRow kHead{"--head",
                          "[COUNT:]HASH",
                          Repeat::once,
                          {"受領書などに控えた末尾。記録がこれを含むかも確かめる",
                           "a head that was kept, as on a receipt; the trail must hold it"}};
constexpr OptionRow kReceiptKey{"--key",
                                "HEX",
                                Repeat::once,
                                {"発行元のサーバーの鍵（/api/status の receipt_key）",
                                 "the server's key: receipt_key of its /api/status"}};

constexpr OptionRow kBody{
    "--body", "ID", Repeat::once, {"所属する組織", "the body that the person acts for"}};
constexpr OptionRow kRole{"--role",
                          "ROLE",
                          Repeat::once,
                          {"役割。officer、liaison、supervisor、contact、auditor",
                           "officer, liaison, supervisor, contact or auditor"}};
constexpr OptionRow kNameJa{
    "--name-ja", "TEXT", Repeat::once, {"日本語の表示名", "the name as it is shown in Japanese"}};
constexpr OptionRow kNameEn{
    "--name-en", "TEXT", Repeat::once, {"英語の表示名", "the name as it is shown in English"}};
constexpr OptionRow kAcceptRollback{
    "--accept-rollback",
    "NAME",
    Repeat::once,
    {"保存先を意図して古い写しに戻したことを、承認者の名で監査記録に残して起動する",
     "start although the store was put back to an older copy, on purpose; the audit trail records who "
     "accepts it"}};

constexpr std::array kOfSimulate{&kAt,      &kFail, &kEvent, &kFor, &kRuns,  &kSeed, &kThreads,
                                 &kNominal, &kJson, &kCsv,   &kAll, &kBrief, &kZone, &kLang};
constexpr std::array kOfExplain{&kAt,   &kFail,    &kEvent, &kFor,  &kRuns,
                                &kSeed, &kThreads, &kJson,  &kZone, &kLang};
constexpr std::array kOfForecast{&kNow,  &kReport, &kConfirm, &kFor,   &kRuns, &kSeed, &kThreads,
                                 &kJson, &kCsv,    &kAll,     &kBrief, &kZone, &kLang};
constexpr std::array kOfModel{&kAll, &kLang};
constexpr std::array kOfList{&kLang};
constexpr std::array kOfDirectory{&kAsOf, &kLang};
constexpr std::array kOfServe{&kStore, &kAddress, &kPort,           &kCertificate,
                              &kKey,   &kDemo,    &kAcceptRollback, &kLang};
constexpr std::array kOfAccountAdd{&kBody, &kRole, &kNameJa, &kNameEn, &kLang};
constexpr std::array kOfAccount{&kLang};
constexpr std::array kOfAudit{&kHead, &kLang};
constexpr std::array kOfReceipt{&kReceiptKey, &kLang};

constexpr std::array<std::string_view, 1> kProgramme{"PROGRAMME"};
constexpr std::array<std::string_view, 1> kFile{"FILE"};
constexpr std::array<std::string_view, 2> kProgrammeAndService{"PROGRAMME", "SERVICE"};

constexpr std::array<std::string_view, 3> kSimulateExamples{
    "kaname simulate data/fy2007.json --at 2007-10-01T03:00+09:00 --fail ict.carrier-a.ip-core.kanto --for "
    "72h",
    "kaname simulate data/fy2007.json --at 2007-10-01T03:00+09:00 --fail power.kanto.grid@40%:+0h..+6h "
    "--json",
    "kaname simulate data/fy2007.json --at 2007-10-01T03:00+09:00 --event control-system --nominal",
};
constexpr std::array<std::string_view, 1> kExplainExamples{
    "kaname explain data/fy2007.json --at 2007-10-01T03:00+09:00 --fail ict.carrier-a.ip-core.kanto "
    "medical.hospital.kanto",
};
constexpr std::array<std::string_view, 1> kForecastExamples{
    "kaname forecast data/fy2007.json --now 2007-10-01T09:00+09:00 --report "
    "ict.carrier-a.ip-core.kanto@0%:-6h,own "
    "--confirm government.residents.kanto:now",
};
constexpr std::array<std::string_view, 1> kCheckExamples{"kaname model check data/fy2007.json"};
constexpr std::array<std::string_view, 1> kListExamples{"kaname model list data/fy2007.json"};
constexpr std::array<std::string_view, 1> kDirectoryExamples{
    "kaname directory data/fy2007.json --as-of 2007-10-01"};
constexpr std::array<std::string_view, 1> kStorePositional{"STORE"};
constexpr std::array<std::string_view, 3> kStoreProgrammeAndName{"STORE", "PROGRAMME", "NAME"};
constexpr std::array<std::string_view, 2> kStoreAndName{"STORE", "NAME"};
constexpr std::array<std::string_view, 1> kAccountAddExamples{
    "kaname account add kaname.db data/fy2007.json sato --body cs --role officer --name-ja 佐藤 --name-en "
    "Sato"};
constexpr std::array<std::string_view, 1> kAccountPasswordExamples{"kaname account password kaname.db sato"};
constexpr std::array<std::string_view, 1> kAccountCloseExamples{"kaname account close kaname.db sato"};
constexpr std::array<std::string_view, 1> kAccountListExamples{"kaname account list kaname.db"};
constexpr std::array<std::string_view, 1> kServeExamples{"kaname serve data/fy2007.json --store kaname.db"};
constexpr std::array<std::string_view, 1> kAuditExamples{"kaname audit verify kaname.db"};
constexpr std::array<std::string_view, 1> kReceiptExamples{"kaname receipt verify receipt.json"};

constexpr std::array kCommands{
    CommandRow{"simulate",
               kProgramme,
               kOfSimulate,
               {"想定した障害から、次に影響を受けるサービス、時刻、確率、連鎖を予測する",
                "who is hit next by an assumed failure: when, how probably, through which chain"},
               kSimulateExamples,
               &run_simulate},
    CommandRow{"explain",
               kProgrammeAndService,
               kOfExplain,
               {"1つのサービスについて、連鎖と、何があれば防げたかを説明する",
                "the chain that reaches one service, and what would have prevented it"},
               kExplainExamples,
               &run_explain},
    CommandRow{"forecast",
               kProgramme,
               kOfForecast,
               {"報告と確認から、次に影響を受けるサービスを予測する",
                "who is hit next, given reports and confirmations"},
               kForecastExamples,
               &run_forecast},
    CommandRow{"model check",
               kFile,
               kOfModel,
               {"プログラムのファイルを検査し、内容をまとめる",
                "check a programme file and sum up what it contains"},
               kCheckExamples,
               &run_model_check},
    CommandRow{
        "model list",
        kFile,
        kOfList,
        {"サービスと構成要素の ID と名前を並べる", "list the ids and names of services and components"},
        kListExamples,
        &run_model_list},
    CommandRow{"directory",
               kProgramme,
               kOfDirectory,
               {"ある日の分野、所管省庁、CEPTOARを示す", "sectors, ministries and CEPTOARs on a day"},
               kDirectoryExamples,
               &run_directory},
    CommandRow{"serve",
               kProgramme,
               kOfServe,
               {"サーバーを起動する。障害の連絡を受け、経路に従って届け、予測を更新する",
                "run the server: takes in reports, routes them, and keeps the forecast up to date"},
               kServeExamples,
               &run_serve},
    CommandRow{"account add",
               kStoreProgrammeAndName,
               kOfAccountAdd,
               {"利用者を登録する。パスワードは標準入力から読む。サーバーは止めておく",
                "add an account; its password is read from the standard input. While no server runs"},
               kAccountAddExamples,
               &run_account_add},
    CommandRow{"account password",
               kStoreAndName,
               kOfAccount,
               {"パスワードを設定する。停止や施錠も解ける",
                "set a password; also opens an account that was closed or is locked"},
               kAccountPasswordExamples,
               &run_account_password},
    CommandRow{"account close",
               kStoreAndName,
               kOfAccount,
               {"利用者を停止し、サインイン中の画面も終わらせる", "close an account, and end its sessions"},
               kAccountCloseExamples,
               &run_account_close},
    CommandRow{"account list",
               kStorePositional,
               kOfAccount,
               {"利用者を一覧する", "list the accounts"},
               kAccountListExamples,
               &run_account_list},
    CommandRow{"audit verify",
               kStorePositional,
               kOfAudit,
               {"監査記録が書き換え、削除、巻き戻しを受けていないかを検証する",
                "check that nothing in the audit trail was edited, removed or taken back"},
               kAuditExamples,
               &run_audit_verify},
    CommandRow{
        "receipt verify",
        kFile,
        kOfReceipt,
        {"受領書が署名された内容のままかを検証する", "check that a receipt is as the server signed it"},
        kReceiptExamples,
        &run_receipt_verify},
};

}  // namespace

std::span<const CommandRow> command_rows() noexcept { return kCommands; }

}  // namespace kaname::app
