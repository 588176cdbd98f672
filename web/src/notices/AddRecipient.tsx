// A body that the forecast missed, chosen by its name. Enter adds it, and does not save the draft.
import { useState, type KeyboardEvent } from "react";
import type { KnownBody, Problem } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Field } from "../parts/Field.tsx";

interface Props {
  bodies: readonly KnownBody[];
  add: (id: string) => void;
}

export function AddRecipient({ bodies, add }: Props) {
  const { words, pick } = useApp();
  const [written, setWritten] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const { notices } = words;

  function choose() {
    const found = findBody(bodies, written);
    if (found) {
      add(found.id);
      setWritten("");
    }
    const fault = {
      place: "recipient",
      reason: notices.noSuchBody(written.trim()),
      mend: notices.chooseBody,
    };
    setProblem(found ? null : { status: 400, title: words.errors.title, problems: [fault] });
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    choose();
  }
  return (
    <div className="add-recipient">
      <Field name="recipient" label={notices.addRecipient} hint={notices.addRecipientHint} problem={problem}>
        {(field) => (
          <input
            {...field}
            list="other-bodies"
            value={written}
            onChange={(event) => setWritten(event.target.value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <datalist id="other-bodies">
        {bodies.map(({ id, name, sectors }) => (
          <option key={id} value={pick(name)}>
            {sectors.map((sector) => pick(sector.name)).join(words.separator)}
          </option>
        ))}
      </datalist>
      <button type="button" disabled={written.trim() === ""} onClick={choose}>
        {notices.add}
      </button>
    </div>
  );
}

/** Its whole name in either language; or a part, where only one body has it. */
function findBody(bodies: readonly KnownBody[], written: string): KnownBody | undefined {
  const sought = written.trim().toLowerCase();
  const named = (is: (name: string) => boolean) =>
    bodies.filter(({ name }) => is(name.ja.toLowerCase()) || is(name.en.toLowerCase()));
  const whole = named((name) => name === sought);
  const found = whole.length > 0 ? whole : named((name) => name.includes(sought));
  return found.length === 1 ? found[0] : undefined;
}
