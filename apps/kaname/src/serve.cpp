#include <sys/resource.h>

#include <future>
#include <ostream>

#include "commands.hpp"
#include "demonstration.hpp"
#include "hub.hpp"
#include "inputs.hpp"
#include "kaname/report/page.hpp"
#include "pages.hpp"
#include "syntax.hpp"

namespace kaname::app {
namespace {

using report::Phrase;

constexpr Phrase kListening{"kaname は {1} で待ち受けています。終了は Ctrl+C。",
                            "kaname is listening on {1}. Ctrl+C ends it."};
constexpr Phrase kTryIt{"体験用の利用者（架空）。パスワードはすべて {1}",
                        "Accounts for trying it out (invented); the password of all is {1}"};
constexpr Phrase kOpen{"ブラウザーで開く：{1}", "Open it in a browser: {1}"};
constexpr Phrase kWalk{"端末から流れをたどる：tools/walk {1}",
                       "Walk through it from a terminal: tools/walk {1}"};
constexpr Phrase kServerStopped{"終了しました。記録はすべて保存されています。",
                                "Stopped. Everything that was received is kept."};

/// Each connection is an open file; the usual limit of 1,024 is for programs that serve nobody.
void allow_many_files() {
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return;
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);  // where it is refused, the server accepts as many as there are
}

Result<HubOptions> read_options(const Arguments& arguments, const Context& context) {
    HubOptions options{.store = std::string{arguments.value("--store").value_or("kaname.db")},
                       .address = std::string{arguments.value("--address").value_or("127.0.0.1")},
                       .demonstration = arguments.has("--demo")};
    KANAME_TRY(const std::uint64_t port,
               read_option<std::uint64_t>(arguments, "--port", 8'080, [](std::string_view text) {
                   return parse_number(text, {.least = 0, .most = 65'535});
               }));
    options.port = static_cast<std::uint16_t>(port);
    const auto certificate = arguments.value("--tls-certificate");
    const auto key = arguments.value("--tls-key");
    if (certificate.has_value() != key.has_value()) {
        return fail(ErrorCode::invalid_input, certificate ? "--tls-key" : "--tls-certificate",
                    {"証明書と秘密鍵の一方しか指定されていません。",
                     "only one of the certificate and its key is given"},
                    {"両方を指定してください。", "give both"});
    }
    if (certificate) options.tls = http::TlsFiles{std::string{*certificate}, std::string{*key}};
    if (const auto name = arguments.value("--accept-rollback")) options.accept_rollback = std::string{*name};
    options.complain = [&err = context.io.err](std::string_view complaint) {
        err << "kaname: " << complaint << std::endl;
    };
    return options;
}

std::string url_of(const HubOptions& options, std::uint16_t port) {
    const bool is_v6 = options.address.find(':') != std::string::npos;
    std::string url = options.tls ? "https://" : "http://";
    // By name: browsers keep the session's cookie over plain HTTP only for what is called localhost.
    const bool is_local = !options.tls && (options.address == "127.0.0.1" || options.address == "::1");
    url += is_local ? "localhost" : is_v6 ? '[' + options.address + ']' : options.address;
    url += ':';
    url += std::to_string(port);
    return url;
}

std::string greeting(const HubOptions& options, std::uint16_t port, Language language) {
    const std::string url = url_of(options, port);
    report::Page page;
    page.line(kListening.say(language, {url}));
    if (options.demonstration) {
        if (!pages().empty()) page.line(kOpen.say(language, {url}));
        page.paragraph({}, kTryIt.say(language, {kDemonstrationPassword}));
        for (const DemonstrationAccount& account : demonstration_accounts()) {
            page.beside("  " + std::string{account.name}, 18,
                        std::string{language == Language::ja ? account.ja : account.en});
        }
        page.paragraph({}, kWalk.say(language, {url}));
    }
    return std::move(page).take();
}

}  // namespace

Result<std::string> run_serve(const Arguments& arguments, const Context& context) {
    KANAME_TRY(const HubOptions options, read_options(arguments, context));
    KANAME_TRY(const programme::Programme programme, load_programme(arguments.positionals[0], context));
    allow_many_files();
    std::promise<Hub*> opened;
    const auto guard = context.io.on_interrupt([hub = opened.get_future().share()] {
        if (hub.get() != nullptr) hub.get()->stop();
    });
    auto hub = Hub::open(options, programme, context.io.clock);
    opened.set_value(hub ? hub->get() : nullptr);
    if (!hub) return std::move(hub).error();
    context.io.out << greeting(options, (*hub)->port(), context.language) << std::flush;
    KANAME_CHECK((*hub)->run());
    return std::string{kServerStopped.in(context.language)} + '\n';
}

}  // namespace kaname::app
