import type { ReactNode } from "react";
import type { Named, Report } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { toLocal } from "../parts/local.ts";
import { Time } from "../parts/Time.tsx";
import { TermsText } from "../parts/TermsText.tsx";
import type { Addressee } from "./AllowFields.tsx";
import { statementOf, termsFor, type Answers } from "./draft.ts";

interface Props {
  answers: Answers;
  services: readonly Named[];
  voice: "own" | "told";
  /** To whom it goes, with what holds there if nothing is said. */
  addressees: readonly Addressee[];
  /** The report that this one goes on from. */
  before?: Report | undefined;
  /** Back to what was written, at this place. */
  mend?: ((place: string) => void) | undefined;
}

/** The answers as they will be sent. */
export function Check({ answers, services, voice, addressees, before, mend }: Props) {
  const { words, pick } = useApp();
  const { report, entry, places } = words;
  const causes = voice === "own" ? words.causes : entry.causes;
  const said = statementOf(answers);
  const service = services.find(({ id }) => id === said.service);
  const row = (name: "service" | "level" | "own_cause" | "basis", value: ReactNode, label = places[name]) =>
    [label, before?.[name] === said[name] ? <Unchanged>{value}</Unchanged> : value] as const;
  const isSince = before && answers.since === (before.since ? toLocal(before.since) : "");
  const since = <Time at={said.since} isWhole />;
  return (
    <Facts
      rows={[
        row("service", service ? pick(service.name) : (said.service ?? words.unknown)),
        [places.since, isSince ? <Unchanged>{since}</Unchanged> : since],
        row("level", report.levels[answers.level] ?? answers.level),
        row("own_cause", causes[said.own_cause], voice === "own" ? undefined : entry.ownCause),
        row("basis", words.bases[said.basis]),
        [places.outline, said.outline || words.none],
        [places.aware, said.aware ? <Time at={said.aware} isWhole /> : <NoAwareness mend={mend} />],
        ...(before ? [] : [[places.marking, report.markings[answers.marking as never]] as const]),
        ...addressees.map(
          ({ body, now }) =>
            [
              report.allow.of(pick(body.name)),
              <TermsText terms={termsFor(answers, body.id) ?? now} asker={words.report.allow.you} />,
            ] as const,
        ),
      ]}
    />
  );
}

/** What the last report said already. */
function Unchanged({ children }: { children: ReactNode }) {
  return (
    <>
      {children} <span className="tag">{useApp().words.report.unchanged}</span>
    </>
  );
}

/** Time limits run from it: whoever left it out shall know what stands in its place. */
function NoAwareness({ mend }: Pick<Props, "mend">) {
  const { report } = useApp().words;
  return (
    <>
      {report.awareNow}{" "}
      {mend && (
        <button type="button" className="quiet" onClick={() => mend("aware")}>
          {report.sayAware}
        </button>
      )}
    </>
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
