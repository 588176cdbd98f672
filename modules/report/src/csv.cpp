#include "csv.hpp"

namespace kaname::report {

void Csv::separate() {
    if (!row_is_empty_) out_ += ',';
    row_is_empty_ = false;
}

Csv& Csv::cell(std::string_view text) {
    separate();
    constexpr std::string_view kFormula = "=+-@\t\r";
    std::string safe{text};
    if (!safe.empty() && kFormula.find(safe.front()) != std::string_view::npos) {
        safe.insert(safe.begin(), '\'');
    }
    if (safe.find_first_of(",\"\r\n") == std::string::npos) {
        out_ += safe;
        return *this;
    }
    out_ += '"';
    for (const char c : safe) {
        if (c == '"') out_ += '"';
        out_ += c;
    }
    out_ += '"';
    return *this;
}

Csv& Csv::number(std::int64_t value) {
    separate();
    out_ += std::to_string(value);
    return *this;
}

void Csv::end_row() {
    out_ += "\r\n";
    row_is_empty_ = true;
}

}  // namespace kaname::report
