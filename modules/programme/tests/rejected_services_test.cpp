#include "rejections.hpp"

// What is wrong in services, their groups, suppliers, exposures and answers.
namespace kaname::programme {
namespace {

constexpr Rejected kServiceRows[] = {
    {"RepeatedService", R"("id": "grid.east", "name")", R"("id": "plant", "name")",
     R"(model.services[0].groups[0].suppliers[0].service (line 51, column 25): there is no service "grid.east" (did you mean "grid.west"?))"
     "\n"
     R"(model.services[0].groups[1].suppliers[0].service (line 55, column 25): there is no service "grid.east" (did you mean "grid.west"?))"
     "\n"
     R"(model.services[0].groups[2].suppliers[0].service (line 58, column 25): there is no service "grid.east" (did you mean "grid.west"?))"
     "\n"
     R"(model.services[1].id (line 66, column 15): the id "plant" is used twice (give one of them another id))"
     "\n"
     R"(model.services[2].groups[0].suppliers[0].service (line 70, column 81): there is no service "grid.east" (did you mean "grid.west"?))"},
    {"MalformedServiceId", R"("id": "plant", "name")", R"("id": "Plant", "name")",
     R"(model.services[0].id (line 43, column 15): "Plant" cannot be an id (write 1 to 100 characters of a-z 0-9 _ . - only))"},
    {"UnknownSectorOfAService", R"("sector": "water", "region")", R"("sector": "watr", "region")",
     R"(model.services[0].sector (line 43, column 78): there is no sector "watr" (did you mean "water"?))"},
    {"UnknownRegion", R"("region": "kanto", "operator": "op.water")",
     R"("region": "kansai", "operator": "op.water")",
     R"(model.services[0].region (line 43, column 97): there is no region "kansai" (add it to its list, or correct the id))"},
    {"OperatorThatIsAMinistry", R"("operator": "op.water")", R"("operator": "mhlw")",
     R"(model.services[0].operator (line 43, column 118): the body "mhlw" is not an operator (write the id of a body of kind operator))"},
    {"UnknownOperator", R"("operator": "op.water")", R"("operator": "op.watre")",
     R"(model.services[0].operator (line 43, column 118): there is no body "op.watre" (did you mean "op.water"?))"},
    {"UnknownClassOfAService", R"("class": "pipes")", R"("class": "sewers")",
     R"(model.services[0].class (line 46, column 59): there is no service class "sewers" (add it to its list, or correct the id))"},
    {"UnknownCombination", R"("combination": "product")", R"("combination": "sum")",
     R"(model.services[0].combination (line 44, column 24): "sum" cannot stand here (known are: minimum, product))"},
    {"ActivationBelowMinimum", R"("activation": "95%")", R"("activation": "70%")",
     "model.services[0].continuity.activation (line 45, column 38): plant: the plan is activated only below "
     "the minimum level (set activation to at least minimum)"},
    {"MinimumOfZero", R"("minimum": "80%")", R"("minimum": "0%")",
     "model.services[0].continuity.minimum (line 45, column 56): plant: with a minimum of 0% the service can "
     "never be hit (write a level above 0%)"},
    {"RtoBeyondMtpd", R"("rto": "12h")", R"("rto": "96h")",
     "model.services[0].continuity.rto (line 45, column 70): plant: the recovery time objective is zero or "
     "longer than the tolerable disruption (write 0 < rto <= mtpd)"},
    {"RtoOfZero", R"("rto": "12h")", R"("rto": "0m")",
     "model.services[0].continuity.rto (line 45, column 70): plant: the recovery time objective is zero or "
     "longer than the tolerable disruption (write 0 < rto <= mtpd)"},
    {"UnknownUnitOfASize", R"("unit": "kw"},)", R"("unit": "mw"},)",
     R"(model.services[0].size.unit (line 46, column 43): there is no unit "mw" (did you mean "kw"?))"},
    {"NegativeSize", R"("amount": 70000, "unit": "kw")", R"("amount": -1, "unit": "kw")",
     "model.services[0].size.amount (line 46, column 28): the value -1 is out of range (write a whole number "
     "from 0 to 1000000000000)"},
    {"SizeWithoutUnit", R"("amount": 70000, "unit": "kw")", R"("amount": 70000)",
     R"(model.services[0].size (line 46, column 17): the key "unit" is missing (add "unit"))"},
    {"WorkOfZero", R"({"lognormal": {"median": "12h", "p90": "48h"}, "ref": "k"})", R"("0m")",
     "model.services[0].repair_work (line 47, column 24): the work is zero (write at least 1m, or leave the "
     "key out)"},
    {"FixedWorkOfZero", R"({"lognormal": {"median": "12h", "p90": "48h"}, "ref": "k"})", R"({"fixed": "0m"})",
     "model.services[0].repair_work (line 47, column 24): the work is zero (write at least 1m, or leave the "
     "key out)"},
    {"LognormalUpsideDown", R"({"median": "12h", "p90": "48h"})", R"({"median": "48h", "p90": "12h"})",
     "model.services[0].repair_work.lognormal (line 47, column 38): the median and P90 of the lognormal are "
     "unusable (write 1 <= median <= p90)"},
    {"LognormalWithoutP90", R"({"median": "12h", "p90": "48h"})", R"({"median": "12h", "p95": "48h"})",
     R"(model.services[0].repair_work.lognormal (line 47, column 38): the key "p90" is missing (add "p90"))"
     "\n"
     R"(model.services[0].repair_work.lognormal.p95 (line 47, column 56): there is no key "p95" here (did you mean "p90"?))"},
    {"BoundsOutOfOrder", R"(["24h", "48h", "72h"])", R"(["48h", "24h", "72h"])",
     "model.services[0].groups[0].buffer.triangular (line 49, column 77): the bounds of the distribution are "
     "out of order (write low <= mode <= high, from 0 to the limit)"},
    {"TwoBoundsOfThree", R"(["24h", "48h", "72h"])", R"(["24h", "72h"])",
     "model.services[0].groups[0].buffer.triangular (line 49, column 77): 3 values are needed (write [low, "
     "mode, high])"},
    {"BoundThatIsANumber", R"(["24h", "48h", "72h"])", R"(["24h", "48h", 72])",
     "model.services[0].groups[0].buffer.triangular[2] (line 49, column 92): a text is needed, this is a "
     "whole number (put it in quotation marks)"},
    {"ThreeBoundsOfTwo", R"(["1h", "2h"])", R"(["1h", "2h", "3h"])",
     "model.services[0].groups[2].buffer.uniform (line 57, column 108): 2 values are needed (write [low, "
     "high])"},
    {"MalformedDrawGroup", R"("draw": "fuel", "ref": "B23"})", R"("draw": "Fuel!", "ref": "B23"})",
     R"(model.services[0].groups[0].buffer.draw (line 49, column 108): "Fuel!" cannot be an id (write 1 to 100 characters of a-z 0-9 _ . - only))"},
    {"QuantityWrittenTwoWays", R"("triangular": ["24h", "48h", "72h"], "draw")",
     R"("triangular": ["24h", "48h", "72h"], "value": "48h", "draw")",
     "model.services[0].groups[0].buffer (line 49, column 62): a quantity has exactly one way of giving its "
     "value (write one of fixed, value, uniform, triangular, pert, lognormal, classes)"},
    {"QuantityWithoutValue", R"("triangular": ["24h", "48h", "72h"], "draw")", R"("draw")",
     "model.services[0].groups[0].buffer (line 49, column 62): a quantity has exactly one way of giving its "
     "value (write one of fixed, value, uniform, triangular, pert, lognormal, classes)"},
    {"RechargeInWords", R"("recharge": "50%")", R"("recharge": "half")",
     R"(model.services[0].groups[0].recharge (line 50, column 24): "half" is not a rate (write it like 50% or 3600%, with at most two decimals))"},
    {"RechargeWithThreeDecimals", R"("recharge": "50%")", R"("recharge": "50.123%")",
     R"(model.services[0].groups[0].recharge (line 50, column 24): "50.123%" is not a rate (write it like 50% or 3600%, with at most two decimals))"},
    {"RechargeOverTheLimit", R"("recharge": "50%")", R"("recharge": "99999999%")",
     R"(model.services[0].groups[0].recharge (line 50, column 24): "99999999%" is not a rate (write it like 50% or 3600%, with at most two decimals))"},
    {"UnknownResponseTable", R"("table": "pumps")", R"("table": "pump")",
     R"(model.services[0].groups[0].table (line 50, column 40): there is no response table "pump" (did you mean "pumps"?))"},
    {"NegativeLag", R"("lag": "1h30m")", R"("lag": "-5m")",
     R"(model.services[0].groups[0].lag (line 50, column 56): "-5m" is not a span of time (write it like 90m, 72h, 3d or 1h30m))"},
    {"UnknownReference", R"("ref": "B23"},)", R"("ref": "b23"},)",
     R"(model.services[0].groups[0].buffer.ref (line 49, column 123): there is no reference "b23" (did you mean "B23"?))"},
    {"DelayOfZeroFixed", R"("fixed": "5m")", R"("fixed": "0m")",
     "model.services[0].groups[0].suppliers[0].delay (line 51, column 47): plant / electricity <- grid.east: "
     "the delay is zero (write at least 1m; things that stop together are one service)"},
    {"DelayOfZero", R"("delay": "10m")", R"("delay": "0m")",
     "model.services[0].groups[1].suppliers[1].delay (line 56, column 106): plant / control <- grid.west: "
     "the delay is zero (write at least 1m; things that stop together are one service)"},
    {"UnknownSupplier", R"("service": "grid.east", "delay")", R"("service": "grid.esat", "delay")",
     R"(model.services[0].groups[0].suppliers[0].service (line 51, column 25): there is no service "grid.esat" (did you mean "grid.east"?))"},
    {"ServiceThatSuppliesItself", R"("service": "grid.east", "delay")", R"("service": "plant", "delay")",
     "model.services[0].groups[0].suppliers[0].service (line 51, column 25): plant / electricity <- plant: "
     "the service depends on itself (split the plant it needs into a service of its own)"},
    {"UnknownDependencyKind", R"("kind": "logical")", R"("kind": "logic")",
     R"(model.services[0].groups[0].suppliers[1].kind (line 52, column 46): "logic" cannot stand here (did you mean "logical"?))"},
    {"UnknownSource", R"("source": "incident")", R"("source": "rumour")",
     R"(model.services[0].groups[0].suppliers[1].source (line 52, column 67): "rumour" cannot stand here (known are: expert, report, incident, statistic, assumed))"},
    {"ConfidenceOfZero", R"("confidence": 1)", R"("confidence": 0)",
     "model.services[0].groups[0].suppliers[1].confidence (line 52, column 93): the value 0 is out of range "
     "(write a whole number from 1 to 5)"},
    {"ConfidenceOfSix", R"("confidence": 4)", R"("confidence": 6)",
     "model.services[0].groups[0].confidence (line 49, column 49): the value 6 is out of range (write a "
     "whole number from 1 to 5)"},
    {"ConfidenceThatIsAText", R"("confidence": 4)", R"("confidence": "4")",
     "model.services[0].groups[0].confidence (line 49, column 49): a whole number is needed, this is a text "
     "(write a whole number without quotation marks)"},
    {"ClassesNotAscending", R"({"weight": 1, "at": "30%"})", R"({"weight": 1, "at": "50%"})",
     "model.services[0].groups[0].suppliers[1].strength.classes (line 52, column 120): the classes are not "
     "ascending or a weight is unusable (list the classes ascending without overlap, with weights of at "
     "least 1)"},
    {"ClassWithPointAndRange", R"({"weight": 1, "at": "30%"})", R"({"weight": 1, "at": "30%", "to": "40%"})",
     R"(model.services[0].groups[0].suppliers[1].strength.classes[0] (line 52, column 121): the class has no value, or more than one (write either "at", or "from" and "to"))"},
    {"ClassWithHalfARange", R"({"weight": 1, "at": "30%"})", R"({"weight": 1, "from": "30%"})",
     R"(model.services[0].groups[0].suppliers[1].strength.classes[0] (line 52, column 121): the class has no value, or more than one (write either "at", or "from" and "to"))"},
    {"ClassOfNoWeight", R"({"weight": 1, "at": "30%"})", R"({"weight": 0, "at": "30%"})",
     "model.services[0].groups[0].suppliers[1].strength.classes[0].weight (line 52, column 132): the value 0 "
     "is out of range (write a whole number from 1 to 1000000)"},
    {"NoClasses", R"([{"weight": 1, "at": "30%"}, {"weight": 3, "from": "40%", "to": "60%"}])", "[]",
     "model.services[0].groups[0].suppliers[1].strength.classes (line 52, column 120): there are no classes "
     "(list at least one class)"},
    {"StrengthOver100Percent", R"("strength": "90%")", R"("strength": "120%")",
     R"(model.services[0].groups[1].suppliers[1].strength (line 56, column 125): "120%" is not a share (write a share from 0% to 100%, like 40% or 33.33%))"},
    {"StrengthThatIsANumber", R"("strength": "90%")", R"("strength": 0.9)",
     "model.services[0].groups[1].suppliers[1].strength (line 56, column 125): a text is needed, this is a "
     "number that is not whole (put it in quotation marks)"},
    {"PresenceWithoutPercent", R"("presence": "70%")", R"("presence": "0.7")",
     R"(model.services[0].groups[1].suppliers[0].presence (line 55, column 100): "0.7" is not a share (write a share from 0% to 100%, like 40% or 33.33%))"},
    {"NegativeWeight", R"("weight": 3, "presence")", R"("weight": -3, "presence")",
     "model.services[0].groups[1].suppliers[0].weight (line 55, column 85): the value -3 is out of range "
     "(write a whole number from 0 to 1000000)"},
    {"WeightOverTheLimit", R"("weight": 3, "presence")", R"("weight": 1000001, "presence")",
     "model.services[0].groups[1].suppliers[0].weight (line 55, column 85): the value 1000001 is out of "
     "range (write a whole number from 0 to 1000000)"},
    {"ValidityThatEndsAsItBegins", R"("valid_until": "2008-04-01")", R"("valid_until": "2007-04-01")",
     "model.services[0].groups[0].suppliers[1].valid_until (line 53, column 57): plant / electricity <- "
     "grid.west: its validity ends before it begins (write valid_from before valid_until)"},
    {"RepeatedGroup", R"("id": "control", "kind": "telecom")", R"("id": "electricity", "kind": "telecom")",
     R"(model.services[0].groups[1].id (line 54, column 18): plant / electricity: the id "electricity" is used twice (give one of them another id))"},
    {"UnknownSupplyKind", R"("kind": "telecom", "logic": "weighted")",
     R"("kind": "telephony", "logic": "weighted")",
     R"(model.services[0].groups[1].kind (line 54, column 37): there is no supply kind "telephony" (add it to its list, or correct the id))"},
    {"UnknownLogic", R"("logic": "weighted")", R"("logic": "weigthed")",
     R"(model.services[0].groups[1].logic (line 54, column 57): "weigthed" cannot stand here (did you mean "weighted"?))"},
    {"MoreNeededThanThere", R"("logic": {"needed": 1})", R"("logic": {"needed": 2})",
     "model.services[0].groups[2].logic.needed (line 57, column 82): plant / repair: 2 of 1 suppliers cannot "
     "be needed (write a number from 1 to 1)"},
    {"NoneNeeded", R"("logic": {"needed": 1})", R"("logic": {"needed": 0})",
     "model.services[0].groups[2].logic.needed (line 57, column 82): plant / repair: 0 of 1 suppliers cannot "
     "be needed (write a number from 1 to 1)"},
    {"LogicThatIsANumber", R"("logic": {"needed": 1})", R"("logic": 1)",
     "model.services[0].groups[2].logic (line 57, column 71): a text is needed, this is a whole number (put "
     "it in quotation marks)"},
    {"UnknownRole", R"("role": "repair")", R"("role": "mend")",
     R"(model.services[0].groups[2].role (line 57, column 52): "mend" cannot stand here (known are: supply, repair))"},
    {"GroupWithoutSuppliers", R"("suppliers": [{"service": "grid.east"}])", R"("suppliers": [])",
     "model.services[2].groups[0].suppliers (line 70, column 68): grid.west / telecom: the group has no "
     "supplier (add a supplier, or remove the group and declare that none is needed)"},
    {"GroupWithoutSuppliersKey", R"("suppliers": [{"service": "grid.east"}])",
     R"("supplier": [{"service": "grid.east"}])",
     R"(model.services[2].groups[0] (line 70, column 19): the key "suppliers" is missing (add "suppliers"))"
     "\n"
     R"(model.services[2].groups[0].supplier (line 70, column 55): there is no key "supplier" here (did you mean "suppliers"?))"},
    {"UnknownComponent", R"("component": "router")", R"("component": "routers")",
     R"(model.services[0].exposures[0].component (line 61, column 25): there is no component "routers" (did you mean "router"?))"},
    {"LevelInWords", R"("level": "30%")", R"("level": "full")",
     R"(model.services[0].exposures[0].level (line 61, column 44): "full" is not a level (write a share from 0% to 100%, like 40% or 33.33%))"},
    {"UnknownPatchState", R"("patch": "unpatched")", R"("patch": "no")",
     R"(model.services[0].exposures[0].patch (line 61, column 60): "no" cannot stand here (known are: unpatched, patched, unknown))"},
    {"ProbabilityOver100Percent", R"("probability": "60%")", R"("probability": "101%")",
     R"(model.services[0].exposures[0].probability (line 61, column 88): "101%" is not a share (write a share from 0% to 100%, like 40% or 33.33%))"},
    {"ExposureWorkOfZero", R"("work": "6h")", R"("work": "0h")",
     "model.services[0].exposures[0].work (line 61, column 144): the work is zero (write at least 1m, or "
     "leave the key out)"},
    {"MalformedAnswerDate", R"("declared_on": "2007-01-31")", R"("declared_on": "January")",
     R"(model.services[0].declared_on (line 63, column 24): "January" is not a date (write a day that exists, like 2007-06-14))"},
    {"KindDeclaredNoneTwice", R"("declared_none": ["electricity", "telecom"])",
     R"("declared_none": ["electricity", "electricity"])",
     "model.services[1].declared_none[1] (line 67, column 64): the same kind of supply is listed twice (list "
     "it once)"},
    {"UnknownKindDeclaredNone", R"("declared_none": ["electricity", "telecom"])",
     R"("declared_none": ["water"])",
     R"(model.services[1].declared_none[0] (line 67, column 49): there is no supply kind "water" (add it to its list, or correct the id))"},
    {"DeclaredNoneThatIsNoList", R"("declared_none": ["electricity", "telecom"])",
     R"("declared_none": "electricity")",
     "model.services[1].declared_none (line 67, column 48): a list is needed, this is a text (put it in [ "
     "])"},
    {"KindDeclaredNoneAndNeeded", R"("declared_on": "2007-01-31")", R"("declared_none": ["telecom"])",
     "model.services[0].declared_none[0] (line 63, column 27): plant / telecom: the supply is declared as "
     "not needed, but a group of this kind exists (drop either the declaration or the group)"},
    {"SetUpStepsOutOfOrder", R"("set_up": [{"state": "planned", "from": "2005-12-13"}, {)",
     R"("set_up": [{"state": "planned", "from": "2007-12-13"}, {)",
     "directory.bodies[2].set_up[1].from (line 21, column 94): body c.water: the steps of its set-up are not "
     "in order of date (list them by date, one step a day)"},
    {"RepeatedKey", R"("rto": "12h")", R"("rto": "12h", "rto": "13h")",
     "model.services[0].continuity.rto (line 45, column 77): the same key stands twice in one object (remove "
     "one of them)"},
};

class RejectedServices : public testing::TestWithParam<Rejected> {};

TEST_P(RejectedServices, IsReported) {
    EXPECT_EQ(report(spoilt(GetParam().from, GetParam().to)), GetParam().reported);
}

INSTANTIATE_TEST_SUITE_P(Programme, RejectedServices, testing::ValuesIn(kServiceRows), name_of);

}  // namespace
}  // namespace kaname::programme
