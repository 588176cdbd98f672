import type { Named } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Time } from "../parts/Time.tsx";
import { statementOf, type Answers } from "./draft.ts";

/** The answers as they will be sent. */
export function Check({ answers, services }: { answers: Answers; services: readonly Named[] }) {
  const { words, pick } = useApp();
  const { report } = words;
  const said = statementOf(answers);
  const service = services.find(({ id }) => id === said.service);
  const rows = [
    ["service", service ? pick(service.name) : (said.service ?? words.unknown)],
    ["since", <Time at={said.since} />],
    ["level", report.levels[answers.level] ?? answers.level],
    ["own_cause", words.causes[said.own_cause]],
    ["basis", words.bases[said.basis]],
    ["outline", said.outline || words.none],
    ["aware", said.aware ? <Time at={said.aware} /> : report.awareNow],
    ["marking", answers.marking],
  ] as const;
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div className="fact" key={name}>
          <dt>{words.places[name]}</dt>
          <dd className="as-written">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
