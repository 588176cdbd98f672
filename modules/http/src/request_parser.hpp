#pragma once

#include <boost/beast/http/basic_parser.hpp>
#include <optional>
#include <string>

#include "kaname/http/request_reader.hpp"
#include "refusal.hpp"

namespace kaname::http {

/// Beast's parser with our checks at each of its steps. It is given the whole head at once, then the body if
/// that has a Content-Length; a chunked one is read by ChunkedBody.
class MessageParser final : public boost::beast::http::basic_parser<true> {
public:
    explicit MessageParser(const RequestBounds& bounds);

    /// The bytes of `bytes` that were read; sets fault() when they are refused.
    std::size_t read(std::string_view bytes);

    [[nodiscard]] const std::optional<Fault>& fault() const noexcept { return fault_; }
    [[nodiscard]] bool expects_continue() const noexcept { return expects_continue_; }
    /// An HTTP/1.0 client gets one answer a connection, whatever it asks for.
    [[nodiscard]] bool keeps_alive() const { return version_ >= 11 && keep_alive(); }
    [[nodiscard]] Request& request() noexcept { return request_; }
    void refuse(Refusal refusal) { refuse(fault_of(refusal)); }

private:
    using Code = boost::system::error_code;
    using View = boost::beast::string_view;
    using Name = boost::beast::http::field;

    void on_request_impl(boost::beast::http::verb verb, View method, View target, int version,
                         Code& code) override;
    void on_response_impl(int status, View reason, int version, Code& code) override;
    void on_field_impl(Name name, View text, View value, Code& code) override;
    void on_header_impl(Code& code) override;
    void on_body_init_impl(const boost::optional<std::uint64_t>& length, Code& code) override;
    std::size_t on_body_impl(View bytes, Code& code) override;
    void on_chunk_header_impl(std::uint64_t size, View extensions, Code& code) override;
    std::size_t on_chunk_body_impl(std::uint64_t left, View bytes, Code& code) override;
    void on_finish_impl(Code& code) override;

    void refuse(Fault fault);
    void refuse(Refusal refusal, Code& code);
    void check_encoding(std::string_view value, Code& code);
    void check_target(Code& code);

    RequestBounds bounds_;
    Request request_;
    std::string target_;
    std::optional<Fault> fault_;
    int version_ = 11;  // as Beast has it: 10 or 11
    bool expects_continue_ = false;
};

}  // namespace kaname::http
