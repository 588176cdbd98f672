// Passing on: to fewer, with a remark, marked stricter; the server refuses anything wider.
import { useState, type FormEvent } from "react";
import type { Notice, Problem, Tlp } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { useAct } from "../parts/Act.tsx";
import { Field } from "../parts/Field.tsx";
import { Problems } from "../parts/Problems.tsx";
import { waitingHops } from "../work/noticeTasks.ts";
import { Lead } from "./OwnOutlook.tsx";

const kStricter: readonly Tlp[] = ["TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"];

export function RelayForm({ notice }: { notice: Notice }) {
  const { api, words, pick } = useApp();
  const waiting = waitingHops(notice);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [remark, setRemark] = useState("");
  const [tlp, setTlp] = useState<Tlp | "">("");
  const [local, setLocal] = useState<Problem | null>(null);
  const { problem, isUnderWay, act } = useAct();
  const { notices } = words;
  const to = waiting.map((hop) => hop.to.id).filter((id) => !left.has(id));

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (to.length === 0) {
      const fault = { place: "to", reason: notices.nobodyChosen, mend: "" };
      return setLocal({ status: 400, title: words.errors.title, problems: [fault] });
    }
    setLocal(null);
    const order = { revision: notice.revision, to, remark, ...(tlp === "" ? {} : { tlp }) };
    await act(() => api.change("post /api/notices/{id}/relay", order, { places: { id: notice.id } }));
  }
  function turn(id: string) {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  }
  return (
    <form className="card card-waits" onSubmit={(event) => void submit(event)} noValidate>
      <h2>{notices.relay}</h2>
      <p>{notices.relayWaits(waiting.length)}</p>
      <Problems problem={local ?? problem} />
      <fieldset className="field">
        <legend>{notices.relayTo}</legend>
        <p className="hint">{notices.relayHint}</p>
        {waiting.map(({ to: body }, index) => (
          <label className="choice" key={body.id}>
            <input
              type="checkbox"
              id={index === 0 ? "field-to" : undefined}
              checked={!left.has(body.id)}
              onChange={() => turn(body.id)}
            />
            <span>
              {pick(body.name)}{" "}
              <span className="quiet-text">
                <Lead at={notice.recipients.find((one) => one.body.id === body.id)?.outlook?.p50 ?? null} />
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field name="remark" label={notices.remark} problem={problem}>
        {(field) => (
          <textarea {...field} value={remark} onChange={(event) => setRemark(event.target.value)} />
        )}
      </Field>
      <Field name="tlp" label={notices.stricter} problem={problem}>
        {(field) => (
          <select {...field} value={tlp} onChange={(event) => setTlp(event.target.value as Tlp | "")}>
            <option value="">{notices.asMarked(notice.received?.tlp ?? notice.issued?.tlp ?? "")}</option>
            {kStricter.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" className="primary" disabled={isUnderWay}>
        {notices.relaySend(to.length)}
      </button>
    </form>
  );
}
