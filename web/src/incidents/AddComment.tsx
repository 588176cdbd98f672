import { useState, type FormEvent } from "react";
import type { Incident } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { useAct } from "../parts/Act.tsx";
import { Field } from "../parts/Field.tsx";
import { Problems } from "../parts/Problems.tsx";
import { CommentReaders } from "./CommentReaders.tsx";

export function AddComment({ incident }: { incident: Incident }) {
  const { id } = incident;
  const { api, words } = useApp();
  const [text, setText] = useState("");
  const [key, setKey] = useState(() => crypto.randomUUID()); // sent twice, a comment is kept once
  const [isAdded, setAdded] = useState(false);
  const { problem, isUnderWay, act } = useAct();

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAdded(false);
    const outcome = await act(() =>
      api.change("post /api/incidents/{id}/comments", { text }, { places: { id }, key }),
    );
    if (!outcome?.ok) return;
    setText("");
    setKey(crypto.randomUUID());
    setAdded(true);
  }
  return (
    <form className="card" onSubmit={(event) => void submit(event)} noValidate>
      <h2>{words.incidents.addComment}</h2>
      <Problems problem={problem} />
      <Field
        name="text"
        label={words.places.text ?? ""}
        hint={<CommentReaders incident={incident} />}
        problem={problem}
      >
        {(field) => <textarea {...field} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <p role="status">{isAdded && words.incidents.added}</p>
      <button type="submit" disabled={isUnderWay}>
        {words.incidents.addComment}
      </button>
    </form>
  );
}
