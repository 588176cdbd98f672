import type { Named, Problem } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Field } from "../parts/Field.tsx";

interface Props {
  services: readonly Named[] | null;
  value: string;
  problem: Problem | null;
  change: (service: string) => void;
}

/** Chosen from the operator's own; typed where nobody has said which those are. */
export function ServiceField({ services, value, problem, change }: Props) {
  const { words, pick } = useApp();
  const { hints } = words.report;
  return (
    <Field
      name="service"
      label={words.places.service ?? ""}
      hint={services ? hints.service : hints.serviceTyped}
      problem={problem}
    >
      {(field) =>
        services ? (
          <select {...field} value={value} onChange={(event) => change(event.target.value)}>
            <option value="">{words.unknown}</option>
            {services.map((service) => (
              <option key={service.id} value={service.id}>
                {pick(service.name)}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...field}
            value={value}
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => change(event.target.value)}
          />
        )
      }
    </Field>
  );
}
