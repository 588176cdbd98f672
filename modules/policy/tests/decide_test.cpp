#include "kaname/policy/decide.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace kaname::policy {
namespace {

using directory::BodyKind;

const Actor kOperator{"sato", "op.east", BodyKind::operator_, Role::contact};
const Actor kOther{"kato", "op.west", BodyKind::operator_, Role::contact};
const Actor kCeptoar{"ito", "ceptoar.telecom", BodyKind::ceptoar, Role::contact};
const Actor kLiaison{"mori", "mic", BodyKind::ministry, Role::liaison};
const Actor kSupervisor{"ono", "mic", BodyKind::ministry, Role::supervisor};
const Actor kOfficer{"abe", "cs", BodyKind::coordinator, Role::officer};
const Actor kAuditor{"ueda", "cs", BodyKind::coordinator, Role::auditor};
const std::vector<Actor> kActors{kOperator, kOther, kCeptoar, kLiaison, kSupervisor, kOfficer, kAuditor};

Object report() {
    return {.originator = "op.east",
            .markings = {{.tlp = Tlp::amber}},
            .basis = Basis::exceptional,
            .holders = {{"mic", Identity::named}, {"cs", Identity::named}}};
}

enum class Answer { allowed, refused, hidden };
Answer answer(const Actor& actor, Action action, const Object* object) {
    const Decision decision = decide(actor, action, object);
    if (std::holds_alternative<View>(decision)) return Answer::allowed;
    return std::get<Denial>(decision).kind == Denial::Kind::hidden ? Answer::hidden : Answer::refused;
}

std::vector<Action> actions() {
    std::vector<Action> all;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(Action::read_trail); ++i) {
        all.push_back(static_cast<Action>(i));
    }
    return all;
}

TEST(Decide, EveryActionHasANameOfItsOwn) {
    std::set<std::string_view> names;
    for (const Action action : actions()) names.insert(to_text(action));
    EXPECT_EQ(names.size(), actions().size());
}

// Who reads a confidential report: its originator, and the bodies it was passed to (sharing.md, section 1).
TEST(Decide, AReportIsReadByItsOriginatorAndItsPath) {
    const Object object = report();
    EXPECT_EQ(answer(kOperator, Action::read_incident, &object), Answer::allowed);
    EXPECT_EQ(answer(kLiaison, Action::read_incident, &object), Answer::allowed);
    EXPECT_EQ(answer(kOfficer, Action::read_incident, &object), Answer::allowed);
    EXPECT_EQ(answer(kOther, Action::read_incident, &object), Answer::hidden);
    EXPECT_EQ(answer(kCeptoar, Action::read_incident, &object), Answer::hidden);
    EXPECT_EQ(answer(kAuditor, Action::read_incident, &object), Answer::refused);
}

TEST(Decide, SupervisionSeesOnlyWhatTheLawReports) {
    Object object = report();
    EXPECT_EQ(answer(kSupervisor, Action::read_incident, &object), Answer::hidden);
    object.basis = Basis::near_miss;
    EXPECT_EQ(answer(kSupervisor, Action::read_incident, &object), Answer::hidden);
    object.basis = Basis::statutory;
    EXPECT_EQ(answer(kSupervisor, Action::read_incident, &object), Answer::hidden);  // not let to oversee
    object.holders.front().terms = default_terms(Basis::statutory);
    EXPECT_EQ(answer(kSupervisor, Action::read_incident, &object), Answer::allowed);
    object.basis = Basis::exceptional;  // whatever it is said to be for
    EXPECT_EQ(answer(kSupervisor, Action::read_incident, &object), Answer::hidden);
}

TEST(Decide, ARoleIncludesWhatIsNotRefused) {
    const Object object = report();
    for (const Actor& actor : kActors) {
        const auto included = actions_of(actor);
        for (const Action action : actions()) {
            const bool listed = std::find(included.begin(), included.end(), action) != included.end();
            EXPECT_EQ(listed, answer(actor, action, &object) != Answer::refused) << to_text(action);
        }
    }
}

// Its numbers would count what supervision must not know of.
TEST(Decide, SupervisionHasNoLiveStream) {
    EXPECT_EQ(answer(kSupervisor, Action::read_live_stream, nullptr), Answer::refused);
    EXPECT_EQ(answer(kLiaison, Action::read_live_stream, nullptr), Answer::allowed);
}

