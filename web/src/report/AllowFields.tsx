// What each addressee may do with the report: what it is used for, and what may be told on without asking again.
import type { Basis, Named, Onward, Problem, Terms, Use } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { faultsAt, useFieldId } from "../parts/Field.tsx";

/** Somebody it goes to, and what holds there if nothing is said. */
export interface Addressee {
  body: Named;
  now: Terms;
}
interface Props {
  addressees: readonly Addressee[];
  said: Record<string, Terms>;
  basis: Basis;
  problem: Problem | null;
  change: (said: Record<string, Terms>) => void;
}
const kFree: readonly Use[] = ["response", "statistics"];
export const kAllowPlaces = ["terms-use", "terms-addressee", "terms-onward"];

export function AllowFields({ addressees, said, basis, problem, change }: Props) {
  const { words, pick } = useApp();
  const fieldId = useFieldId();
  const { allow } = words.report;
  const faults = kAllowPlaces.flatMap((place) => faultsAt(problem, place));
  return (
    <fieldset className={faults.length > 0 ? "field field-wrong" : "field"}>
      <legend>{allow.title}</legend>
      <p className="hint">{basis === "statutory" ? allow.supervised : allow.hint}</p>
      {faults.map((fault) => (
        <p className="fault" key={fault.place + fault.reason}>
          {fault.reason}
        </p>
      ))}
      {addressees.map(({ body, now }, index) => {
        const terms = said[body.id] ?? now;
        const set = (more: Partial<Terms>) => change({ ...said, [body.id]: { ...terms, ...more } });
        return (
          <div className="allow" key={body.id}>
            <b>{pick(body.name)}</b>
            <label htmlFor={index === 0 ? fieldId("terms-onward") : `onward-${body.id}`}>
              {allow.onward}
              <span className="only-read"> {pick(body.name)}</span>
            </label>
            <select
              id={index === 0 ? fieldId("terms-onward") : `onward-${body.id}`}
              value={terms.onward}
              onChange={(event) => set({ onward: event.target.value as Onward })}
            >
              {Object.entries(allow.onwards).map(([onward, text]) => (
                <option key={onward} value={onward}>
                  {text}
                </option>
              ))}
            </select>
            {kFree.map((use, place) => (
              <label className="choice" key={use}>
                <input
                  type="checkbox"
                  id={index === 0 && place === 0 ? fieldId("terms-use") : undefined}
                  checked={terms.use.includes(use)}
                  onChange={() =>
                    set({ use: kFree.filter((one) => terms.use.includes(one) !== (one === use)) })
                  }
                />
                <span>
                  {allow.uses[use]}
                  <span className="only-read"> {pick(body.name)}</span>
                </span>
              </label>
            ))}
          </div>
        );
      })}
    </fieldset>
  );
}
