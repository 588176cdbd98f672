#include <gtest/gtest.h>

#include "kaname/plan/loop_service.hpp"
#include "kaname/plan/memory.hpp"

// Incident → finding → clause → measure, and back.
namespace kaname::plan {
namespace {

using namespace std::chrono_literals;
using directory::BodyKind;
using policy::Actor;
using policy::Role;

const Instant kNow = parse_instant("2007-10-01T03:00+09:00")->at;
const Actor kCarrier{"sato", "op.east", BodyKind::operator_, Role::contact};
const Actor kOther{"kato", "op.west", BodyKind::operator_, Role::contact};
const Actor kLiaison{"mori", "mic", BodyKind::ministry, Role::liaison};
const Actor kOfficer{"abe", "cs", BodyKind::coordinator, Role::officer};
const Actor kAuditor{"ueda", "cs", BodyKind::coordinator, Role::auditor};

class Loop : public testing::Test {
protected:
    Loop() {
        EXPECT_TRUE(store.write([](Work& work) {
            return work.incidents.save(
                {.id = "inc",
                 .originator = "op.east",
                 .submission = "k",
                 .marking = {.tlp = policy::Tlp::amber_strict},
                 .reports = {{.received = kNow, .person = "sato"}},
                 .passages = {{.hop = {.from = "op.east", .to = "mic"}, .passed = kNow},
                              {.hop = {.from = "mic", .to = "cs"}, .passed = kNow}}});
        }));
    }
    std::string raised(const Actor& actor = kOfficer) {
        const auto id = service.raise(actor, {ThingKind::incident, "inc"}, "代替回線の経路が同一だった");
        EXPECT_TRUE(id) << to_text(id.error(), Language::en);
        return id ? *id : "";
    }
    std::vector<std::string> walked(const Actor& actor, const Thing& thing) {
        std::vector<std::string> steps;
        const auto found = service.walk(actor, thing);
        if (!found) return {to_text(found.error(), Language::en)};
        for (const Step& step : *found) {
            steps.push_back(std::string{to_text(step.link.type)} + (step.forward ? " > " : " < ") +
                            to_text(step.other));
        }
        return steps;
    }

