// The check value of the trail: what to keep, whether what was read holds together, and what a kept one shows.
import { useEffect, useState } from "react";
import { useApp } from "../frame/app.tsx";
import { Field } from "../parts/Field.tsx";
import { canCheck, firstBroken, hashOf } from "./chain.ts";
import { isWhole, lastOf, rangeOf, type Part } from "./trail.ts";

export function Head({ part }: { part: Part }) {
  const { words, times } = useApp();
  const { audit } = words;
  const [said, setSaid] = useState("");
  async function copy() {
    try {
      await navigator.clipboard.writeText(part.head);
      setSaid(audit.copied);
    } catch {
      setSaid(audit.notCopied);
    }
  }
  return (
    <section className="card">
      <h2>{audit.head(lastOf(part))}</h2>
      <p className="trail-head">
        <code>{part.head}</code>
      </p>
      <div className="buttons">
        <button type="button" onClick={() => void copy()}>
          {audit.copy}
        </button>
        <button type="button" onClick={() => save(part)}>
          {audit.save}
        </button>
        <span role="status">{said}</span>
      </div>
      <Check part={part} />
      <p className="hint">
        {audit.headAsOf(times.second(part.at))}
        {audit.headGrows}
      </p>
      <Kept part={part} />
    </section>
  );
}

/** Does what was read hold together? */
function Check({ part }: { part: Part }) {
  const { audit } = useApp().words;
  const [checked, setChecked] = useState<{ part: Part; broken: number | null } | null>(null);
  useEffect(() => {
    let isLatest = true;
    if (canCheck()) {
      void firstBroken(part.entries).then((broken) => isLatest && setChecked({ part, broken }));
    }
    return () => void (isLatest = false);
  }, [part]);
  if (!canCheck()) return <p className="note note-warning">{audit.cannotCheck}</p>;
  if (checked?.part !== part) return <p role="status">{audit.checking}</p>;
  if (checked.broken !== null) {
    return (
      <p className="problems" role="alert">
        ✕ {audit.broken(checked.broken)}
      </p>
    );
  }
  const [from, to] = rangeOf(part);
  return <p role="status">✓ {isWhole(part) ? audit.whole(to) : audit.part(from, to)}</p>;
}

/** A value that was kept, with or without its number, as a receipt has it. */
function Kept({ part }: { part: Part }) {
  const { audit } = useApp().words;
  const [value, setValue] = useState("");
  const kept = value.trim().toLowerCase();
  const same = part.entries.find(({ head }) => head === kept || hashOf(head) === kept);
  const other = isWhole(part) ? audit.keptOther : audit.keptUnread;
  return (
    <details>
      <summary>{audit.how}</summary>
      <p>{audit.howWhy}</p>
      <Field name="kept" label={audit.kept}>
        {(field) => (
          <input {...field} value={value} spellCheck={false} onChange={(e) => setValue(e.target.value)} />
        )}
      </Field>
      <p role="status">{kept !== "" && (same ? `✓ ${audit.keptSame(same.number)}` : `✕ ${other}`)}</p>
      <p>{audit.byAdministrator}</p>
      <p className="trail-head">
        <code>kaname audit verify STORE --head {part.head}</code>
      </p>
    </details>
  );
}

/** What was read, as a file: each entry with its check value, so that anybody can check it again. */
function save(part: Part) {
  const [from, to] = rangeOf(part);
  const { head, entries } = part;
  const content = JSON.stringify({ read: new Date(part.at).toISOString(), head, entries }, null, 2);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "application/json" }));
  link.download = `kaname-trail-${from}-${to}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
