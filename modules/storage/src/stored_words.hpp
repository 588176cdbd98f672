#pragma once

#include <array>
#include <cassert>
#include <string_view>

#include "faults.hpp"
#include "kaname/sharing/notice.hpp"

/// How closed sets are written in the store. These words are part of its format: a value that the program
/// shows under another name keeps its word here.
namespace kaname::storage {

template <class E>
struct StoredWord {
    E value;
    std::string_view word;
};
template <class E>
StoredWord(E, std::string_view) -> StoredWord<E>;  // clang 14 deduces no aggregate by itself

inline constexpr std::array kRoleWords{
    StoredWord{policy::Role::officer, "officer"}, StoredWord{policy::Role::liaison, "liaison"},
    StoredWord{policy::Role::supervisor, "supervisor"}, StoredWord{policy::Role::contact, "contact"},
    StoredWord{policy::Role::auditor, "auditor"}};
inline constexpr std::array kStageWords{StoredWord{sharing::Stage::first, "first"},
                                        StoredWord{sharing::Stage::follow_up, "follow_up"},
                                        StoredWord{sharing::Stage::final_, "final"}};
inline constexpr std::array kOwnCauseWords{StoredWord{cascade::OwnCause::yes, "yes"},
                                           StoredWord{cascade::OwnCause::no, "no"},
                                           StoredWord{cascade::OwnCause::unknown, "unknown"}};
inline constexpr std::array kBasisWords{StoredWord{policy::Basis::statutory, "statutory"},
                                        StoredWord{policy::Basis::exceptional, "exceptional"},
                                        StoredWord{policy::Basis::near_miss, "near_miss"}};
inline constexpr std::array kUseWords{StoredWord{policy::Use::response, "response"},
                                      StoredWord{policy::Use::statistics, "statistics"},
                                      StoredWord{policy::Use::supervision, "supervision"}};
inline constexpr std::array kOnwardWords{StoredWord{policy::Onward::ask, "ask"},
                                         StoredWord{policy::Onward::anonymised, "anonymised"},
                                         StoredWord{policy::Onward::as_marked, "as_marked"}};
inline constexpr std::array kMediumWords{StoredWord{sharing::Medium::telephone, "telephone"},
                                         StoredWord{sharing::Medium::fax, "fax"},
                                         StoredWord{sharing::Medium::mail, "mail"},
                                         StoredWord{sharing::Medium::spreadsheet, "spreadsheet"},
                                         StoredWord{sharing::Medium::radio, "radio"},
                                         StoredWord{sharing::Medium::in_person, "in_person"}};
inline constexpr std::array kTlpWords{
    StoredWord{policy::Tlp::clear, "clear"}, StoredWord{policy::Tlp::green, "green"},
    StoredWord{policy::Tlp::amber, "amber"}, StoredWord{policy::Tlp::amber_strict, "amber_strict"},
    StoredWord{policy::Tlp::red, "red"}};
inline constexpr std::array kHopModeWords{
    StoredWord{policy::HopMode::concurrent, "concurrent"}, StoredWord{policy::HopMode::gate, "gate"},
    StoredWord{policy::HopMode::gate_with_timeout, "gate_with_timeout"}};
inline constexpr std::array kOperationWords{StoredWord{policy::Operation::normal, "normal"},
                                            StoredWord{policy::Operation::large_scale, "large_scale"}};
inline constexpr std::array kIdentityWords{StoredWord{policy::Identity::named, "named"},
                                           StoredWord{policy::Identity::sector, "sector"}};

inline constexpr std::array kUrgencyWords{StoredWord{sharing::Urgency::immediate, "immediate"},
                                          StoredWord{sharing::Urgency::prompt, "prompt"},
                                          StoredWord{sharing::Urgency::routine, "routine"}};
inline constexpr std::array kPurposeWords{StoredWord{sharing::Purpose::prevent, "prevent"},
                                          StoredWord{sharing::Purpose::contain, "contain"},
                                          StoredWord{sharing::Purpose::recurrence, "recurrence"}};
inline constexpr std::array kRevisionWords{StoredWord{sharing::RevisionKind::first, "first"},
                                           StoredWord{sharing::RevisionKind::correction, "correction"},
                                           StoredWord{sharing::RevisionKind::retraction, "retraction"}};

template <class E, std::size_t N>
[[nodiscard]] constexpr std::string_view word_of(const std::array<StoredWord<E>, N>& words, E value) {
    for (const StoredWord<E>& each : words) {
        if (each.value == value) return each.word;
    }
    assert(false);
    return {};
}

template <class E, std::size_t N>
[[nodiscard]] Result<E> value_of(const std::array<StoredWord<E>, N>& words, std::string_view word) {
    for (const StoredWord<E>& each : words) {
        if (each.word == word) return each.value;
    }
    return unreadable(word);
}

}  // namespace kaname::storage