    MemoryStore store;
    record::MemoryReadLog reads;
    directory::Directory directory = *directory::Directory::make(
        {}, {{.id = "cs", .kind = BodyKind::coordinator, .name = {"内閣官房", "Cabinet Secretariat"}}});
    Register entries{.clauses = {{"G06-4", {"指針", "guideline"}}},
                     .measures = {{"SJ07-1-c", {"指針の見直し", "review of the guideline"}}}};
    FixedClock clock{kNow};
    policy::Pseudonyms names{{7}};
    LoopService service{{store, reads, directory, entries, clock, names, {9h}}};
};

using Steps = std::vector<std::string>;

TEST_F(Loop, WalksFromTheIncidentToTheMeasureAndBack) {
    const std::string id = raised();
    const Thing finding{ThingKind::finding, id};
    const Thing clause{ThingKind::clause, "G06-4"};
    const Thing measure{ThingKind::measure, "SJ07-1-c"};
    ASSERT_TRUE(service.link(kOfficer, {finding, LinkType::changes, clause}));
    ASSERT_TRUE(service.link(kOfficer, {clause, LinkType::is_carried_out_by, measure}));
    ASSERT_TRUE(service.link(kOfficer, {finding, LinkType::changes, clause}));  // twice is once
    EXPECT_EQ(walked(kOfficer, {ThingKind::incident, "inc"}), Steps{"arises_from < finding:" + id});
    EXPECT_EQ(walked(kOfficer, finding), (Steps{"arises_from > incident:inc", "changes > clause:G06-4"}));
    EXPECT_EQ(walked(kOfficer, clause),
              (Steps{"changes < finding:" + id, "is_carried_out_by > measure:SJ07-1-c"}));
    EXPECT_EQ(walked(kOfficer, measure), Steps{"is_carried_out_by < clause:G06-4"});
    EXPECT_EQ(service.walk(kOfficer, measure)->front().name, (Text{"指針", "guideline"}));
}

TEST_F(Loop, AFindingIsMarkedLikeWhatItArisesFrom) {
    EXPECT_EQ(service.find(kOfficer, raised())->marking.tlp, policy::Tlp::amber_strict);
    EXPECT_TRUE(reads.before_answer.back());
}

TEST_F(Loop, OfALinkOnlyThoseSeeSomethingWhoMaySeeBothEnds) {
    const Thing clause{ThingKind::clause, "G06-4"};
    ASSERT_TRUE(service.link(kOfficer, {{ThingKind::finding, raised()}, LinkType::changes, clause}));
    EXPECT_EQ(walked(kLiaison, clause), Steps{});  // the finding is the coordinator's
    EXPECT_EQ(walked(kLiaison, {ThingKind::incident, "inc"}), Steps{});
    EXPECT_EQ(service.walk(kOther, {ThingKind::incident, "inc"}).error().code, ErrorCode::not_found);
    EXPECT_EQ(service.walk(kAuditor, clause).error().code, ErrorCode::forbidden);
}

TEST_F(Loop, AnOperatorsFindingIsWithTheCoordinatorToo) {
    const std::string id = raised(kCarrier);
    EXPECT_TRUE(service.find(kCarrier, id));
    EXPECT_TRUE(service.find(kOfficer, id));
    for (const Actor& other : {kOther, kLiaison}) {
        EXPECT_EQ(service.find(other, id).error().code, ErrorCode::not_found) << other.person;
    }
}

TEST_F(Loop, UnderOneKeyThereIsOneFinding) {
    const Thing incident{ThingKind::incident, "inc"};
    const auto first = service.raise(kOfficer, incident, "learned", "k");
    ASSERT_TRUE(first);
    EXPECT_EQ(*service.raise(kOfficer, incident, "learned", "k"), *first);
    EXPECT_EQ(service.walk(kOfficer, incident)->size(), 1u);
    EXPECT_EQ(service.raise(kOfficer, incident, "something else", "k").error().code, ErrorCode::conflict);
    EXPECT_NE(*service.raise(kOfficer, incident, "learned"), *first);
}

TEST_F(Loop, WhatMakesNoSenseIsRefused) {
    const std::string id = raised();
    const Thing finding{ThingKind::finding, id};
    EXPECT_EQ(service.raise(kOther, {ThingKind::incident, "inc"}, "x").error().code, ErrorCode::not_found);
    EXPECT_EQ(service.raise(kOfficer, {ThingKind::clause, "G06-4"}, "x").error().code,
              ErrorCode::invalid_input);
    EXPECT_EQ(service.raise(kOfficer, {ThingKind::incident, "inc"}, "").error().code,
              ErrorCode::invalid_input);
    EXPECT_EQ(
        service.link(kOfficer, {finding, LinkType::changes, {ThingKind::measure, "SJ07-1-c"}}).error().code,
        ErrorCode::invalid_input);
    EXPECT_EQ(service.link(kOfficer, {finding, LinkType::changes, {ThingKind::clause, "none"}}).error().code,
              ErrorCode::not_found);
    EXPECT_EQ(service.link(kCarrier, {finding, LinkType::changes, {ThingKind::clause, "G06-4"}}).error().code,
              ErrorCode::forbidden);
}

TEST(Thing, ReadsBackFromItsText) {
    for (const char* text : {"incident:a", "notice:b", "finding:c", "clause:G06-4", "measure:SJ07-1-c"}) {
        EXPECT_EQ(to_text(*parse_thing(text)), text);
    }
    for (const char* text : {"", "incident", "incident:", "other:a", ":a", "Incident:a"}) {
        EXPECT_FALSE(parse_thing(text)) << text;
    }
}

}  // namespace
}  // namespace kaname::plan
