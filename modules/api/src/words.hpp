#pragma once

#include <array>

#include "kaname/json/reader.hpp"
#include "kaname/sharing/incident.hpp"

/// The words of the interface for closed sets, for reading and for writing.
namespace kaname::api {

inline constexpr std::array kStages{json::Word<sharing::Stage>{"first", sharing::Stage::first},
                                    json::Word<sharing::Stage>{"follow_up", sharing::Stage::follow_up},
                                    json::Word<sharing::Stage>{"final", sharing::Stage::final_}};
inline constexpr std::array kLaterStages{json::Word<sharing::Stage>{"follow_up", sharing::Stage::follow_up},
                                         json::Word<sharing::Stage>{"final", sharing::Stage::final_}};
inline constexpr std::array kOwnCauses{json::Word<cascade::OwnCause>{"yes", cascade::OwnCause::yes},
                                       json::Word<cascade::OwnCause>{"no", cascade::OwnCause::no},
                                       json::Word<cascade::OwnCause>{"unknown", cascade::OwnCause::unknown}};
inline constexpr std::array kBases{json::Word<policy::Basis>{"statutory", policy::Basis::statutory},
                                   json::Word<policy::Basis>{"exceptional", policy::Basis::exceptional},
                                   json::Word<policy::Basis>{"near_miss", policy::Basis::near_miss}};

template <class T, std::size_t N>
[[nodiscard]] std::string_view word_of(const std::array<json::Word<T>, N>& words, T value) noexcept {
    for (const json::Word<T>& word : words) {
        if (word.value == value) return word.word;
    }
    return "";
}

}  // namespace kaname::api
