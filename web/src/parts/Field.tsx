// A labelled field, with its hint and what is wrong with it read out together.
import type { ReactNode } from "react";
import type { Problem } from "../api/bodies.ts";

interface FieldProps {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
}
interface Props {
  name: string;
  label: string;
  hint?: string | undefined;
  problem?: Problem | null;
  children: (field: FieldProps) => ReactNode;
}

export const fieldId = (place: string) => `field-${place}`;
export const faultsAt = (problem: Problem | null | undefined, place: string) =>
  (problem?.problems ?? []).filter((fault) => leafOf(fault.place) === place);
/** "$.outline" and "outline" are both the field `outline`. */
export const leafOf = (place: string) =>
  place
    .split(/[.[\]"]/)
    .filter(Boolean)
    .at(-1) ?? place;

export function Field({ name, label, hint, problem, children }: Props) {
  const id = fieldId(name);
  const faults = faultsAt(problem, name);
  const described = [hint && `${id}-hint`, faults.length > 0 && `${id}-fault`].filter(Boolean).join(" ");
  const field: FieldProps = { id };
  if (described) field["aria-describedby"] = described;
  if (faults.length > 0) field["aria-invalid"] = true;
  return (
    <div className={faults.length > 0 ? "field field-wrong" : "field"}>
      <label htmlFor={id}>{label}</label>
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
      {children(field)}
    </div>
  );
}
