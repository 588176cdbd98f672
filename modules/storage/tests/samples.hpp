#pragma once

#include <string>

#include "kaname/sharing/work.hpp"

namespace kaname::storage {

/// 2007-10-01 03:00 UTC and `minutes`.
inline Instant minute(int minutes) {
    return Instant{std::chrono::seconds{1191207600}} + std::chrono::minutes{minutes};
}

/// A report of op.east that its ministry has and the coordinator does not have yet.
inline sharing::Incident incident(const std::string& id, int at = 0) {
    return {
        .id = id,
        .originator = "op.east",
        .sectors = {"electricity", "gas"},
        .submission = "key of " + id,
        .marking = {.tlp = policy::Tlp::amber},
        .reports = {{.received = minute(at),
                     .person = "tanaka",
                     .statement = {.service = "grid.east",
                                   .since = minute(at - 10),
                                   .level = Level{4'000},
                                   .own_cause = cascade::OwnCause::yes,
                                   .basis = policy::Basis::statutory,
                                   .outline = "停電。制御系の監視装置が応答しない。",
                                   .terms = {{"meti",
                                              {.uses = {policy::Use::response, policy::Use::supervision}}},
                                             {"nisc", {.onward = policy::Onward::anonymised}}}}}},
        .passages = {
            {.hop = {.from = "op.east", .to = "meti", .reason = {"所管省庁", "the responsible ministry"}},
             .passed = minute(at)},
            {.hop = {.from = "meti",
                     .to = "nisc",
                     .mode = policy::HopMode::gate_with_timeout,
                     .timeout = std::chrono::minutes{30},
                     .identity = policy::Identity::sector,
                     .reason = {"内閣官房", "the coordinator"}},
             .due = minute(at + 30)}}};
}

/// A stage that the ministry was told by telephone three minutes before.
inline sharing::Report entered(sharing::Stage stage, int at) {
    return {.stage = stage,
            .received = minute(at),
            .person = "suzuki",
            .statement = {.aware = minute(at - 5), .outline = "聞き取り"},
            .proxy = sharing::ProxyEntry{.body = "meti",
                                         .source = "運用課長 山田",
                                         .medium = sharing::Medium::fax,
                                         .taken = minute(at - 3),
                                         .read_back = true}};
}

inline record::Entry entry(const std::string& subject, int at = 0) {
    return {.at = minute(at),
            .person = "tanaka",
            .body = "op.east",
            .action = "report_incident",
            .subject = subject};
}

inline record::Event event(const std::string& subject, std::vector<std::string> audience) {
    return {
        .at = minute(0), .kind = "incident.reported", .subject = subject, .audience = std::move(audience)};
}

}  // namespace kaname::storage
