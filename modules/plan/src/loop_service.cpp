#include "kaname/plan/loop_service.hpp"

#include <algorithm>

#include "kaname/base/check_text.hpp"
#include "kaname/record/recorded.hpp"

namespace kaname::plan {
namespace {

using policy::Action;
using policy::Actor;

constexpr AskedText kFinding{
    "text", {"気付き", "the finding"}, {"何に気付いたかを記入してください。", "write what was learned"}};

Error nothing_to_learn_from(const Thing& thing) {
    return fail(
        ErrorCode::invalid_input, "arises_from",
        bilingual("「{}」から気付きは生じません。", "no finding arises from \"{}\"", {to_text(thing)}),
        {"事案又は情報提供を指定してください。", "name an incident or a notice"});
}

Error no_such_link(const LoopService::Connection& connection) {
    return fail(
        ErrorCode::invalid_input, "type",
        bilingual("{} から {} への連関「{}」は定められていません。", "a {} is not linked to a {} by \"{}\"",
                  {to_text(connection.from.kind), to_text(connection.to.kind), to_text(connection.type)}),
        {"気付きは条項を改め（changes）、条項と気付きは施策が担います（is_carried_out_by）。",
         "a finding changes a clause; clauses and findings are carried out by measures"});
}

bool is_row(const LoopService::Connection& connection) {
    return std::any_of(kLinkRows.begin(), kLinkRows.end(), [&](const LinkRow& row) {
        return row.from == connection.from.kind && row.type == connection.type &&
               row.to == connection.to.kind;
    });
}

template <class Rows>
const auto* find_row(const Rows& rows, std::string_view id) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

/// The answer for what the actor may not know of.
Error hidden(const Actor& actor) {
    const policy::Object nothing;
    return policy::permit(actor, Action::read_finding, &nothing).error();
}

/// A notice is marked as it reached the reader; a draft like all that it is made from.
policy::Marking marking_of(const sharing::SeenNotice& notice) {
    if (notice.issued) return {.tlp = notice.issued->content.tlp};
    policy::Marking marking{.tlp = notice.desk->draft.tlp};
    for (const sharing::Source& source : notice.desk->sources) {
        marking = policy::joined(marking, source.marking);
    }
    return marking;
}

/// "finding:7h2k… changes clause:G06-4".
std::string text_of(const LoopService::Connection& connection) {
    return to_text(connection.from) + ' ' + std::string{to_text(connection.type)} + ' ' +
           to_text(connection.to);
}

Error other_content() {
    return fail(ErrorCode::conflict, "submission",
                {"同じ送信番号で内容の異なるものを既に受け付けています。",
                 "something else was already received under this submission key"},
                {"受け付け済みの内容を確認し、追加がある場合は別の送信番号で送ってください。",
                 "look at what was received; send what is new under a key of its own"});
}

bool arises(const std::vector<Link>& links, const Thing& from) {
    return std::any_of(links.begin(), links.end(), [&](const Link& link) {
        return link.type == LinkType::arises_from && link.to == from;
    });
}

}  // namespace

policy::Object object_of(const Finding& finding) {
    policy::Object object{.originator = finding.originator, .markings = {}};
    if (!finding.id.empty()) object.markings.push_back(finding.marking);
    for (const std::string& body : finding.holders) {
        object.holders.push_back({body, policy::Identity::named});
    }
    return object;
}

Result<Finding> Findings::find(const Actor& actor, std::string_view id) {
    KANAME_TRY(const auto stored, load(id));
    Finding finding = stored.value_or(Finding{});
    const policy::Object object = object_of(finding);
    KANAME_CHECK(policy::permit(actor, Action::read_finding, &object));
    return finding;
}

record::Entry LoopService::entry(const Actor& actor, Action action, std::string subject, Instant now) const {
    return {.at = now,
            .person = actor.person,
            .body = actor.body,
            .action = std::string{policy::to_text(action)},
            .subject = std::move(subject)};
}

Result<policy::Marking> LoopService::seen(const Actor& actor, const Thing& thing, Work& work,
                                          Instant now) const {
    switch (thing.kind) {
        case ThingKind::incident: {
            KANAME_TRY(const auto incident, work.incidents.find(actor, thing.id));
            return incident.marking;
        }
        case ThingKind::notice: {
            KANAME_TRY(const auto notice, work.notices.find(actor, thing.id, now));
            return marking_of(notice);
        }
        case ThingKind::finding: {
            KANAME_TRY(const auto finding, work.findings.find(actor, thing.id));
            return finding.marking;
        }
        case ThingKind::clause:
            if (find_row(ports_.entries.clauses, thing.id) == nullptr) return hidden(actor);
            break;
        case ThingKind::measure:
            if (find_row(ports_.entries.measures, thing.id) == nullptr) return hidden(actor);
            break;
    }
    return policy::Marking{.tlp = policy::Tlp::clear};  // clauses and measures are published
}

Text LoopService::name_of(const Thing& thing) const {
    if (thing.kind == ThingKind::clause) {
        const Clause* const clause = find_row(ports_.entries.clauses, thing.id);
        return clause == nullptr ? Text{} : clause->name;
    }
    if (thing.kind == ThingKind::measure) {
        const Measure* const measure = find_row(ports_.entries.measures, thing.id);
        return measure == nullptr ? Text{} : measure->name;
    }
    return {};
}

/// A submission key names the finding that it made; without one it is the body's next.
Result<std::string> LoopService::id_of_finding(const Actor& actor, const std::string& key, Work& work) const {
    if (!key.empty()) return ports_.pseudonyms.of("finding|" + actor.body + "|key|" + key);
    KANAME_TRY(const std::uint64_t earlier, work.findings.count_of(actor.body));
    return ports_.pseudonyms.of("finding|" + actor.body + '|' + std::to_string(earlier + 1));
}

Result<std::string> LoopService::raise(const Actor& actor, const Thing& arises_from, const std::string& text,
                                       const std::string& key) {
    const Instant now = ports_.clock.now();
    return record::recorded<std::string>(
        ports_.store, entry(actor, Action::raise_finding, to_text(arises_from), now),
        [&](Work& work, record::Entry& entry) -> Result<std::string> {
            KANAME_CHECK(policy::permit(actor, Action::raise_finding));
            KANAME_TRY(const policy::Marking marking, seen(actor, arises_from, work, now));
            const Thing none{ThingKind::finding, {}};
            if (!is_row({none, LinkType::arises_from, arises_from})) {
                return nothing_to_learn_from(arises_from);
            }
            KANAME_CHECK(check_text(text, kFinding));
            KANAME_TRY(const std::string id, id_of_finding(actor, key, work));
            if (const auto twin = work.findings.find(actor, id)) {
                KANAME_TRY(const auto links, work.links.load_of({ThingKind::finding, id}));
                const bool same = twin->text == text && arises(links, arises_from);
                entry.subject = to_text(Thing{ThingKind::finding, id});
                return same ? Result<std::string>{id} : other_content();
            }
            Finding finding{.id = id,
                            .originator = actor.body,
                            .raised = now,
                            .person = actor.person,
                            .text = text,
                            .marking = marking};
            for (const auto* body :
                 ports_.directory.bodies_on(date_of(now, ports_.zone), directory::BodyKind::coordinator)) {
                // Only with who has what it arises from: a gate holds what was learned at it too.
                const Actor officer{{}, body->id, body->kind, policy::Role::officer};
                const bool has = seen(officer, arises_from, work, now).has_value();
                if (body->id != actor.body && has) finding.holders.push_back(body->id);
            }
            const Thing thing{ThingKind::finding, finding.id};
            KANAME_CHECK(work.findings.add(finding));
            KANAME_CHECK(
                work.links.add({thing, LinkType::arises_from, arises_from, now, actor.body, actor.person}));
            std::vector<std::string> audience = finding.holders;
            audience.push_back(actor.body);
            KANAME_CHECK(work.outbox.announce({now, "finding.raised", to_text(thing), audience}));
            entry.subject = to_text(thing);
            return finding.id;
        });
}

Result<Finding> LoopService::find(const Actor& actor, std::string_view finding) {
    auto found =
        record::viewed<Finding>(ports_.store, [&](Work& work) { return work.findings.find(actor, finding); });
    record::Entry read = entry(actor, Action::read_finding,
                               to_text(Thing{ThingKind::finding, std::string{finding}}), ports_.clock.now());
    if (!found) read = record::ended(std::move(read), found.error());
    const bool strict = found && found->marking.tlp >= policy::Tlp::amber_strict;
    KANAME_CHECK(ports_.reads.note(read, {.before_answer = strict}));
    return found;
}

Status LoopService::link(const Actor& actor, const Connection& connection) {
    const Instant now = ports_.clock.now();
    return record::recorded<Done>(ports_.store, entry(actor, Action::make_link, text_of(connection), now),
                                  [&](Work& work, record::Entry&) -> Status {
                                      KANAME_CHECK(policy::permit(actor, Action::make_link));
                                      KANAME_CHECK(seen(actor, connection.from, work, now));
                                      KANAME_CHECK(seen(actor, connection.to, work, now));
                                      if (!is_row(connection)) return no_such_link(connection);
                                      return work.links.add({connection.from, connection.type, connection.to,
                                                             now, actor.body, actor.person});
                                  });
}

Result<std::vector<Step>> LoopService::walk(const Actor& actor, const Thing& thing) {
    const Instant now = ports_.clock.now();
    auto found =
        record::viewed<std::vector<Step>>(ports_.store, [&](Work& work) -> Result<std::vector<Step>> {
            KANAME_CHECK(policy::permit(actor, Action::walk_links));
            KANAME_CHECK(seen(actor, thing, work, now));
            KANAME_TRY(const auto links, work.links.load_of(thing));
            std::vector<Step> steps;
            for (const Link& link : links) {
                const bool forward = link.from == thing;
                const Thing& other = forward ? link.to : link.from;
                if (seen(actor, other, work, now)) steps.push_back({link, other, forward, name_of(other)});
            }
            return steps;
        });
    record::Entry read = entry(actor, Action::walk_links, to_text(thing), now);
    if (!found) read = record::ended(std::move(read), found.error());
    KANAME_CHECK(ports_.reads.note(read, {}));
    return found;
}

}  // namespace kaname::plan
