#include "rejections.hpp"

// What is wrong in the head, the references, the directory and the lists services refer to.
namespace kaname::programme {
namespace {

constexpr Rejected kTableRows[] = {
    {"UnknownFormat", "kaname-programme/1", "kaname-programme/2",
     R"(format (line 2, column 13): "kaname-programme/2" cannot stand here (did you mean "kaname-programme/1"?))"},
    {"MissingFormat", R"("format": "kaname-programme/1",)", "",
     R"(line 1, column 1: the key "format" is missing (add "format"))"},
    {"MalformedProgrammeId", R"("id": "sample")", R"("id": "Sample 1")",
     R"(id (line 3, column 9): "Sample 1" cannot be an id (write 1 to 100 characters of a-z 0-9 _ . - only))"},
    {"MalformedOffset", R"("utc_offset": "+09:00")", R"("utc_offset": "JST")",
     R"(utc_offset (line 4, column 17): "JST" is not a zone offset (write it like +09:00))"},
    {"DayThatDoesNotExist", R"("as_of": "2007-06-14")", R"("as_of": "2007-06-31")",
     R"(as_of (line 4, column 36): "2007-06-31" is not a date (write a day that exists, like 2007-06-14))"},
    {"MistypedKey", R"("as_of": "2007-06-14")", R"("asof": "2007-06-14")",
     R"(line 1, column 1: the key "as_of" is missing (add "as_of"))"
     "\n"
     R"(asof (line 4, column 27): there is no key "asof" here (did you mean "as_of"?))"},
    {"NameThatIsNoObject", R"({"ja": "見本", "en": "Sample"})", R"("Sample")",
     "name (line 3, column 27): an object is needed, this is a text (write an object with keys in { })"},
    {"NameInOneLanguage", R"({"ja": "見本", "en": "Sample"})", R"({"ja": "見本"})",
     R"(name (line 3, column 27): the key "en" is missing (add "en"))"},
    {"EmptyName", R"({"ja": "見本", "en": "Sample"})", R"({"ja": "見本", "en": ""})",
     "name.en (line 3, column 46): the name is empty (write it in both languages)"},
    {"NameOverTwoLines", R"({"ja": "見本", "en": "Sample"})", R"({"ja": "見本", "en": "Sam\nple"})",
     "name.en (line 3, column 46): the text contains a line feed or another control character (write it in "
     "one line)"},
    {"UnknownMark", R"("mark": "D")", R"("mark": "E")",
     R"(references[0].mark (line 6, column 25): "E" cannot stand here (known are: S, F, K, D))"},
    {"UnknownQuality", R"("quality": "A")", R"("quality": "E")",
     R"(references[1].quality (line 7, column 43): "E" cannot stand here (known are: A, B, C))"},
    {"RepeatedReference", R"("id": "k", "mark")", R"("id": "d", "mark")",
     R"(references[2].id (line 8, column 12): the id "d" is used twice (give one of them another id))"
     "\n"
     R"(model.services[0].continuity.ref (line 45, column 98): there is no reference "k" (add it to its list, or correct the id))"
     "\n"
     R"(model.services[0].repair_work.ref (line 47, column 78): there is no reference "k" (add it to its list, or correct the id))"
     "\n"
     R"(model.services[0].groups[0].ref (line 50, column 72): there is no reference "k" (add it to its list, or correct the id))"
     "\n"
     R"(model.services[0].groups[0].suppliers[0].delay.ref (line 51, column 70): there is no reference "k" (add it to its list, or correct the id))"
     "\n"
     R"(model.services[0].exposures[0].ref (line 61, column 157): there is no reference "k" (add it to its list, or correct the id))"},
    {"EmptyReferenceId", R"("id": "k", "mark")", R"("id": "", "mark")",
     R"(references[2].id (line 8, column 12): "" cannot be an id (write 1 to 100 characters of a-z A-Z 0-9 _ . - only))"
     "\n"
     R"(model.services[0].continuity.ref (line 45, column 98): there is no reference "k" (add it to its list, or correct the id))"
     "\n"
     R"(model.services[0].repair_work.ref (line 47, column 78): there is no reference "k" (add it to its list, or correct the id))"
     "\n"
     R"(model.services[0].groups[0].ref (line 50, column 72): there is no reference "k" (add it to its list, or correct the id))"
     "\n"
     R"(model.services[0].groups[0].suppliers[0].delay.ref (line 51, column 70): there is no reference "k" (add it to its list, or correct the id))"
     "\n"
     R"(model.services[0].exposures[0].ref (line 61, column 157): there is no reference "k" (add it to its list, or correct the id))"},
    {"UnknownBodyKind", R"("kind": "ceptoar")", R"("kind": "cepter")",
     R"(directory.bodies[2].kind (line 20, column 33): "cepter" cannot stand here (did you mean "ceptoar"?))"},
    {"UnknownSetUpState", R"("state": "planned")", R"("state": "plan")",
     R"(directory.bodies[2].set_up[0].state (line 21, column 29): "plan" cannot stand here (known are: planned, preparing, established))"},
    {"UnknownSectorOfABody", R"("sectors": ["water"], "memberships")",
     R"("sectors": ["watr"], "memberships")",
     R"(directory.bodies[3].sectors[0] (line 22, column 103): body op.water: there is no sector "watr" (add it to the sectors, or correct the id))"},
    {"CeptoarThatIsAMinistry", R"("memberships": ["c.water"])", R"("memberships": ["mhlw"])",
     R"(directory.bodies[3].memberships[0] (line 22, column 129): body op.water: there is no CEPTOAR "mhlw" (write the id of a body of kind ceptoar))"},
    {"TwoMinistriesOnOneDay", R"({"sector": "water", "from": "2024-04-01"})",
     R"({"sector": "water", "from": "2024-03-31"})",
     R"(directory.bodies[1].sectors[0] (line 19, column 150): body mlit: the sector "water" has two ministries on one day, "mhlw" and "mlit" (close one of them with "until"))"},
    {"LinkThatIsANumber", R"({"sector": "water", "from": "2024-04-01"})", "5",
     "directory.bodies[1].sectors[0] (line 19, column 150): a text is needed, this is a whole number (put it "
     "in quotation marks)"},
    {"RepeatedSubgroup", R"("subgroups": ["east", "west"])", R"("subgroups": ["east", "east"])",
     R"(directory.bodies[2].subgroups[1] (line 21, column 180): body c.water: the id "east" is used twice (give one of them another id))"},
    {"SectorThatEndsBeforeItBegins", R"("valid_until": "2030-04-01"})", R"("valid_until": "2024-04-01"})",
     "directory.sectors[2].valid_until (line 15, column 65): sector port: its validity does not end after it "
     "begins (write an end (exclusive) that is later than the beginning)"},
    {"FlagThatIsAText", R"("fictitious": true)", R"("fictitious": "yes")",
     "directory.bodies[3].fictitious (line 22, column 155): true or false is needed, this is a text (write "
     "true or false)"},
    {"UnknownDefaultReference", R"("default_reference": "d")", R"("default_reference": "x")",
     R"(model.default_reference (line 27, column 26): there is no reference "x" (add it to its list, or correct the id))"},
    {"SpanThatIsANumber", R"("declarations_valid_for": "360d")", R"("declarations_valid_for": 360)",
     "model.declarations_valid_for (line 28, column 31): a text is needed, this is a whole number (put it in "
     "quotation marks)"},
    {"SpanOverTheLimit", R"("declarations_valid_for": "360d")", R"("declarations_valid_for": "4000d")",
     R"(model.declarations_valid_for (line 28, column 31): the span "4000d" is over the limit of 3650 days (make it shorter))"},
    {"RepeatedRegion", R"([{"id": "kanto", "name": {"ja": "関東", "en": "Kanto"}}])",
     R"([{"id": "kanto", "name": {"ja": "関東", "en": "Kanto"}}, {"id": "kanto", "name": {"ja": "関東", "en": "Kanto"}}])",
     R"(model.regions[1].id (line 29, column 78): the id "kanto" is used twice (give one of them another id))"},
    {"RepeatedServiceClass", R"("id": "wires")", R"("id": "pipes")",
     R"(model.service_classes[1].id (line 30, column 145): the id "pipes" is used twice (give one of them another id))"
     "\n"
     R"(model.rules[0].class (line 39, column 204): there is no service class "wires" (did you mean "pipes"?))"},
    {"UnknownClassOfARule", R"("class": "wires")", R"("class": "wire")",
     R"(model.rules[0].class (line 39, column 204): there is no service class "wire" (did you mean "wires"?))"},
    {"ResponseRowOfOneValue", R"(["6h", "60.5%"])", R"(["6h"])",
     R"(model.response_tables[0].rows[1] (line 36, column 65): a row of a response table has two values (write it like ["6h", "60%"]))"},
    {"ResponseTimesNotAscending", R"(["6h", "60.5%"])", R"(["0h", "60.5%"])",
     "model.response_tables[0].rows (line 36, column 49): the rows of the response table cannot be used "
     "(list 1 to 64 rows, times ascending, losses from 0% to 100% that never fall)"},
    {"ResponseLossThatFalls", R"(["6h", "60.5%"])", R"(["6h", "10%"])",
     "model.response_tables[0].rows (line 36, column 49): the rows of the response table cannot be used "
     "(list 1 to 64 rows, times ascending, losses from 0% to 100% that never fall)"},
    {"ResponseLossWithThreeDecimals", R"(["6h", "60.5%"])", R"(["6h", "60.555%"])",
     R"(model.response_tables[0].rows[1][1] (line 36, column 72): "60.555%" is not a share (write a share from 0% to 100%, like 40% or 33.33%))"},
    {"ResponseTableWithoutRows", R"("rows": [["0h", "20%"], ["6h", "60.5%"]])", R"("rows": [])",
     "model.response_tables[0].rows (line 36, column 49): the rows of the response table cannot be used "
     "(list 1 to 64 rows, times ascending, losses from 0% to 100% that never fall)"},
    {"ResponseRowsThatAreNoList", R"("rows": [["0h", "20%"], ["6h", "60.5%"]])", R"("rows": {})",
     "model.response_tables[0].rows (line 36, column 49): a list is needed, this is an object (put it in [ "
     "])"},
    {"UnknownComponentKind", R"("kind": "version")", R"("kind": "software")",
     R"(model.components[0].kind (line 37, column 84): "software" cannot stand here (known are: product, version, vendor, network))"},
    {"UnknownSectorOfARule", R"("sector": "power", "unit": "kw")", R"("sector": "gas", "unit": "kw")",
     R"(model.rules[0].sector (line 39, column 66): there is no sector "gas" (add it to its list, or correct the id))"},
    {"UnknownUnitOfARule", R"("sector": "power", "unit": "kw")", R"("sector": "power", "unit": "kws")",
     R"(model.rules[0].unit (line 39, column 83): there is no unit "kws" (did you mean "kw"?))"},
    {"AmountWithExponent", R"("amount": 100000)", R"("amount": 1e5)",
     "model.rules[0].amount (line 39, column 99): a fraction, an exponent or a number beyond 64 bits cannot "
     "be used (write a whole number)"},
    {"AmountOfZero", R"("amount": 100000)", R"("amount": 0)",
     "model.rules[0].amount (line 39, column 99): the value 0 is out of range (write a whole number from 1 "
     "to 1000000000000)"},
    {"SpanInWords", R"("duration": "10m")", R"("duration": "10 minutes")",
     R"(model.rules[0].duration (line 39, column 119): "10 minutes" is not a span of time (write it like 90m, 72h, 3d or 1h30m))"},
    {"UnknownWeekday", R"("closed": ["saturday")", R"("closed": ["saturn")",
     R"(calendar.closed[0] (line 73, column 72): "saturn" is not a day of the week (write one of sunday to saturday))"},
    {"NoOpenDay", R"("closed": ["saturday", "sunday"])",
     R"("closed": ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"])",
     R"(calendar (line 73, column 15): every day of the week is closed (leave at least one day open))"},
    {"UnreadableAllowance", R"("within": "24h")", R"("within": "24 h")",
     R"(regimes[0].duties[0].within (line 79, column 46): "24 h" is not a time allowed (write it like without delay, unset, 24h, 30d, 30d with the first, 5 open days or 2 months))"},
    {"UnknownAddressee", R"("addressee": "mhlw")", R"("addressee": "mhwl")",
     R"(regimes[0].addressee (line 77, column 106): there is no body "mhwl" (did you mean "mhlw"?))"},
    {"UnknownSectorOfARegime", R"("sectors": ["water"], "bases")", R"("sectors": ["watr"], "bases")",
     R"(regimes[0].sectors[0] (line 77, column 59): there is no sector "watr" (did you mean "water"?))"},
    {"RegimeForNothing", R"("bases": ["statutory"])", R"("bases": [])",
     R"(regimes[0] (line 76, column 5): it is for no reports, or asks for nothing (write at least one of bases and one of duties))"},
    {"AgreementOfNobody", R"({"body": "mhlw", "passes": "reports", "mode": "gate)",
     R"({"body": "mwhl", "passes": "reports", "mode": "gate)",
     R"(agreements.hops[0].body (line 82, column 14): there is no body "mwhl" (did you mean "mhlw"?))"},
    {"AgreementOfAnOperator", R"({"body": "mhlw", "passes": "reports", "mode": "gate)",
     R"({"body": "op.power", "passes": "notices", "mode": "gate)",
     R"(agreements.hops[0].body (line 82, column 14): it does not pass those on (name a ministry for reports, a ministry or a CEPTOAR for notices))"},
    {"GateWithoutItsTimeout", R"(, "timeout": "30m")", "",
     R"(agreements.hops[0].mode (line 82, column 51): it has no timeout (write it like "timeout": "30m"))"},
    {"TimeoutOfAGate", R"("mode": "gate_with_timeout")", R"("mode": "gate")",
     R"(agreements.hops[0].mode (line 82, column 51): only gate_with_timeout has a timeout (leave timeout out, or correct the mode))"},
    {"TimeoutOfNoTime", R"("timeout": "30m")", R"("timeout": "0m")",
     R"(agreements.hops[0].timeout (line 82, column 83): it is no time at all (write one minute or more))"},
    {"AgreedTwice", R"(, "operation": "large_scale")", "",
     R"(agreements.hops[1] (line 83, column 5): it was agreed on in an earlier row (remove one of the two))"},
};

class RejectedTables : public testing::TestWithParam<Rejected> {};

TEST_P(RejectedTables, IsReported) {
    EXPECT_EQ(report(spoilt(GetParam().from, GetParam().to)), GetParam().reported);
}

INSTANTIATE_TEST_SUITE_P(Programme, RejectedTables, testing::ValuesIn(kTableRows), name_of);

}  // namespace
}  // namespace kaname::programme
