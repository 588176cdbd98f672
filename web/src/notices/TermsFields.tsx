// What a notice is for, until when it is to be acted on, how it may be passed on, from whom it says it is, and what it
// refers to.
import type { Content, Problem, Purpose, Tlp } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { strictest } from "../frame/marking.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { fromLocal, toLocal } from "../parts/local.ts";

interface Props {
  content: Content;
  /** The strictest marking of what it was learned from. */
  sources: Tlp | null;
  problem: Problem | null;
  change: (more: Partial<Content>) => void;
}

export function TermsFields({ content, sources, problem, change }: Props) {
  const { words } = useApp();
  const { notices } = words;
  const purposes = Object.keys(notices.purposes) as Purpose[];
  const turn = (purpose: Purpose) =>
    change({ purposes: purposes.filter((one) => content.purposes.includes(one) !== (one === purpose)) });
  const isWider = sources !== null && strictest([content.tlp, sources]) !== content.tlp;
  return (
    <div className="terms">
      <fieldset className="field">
        <legend>{notices.purpose}</legend>
        <p className="hint">{notices.purposeHint}</p>
        {purposes.map((purpose) => (
          <label className="choice" key={purpose}>
            <input
              type="checkbox"
              checked={content.purposes.includes(purpose)}
              onChange={() => turn(purpose)}
            />
            {notices.purposes[purpose]}
          </label>
        ))}
      </fieldset>
      <Choice
        name="urgency"
        label={notices.urgency}
        hint={notices.urgencyHint}
        options={notices.urgencies}
        value={content.urgency}
        problem={problem}
        choose={(urgency) => change({ urgency })}
      />
      <Field name="act_by" label={notices.actBy} hint={notices.actByHint} problem={problem}>
        {(field) => (
          <input
            {...field}
            type="datetime-local"
            value={content.act_by === null ? "" : toLocal(content.act_by)}
            onChange={(event) => change({ act_by: fromLocal(event.target.value) })}
          />
        )}
      </Field>
      <div>
        <Choice<Exclude<Tlp, "TLP:RED">>
          name="tlp"
          label={words.places.marking ?? ""}
          hint={notices.tlpHint}
          options={words.report.markings}
          value={content.tlp}
          problem={problem}
          choose={(tlp) => change({ tlp })}
        />
        {isWider && (
          <p className="note note-warning" role="status">
            {notices.widerThanSource(sources)}
          </p>
        )}
      </div>
      <Choice
        name="source"
        label={notices.source}
        options={words.identities}
        value={content.source}
        problem={problem}
        choose={(source) => change({ source })}
      />
      <References references={content.references} problem={problem} change={change} />
    </div>
  );
}

/** One on each line, as it is written; what is empty is no reference. */
function References({
  references,
  problem,
  change,
}: Omit<Props, "content" | "sources"> & Pick<Content, "references">) {
  const { words } = useApp();
  const { notices } = words;
  return (
    <Field name="references" label={notices.references} hint={notices.referencesHint} problem={problem}>
      {(field) => (
        <textarea
          {...field}
          spellCheck={false}
          value={references.join("\n")}
          onChange={({ target: { value } }) => change({ references: value === "" ? [] : value.split("\n") })}
        />
      )}
    </Field>
  );
}
