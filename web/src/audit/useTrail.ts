// Reads the trail: the part that ends with an entry, or all of it in as many answers as it takes.
import { useEffect, useRef, useState } from "react";
import type { Problem, TrailEntry } from "../api/bodies.ts";
import type { Api, Outcome } from "../api/client.ts";
import { useApp } from "../frame/app.tsx";
import { covers, kAtOnce, lastOf, type Part } from "./trail.ts";

type Read = Outcome<{ head: string; entries: TrailEntry[] }>;
const readAfter = (api: Api, after: number): Promise<Read> =>
  api.read("get /api/trail", {}, { after: String(after) });

/** One answer that ends with entry `upTo`, or with the last one; of a short trail, all of it. */
async function readPart(api: Api, upTo: number): Promise<Outcome<Part>> {
  // A number beyond the end brings no entry but the head, which says where the end is.
  const end = await readAfter(api, Number.MAX_SAFE_INTEGER);
  if (!end.ok) return end;
  const last = lastOf(end.value);
  const to = upTo === 0 ? last : Math.min(last, Math.max(upTo, kAtOnce));
  const part = await readAfter(api, Math.max(0, to - kAtOnce));
  if (!part.ok) return part;
  const entries = part.value.entries.filter(({ number }) => number <= to);
  return { ok: true, at: end.at, value: { head: end.value.head, at: end.at, entries } };
}

export interface Progress {
  done: number;
  all: number;
}

/** From the first entry to the one that is the last now: reading it all is recorded too, and has no end itself. */
async function readWhole(
  api: Api,
  last: number,
  said: (progress: Progress) => boolean,
): Promise<Outcome<Part> | null> {
  const entries: TrailEntry[] = [];
  for (;;) {
    if (!said({ done: entries.length, all: last })) return null;
    const part = await readAfter(api, entries.at(-1)?.number ?? 0);
    if (!part.ok) return part;
    for (const entry of part.value.entries) if (entry.number <= last) entries.push(entry);
    const head = entries.at(-1)?.head ?? part.value.head;
    const isEnd = part.value.entries.length === 0 || entries.length >= last;
    if (isEnd) return { ok: true, at: part.at, value: { head, at: part.at, entries } };
  }
}

export function useTrail(upTo: number) {
  const { api } = useApp();
  const [part, setPart] = useState<Part | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef(0); // the latest reading; what was overtaken is not shown
  useEffect(() => () => void (running.current += 1), []);

  async function take(reading: (isLatest: () => boolean) => Promise<Outcome<Part> | null>) {
    const turn = (running.current += 1);
    const isLatest = () => running.current === turn;
    const outcome = await reading(isLatest);
    if (!isLatest()) return;
    setProgress(null);
    if (outcome === null) return;
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) setPart(outcome.value);
  }
  const reload = () => void take(() => readPart(api, upTo));
  useEffect(() => {
    if (part === null || !covers(part, upTo)) reload();
  }, [api, upTo]);

  return {
    part,
    problem,
    progress,
    reload,
    readAll: () =>
      void take((isLatest) =>
        readWhole(api, part === null ? 0 : lastOf(part), (now) => {
          if (isLatest()) setProgress(now);
          return isLatest();
        }),
      ),
    stop() {
      running.current += 1;
      setProgress(null);
    },
  };
}
