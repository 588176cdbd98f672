import type { Named, Problem } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Field } from "../parts/Field.tsx";

interface Props {
  /** Of the operator that reports; empty until it is known which that is. */
  services: readonly Named[];
  value: string;
  problem: Problem | null;
  change: (service: string) => void;
}

export function ServiceField({ services, value, problem, change }: Props) {
  const { words, pick } = useApp();
  return (
    <Field
      name="service"
      label={words.places.service ?? ""}
      hint={words.report.hints.service}
      problem={problem}
    >
      {(field) => (
        <select {...field} value={value} onChange={(event) => change(event.target.value)}>
          <option value="">{words.unknown}</option>
          {services.map((service) => (
            <option key={service.id} value={service.id}>
              {pick(service.name)}
            </option>
          ))}
          {value !== "" && !services.some(({ id }) => id === value) && <option value={value}>{value}</option>}
        </select>
      )}
    </Field>
  );
}
