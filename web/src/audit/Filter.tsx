// What is asked of the trail, and in which part of it was searched. It stands in the address.
import { useApp } from "../frame/app.tsx";
import { addressWith, stayAt } from "../frame/place.tsx";
import { Field } from "../parts/Field.tsx";
import type { Wanted } from "./search.ts";
import { isWhole, rangeOf, unsearched, type Part } from "./trail.ts";
import type { Progress } from "./useTrail.ts";

/** Another question is asked of the latest entries again. */
const ask = (values: Record<string, string>) => stayAt(addressWith({ ...values, up_to: "" }));

export function Filter({ wanted }: { wanted: Wanted }) {
  const { audit } = useApp().words;
  return (
    <div className="trail-filter">
      <Field name="filter" label={audit.find} hint={audit.findHint}>
        {(field) => (
          <input {...field} value={wanted.words} onChange={(event) => ask({ find: event.target.value })} />
        )}
      </Field>
      <Select
        name="result"
        label={audit.result}
        options={audit.results}
        value={wanted.isRefused ? "refused" : "all"}
      />
      <Select name="kind" label={audit.kind} options={audit.kinds} value={wanted.kind} />
    </div>
  );
}

interface Choices {
  name: string;
  label: string;
  options: Record<string, string>;
  value: string;
}
function Select({ name, label, options, value }: Choices) {
  return (
    <Field name={name} label={label}>
      {(field) => (
        <select
          {...field}
          value={value}
          onChange={({ target }) => ask({ [name]: target.value === "all" ? "" : target.value })}
        >
          {Object.entries(options).map(([key, word]) => (
            <option key={key} value={key}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface SearchedProps {
  part: Part;
  found: number;
  progress: Progress | null;
  readAll: () => void;
  stop: () => void;
}
/** How many there are, and where else there may be more. */
export function Searched({ part, found, progress, readAll, stop }: SearchedProps) {
  const { audit } = useApp().words;
  const [from, to] = rangeOf(part);
  return (
    <div className={isWhole(part) ? undefined : "note note-warning trail-part"}>
      <p role="status" className="trail-found">
        <b>{audit.found(found)}</b>
        {isWhole(part)
          ? audit.searchedAll(to)
          : audit.searched(from, to) + audit.unsearched(unsearched(part))}
      </p>
      {progress ? (
        <div className="buttons">
          <progress value={progress.done} max={progress.all} aria-label={audit.readAll} />
          <span role="status">{audit.reading(progress.done, progress.all)}</span>
          <button type="button" onClick={stop}>
            {audit.stop}
          </button>
        </div>
      ) : (
        !isWhole(part) && (
          <button type="button" onClick={readAll}>
            {audit.readAll}
          </button>
        )
      )}
    </div>
  );
}

/** What pages read by themselves would drown the rest. */
export function ByPages({ count, isShown }: { count: number; isShown: boolean }) {
  const { audit } = useApp().words;
  if (count === 0 && !isShown) return null;
  return (
    <p>
      {isShown ? audit.unhidden : audit.hidden(count)}{" "}
      <button type="button" className="quiet" onClick={() => ask({ reads: isShown ? "" : "shown" })}>
        {isShown ? audit.hide : audit.show}
      </button>
    </p>
  );
}
