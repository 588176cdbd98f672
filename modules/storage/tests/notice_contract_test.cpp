#include <gtest/gtest.h>

#include "samples.hpp"
#include "worlds.hpp"

// What every store does with notices, however it keeps them.
namespace kaname::storage {
namespace {

using sharing::Notice;
using sharing::Work;

/// Of every field something: two revisions, an answered release, deliveries in every state.
Notice notice(const std::string& id) {
    const sharing::Content content{.title = {"題", "title"},
                                   .body = {"本文\n二行目", "body"},
                                   .action = {"対応", "action"},
                                   .act_by = minute(90),
                                   .urgency = sharing::Urgency::immediate,
                                   .purposes = {sharing::Purpose::contain, sharing::Purpose::recurrence},
                                   .references = {"CVE-2007-0038", "https://example.jp/a b"},
                                   .tlp = policy::Tlp::amber_strict,
                                   .source = policy::Identity::named};
    const policy::Hop first{.from = "nisc", .to = "fsa", .reason = {"所管", "ministry"}};
    const policy::Hop second{.from = "fsa",
                             .to = "op.bank",
                             .mode = policy::HopMode::gate_with_timeout,
                             .timeout = std::chrono::minutes{10},
                             .identity = policy::Identity::sector,
                             .reason = {"直接", "directly"}};
    return {.id = id,
            .issuer = "nisc",
            .created = minute(0),
            .forecast = 3,
            .sources = {{{"inc", 2},
                         "op.east",
                         {"ict", "gas"},
                         {.tlp = policy::Tlp::amber},
                         policy::Identity::named,
                         policy::Onward::anonymised}},
            .draft = content,
            .edits = 4,
            .recipients = {{"op.bank", sharing::Outlook{.service = "atm",
                                                        .probability = 8'000,
                                                        .p10 = minute(60),
                                                        .p50 = minute(80),
                                                        .sectors = {"ict", "finance"},
                                                        .hypothetical = true}},
                           {"op.other", {}}},
            .releases = {{"op.east", minute(1), "sato", minute(2), true, "tanaka", ""},
                         {.originator = "op.west",
                          .asked = minute(2),
                          .asked_by = "sato",
                          .stand_ins = {{"abe", minute(62), "応答がない"}, {"baba", minute(63), "同意"}}}},
            .revisions = {{.issued = minute(3),
                           .person = "sato",
                           .edit = 4,
                           .content = content,
                           .recipients = {{"op.bank", {}}}}},
            .deliveries = {{.hop = first,
                            .sent = minute(3),
                            .acknowledge_by = minute(18),
                            .opened = minute(4),
                            .acknowledged = minute(5),
                            .acknowledged_by = "goto"},
                           {.hop = second, .tlp = policy::Tlp::amber_strict, .due = minute(13)}}};
}

class NoticeContract : public OnEveryStore {
protected:
    template <class Value, class Make>
    Value seen(const Make& make) {
        auto result = record::viewed<Value>(world.store(), make);
        if (result) return *std::move(result);
        ADD_FAILURE() << to_text(result.error(), Language::en);
        return {};
    }
    std::optional<Notice> loaded(const std::string& id) {
        return seen<std::optional<Notice>>([&](Work& work) { return work.notices.load(id); });
    }
    Status saves(const Notice& notice) {
        return world.store().write([&](Work& work) { return work.notices.save(notice); });
    }
    std::vector<std::string> due(int at) {
        std::vector<std::string> ids;
        for (const Notice& each :
             seen<std::vector<Notice>>([&](Work& work) { return work.notices.load_due(minute(at)); })) {
            ids.push_back(each.id);
        }
        return ids;
    }
    std::vector<std::string> listed(const policy::Actor& actor, std::size_t most = 10) {
        std::vector<std::string> ids;
        for (const auto& each : seen<std::vector<sharing::SeenNotice>>(
                 [&](Work& work) { return work.notices.list(actor, most, minute(5)); })) {
            ids.push_back(each.id);
        }
        return ids;
    }
};

INSTANTIATE_TEST_SUITE_P(Stores, NoticeContract, testing::ValuesIn(kWorldKinds), name_of);

using directory::BodyKind;
using policy::Role;
using Ids = std::vector<std::string>;
const policy::Actor kOfficer{"sato", "nisc", BodyKind::coordinator, Role::officer};
const policy::Actor kMinistry{"goto", "fsa", BodyKind::ministry, Role::liaison};
const policy::Actor kBank{"ito", "op.bank", BodyKind::operator_, Role::contact};

TEST_P(NoticeContract, WhatIsSavedIsLoadedAsItWasOneVersionLater) {
    Notice one = notice("one");
    ASSERT_TRUE(saves(one));
    one.version = 1;
    EXPECT_EQ(loaded("one"), one);
    EXPECT_EQ(loaded("two"), std::nullopt);
    EXPECT_EQ(seen<std::uint64_t>([](Work& work) { return work.notices.count_of("nisc"); }), 1u);
}

TEST_P(NoticeContract, EveryChangeIsKept) {
    ASSERT_TRUE(saves(notice("one")));
    Notice one = *loaded("one");
    one.draft.title.en = "other";
    one.sources.front().onward = policy::Onward::ask;  // its originator thought better of it
    ++one.edits;
    one.recipients.pop_back();
    one.releases.clear();
    one.revisions.push_back({.kind = sharing::RevisionKind::retraction,
                             .issued = minute(40),
                             .person = "sato",
                             .content = one.revisions.front().content,
                             .reason = "誤報"});
    one.deliveries[1].left_out = minute(39);
    one.deliveries[1].due.reset();
    one.deliveries.push_back({.revision = 2,
                              .hop = one.deliveries.front().hop,
                              .remark = "至急",
                              .sent = minute(40),
                              .acknowledge_by = minute(55),
                              .acted = minute(56),
                              .reminded = minute(55),
                              .escalated = minute(70)});
    ASSERT_TRUE(saves(one));
    ++one.version;
    EXPECT_EQ(loaded("one"), one);
}

TEST_P(NoticeContract, AnOldVersionIsRefusedAndChangesNothing) {
    ASSERT_TRUE(saves(notice("one")));
    Notice late = notice("one");
    late.draft.title.en = "late";
    EXPECT_EQ(saves(late).error().code, ErrorCode::conflict);
    EXPECT_EQ(loaded("one")->draft.title.en, "title");
}

TEST_P(NoticeContract, TimeFindsItsWork) {
    ASSERT_TRUE(saves(notice("one")));
    EXPECT_EQ(due(12), Ids{});
    EXPECT_EQ(due(13), Ids{"one"});  // the gate's time
    Notice one = *loaded("one");
    one.deliveries[1].due.reset();
    ASSERT_TRUE(saves(one));
    EXPECT_EQ(due(1'000), Ids{"one"});  // its keeper, to be reminded
    one = *loaded("one");
    one.deliveries[1].left_out = minute(14);
    ASSERT_TRUE(saves(one));
    EXPECT_EQ(due(1'000), Ids{});
}

TEST_P(NoticeContract, EachBodyListsItsOwnTheLatestDraftFirst) {
    Notice later = notice("later");
    later.created = minute(30);
    ASSERT_TRUE(saves(notice("one")));
    ASSERT_TRUE(saves(later));
    EXPECT_EQ(listed(kOfficer), (Ids{"later", "one"}));
    EXPECT_EQ(listed(kMinistry), (Ids{"later", "one"}));
    EXPECT_EQ(listed(kMinistry, 1), Ids{"later"});
    EXPECT_EQ(listed(kBank), Ids{});  // it waits at the ministry's gate
    later = *loaded("later");
    later.deliveries[1].sent = minute(31);
    later.deliveries[1].acknowledge_by = minute(46);
    ASSERT_TRUE(saves(later));
    EXPECT_EQ(listed(kBank), Ids{"later"});
}

TEST_P(NoticeContract, WhoIsAskedFindsTheQuestion) {
    ASSERT_TRUE(saves(notice("one")));
    const policy::Actor asked{"tanaka", "op.east", BodyKind::operator_, Role::contact};
    const auto directory = *directory::Directory::make({}, {});
    const auto questions = [&](const policy::Actor& actor) {
        return seen<std::vector<sharing::SeenRelease>>([&](Work& work) {
            const sharing::Whither whither{directory, [](const Notice& notice) { return notice; }};
            return work.notices.list_releases(actor, 10, whither);
        });
    };
    ASSERT_EQ(questions(asked).size(), 1u);
    EXPECT_EQ(questions(asked).front().release.answered, minute(2));
    EXPECT_TRUE(questions(kBank).empty());
}

TEST_P(NoticeContract, AForecastKeepsWhomItReaches) {
    sharing::IssuedForecast forecast{.number = 1,
                                     .issued = minute(0),
                                     .addressee = "nisc",
                                     .markings = {{.tlp = policy::Tlp::amber}},
                                     .reached = {notice("x").recipients.front()},
                                     .document = "{}"};
    ASSERT_TRUE(world.store().write([&](Work& work) { return work.forecasts.add(forecast); }));
    EXPECT_EQ(seen<sharing::IssuedForecast>([](Work& work) { return work.forecasts.load_latest("nisc"); }),
              forecast);
}

}  // namespace
}  // namespace kaname::storage