TEST(Decide, RedIsForTheNamedPersonsAlone) {
    Object object = report();
    object.markings = {{.tlp = Tlp::red, .persons = {"abe"}}};
    EXPECT_EQ(answer(kOfficer, Action::read_incident, &object), Answer::allowed);
    EXPECT_EQ(answer(kLiaison, Action::read_incident, &object), Answer::hidden);
    EXPECT_EQ(answer(kOperator, Action::read_incident, &object), Answer::hidden);
}

TEST(Decide, OfTwoMarkingsBothMustAllow) {
    Object object = report();
    object.markings = {{.tlp = Tlp::green}, {.tlp = Tlp::red, .persons = {"mori"}}};
    EXPECT_EQ(answer(kLiaison, Action::read_incident, &object), Answer::allowed);
    EXPECT_EQ(answer(kOfficer, Action::read_incident, &object), Answer::hidden);
}

TEST(Decide, WhatIsNotMarkedIsClosed) {
    Object object = report();
    object.markings.clear();
    for (const Actor& actor : kActors) {
        EXPECT_NE(answer(actor, Action::read_incident, &object), Answer::allowed) << actor.person;
    }
}

TEST(Decide, AnActionOnAThingNeedsTheThing) {
    EXPECT_EQ(answer(kOfficer, Action::read_incident, nullptr), Answer::hidden);
}

TEST(Decide, AViewSaysAsWhomTheOriginatorIsSeen) {
    Object object = report();
    object.holders = {{"mic", Identity::named}, {"cs", Identity::sector}};
    EXPECT_EQ(*permit(kLiaison, Action::read_incident, &object), View{Identity::named});
    EXPECT_EQ(*permit(kOfficer, Action::read_incident, &object), View{Identity::sector});
    EXPECT_EQ(*permit(kOperator, Action::read_incident, &object), View{Identity::named});
}

TEST(Decide, OnlyTheOriginatorFollowsUpAndOnlyThePathComments) {
    const Object object = report();
    EXPECT_EQ(answer(kOperator, Action::follow_up_incident, &object), Answer::allowed);
    EXPECT_EQ(answer(kOther, Action::follow_up_incident, &object), Answer::hidden);
    EXPECT_EQ(answer(kLiaison, Action::follow_up_incident, &object), Answer::refused);
    EXPECT_EQ(answer(kLiaison, Action::comment_incident, &object), Answer::allowed);
    EXPECT_EQ(answer(kOperator, Action::comment_incident, &object), Answer::refused);
}

TEST(Decide, TheTrailIsForTheAuditorAndNothingElseIs) {
    for (const Actor& actor : kActors) {
        EXPECT_EQ(answer(actor, Action::read_trail, nullptr),
                  actor.role == Role::auditor ? Answer::allowed : Answer::refused);
    }
}

TEST(Permit, HiddenIsTheAnswerForWhatDoesNotExist) {
    const Object object = report();
    const Object missing;
    const auto hidden = permit(kOther, Action::read_incident, &object);
    const auto none = permit(kOther, Action::read_incident, &missing);
    EXPECT_EQ(hidden.error().code, ErrorCode::not_found);
    EXPECT_EQ(hidden.error().problems, none.error().problems);
}

// Monotonicity (sharing.md, section 2, item 3): taking a holder away or adding a marking lets nobody in.
RC_GTEST_PROP(DecideProperty, LessAudienceAndMoreMarkingsLetNobodyIn, ()) {
    Object object = report();
    object.basis = *rc::gen::element(Basis::statutory, Basis::exceptional, Basis::near_miss);
    Object narrower = object;
    if (*rc::gen::arbitrary<bool>()) {
        narrower.holders.erase(narrower.holders.begin() + *rc::gen::inRange(0, 2));
    } else {
        narrower.markings.push_back(
            {.tlp = *rc::gen::element(Tlp::clear, Tlp::green, Tlp::amber, Tlp::amber_strict, Tlp::red)});
    }
    for (const Actor& actor : kActors) {
        for (const Action action : actions()) {
            const bool in = answer(actor, action, &narrower) == Answer::allowed;
            RC_ASSERT(!in || answer(actor, action, &object) == Answer::allowed);
        }
    }
}

}  // namespace
}  // namespace kaname::policy
