#include "incident_desk.hpp"

// What an operator lets each addressee do with a report.
namespace kaname::sharing {
namespace {

using policy::Onward;
using policy::Terms;
using policy::Use;

const Terms kCounted{{Use::response, Use::statistics}, Onward::anonymised};
const Terms kDefault{{Use::response}, Onward::ask};
const Terms kLaw{{Use::response, Use::statistics, Use::supervision}, Onward::ask};

Report said(std::vector<AddresseeTerms> terms, Basis basis = Basis::exceptional) {
    return {.received = kNow, .statement = {.basis = basis, .terms = std::move(terms)}};
}

TEST(TermsOf, WhatIsNotSaidHoldsByDefault) {
    EXPECT_EQ(terms_of({said({})}, "cs"), kDefault);
    EXPECT_EQ(terms_of({said({{"mic", kCounted}})}, "cs"), kDefault);
    EXPECT_EQ(terms_of({said({{"mic", kCounted}})}, "mic"), kCounted);
    EXPECT_EQ(terms_of({said({}, Basis::statutory)}, "mic"), kLaw);
}

TEST(TermsOf, TheLastWordCounts) {
    EXPECT_EQ(terms_of({said({{"cs", kCounted}}), said({})}, "cs"), kCounted);
    EXPECT_EQ(terms_of({said({{"cs", kCounted}}), said({{"cs", kDefault}})}, "cs"), kDefault);
    Report earlier = said({{"cs", kDefault}});  // told first, and typed last
    earlier.proxy = ProxyEntry{.taken = kNow - 30min};
    earlier.confirmed = Confirmation{kNow, "sato"};
    EXPECT_EQ(terms_of({said({{"cs", kCounted}}), earlier}, "cs"), kCounted);
}

TEST(TermsOf, WhatWasAgreedInConfidenceIsNotAgreedForTheLaw) {
    EXPECT_EQ(terms_of({said({{"cs", kCounted}}), said({}, Basis::statutory)}, "cs"), kLaw);
}

TEST(TermsOf, NobodyAgreesForTheOperator) {
    Report entered = said({{"cs", kCounted}});
    entered.proxy = ProxyEntry{.taken = kNow};
    EXPECT_EQ(terms_of({entered}, "cs"), kDefault);
    entered.confirmed = Confirmation{kNow, "sato"};
    EXPECT_EQ(terms_of({entered}, "cs"), kCounted);
}

TEST(TermsOf, WhatIsEnteredForTheOperatorNarrowsAtOnce) {
    Report entered = said({{"cs", kDefault}});
    entered.proxy = ProxyEntry{.taken = kNow + 1min};
    EXPECT_EQ(terms_of({said({{"cs", kCounted}}), entered}, "cs"), kDefault);
    const Report law = said({{"mic", {kLaw.uses, Onward::as_marked}}}, Basis::statutory);
    entered.statement.terms = {{"mic", kDefault}};
    EXPECT_EQ(terms_of({law, entered}, "mic"), (Terms{{Use::response, Use::supervision}, Onward::ask}));
}

TEST_F(IncidentDesk, WhatWouldNotCountIsRefused) {
    Submission law = submission("k1", Basis::statutory);
    law.statement.aware = kNow;
    const std::string id = reported(service, law);
    Statement voluntary = submission().statement;
    voluntary.terms = {{"cs", kDefault}};
    EXPECT_EQ(service.follow_up(kOperator, id, {voluntary}).error().problems.front().place, "terms");
    voluntary.terms.clear();
    EXPECT_TRUE(service.follow_up(kOperator, id, {voluntary}));
}

TEST_F(IncidentDesk, EveryAddresseeSeesWhatItMayDo) {
    Submission submitted = submission();
    submitted.statement.terms = {{"cs", kCounted}};
    const std::string id = reported(service, submitted);
    for (const Actor& actor : {kOperator, kMic, kOfficer}) {
        const auto seen = service.find(actor, id);
        ASSERT_TRUE(seen);
        EXPECT_EQ(seen->passages.at(0).terms, kDefault) << "mic";
        EXPECT_EQ(seen->passages.at(1).terms, kCounted) << "cs";
    }
}

TEST_F(IncidentDesk, TermsThatCannotBeAreAllNamed) {
    Submission submitted = submission();
    submitted.statement.outline.clear();
    submitted.statement.terms = {{"op.west", kDefault},
                                 {"cs", {{}, Onward::ask}},
                                 {"cs", {{Use::response, Use::response}, Onward::ask}},
                                 {"mic", kLaw}};
    const auto refused = service.report(kOperator, submitted);
    ASSERT_FALSE(refused);
    std::vector<std::string> places;
    for (const Problem& problem : refused.error().problems) places.push_back(problem.place);
    EXPECT_EQ(places, (Told{"outline", "terms[0].addressee", "terms[1].use", "terms[2].addressee",
                            "terms[2].use", "terms[3].use"}));
    submitted = submission("k2", Basis::statutory);
    submitted.statement.aware = kNow;
    submitted.statement.terms = {{"mic", kCounted}};  // the ministry oversees, whether it is let or not
    EXPECT_EQ(service.report(kOperator, submitted).error().problems.front().place, "terms[0].use");
    submitted.statement.terms = {{"cs", kCounted}};
    EXPECT_TRUE(service.report(kOperator, submitted));
}

}  // namespace
}  // namespace kaname::sharing
