#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "samples.hpp"
#include "worlds.hpp"

// Any sequence of acts has the same answers in memory and in SQLite.
namespace kaname::storage {
namespace {

using sharing::Incident;
using sharing::Work;

/// What a step came to; each kind of step fills in its own.
struct Answer {
    std::optional<ErrorCode> error;
    std::vector<Incident> incidents;
    std::vector<record::Entry> entries;
    std::vector<std::string> heads;
    std::vector<record::Event> events;
    std::vector<std::uint64_t> numbers;
    friend bool operator==(const Answer&, const Answer&) = default;
};

enum class Kind {
    save_new,
    follow,
    comment,
    pass,
    mark,
    stale,
    note,
    announce,
    move,
    read_one,
    read_all,
    fail_
};
constexpr int kKinds = 12;

struct Step {
    Kind kind{};
    int what = 0;  ///< 0 to 5: which incident, body or worker
    int at = 0;    ///< minutes, 0 to 60
};
using Transaction = std::vector<Step>;

std::string id_of(int what) { return "incident " + std::to_string(what); }
std::string body_of(int what) {
    return std::array{"op.east", "op.west", "meti", "nisc", "mhlw", "fsa"}.at(static_cast<std::size_t>(what));
}

/// Every member of every closed set comes up.
Incident drawn(const Step& step) {
    Incident made = incident(id_of(step.what), step.at);
    made.originator = body_of(step.at % 2);
    made.submission = "key " + std::to_string(step.what / 2);
    made.marking.tlp = static_cast<policy::Tlp>(step.at % 5);
    auto& statement = made.reports.front().statement;
    statement.own_cause = static_cast<cascade::OwnCause>(step.at % 3);
    statement.basis = static_cast<policy::Basis>(step.at / 3 % 3);
    if (step.at % 4 == 0) statement.service.reset();
    if (step.at % 5 == 0) statement.level.reset();
    if (step.at % 7 == 0) statement.since.reset();
    made.passages[1].hop.mode = static_cast<policy::HopMode>(step.at % 3);
    return made;
}

Status change(Work& work, const Step& step, const std::function<void(Incident&)>& by) {
    KANAME_TRY(auto stored, work.incidents.load(id_of(step.what)));
    if (!stored) return fail(ErrorCode::not_found, "", {}, {});
    by(*stored);
    return work.incidents.save(*stored);
}

Status read_one(Work& work, const Step& step, Answer& answer) {
    KANAME_TRY(const auto one, work.incidents.load(id_of(step.what)));
    if (one) answer.incidents.push_back(*one);
    const std::string body = body_of(step.what);
    KANAME_TRY(const auto sent, work.incidents.load_submission(body, "key " + std::to_string(step.at % 3)));
    if (sent) answer.incidents.push_back(*sent);
    KANAME_TRY(const auto events, work.outbox.events_for(body, static_cast<std::uint64_t>(step.at % 4), 3));
    for (const auto& each : events) {
        answer.numbers.push_back(each.number);
        answer.events.push_back(each.event);
    }
    KANAME_TRY(const std::uint64_t count, work.incidents.count_of(body));
    KANAME_TRY(const std::uint64_t last, work.outbox.last_for(body));
    KANAME_TRY(const std::uint64_t place, work.outbox.place_of(body));
    answer.numbers.insert(answer.numbers.end(), {count, last, place});
    const policy::Actor actor{"sato", body, directory::BodyKind::coordinator, policy::Role::officer};
    KANAME_TRY(const auto list, work.incidents.list(actor, 3));
    for (const auto& each : list) answer.heads.push_back(each.id);
    return done;
}

Status read_all(Work& work, const Step& step, Answer& answer) {
    KANAME_TRY(const auto due, work.incidents.load_due(minute(step.at)));
    KANAME_TRY(const auto open, work.incidents.load_open());
    answer.incidents = due;
    answer.incidents.insert(answer.incidents.end(), open.begin(), open.end());
    const auto after = static_cast<std::uint64_t>(step.what);
    KANAME_TRY(const auto links, work.trail.links(after, 5));
    for (const auto& each : links) {
        answer.entries.push_back(each.entry);
        answer.heads.push_back(to_text(each.head));
    }
    KANAME_TRY(const auto events, work.outbox.events(after, 5));
    for (const auto& each : events) {
        answer.numbers.push_back(each.number);
        answer.events.push_back(each.event);
    }
    KANAME_TRY(const record::Head head, work.trail.head());
    answer.heads.push_back(to_text(head));
    return done;
}

Status perform(Work& work, const Step& step, Answer& answer) {
    const Instant at = minute(step.at);
    switch (step.kind) {
        case Kind::save_new: return work.incidents.save(drawn(step));
        case Kind::follow:
            return change(work, step, [&](Incident& one) {
                const auto stage = step.at > 50 ? sharing::Stage::final_ : sharing::Stage::follow_up;
                one.reports.push_back({stage, at, "tanaka", {.outline = "続報"}});
            });
        case Kind::comment:
            return change(work, step, [&](Incident& one) {
                one.comments.push_back({at, "meti", "suzuki", "所見"});
            });
        case Kind::pass:
            return change(work, step, [&](Incident& one) {
                one.passages[1].passed = at;
                one.passages[1].due.reset();
            });
        case Kind::mark:
            return change(work, step, [&](Incident& one) {
                one.marking = {policy::Tlp::red, {"sato", "person " + std::to_string(step.at)}};
            });
        case Kind::stale: return change(work, step, [](Incident& one) { --one.version; });
        case Kind::note: return work.trail.write(entry(id_of(step.what), step.at));
        case Kind::announce:
            return work.outbox.announce(
                event(id_of(step.what), step.at % 3 == 0
                                            ? std::vector<std::string>{}
                                            : std::vector{body_of(step.what), body_of(5 - step.what)}));
        case Kind::move: return work.outbox.move(body_of(step.what), static_cast<std::uint64_t>(step.at));
        case Kind::read_one: return read_one(work, step, answer);
        case Kind::read_all: return read_all(work, step, answer);
        case Kind::fail_: return done;
    }
    return done;
}

/// Does all steps whatever they come to; with a step `fail_` the whole act fails in the end.
std::vector<Answer> run(World& world, const Transaction& steps) {
    std::vector<Answer> answers;
    const Status status = world.store().write([&](Work& work) -> Status {
        bool fails = false;
        for (const Step& step : steps) {
            Answer answer;
            const Status did = perform(work, step, answer);
            if (!did) answer.error = did.error().code;
            answers.push_back(std::move(answer));
            fails = fails || step.kind == Kind::fail_;
        }
        return fails ? Status{fail(ErrorCode::forbidden, "", {}, {})} : Status{done};
    });
    Answer end;
    if (!status) end.error = status.error().code;
    answers.push_back(end);
    return answers;
}

std::vector<Answer> end_of(World& world) {
    Transaction look;
    for (int what = 0; what < 6; ++what) {
        look.push_back({Kind::read_one, what, 1});
        look.push_back({Kind::read_all, 2 * what, 60});
    }
    return run(world, look);
}

/// Drawn from the whole of its ranges, however short the sequence is.
rc::Gen<Step> step() {
    const auto drawn =
        rc::gen::tuple(rc::gen::inRange(0, kKinds), rc::gen::inRange(0, 6), rc::gen::inRange(0, 61));
    return rc::gen::resize(
        rc::kNominalSize, rc::gen::map(drawn, [](const std::tuple<int, int, int>& of) {
            return Step{static_cast<Kind>(std::get<0>(of)), std::get<1>(of), std::get<2>(of)};
        }));
}

rc::Gen<std::vector<Transaction>> transactions() {
    constexpr int kLongest = 24;
    constexpr int kSteps = 8;
    const auto one = rc::gen::resize(kSteps, rc::gen::container<Transaction>(step()));
    return rc::gen::resize(kLongest, rc::gen::container<std::vector<Transaction>>(one));
}

template <class W>
void same_as_memory() {
    const std::vector<Transaction> drawn = *transactions();
    MemoryWorld memory;
    W world;
    for (const Transaction& each : drawn) RC_ASSERT(run(world, each) == run(memory, each));
    RC_ASSERT(end_of(world) == end_of(memory));
}

RC_GTEST_PROP(StoreProperty, SqliteInMemoryAnswersLikeMemory, ()) { same_as_memory<SqliteMemoryWorld>(); }
RC_GTEST_PROP(StoreProperty, SqliteFileAnswersLikeMemory, ()) { same_as_memory<SqliteFileWorld>(); }

}  // namespace
}  // namespace kaname::storage
