#pragma once

#include <array>

#include "kaname/json/reader.hpp"

/// The keys of every object of a programme file, in the order of docs/PROGRAMME.md, against which a
/// test compares them.
namespace kaname::programme::keys {

using json::Key;
using json::kRequired;

inline constexpr std::array kTop{
    Key{"format", kRequired}, Key{"id", kRequired}, Key{"name", kRequired},      Key{"utc_offset", kRequired},
    Key{"as_of", kRequired},  Key{"references"},    Key{"directory", kRequired}, Key{"plan"},
    Key{"calendar"},          Key{"regimes"},       Key{"agreements"},           Key{"model"}};
inline constexpr std::array kName{Key{"ja", kRequired}, Key{"en", kRequired}};
inline constexpr std::array kReference{Key{"id", kRequired}, Key{"mark", kRequired}, Key{"quality"},
                                       Key{"source", kRequired}};

inline constexpr std::array kPlan{Key{"clauses"}, Key{"measures"}};
inline constexpr std::array kCalendar{Key{"from", kRequired}, Key{"until", kRequired}, Key{"closed"},
                                      Key{"holidays"}};
inline constexpr std::array kHoliday{Key{"date", kRequired}, Key{"name", kRequired}};
inline constexpr std::array kRegime{
    Key{"id", kRequired}, Key{"name", kRequired},   Key{"trigger", kRequired}, Key{"form", kRequired},
    Key{"sectors"},       Key{"bases", kRequired},  Key{"addressee"},          Key{"valid_from"},
    Key{"valid_until"},   Key{"duties", kRequired}, Key{"ref", kRequired}};
inline constexpr std::array kDuty{Key{"stage", kRequired}, Key{"within", kRequired}, Key{"from"}};
inline constexpr std::array kAgreements{Key{"stand_in_after"}, Key{"hops"}};
inline constexpr std::array kHopAgreement{Key{"body", kRequired}, Key{"passes", kRequired},
                                          Key{"mode", kRequired}, Key{"timeout"}, Key{"operation"}};
inline constexpr std::array kDirectory{Key{"sectors", kRequired}, Key{"bodies", kRequired}};
inline constexpr std::array kSector{Key{"id", kRequired}, Key{"name"}, Key{"valid_from"}, Key{"valid_until"}};
inline constexpr std::array kBody{Key{"id", kRequired}, Key{"kind", kRequired}, Key{"name", kRequired},
                                  Key{"valid_from"},    Key{"valid_until"},     Key{"sectors"},
                                  Key{"set_up"},        Key{"subgroups"},       Key{"memberships"},
                                  Key{"contacts"},      Key{"fictitious"}};
inline constexpr std::array kSectorLink{Key{"sector", kRequired}, Key{"from"}, Key{"until"}};
inline constexpr std::array kMembership{Key{"ceptoar", kRequired}, Key{"from"}, Key{"until"}};
inline constexpr std::array kContact{Key{"name", kRequired}, Key{"routes", kRequired}};
inline constexpr std::array kContactRoute{Key{"kind", kRequired}, Key{"address", kRequired}};
inline constexpr std::array kSetUpStep{Key{"state", kRequired}, Key{"from", kRequired}};

inline constexpr std::array kModel{Key{"default_reference", kRequired},
                                   Key{"declarations_valid_for"},
                                   Key{"regions", kRequired},
                                   Key{"units"},
                                   Key{"service_classes"},
                                   Key{"supply_kinds", kRequired},
                                   Key{"response_tables"},
                                   Key{"components"},
                                   Key{"rules"},
                                   Key{"services", kRequired}};
inline constexpr std::array kNamed{Key{"id", kRequired}, Key{"name", kRequired}};
inline constexpr std::array kResponseTable{Key{"id", kRequired}, Key{"rows", kRequired}, Key{"ref"}};
inline constexpr std::array kComponent{Key{"id", kRequired}, Key{"name", kRequired}, Key{"kind", kRequired}};
inline constexpr std::array kRule{
    Key{"name", kRequired}, Key{"sector", kRequired}, Key{"class"},
    Key{"unit", kRequired}, Key{"amount", kRequired}, Key{"duration", kRequired},
    Key{"valid_from"},      Key{"valid_until"},       Key{"ref"}};

inline constexpr std::array kQuantity{Key{"ref"},   Key{"draw"},      Key{"fixed"},
                                      Key{"value"}, Key{"uniform"},   Key{"triangular"},
                                      Key{"pert"},  Key{"lognormal"}, Key{"classes"}};
inline constexpr std::array kLognormal{Key{"median", kRequired}, Key{"p90", kRequired}};
inline constexpr std::array kClass{Key{"weight", kRequired}, Key{"at"}, Key{"from"}, Key{"to"}};

inline constexpr std::array kService{
    Key{"id", kRequired},     Key{"name", kRequired}, Key{"sector", kRequired},
    Key{"region", kRequired}, Key{"operator"},        Key{"class"},
    Key{"combination"},       Key{"continuity"},      Key{"size"},
    Key{"repair_work"},       Key{"groups"},          Key{"exposures"},
    Key{"declared_none"},     Key{"declared_on"}};
inline constexpr std::array kContinuity{Key{"activation"}, Key{"minimum"}, Key{"rto"},
                                        Key{"mtpd"},       Key{"ref"},     Key{"levels_ref"}};
inline constexpr std::array kSize{Key{"amount", kRequired}, Key{"unit", kRequired}};
inline constexpr std::array kExposure{Key{"component", kRequired},
                                      Key{"level", kRequired},
                                      Key{"patch"},
                                      Key{"probability"},
                                      Key{"delay"},
                                      Key{"work"},
                                      Key{"ref"}};
inline constexpr std::array kGroup{Key{"id"},
                                   Key{"kind", kRequired},
                                   Key{"role"},
                                   Key{"logic"},
                                   Key{"confidence"},
                                   Key{"buffer"},
                                   Key{"recharge"},
                                   Key{"table"},
                                   Key{"lag"},
                                   Key{"ref"},
                                   Key{"suppliers", kRequired}};
inline constexpr std::array kNeeded{Key{"needed", kRequired}};
inline constexpr std::array kSupplier{Key{"service", kRequired}, Key{"kind"},   Key{"source"},
                                      Key{"confidence"},         Key{"delay"},  Key{"strength"},
                                      Key{"presence"},           Key{"weight"}, Key{"valid_from"},
                                      Key{"valid_until"},        Key{"ref"}};

}  // namespace kaname::programme::keys
