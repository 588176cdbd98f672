// A moment of the device's clock. The field is the browser's own, in the browser's language: what was written is said
// again in the page's, with its year, and the present is one touch away.
import type { ReactNode } from "react";
import type { Problem } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Field } from "./Field.tsx";
import { fromLocal, toLocal } from "./local.ts";

interface Props {
  name: string;
  label: string;
  hint: ReactNode;
  value: string;
  problem: Problem | null;
  /** What the field means when it is emptied; else it may not be. */
  empty?: string;
  change: (written: string) => void;
}

export function MomentField({ name, label, hint, value, problem, empty, change }: Props) {
  const { api, times, words } = useApp();
  const at = fromLocal(value);
  return (
    <Field name={name} label={label} hint={hint} problem={problem}>
      {(field) => (
        <>
          <span className="moment">
            <input
              {...field}
              type="datetime-local"
              value={value}
              onChange={(event) => change(event.target.value)}
            />
            <button
              type="button"
              className="quiet"
              aria-label={label + words.colon + words.now}
              onClick={() => change(toLocal(Date.now() + api.clockAhead()))}
            >
              {words.now}
            </button>
            {empty !== undefined && (
              <button
                type="button"
                className="quiet"
                aria-label={label + words.colon + empty}
                onClick={() => change("")}
              >
                {empty}
              </button>
            )}
          </span>
          <span className="hint">{at === null ? empty : times.whole(at)}</span>
        </>
      )}
    </Field>
  );
}
