#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kaname::report {

/// CSV as RFC 4180 has it: CRLF after each row, quotes where a cell needs them. A cell that a spreadsheet
/// would take for a formula (first character = + - @, tab or return) gets an apostrophe before it.
class Csv {
public:
    Csv& cell(std::string_view text);
    Csv& number(std::int64_t value);  ///< as it is, also when it is negative
    void end_row();
    [[nodiscard]] std::string take() && { return std::move(out_); }

private:
    void separate();
    std::string out_;
    bool row_is_empty_ = true;
};

}  // namespace kaname::report
