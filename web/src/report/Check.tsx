import type { ReactNode } from "react";
import type { Named } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Time } from "../parts/Time.tsx";
import { TermsText } from "../parts/TermsText.tsx";
import { statementOf, type Answers } from "./draft.ts";

interface Props {
  answers: Answers;
  services: readonly Named[];
  voice: "own" | "told";
  addressees: readonly Named[];
}

/** The answers as they will be sent. */
export function Check({ answers, services, voice, addressees }: Props) {
  const { words, pick } = useApp();
  const { report, entry, places } = words;
  const causes = voice === "own" ? words.causes : entry.causes;
  const said = statementOf(answers);
  const service = services.find(({ id }) => id === said.service);
  return (
    <Facts
      rows={[
        [places.service, service ? pick(service.name) : (said.service ?? words.unknown)],
        [places.since, <Time at={said.since} />],
        [places.level, report.levels[answers.level] ?? answers.level],
        [voice === "own" ? places.own_cause : entry.ownCause, causes[said.own_cause]],
        [places.basis, words.bases[said.basis]],
        [places.outline, said.outline || words.none],
        [places.aware, said.aware ? <Time at={said.aware} /> : report.awareNow],
        [places.marking, answers.marking],
        ...(said.terms ?? []).map(({ addressee, ...terms }) => {
          const body = addressees.find(({ id }) => id === addressee);
          return [report.allow.of(body ? pick(body.name) : addressee), <TermsText terms={terms} />] as const;
        }),
      ]}
    />
  );
}

/** What was asked, and what will be sent. */
export function Facts({ rows }: { rows: readonly (readonly [string | undefined, ReactNode])[] }) {
  return (
    <dl className="facts facts-checked">
      {rows.map(([name, value]) => (
        <div className="fact" key={name}>
          <dt>{name}</dt>
          <dd className="as-written">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
