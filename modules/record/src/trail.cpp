#include "kaname/record/trail.hpp"

#include <sodium.h>

#include <charconv>
#include <span>

namespace kaname::record {
namespace {

static_assert(std::tuple_size_v<Hash> == crypto_hash_sha256_BYTES);

void append_netstring(std::string& out, std::string_view text) {
    out += std::to_string(text.size());
    out += ':';
    out += text;
    out += ',';
}

std::span<const unsigned char> bytes_of(std::string_view text) {
    // libsodium reads unsigned bytes
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

Error not_a_head() {
    return fail(ErrorCode::invalid_input, "head",
                {"監査記録の末尾は16進数64桁のハッシュ値、又は「件数:ハッシュ値」です。",
                 "the head of an audit trail is 64 hexadecimal digits, or a count, a colon and those"},
                {"受領書又は kaname audit verify の出力から写してください。",
                 "copy it from a receipt or from the output of kaname audit verify"});
}

}  // namespace

std::string_view to_text(Outcome outcome) noexcept {
    switch (outcome) {
        case Outcome::done: return "done";
        case Outcome::refused: return "refused";
        case Outcome::failed: return "failed";
    }
    return "";
}

Result<Outcome> parse_outcome(std::string_view text) {
    for (const Outcome outcome : {Outcome::done, Outcome::refused, Outcome::failed}) {
        if (text == to_text(outcome)) return outcome;
    }
    return fail(ErrorCode::invalid_input, "outcome",
                bilingual("結果「{}」は定められていません。", "there is no outcome \"{}\"", {text}),
                {"done、refused、failed のいずれかです。", "use done, refused or failed"});
}

std::string digits_of(const Hash& hash) {
    std::array<char, 2 * std::tuple_size_v<Hash> + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
    return digits.data();
}

std::string to_text(const Head& head) { return std::to_string(head.count) + ':' + digits_of(head.hash); }

Result<Head> parse_head(std::string_view text) {
    Head head;
    std::string_view digits = text;
    if (text.find(':') != std::string_view::npos) {
        const char* const end = text.data() + text.size();
        const auto [colon, fault] = std::from_chars(text.data(), end, head.count);
        if (fault != std::errc{} || *colon != ':') return not_a_head();
        digits = text.substr(static_cast<std::size_t>(colon + 1 - text.data()));
    }
    std::size_t read = 0;
    const bool hexadecimal = sodium_hex2bin(head.hash.data(), head.hash.size(), digits.data(), digits.size(),
                                            nullptr, &read, nullptr) == 0;
    if (!hexadecimal || read != head.hash.size() || digits.size() != 2 * read) return not_a_head();
    return head;
}

std::string hashed_bytes(std::uint64_t number, const Entry& entry) {
    std::string out;
    append_netstring(out, std::to_string(number));
    append_netstring(out, std::to_string(entry.at.time_since_epoch().count()));
    for (const std::string_view field :
         {std::string_view{entry.person}, std::string_view{entry.body}, std::string_view{entry.action},
          std::string_view{entry.subject}, to_text(entry.outcome), std::string_view{entry.reason}}) {
        append_netstring(out, field);
    }
    return out;
}

Head extended(const Head& before, const Entry& entry) {
    Head after{.count = before.count + 1};
    const std::string text = hashed_bytes(after.count, entry);
    const auto bytes = bytes_of(text);
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, before.hash.data(), before.hash.size());
    crypto_hash_sha256_update(&state, bytes.data(), bytes.size());
    crypto_hash_sha256_final(&state, after.hash.data());
    return after;
}

Status TrailCheck::take(const Link& link) {
    const Head expected = extended(head_, link.entry);
    if (link.head.count != expected.count) {
        return fail(ErrorCode::conflict, "entry " + std::to_string(expected.count),
                    bilingual("監査記録の番号が続いていません。{}番の次に{}番があります。",
                              "the audit trail has a gap: entry {} is followed by entry {}",
                              {std::to_string(head_.count), std::to_string(link.head.count)}),
                    {"記録が削除、挿入又は入れ替えられています。保全した写しと照合してください。",
                     "entries were removed, inserted or moved; compare with a copy that was kept"});
    }
    if (link.head.hash != expected.hash) {
        return fail(ErrorCode::conflict, "entry " + std::to_string(expected.count),
                    bilingual("監査記録の{}番が、記録された時の内容と一致しません。",
                              "entry {} of the audit trail is not what was recorded",
                              {std::to_string(expected.count)}),
                    {"この記録又はその前の記録が書き換えられています。保全した写しと照合してください。",
                     "it or an entry before it was changed; compare with a copy that was kept"});
    }
    head_ = expected;
    return done;
}

}  // namespace kaname::record
