// One of a few, all of them in sight.
import { Fragment } from "react";
import type { Problem } from "../api/bodies.ts";
import { faultsAt, useFieldId } from "./Field.tsx";

interface Props<K extends string> {
  name: string;
  label: string;
  hint?: string;
  /** What an option means, in a line under it. */
  meanings?: Partial<Record<K, string>> | undefined;
  options: Record<K, string>;
  value: string;
  problem?: Problem | null;
  choose: (value: K) => void;
}

export function Choice<K extends string>(props: Props<K>) {
  const { name, label, hint, meanings, options, value, problem, choose } = props;
  const fieldId = useFieldId();
  const id = fieldId(name);
  const faults = faultsAt(problem, name);
  const described = [hint && `${id}-hint`, faults.length > 0 && `${id}-fault`].filter(Boolean).join(" ");
  return (
    <fieldset
      className={faults.length > 0 ? "field field-wrong" : "field"}
      aria-describedby={described || undefined}
    >
      <legend>{label}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {faults.length > 0 && (
        <p className="fault" id={`${id}-fault`}>
          {faults.map((fault) => fault.reason).join(" ")}
        </p>
      )}
      {(Object.keys(options) as K[]).map((key, index) => (
        <Fragment key={key}>
          <label className="choice">
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              checked={value === key}
              aria-describedby={meanings?.[key] && `${id}-${key}-means`}
              onChange={() => choose(key)}
            />
            {options[key]}
          </label>
          {meanings?.[key] && (
            <p className="hint choice-means" id={`${id}-${key}-means`}>
              {meanings[key]}
            </p>
          )}
        </Fragment>
      ))}
    </fieldset>
  );
}
