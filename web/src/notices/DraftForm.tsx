import { useState, type FormEvent } from "react";
import type { Content, Desk, Notice, Text } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { useAct } from "../parts/Act.tsx";
import { Field } from "../parts/Field.tsx";
import { Problems } from "../parts/Problems.tsx";
import { Lead } from "./OwnOutlook.tsx";
import { TermsFields } from "./TermsFields.tsx";

export function DraftForm({ notice, desk }: { notice: Notice; desk: Desk }) {
  const { api, words, pick, times } = useApp();
  const [content, setContent] = useState<Content>(desk.content);
  // The recipients that were proposed: whom the author unticks is left out when the draft is saved.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { problem, isUnderWay, act } = useAct();
  const { notices } = words;
  // The same draft is another object each time it is read.
  const isChanged = left.size > 0 || JSON.stringify(content) !== JSON.stringify(desk.content);
  const recipients = notice.recipients.map(({ body }) => body.id).filter((id) => !left.has(id));

  async function save(event: FormEvent) {
    event.preventDefault();
    const references = content.references.map((one) => one.trim()).filter((one) => one !== "");
    const edit = { ...content, references, edits: desk.edits, recipients };
    await act(() => api.change("put /api/notices/{id}/draft", edit, { places: { id: notice.id } }));
  }
  function turn(id: string) {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  }
  return (
    <form className="card" onSubmit={(event) => void save(event)} noValidate>
      <h2>{notices.steps.compose}</h2>
      <p className="hint">{notices.composeHint}</p>
      <Problems problem={problem} />
      <div className="two-languages">
        {(["ja", "en"] as const).map((language) => (
          <fieldset key={language} lang={language}>
            <legend>{notices.original[language]}</legend>
            {(["title", "body", "action"] as const).map((part) => field(part, language))}
          </fieldset>
        ))}
      </div>
      <TermsFields
        content={content}
        problem={problem}
        change={(more) => setContent({ ...content, ...more })}
      />
      <fieldset className="field">
        <legend>
          {notices.recipients}
          {words.colon}
          {notices.recipientsCount(recipients.length, notice.recipients.length)}
        </legend>
        <p className="hint">{notices.recipientsWhy}</p>
        <div className="recipients">
          {notice.recipients.map(({ body, outlook }) => (
            <label className="choice" key={body.id}>
              <input type="checkbox" checked={!left.has(body.id)} onChange={() => turn(body.id)} />
              <span>
                {pick(body.name)}{" "}
                <span className="quiet-text">
                  {outlook === null ? (
                    notices.noOutlook
                  ) : (
                    <>
                      {outlook.p50 ? <Lead at={outlook.p50} /> : words.forecast.beyond}
                      {words.separator}
                      {words.board.probability(times.percent(outlook.probability_ten_thousandths))}
                      {outlook.hypothetical && <span className="tag">{words.forecast.hypothetical}</span>}
                    </>
                  )}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p role="status">{isChanged && notices.unsaved}</p>
      <button type="submit" disabled={isUnderWay || !isChanged}>
        {notices.save}
      </button>
    </form>
  );

  function field(part: "title" | "body" | "action", language: keyof Text) {
    const write = (text: string) =>
      setContent({ ...content, [part]: { ...content[part], [language]: text } });
    return (
      <Field
        key={part}
        name={`${part}-${language}`}
        label={<Label part={part} language={language} />}
        problem={problem}
      >
        {(field) =>
          part === "title" ? (
            <input
              {...field}
              value={content[part][language]}
              onChange={(event) => write(event.target.value)}
            />
          ) : (
            <textarea
              {...field}
              value={content[part][language]}
              onChange={(event) => write(event.target.value)}
            />
          )
        }
      </Field>
    );
  }
}

/** Which language it is in stands above the column, and is read with each of its fields. */
function Label({ part, language }: { part: "title" | "body" | "action"; language: keyof Text }) {
  const { notices } = useApp().words;
  return (
    <>
      {notices[part]}
      <span className="only-read"> {notices.original[language]}</span>
    </>
  );
}
