// One connection to the stream, made again when it breaks, from the event that came last.
// Invariants: 1. an event is told once and in order: a repeated number is left out. 2. whoever listens reads its
// snapshot after `open`, so nothing falls between snapshot and stream. 3. `silent` is told 30 s after the last byte.
import { readEvents, type LiveEvent } from "./events.ts";

export type Told =
  | { tell: "open"; resumed: boolean; at: number }
  | { tell: "beat"; at: number }
  | { tell: "event"; event: LiveEvent; at: number }
  | { tell: "broken" }
  | { tell: "silent" }
  | { tell: "ended" };

export const kSilenceMs = 30_000; // two heartbeats of 15 s
const kAgainMs = [500, 1_000, 2_000, 5_000, 10_000];

export interface StreamOptions {
  last: string;
  tell: (told: Told) => void;
  signal: AbortSignal;
}

export async function follow({ last, tell, signal }: StreamOptions): Promise<void> {
  let tries = 0;
  let place = last;
  const alarm = makeAlarm(() => tell({ tell: "silent" }));
  signal.addEventListener("abort", alarm.stop);
  alarm.wind();
  while (!signal.aborted) {
    try {
      const headers: HeadersInit = place === "" ? {} : { "Last-Event-ID": place };
      const response = await fetch("/api/live", { headers, signal });
      if (response.status === 401 || response.status === 403) {
        alarm.stop();
        return tell({ tell: "ended" });
      }
      if (!response.ok || response.body === null) throw new Error(String(response.status));
      tries = 0;
      alarm.wind();
      tell({ tell: "open", resumed: place !== "", at: Date.now() });
      for await (const event of readEvents(response.body)) {
        alarm.wind();
        if (event === null) tell({ tell: "beat", at: Date.now() });
        if (event === null || event.id === place) continue;
        place = event.id;
        tell({ tell: "event", event, at: Date.now() });
      }
    } catch {
      // Broken or not to be reached: the alarm goes on, and the next try follows.
    }
    if (!signal.aborted) tell({ tell: "broken" });
    await pause(kAgainMs[Math.min(tries++, kAgainMs.length - 1)] ?? 0, signal);
  }
}

function makeAlarm(ring: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  return { stop, wind: () => (stop(), (timer = setTimeout(ring, kSilenceMs))) };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
