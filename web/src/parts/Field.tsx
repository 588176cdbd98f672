// A labelled field, with its hint and what is wrong with it read out together.
import { createContext, useContext, type ReactNode } from "react";
import type { Problem } from "../api/bodies.ts";

interface FieldProps {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
}
interface Props {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  problem?: Problem | null;
  children: (field: FieldProps) => ReactNode;
}

/** Sets the fields of a form apart from those of another form on the page. */
export const FormContext = createContext("field");
export function useFieldId(): (place: string) => string {
  const form = useContext(FormContext);
  return (place) => `${form}-${place}`;
}
export const faultsAt = (problem: Problem | null | undefined, place: string) =>
  (problem?.problems ?? []).filter((fault) => leafOf(fault.place) === place);
/** "$.outline" and "outline (line 1, column 9)" are the field `outline`, "title.ja" is `title-ja`, and "references[2]"
 *  `references`. */
export const leafOf = (place: string) =>
  place
    .replace(/ \(.*\)$/, "")
    .split(/[.[\]"]/)
    .filter((part) => !/^(\$|\d*)$/.test(part))
    .join("-");

export function Field({ name, label, hint, problem, children }: Props) {
  const id = useFieldId()(name);
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
