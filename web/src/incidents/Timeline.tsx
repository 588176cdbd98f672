import type { Incident, Report } from "../api/bodies.ts";
import { useApp, useSession } from "../frame/app.tsx";
import { ActButton } from "../parts/Act.tsx";
import { TermsText } from "../parts/TermsText.tsx";
import { Time } from "../parts/Time.tsx";
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
      return <p>{words.incidents.passed(pick(entry.passage.from.name), pick(entry.passage.to.name))}</p>;
    case "comment":
      return (
        <>
          <h3>
            {words.incidents.comment}
            {words.colon}
            {pick(entry.comment.body.name)} <span className="quiet-text">{entry.comment.person}</span>
          </h3>
          <p className="as-written">{entry.comment.text}</p>
        </>
      );
    case "report":
      return <Reported report={entry.report} incident={incident} />;
  }
}

function Reported({ report, incident }: { report: Report; incident: Incident }) {
  const { words, pick } = useApp();
  const facts = [
    ["service", useServiceName(report.service)],
    ["since", report.since && <Time at={report.since} />],
    ["aware", report.aware ? <Time at={report.aware} /> : words.report.awareNow],
    ["level", report.level && (words.report.levels[report.level] ?? report.level)],
    ["own_cause", words.causes[report.own_cause]],
    ["basis", words.bases[report.basis]],
  ] as const;
  return (
    <>
      <h3>
        {words.stages[report.stage]} <span className="quiet-text">{report.person}</span>
      </h3>
      <p className="as-written">{report.outline}</p>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div className="fact" key={name}>
            <dt>{words.places[name]}</dt>
            <dd>{value ?? words.unknown}</dd>
          </div>
        ))}
      </dl>
      {report.terms.map(({ addressee, ...terms }) => (
        <p key={addressee.id} className="quiet-text">
          <b>{words.report.allow.of(pick(addressee.name))}</b>
          <br />
          <TermsText terms={terms} />
        </p>
      ))}
      {report.proxy && <Entered report={report} incident={incident} />}
    </>
  );
}

/** A report that another body entered is not the operator's word until it confirms it. */
function Entered({ report, incident }: { report: Report; incident: Incident }) {
  const { api, words, pick } = useApp();
  const { body } = useSession();
  const { proxy } = report;
  if (proxy === null) return null;
  const isMine = incident.originator?.id === body.id;
  return (
    <div className="note">
      <p>
        {words.incidents.proxy(proxy.source, words.incidents.mediums[proxy.medium] ?? proxy.medium)}{" "}
        {pick(proxy.body.name)}
        {words.separator}
        <Time at={proxy.taken} />
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
