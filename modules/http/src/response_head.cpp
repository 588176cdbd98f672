#include "response_head.hpp"

#include <algorithm>
#include <array>
#include <boost/beast/http/status.hpp>
#include <chrono>

namespace kaname::http {
namespace {

constexpr std::array<std::string_view, 4> kOurs{"Date", "Connection", "Content-Length", "Transfer-Encoding"};

bool is_ours(std::string_view name) noexcept {
    return std::any_of(kOurs.begin(), kOurs.end(),
                       [&](std::string_view own) { return same_name(own, name); });
}

bool is_name(std::string_view name) noexcept {  // RFC 9110, section 5.6.2: a token
    constexpr std::string_view kOthers = "!#$%&'*+-.^_`|~";
    return !name.empty() && std::all_of(name.begin(), name.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               kOthers.find(c) != std::string_view::npos;
    });
}

bool is_value(std::string_view value) noexcept {
    return std::none_of(value.begin(), value.end(), [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F;
    });
}

std::string two_digits(unsigned value) {
    return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

void append(std::string& head, std::string_view name, std::string_view value) {
    head += name;
    head += ": ";
    head += value;
    head += "\r\n";
}

}  // namespace

bool has_body(int status) noexcept { return status != 204 && status != 304; }

std::optional<std::string> head_of(const Response& response, const Framing& framing) {
    if (response.status < 200 || response.status > 599) return std::nullopt;
    const auto reason = boost::beast::http::obsolete_reason(
        boost::beast::http::int_to_status(static_cast<unsigned>(response.status)));
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + " ";
    head.append(reason.data(), reason.size());
    head += "\r\n";
    append(head, "Date", framing.date);
    for (const Field& field : response.headers) {
        if (!is_name(field.name) || !is_value(field.value)) return std::nullopt;
        if (!is_ours(field.name)) append(head, field.name, field.value);
    }
    if (framing.is_stream) {
        if (!response.headers.find("Content-Type")) append(head, "Content-Type", "text/event-stream");
        if (!response.headers.find("Cache-Control")) append(head, "Cache-Control", "no-store");
    } else if (has_body(response.status)) {
        append(head, "Content-Length", std::to_string(response.body.size()));
    }
    if (framing.closes) append(head, "Connection", "close");
    head += "\r\n";
    return head;
}

std::string http_date(std::int64_t unix_seconds) {
    constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::chrono::sys_seconds at{std::chrono::seconds{unix_seconds}};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{at - day};
    std::string text = kDays.at(std::chrono::weekday{day}.c_encoding());
    text += ", " + two_digits(static_cast<unsigned>(date.day())) + " ";
    text += kMonths.at(static_cast<unsigned>(date.month()) - 1);
    text += " " + std::to_string(static_cast<int>(date.year())) + " ";
    text += two_digits(static_cast<unsigned>(time.hours().count())) + ":";
    text += two_digits(static_cast<unsigned>(time.minutes().count())) + ":";
    text += two_digits(static_cast<unsigned>(time.seconds().count())) + " GMT";
    return text;
}

}  // namespace kaname::http
