#include "refusal.hpp"

namespace kaname::http {
namespace {

struct Row {
    Refusal refusal;
    int status;  // RFC 9110, section 15; RFC 6585 for 431
    const char* ja;
    const char* en;
    const char* mend_ja;
    const char* mend_en;
};

constexpr std::array<Row, kRefusals> kRows{{
    {Refusal::request_line, 400, "要求行が読めません", "the request line cannot be read",
     "「GET /path HTTP/1.1」の形で送ってください", "send a line like \"GET /path HTTP/1.1\""},
    {Refusal::field, 400, "ヘッダーの行が読めません", "a header line cannot be read",
     "「名前: 値」の形で送ってください", "send lines like \"Name: value\""},
    {Refusal::folded_field, 400, "ヘッダーの値が折り返されています",
     "a header value is folded over two lines", "一行で送ってください", "send it on one line"},
    {Refusal::stray_byte, 400, "ヘッダーに NUL または単独の CR か LF があります",
     "the header has a NUL or a CR or LF that stands alone", "行の終わりは CR LF にしてください",
     "end each line with CR LF"},
    {Refusal::host, 400, "Host がないか、正しくありません", "Host is missing or wrong",
     "Host を一つだけ付けてください", "send one Host"},
    {Refusal::repeated_field, 400, "一度だけのはずのヘッダーが二度あります",
     "a header that may come once comes twice", "一つだけ送ってください", "send it once"},
    {Refusal::content_length, 400, "Content-Length が正しくありません", "Content-Length is wrong",
     "本文の長さを一つの10進数で、Transfer-Encoding なしで送ってください",
     "send the length as one decimal number, without Transfer-Encoding"},
    {Refusal::transfer_encoding, 400, "Transfer-Encoding が正しくありません", "Transfer-Encoding is wrong",
     "HTTP/1.1 で一度だけ、Content-Length なしで送ってください",
     "send it once, with HTTP/1.1 and without Content-Length"},
    {Refusal::chunk, 400, "チャンク形式の本文が読めません", "the chunked body cannot be read",
     "RFC 9112 第7.1節の形で送ってください", "send chunks as RFC 9112, section 7.1 has them"},
    {Refusal::target, 400, "要求先が読めません", "the target cannot be read",
     "「/path?query」の形で送ってください", "send a target like /path?query"},
    {Refusal::slow_head, 408, "ヘッダーが時間内に届きませんでした", "the header did not arrive in time",
     "もう一度送ってください", "send it again"},
    {Refusal::slow_body, 408, "本文が時間内に届きませんでした", "the body did not arrive in time",
     "もう一度送ってください", "send it again"},
    {Refusal::long_body, 413, "本文が長すぎます", "the body is too long", "分けて送ってください",
     "send less at once"},
    {Refusal::long_target, 414, "要求先が長すぎます", "the target is too long",
     "パラメータを本文で送ってください", "send parameters in the body"},
    {Refusal::expectation, 417, "Expect に応えられません", "the expectation cannot be met",
     "100-continue だけを使ってください", "use 100-continue only"},
    {Refusal::long_head, 431, "ヘッダーが長すぎます", "the header is too long",
     "Cookie などを減らしてください", "send fewer cookies or fields"},
    {Refusal::many_fields, 431, "ヘッダーの行が多すぎます", "there are too many header lines",
     "行を減らしてください", "send fewer lines"},
    {Refusal::crash, 500, "内部の誤りが起きました", "an internal error happened",
     "続くようなら管理者に時刻を知らせてください", "if it goes on, tell the operator the time"},
    {Refusal::unknown_method, 501, "このメソッドには対応していません", "the method is not known",
     "GET、POST などを使ってください", "use GET, POST or another known method"},
    {Refusal::unknown_encoding, 501, "この Transfer-Encoding には対応していません",
     "the transfer encoding is not known", "chunked を使ってください", "use chunked"},
    {Refusal::busy, 503, "混み合っています", "the server is busy", "少し待って、もう一度送ってください",
     "wait a little and send it again"},
    {Refusal::many_streams, 503, "ストリームの数が上限に達しています", "too many streams are open",
     "少し待って、もう一度開いてください", "wait a little and open it again"},
    {Refusal::version, 505, "この HTTP の版には対応していません", "the version of HTTP is not known",
     "HTTP/1.1 を使ってください", "use HTTP/1.1"},
}};

}  // namespace

Fault fault_of(Refusal refusal) {
    const Row& row = kRows.at(static_cast<std::size_t>(refusal));
    return {.status = row.status,
            .reason = bilingual(row.ja, row.en),
            .mend = bilingual(row.mend_ja, row.mend_en)};
}

Response plain_page(const Fault& fault) {
    Response page;
    page.status = fault.status;
    page.headers = {{"Content-Type", "text/plain; charset=utf-8"}};
    for (const Language language : {Language::en, Language::ja}) {
        page.body += fault.reason.in(language) + "\n" + fault.mend.in(language) + "\n";
    }
    return page;
}

}  // namespace kaname::http
