// To whom, with which remark, and how it is marked from here on.
import type { Notice, Problem, Tlp } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Field } from "../parts/Field.tsx";
import { waitingHops } from "../work/noticeTasks.ts";
import { ExpectedAt } from "./OwnOutlook.tsx";
import { cameAs, stricterThan, type RelayAnswers } from "./relayDraft.ts";

interface Props {
  notice: Notice;
  answers: RelayAnswers;
  write: (more: Partial<RelayAnswers>) => void;
  problem: Problem | null;
}

export function RelayFields({ notice, answers, write, problem }: Props) {
  const { words, pick } = useApp();
  const { notices } = words;
  const { left, remark, tlp } = answers;
  const stricter = stricterThan(cameAs(notice));
  const turn = (id: string) =>
    write({ left: left.includes(id) ? left.filter((one) => one !== id) : [...left, id] });
  return (
    <>
      <fieldset className="field">
        <legend>{notices.relayTo}</legend>
        <p className="hint">{notices.relayHint}</p>
        {waitingHops(notice).map(({ to: body }, index) => (
          <label className="choice" key={body.id}>
            <input
              type="checkbox"
              id={index === 0 ? "field-relay-to" : undefined}
              checked={!left.includes(body.id)}
              onChange={() => turn(body.id)}
            />
            <span>
              {pick(body.name)}{" "}
              <span className="quiet-text">
                <OutlookOf notice={notice} id={body.id} />
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field name="remark" label={notices.remark} problem={problem}>
        {(field) => (
          <textarea {...field} value={remark} onChange={(event) => write({ remark: event.target.value })} />
        )}
      </Field>
      {stricter.length > 0 && (
        <Field name="tlp" label={notices.stricter} problem={problem}>
          {(field) => (
            <select
              {...field}
              value={tlp}
              onChange={(event) => write({ tlp: event.target.value as Tlp | "" })}
            >
              <option value="">{notices.asMarked(cameAs(notice))}</option>
              {stricter.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}

function OutlookOf({ notice, id }: { notice: Notice; id: string }) {
  const outlook = notice.recipients.find((one) => one.body.id === id)?.outlook;
  return outlook ? <ExpectedAt outlook={outlook} /> : null;
}
