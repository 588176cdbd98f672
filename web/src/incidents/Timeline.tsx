import type { Incident, Passage, Report } from "../api/bodies.ts";
import { useApp, useSession } from "../frame/app.tsx";
import { ActButton } from "../parts/Act.tsx";
import { TermsText } from "../parts/TermsText.tsx";
import { Time } from "../parts/Time.tsx";
import { CommentReaders } from "./CommentReaders.tsx";
import { isUnconfirmed } from "./incident.ts";
import { useServiceName } from "./useServiceName.ts";
import { timelineOf, type Entry } from "./timeline.ts";

export function Timeline({ incident }: { incident: Incident }) {
  const { words } = useApp();
  return (
    <section className="card">
      <h2>{words.incidents.timeline}</h2>
      <p className="hint">{words.incidents.timelineWhy}</p>
      <ol className="timeline plain-list">
        {timelineOf(incident).map((entry, index) => (
          <li key={index} className={`entry entry-${entry.kind}`}>
            <p className="quiet-text">
              <Time at={entry.at} />
            </p>
            <Happened entry={entry} incident={incident} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Happened({ entry, incident }: { entry: Entry; incident: Incident }) {
  const { words, pick } = useApp();
  switch (entry.kind) {
    case "passage":
      return <Passed passage={entry.passage} incident={incident} />;
    case "comment":
      return (
        <>
          <h3>
            {words.incidents.comment}
            {words.colon}
            {pick(entry.comment.body.name)}
          </h3>
          <p className="as-written">{entry.comment.text}</p>
          <p className="quiet-text">
            <CommentReaders incident={incident} />
          </p>
        </>
      );
    case "report":
      return <Reported report={entry.report} incident={incident} />;
  }
}

/** What a body typed did not arrive there from the operator. */
function Passed({ passage, incident }: { passage: Passage; incident: Incident }) {
  const { words, pick } = useApp();
  const { from, to } = passage;
  const entered = incident.reports[0]?.proxy;
  if (!entered) return <p>{words.incidents.passed(pick(from.name), pick(to.name))}</p>;
  const by = pick(entered.body.name);
  return (
    <p>
      {to.id === entered.body.id
        ? words.incidents.enteredAt(by)
        : words.incidents.passedEntry(by, pick(to.name))}
    </p>
  );
}

function Reported({ report, incident }: { report: Report; incident: Incident }) {
  const { words, pick } = useApp();
  const { body } = useSession();
  const originator = incident.originator ? pick(incident.originator.name) : words.incidents.anonymous;
  const causes = incident.originator?.id === body.id ? words.causes : words.entry.causes;
  const facts = [
    ["service", useServiceName(report.service)],
    ["since", report.since && <Time at={report.since} />],
    ["aware", report.aware ? <Time at={report.aware} /> : words.report.awareNow],
    ["level", report.level && (words.report.levels[report.level] ?? report.level)],
    ["own_cause", causes[report.own_cause]],
    ["basis", words.bases[report.basis]],
  ] as const;
  return (
    <>
      <h3>
        {words.stages[report.stage]}
        {words.colon}
        {report.proxy ? words.incidents.enteredBy(pick(report.proxy.body.name)) : originator}
        {isUnconfirmed(report) && <span className="tag tag-warning">{words.incidents.unconfirmed}</span>}
      </h3>
      <p className="as-written">{report.outline}</p>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div className="fact" key={name}>
            <dt>
              {name === "own_cause" && causes === words.entry.causes
                ? words.entry.ownCause
                : words.places[name]}
            </dt>
            <dd>{value ?? words.unknown}</dd>
          </div>
        ))}
      </dl>
      {report.terms.map(({ addressee, ...terms }) => (
        <p key={addressee.id} className="quiet-text">
          <b>{words.report.allow.of(pick(addressee.name))}</b>
          <br />
          <TermsText terms={terms} asker={originator} />
        </p>
      ))}
      {report.proxy && <Entered report={report} incident={incident} />}
    </>
  );
}

/** A report that another body entered is not the operator's word until it confirms it. */
function Entered({ report, incident }: { report: Report; incident: Incident }) {
  const { api, words } = useApp();
  const { body } = useSession();
  const { proxy } = report;
  if (proxy === null) return null;
  const isMine = incident.originator?.id === body.id;
  return (
    <div className="note">
      <p>
        {words.incidents.proxy(proxy.source, words.incidents.mediums[proxy.medium] ?? proxy.medium)}{" "}
        {words.incidents.taken} <Time at={proxy.taken} />
        {words.separator}
        {proxy.read_back ? words.incidents.proxyReadBack : words.incidents.proxyNotReadBack}{" "}
        <b>{proxy.confirmed ? words.incidents.proxyConfirmed : words.incidents.proxyOpen}</b>
      </p>
      {isMine && proxy.confirmed === null && (
        <ActButton
          send={() =>
            api.change("post /api/incidents/{id}/reports/{number}/confirmation", undefined, {
              places: { id: incident.id, number: String(report.number) },
            })
          }
        >
          {words.incidents.confirm}
        </ActButton>
      )}
    </div>
  );
}
