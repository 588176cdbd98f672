// The text and the terms of a draft, and to whom it goes. What is written here is not sent before it is saved.
import type { FormEvent } from "react";
import type { Desk, Notice, Text } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { strictest } from "../frame/marking.tsx";
import { Field } from "../parts/Field.tsx";
import { Problems } from "../parts/Problems.tsx";
import { Recipients } from "./Recipients.tsx";
import { TermsFields } from "./TermsFields.tsx";
import type { Unsaved } from "./useUnsaved.ts";

const kParts = ["title", "body", "action"] as const;
const kLanguages = ["ja", "en"] as const;
type Part = (typeof kParts)[number];

export function DraftForm({ notice, desk, draft }: { notice: Notice; desk: Desk; draft: Unsaved }) {
  const { words, times } = useApp();
  const { content, problem, isChanged, isUnderWay, savedAt } = draft;
  const { notices } = words;
  const sources = strictest(desk.sources.map(({ marking }) => marking.tlp));

  function save(event: FormEvent) {
    event.preventDefault();
    void draft.save();
  }
  return (
    <form className="card" onSubmit={save} noValidate>
      <h2>{notices.steps.compose}</h2>
      <p className="hint">{notices.composeHint}</p>
      <Problems problem={problem} />
      <div className="two-languages">
        {kLanguages.map((language) => (
          <fieldset key={language} lang={language}>
            <legend>{notices.original[language]}</legend>
            {kParts.map((part) => field(part, language))}
          </fieldset>
        ))}
      </div>
      <OnlyOne draft={draft} />
      <TermsFields content={content} sources={sources} problem={problem} change={draft.write} />
      <Recipients notice={notice} desk={desk} draft={draft} />
      {draft.isOvertaken && <p className="note note-warning">{notices.overtaken}</p>}
      <p role="status">
        {isChanged && `${notices.unsaved} ${notices.unsavedKept}`}
        {!isChanged && savedAt !== null && notices.saved(times.near(savedAt, savedAt))}
      </p>
      <div className="buttons">
        <button type="submit" disabled={isUnderWay || !isChanged}>
          {notices.save}
        </button>
        {isChanged && (
          <button type="button" disabled={isUnderWay} onClick={draft.revert}>
            {notices.revert}
          </button>
        )}
      </div>
    </form>
  );

  function field(part: Part, language: keyof Text) {
    const write = (text: string) => draft.write({ [part]: { ...content[part], [language]: text } });
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
function Label({ part, language }: { part: Part; language: keyof Text }) {
  const { notices } = useApp().words;
  return (
    <>
      {notices[part]}
      <span className="only-read"> {notices.original[language]}</span>
    </>
  );
}

/** One language is easily forgotten; whoever reads the other one would act on what no longer holds. */
function OnlyOne({ draft: { content, before } }: { draft: Unsaved }) {
  const { words } = useApp();
  const { notices } = words;
  return kLanguages.map((language) => {
    const other = language === "ja" ? "en" : "ja";
    const parts = kParts.filter(
      (part) =>
        content[part][language] !== before[part][language] && content[part][other] === before[part][other],
    );
    if (parts.length === 0) return null;
    const named = parts.map((part) => notices[part]).join(words.separator);
    return (
      <p className="note note-warning" role="status" key={language}>
        {notices.onlyOne[language](named)}
      </p>
    );
  });
}
