#pragma once

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <string_view>

#include "sample.hpp"

namespace kaname::programme {

/// The sample spoilt in one place, and all that is to be reported: "place: reason (mend)", a line for
/// each problem. A place is a path of the spoilt text with its line and column.
struct Rejected {
    std::string_view name;
    std::string_view from;
    std::string_view to;
    std::string_view reported;

    friend std::ostream& operator<<(std::ostream& out, const Rejected& row) { return out << row.name; }
};

inline std::string name_of(const testing::TestParamInfo<Rejected>& info) {
    return std::string{info.param.name};
}

/// What is reported about a text, in English; each problem must be told in Japanese too.
inline std::string report(const std::string& text) {
    const auto parsed = parse_programme(text);
    if (parsed) return "accepted";
    for (const Problem& problem : parsed.error().problems) {
        for (const Text& told : {problem.reason, problem.mend}) {
            EXPECT_FALSE(told.ja.empty()) << problem.place;
            EXPECT_NE(told.ja, told.en) << problem.place;
        }
    }
    return to_text(parsed.error(), Language::en);
}

}  // namespace kaname::programme
