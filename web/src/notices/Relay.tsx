// The relay of one's own body: the form while bodies wait for it, then what was done, for good.
import { useEffect, useRef, useState } from "react";
import type { Notice } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { useNow } from "../parts/useNow.ts";
import { waitingHops } from "../work/noticeTasks.ts";
import { RelayForm } from "./RelayForm.tsx";

export function Relay({ notice }: { notice: Notice }) {
  const [isRelayed, setRelayed] = useState(false);
  if (notice.issued?.kind === "retraction") return null; // it goes to those who have it, by itself
  if (waitingHops(notice).length > 0) return <RelayForm notice={notice} done={() => setRelayed(true)} />;
  return <Relayed notice={notice} isNew={isRelayed} />;
}

function Relayed({ notice, isNew }: { notice: Notice; isNew: boolean }) {
  const { words, times, pick } = useApp();
  const { delivery, separator } = words;
  const now = useNow();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isNew) said.current?.focus(); // the button that had it is gone
  }, [isNew]);
  const own = notice.passed_on.filter(({ mode }) => notice.received && mode !== "concurrent");
  const sent = own.flatMap((row) => row.sent ?? []);
  const left = own.filter((row) => row.left_out !== null).map((row) => pick(row.to.name));
  const last = sent.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
  if (last === undefined) return null;
  return (
    <p className={left.length > 0 ? "note note-warning" : "note"} role="status" tabIndex={-1} ref={said}>
      <b>✓ {delivery.relayed(sent.length, times.near(last, now))}</b>{" "}
      {left.length > 0 && delivery.notRelayed(left.join(separator))}
    </p>
  );
}
