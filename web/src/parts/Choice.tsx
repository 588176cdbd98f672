// One of a few, all of them in sight.
import type { Problem } from "../api/bodies.ts";
import { faultsAt, useFieldId } from "./Field.tsx";

interface Props<K extends string> {
  name: string;
  label: string;
  hint?: string;
  options: Record<K, string>;
  value: string;
  problem?: Problem | null;
  choose: (value: K) => void;
}

export function Choice<K extends string>({ name, label, hint, options, value, problem, choose }: Props<K>) {
  const fieldId = useFieldId();
  const faults = faultsAt(problem, name);
  return (
    <fieldset className={faults.length > 0 ? "field field-wrong" : "field"}>
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      {faults.map((fault) => (
        <p className="fault" key={fault.reason}>
          {fault.reason}
        </p>
      ))}
      {(Object.keys(options) as K[]).map((key, index) => (
        <label className="choice" key={key}>
          <input
            type="radio"
            id={index === 0 ? fieldId(name) : undefined}
            name={name}
            checked={value === key}
            onChange={() => choose(key)}
          />
          {options[key]}
        </label>
      ))}
    </fieldset>
  );
}
