#pragma once

#include <array>

#include "kaname/json/reader.hpp"
#include "kaname/sharing/difference.hpp"
#include "kaname/sharing/seen_notice.hpp"

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

inline constexpr std::array kUses{json::Word<policy::Use>{"response", policy::Use::response},
                                  json::Word<policy::Use>{"statistics", policy::Use::statistics},
                                  json::Word<policy::Use>{"supervision", policy::Use::supervision}};
inline constexpr std::array kOnwards{json::Word<policy::Onward>{"ask", policy::Onward::ask},
                                     json::Word<policy::Onward>{"anonymised", policy::Onward::anonymised},
                                     json::Word<policy::Onward>{"as_marked", policy::Onward::as_marked}};

inline constexpr std::array kBodyKinds{
    json::Word<directory::BodyKind>{"coordinator", directory::BodyKind::coordinator},
    json::Word<directory::BodyKind>{"ministry", directory::BodyKind::ministry},
    json::Word<directory::BodyKind>{"ceptoar", directory::BodyKind::ceptoar},
    json::Word<directory::BodyKind>{"council", directory::BodyKind::council},
    json::Word<directory::BodyKind>{"operator", directory::BodyKind::operator_},
    json::Word<directory::BodyKind>{"agency", directory::BodyKind::agency}};
inline constexpr std::array kInputChanges{
    json::Word<sharing::InputChange>{"added", sharing::InputChange::added},
    json::Word<sharing::InputChange>{"reported", sharing::InputChange::reported},
    json::Word<sharing::InputChange>{"ended", sharing::InputChange::ended}};
inline constexpr std::array kMoves{json::Word<sharing::Move>{"appeared", sharing::Move::appeared},
                                   json::Word<sharing::Move>{"gone", sharing::Move::gone},
                                   json::Word<sharing::Move>{"earlier", sharing::Move::earlier},
                                   json::Word<sharing::Move>{"later", sharing::Move::later},
                                   json::Word<sharing::Move>{"likelier", sharing::Move::likelier},
                                   json::Word<sharing::Move>{"less_likely", sharing::Move::less_likely}};

/// As in programme files: source document, found, known, demo.
inline constexpr std::array kMarks{json::Word<network::Mark>{"S", network::Mark::source_document},
                                   json::Word<network::Mark>{"F", network::Mark::found},
                                   json::Word<network::Mark>{"K", network::Mark::known},
                                   json::Word<network::Mark>{"D", network::Mark::demo}};
inline constexpr std::array kMediums{json::Word<sharing::Medium>{"telephone", sharing::Medium::telephone},
                                     json::Word<sharing::Medium>{"fax", sharing::Medium::fax},
                                     json::Word<sharing::Medium>{"mail", sharing::Medium::mail},
                                     json::Word<sharing::Medium>{"spreadsheet", sharing::Medium::spreadsheet},
                                     json::Word<sharing::Medium>{"radio", sharing::Medium::radio},
                                     json::Word<sharing::Medium>{"in_person", sharing::Medium::in_person}};
inline constexpr std::array kClocks{
    json::Word<sharing::Regime::Clock>{"awareness", sharing::Regime::Clock::awareness},
    json::Word<sharing::Regime::Clock>{"occurrence", sharing::Regime::Clock::occurrence}};
inline constexpr std::array kDutyStates{
    json::Word<sharing::DutyState>{"open", sharing::DutyState::open},
    json::Word<sharing::DutyState>{"met", sharing::DutyState::met},
    json::Word<sharing::DutyState>{"overdue", sharing::DutyState::overdue},
    json::Word<sharing::DutyState>{"late", sharing::DutyState::late},
    json::Word<sharing::DutyState>{"received", sharing::DutyState::received}};

inline constexpr std::array kOperations{
    json::Word<policy::Operation>{"normal", policy::Operation::normal},
    json::Word<policy::Operation>{"large_scale", policy::Operation::large_scale}};
inline constexpr std::array kUrgencies{json::Word<sharing::Urgency>{"immediate", sharing::Urgency::immediate},
                                       json::Word<sharing::Urgency>{"prompt", sharing::Urgency::prompt},
                                       json::Word<sharing::Urgency>{"routine", sharing::Urgency::routine}};
inline constexpr std::array kPurposes{
    json::Word<sharing::Purpose>{"prevent", sharing::Purpose::prevent},
    json::Word<sharing::Purpose>{"contain", sharing::Purpose::contain},
    json::Word<sharing::Purpose>{"recurrence", sharing::Purpose::recurrence}};
inline constexpr std::array kIdentities{json::Word<policy::Identity>{"named", policy::Identity::named},
                                        json::Word<policy::Identity>{"sector", policy::Identity::sector}};
inline constexpr std::array kRevisionKinds{
    json::Word<sharing::RevisionKind>{"first", sharing::RevisionKind::first},
    json::Word<sharing::RevisionKind>{"correction", sharing::RevisionKind::correction},
    json::Word<sharing::RevisionKind>{"retraction", sharing::RevisionKind::retraction}};
inline constexpr std::array kPartWords{
    json::Word<sharing::Part>{"content", sharing::Part::content},
    json::Word<sharing::Part>{"own_outlook", sharing::Part::own_outlook},
    json::Word<sharing::Part>{"outlooks_below", sharing::Part::outlooks_below},
    json::Word<sharing::Part>{"deliveries_made", sharing::Part::deliveries_made},
    json::Word<sharing::Part>{"counts_below", sharing::Part::counts_below},
    json::Word<sharing::Part>{"draft", sharing::Part::draft}};
inline constexpr std::array kRouteKinds{
    json::Word<directory::RouteKind>{"telephone", directory::RouteKind::telephone},
    json::Word<directory::RouteKind>{"mobile", directory::RouteKind::mobile},
    json::Word<directory::RouteKind>{"satellite", directory::RouteKind::satellite},
    json::Word<directory::RouteKind>{"mail", directory::RouteKind::mail},
    json::Word<directory::RouteKind>{"fax", directory::RouteKind::fax},
    json::Word<directory::RouteKind>{"radio", directory::RouteKind::radio}};

template <class T, std::size_t N>
[[nodiscard]] std::string_view word_of(const std::array<json::Word<T>, N>& words, T value) noexcept {
    for (const json::Word<T>& word : words) {
        if (word.value == value) return word.word;
    }
    return "";
}

}  // namespace kaname::api
