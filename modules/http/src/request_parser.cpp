#include "request_parser.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kaname::http {
namespace {

namespace beast = boost::beast::http;

std::string_view view(boost::beast::string_view text) noexcept { return {text.data(), text.size()}; }

/// Fields of which two would let two readers see two requests: RFC 9110 allows one each.
constexpr std::array<std::string_view, 12> kOnce{
    "Host",   "Content-Length", "Content-Type",  "Authorization", "Cookie",          "Origin",
    "Expect", "Last-Event-ID",  "If-None-Match", "Referer",       "X-Forwarded-For", "Idempotency-Key"};

/// A host and port as they can stand in a link (RFC 3986, section 3.2.2), without user names.
bool is_authority(std::string_view text) noexcept {
    return !text.empty() && text.size() <= 255 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '.' || c == '_' || c == ':' || c == '[' || c == ']';
    });
}

/// Whether the first line is a request line but for the number in "HTTP/2.0".
bool names_version(std::string_view head) noexcept {
    const std::string_view line = head.substr(0, head.find('\r'));
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (line.size() < 8 || std::count(line.begin(), line.end(), ' ') != 2) return false;
    const std::string_view last = line.substr(line.size() - 8);
    return last.substr(0, 5) == "HTTP/" && is_digit(last[5]) && last[6] == '.' && is_digit(last[7]);
}

// Not a switch: Beast numbers more errors than a request can have.
constexpr std::array kRefusalOf{
    std::pair{beast::error::bad_version, Refusal::version},
    std::pair{beast::error::body_limit, Refusal::long_body},
    std::pair{beast::error::header_limit, Refusal::long_head},
    std::pair{beast::error::bad_content_length, Refusal::content_length},
    std::pair{beast::error::multiple_content_length, Refusal::content_length},
    std::pair{beast::error::bad_transfer_encoding, Refusal::transfer_encoding},
    std::pair{beast::error::bad_method, Refusal::request_line},
    std::pair{beast::error::bad_target, Refusal::request_line},
};

Refusal refusal_of(beast::error error) {
    const auto row = std::find_if(kRefusalOf.begin(), kRefusalOf.end(),
                                  [&](const auto& known) { return known.first == error; });
    return row == kRefusalOf.end() ? Refusal::field : row->second;
}

}  // namespace

MessageParser::MessageParser(const RequestBounds& bounds) : bounds_{bounds} {
    eager(true);
    body_limit(bounds.body_bytes);
    header_limit(static_cast<std::uint32_t>(bounds.head_bytes + 1));
}

std::size_t MessageParser::read(std::string_view bytes) {
    Code code;
    const std::size_t used = put(boost::asio::const_buffer{bytes.data(), bytes.size()}, code);
    if (code && code != beast::error::need_more && !fault_) {
        const auto error = static_cast<beast::error>(code.value());
        const bool garbled = error == beast::error::bad_version && !names_version(bytes);
        refuse(garbled ? Refusal::request_line : refusal_of(error));
    }
    return used;
}

void MessageParser::refuse(Fault fault) { fault_ = std::move(fault); }

void MessageParser::refuse(Refusal refusal, Code& code) {
    refuse(refusal);
    code = beast::error::bad_value;  // any: it only stops the parser
}

void MessageParser::on_request_impl(beast::verb /*verb*/, View method, View target, int version, Code& code) {
    if (target.size() > bounds_.target_bytes) return refuse(Refusal::long_target, code);
    const auto known = find_method(view(method));
    if (!known) return refuse(Refusal::unknown_method, code);
    request_.method = *known;
    target_ = view(target);
    version_ = version;
}

void MessageParser::on_response_impl(int /*status*/, View /*reason*/, int /*version*/, Code& code) {
    refuse(Refusal::request_line, code);
}

void MessageParser::on_field_impl(Name name, View text, View value, Code& code) {
    if (request_.headers.size() == bounds_.fields) return refuse(Refusal::many_fields, code);
    const bool once = std::any_of(kOnce.begin(), kOnce.end(),
                                  [&](std::string_view field) { return same_name(field, view(text)); });
    if (once && request_.headers.find(view(text))) {
        return refuse(name == Name::host ? Refusal::host : Refusal::repeated_field, code);
    }
    if (name == Name::content_length && !std::all_of(value.begin(), value.end(), [](char c) {
            return c >= '0' && c <= '9';  // Beast also takes lists, "5, 5"
        })) {
        return refuse(Refusal::content_length, code);
    }
    if (name == Name::transfer_encoding) check_encoding(view(value), code);
    request_.headers.add({std::string{view(text)}, std::string{view(value)}});
}

void MessageParser::check_encoding(std::string_view value, Code& code) {
    // Beast would take an encoding it does not know for no body at all.
    if (!same_name(value, "chunked")) return refuse(Refusal::unknown_encoding, code);
    if (version_ < 11) refuse(Refusal::transfer_encoding, code);
}

void MessageParser::on_header_impl(Code& code) {
    const auto host = request_.headers.find("Host");
    if ((host && !is_authority(*host)) || (!host && version_ >= 11)) return refuse(Refusal::host, code);
    if (const auto expected = request_.headers.find("Expect"); expected && version_ >= 11) {
        if (!same_name(*expected, "100-continue")) return refuse(Refusal::expectation, code);
        expects_continue_ = true;
    }
    check_target(code);
}

void MessageParser::check_target(Code& code) {
    Result<Target> target = http::parse_target(target_);
    if (!target) {
        Fault fault = fault_of(Refusal::target);
        fault.reason = target.error().problems.front().reason;
        fault.mend = target.error().problems.front().mend;
        refuse(std::move(fault));
        code = beast::error::bad_target;
        return;
    }
    if ((target->path == "*") != (target_ == "*" && request_.method == Method::options)) {
        return refuse(Refusal::target, code);
    }
    const auto host = request_.headers.find("Host");
    if (!target->authority.empty() && (!host || !same_name(*host, target->authority))) {
        return refuse(Refusal::host, code);
    }
    request_.path = std::move(target->path);
    request_.query = std::move(target->query);
}

void MessageParser::on_body_init_impl(const boost::optional<std::uint64_t>& /*length*/, Code& /*code*/) {}

std::size_t MessageParser::on_body_impl(View bytes, Code& /*code*/) {
    request_.body += view(bytes);
    return bytes.size();
}

void MessageParser::on_chunk_header_impl(std::uint64_t /*size*/, View /*extensions*/, Code& /*code*/) {}

std::size_t MessageParser::on_chunk_body_impl(std::uint64_t /*left*/, View bytes, Code& /*code*/) {
    return bytes.size();
}

void MessageParser::on_finish_impl(Code& /*code*/) {}

}  // namespace kaname::http
