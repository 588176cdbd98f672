#include "kaname/policy/marking.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kaname::policy {
namespace {

constexpr std::array<std::pair<std::string_view, Tlp>, 6> kWords{{{"TLP:CLEAR", Tlp::clear},
                                                                  {"TLP:GREEN", Tlp::green},
                                                                  {"TLP:AMBER", Tlp::amber},
                                                                  {"TLP:AMBER+STRICT", Tlp::amber_strict},
                                                                  {"TLP:RED", Tlp::red},
                                                                  {"TLP:WHITE", Tlp::clear}}};

bool names(const Marking& marking, const std::string& person) {
    return std::find(marking.persons.begin(), marking.persons.end(), person) != marking.persons.end();
}

}  // namespace

std::string_view to_text(Tlp tlp) noexcept {
    for (const auto& [word, value] : kWords) {
        if (value == tlp) return word;
    }
    return "";
}

Result<Tlp> parse_tlp(std::string_view text) {
    for (const auto& [word, value] : kWords) {
        if (word == text) return value;
    }
    return fail(ErrorCode::invalid_input, "marking",
                bilingual("取扱区分「{}」は定められていません。", "there is no marking \"{}\"", {text}),
                {"TLP:CLEAR、TLP:GREEN、TLP:AMBER、TLP:AMBER+STRICT、TLP:RED のいずれかです。",
                 "use TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT or TLP:RED"});
}

Marking joined(const Marking& a, const Marking& b) {
    if (a.tlp != Tlp::red || b.tlp != Tlp::red) return a.tlp < b.tlp ? b : a;
    Marking both{.tlp = Tlp::red};
    for (const std::string& person : a.persons) {
        if (names(b, person)) both.persons.push_back(person);
    }
    return both;
}

bool at_least_as_wide(const Marking& a, const Marking& b) {
    if (a.tlp != Tlp::red) return a.tlp <= b.tlp;
    return b.tlp == Tlp::red && std::all_of(b.persons.begin(), b.persons.end(),
                                            [&](const std::string& person) { return names(a, person); });
}

}  // namespace kaname::policy
