import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readEvents } from "../src/live/events.ts";
import { concernsOf, nextLive } from "../src/live/live.tsx";
import { follow, kSilenceMs, type Told } from "../src/live/stream.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function bodyOf(...parts: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      parts.forEach((part) => controller.enqueue(bytes(part)));
      controller.close();
    },
  });
}
async function all<T>(from: AsyncIterable<T>): Promise<T[]> {
  const got: T[] = [];
  for await (const one of from) got.push(one);
  return got;
}

describe("events of a stream", () => {
  it("are put together from any pieces", async () => {
    const told = await all(readEvents(bodyOf(":\n\nid: 7\nevent: inc", "ident.reported\ndata: {}\n", "\n")));
    expect(told).toEqual([null, { id: "7", kind: "incident.reported", data: "{}" }]);
  });
  it("are not told before they are whole", async () => {
    expect(await all(readEvents(bodyOf("id: 7\ndata: half")))).toEqual([]);
  });
});

describe("a stream", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function start(answers: (Response | Error)[]) {
    const told: Told[] = [];
    const asked: string[] = [];
    const stop = new AbortController();
    vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
      asked.push((init.headers as Record<string, string>)["Last-Event-ID"] ?? "");
      const next = answers.shift() ?? new Error("gone");
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    });
    const ended = follow({ last: "", tell: (one) => told.push(one), signal: stop.signal });
    return { told, asked, stop: () => (stop.abort(), ended) };
  }

  it("resumes after the event that came last, and tells each once", async () => {
    const first = new Response(bodyOf("id: 1\ndata: a\n\nid: 2\ndata: b\n\n"));
    const second = new Response(bodyOf("id: 2\ndata: b\n\nid: 3\ndata: c\n\n"));
    const { told, asked, stop } = start([first, second]);
    await vi.advanceTimersByTimeAsync(2_000);
    await stop();
    expect(asked.slice(0, 3)).toEqual(["", "2", "3"]);
    expect(told.flatMap((one) => (one.tell === "event" ? [one.event.data] : []))).toEqual(["a", "b", "c"]);
  });
  it("says after 30 seconds that it is silent", async () => {
    const { told, stop } = start([]);
    await vi.advanceTimersByTimeAsync(kSilenceMs - 1);
    expect(told.some((one) => one.tell === "silent")).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(told.some((one) => one.tell === "silent")).toBe(true);
    await stop();
  });
  it("ends with the session", async () => {
    const { told } = start([new Response(null, { status: 401 })]);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([{ tell: "ended" }]);
  });
});

describe("what an event concerns", () => {
  it("is named by its subject", () => {
    const concerns = concernsOf('{"subject":"incident:abc"}');
    expect(concerns("/api/incidents/abc")).toBe(true);
    expect(concerns("/api/notices")).toBe(false);
  });
  it("is everything when it is not understood", () => {
    expect(concernsOf("?")("/api/notices")).toBe(true);
    expect(concernsOf('{"subject":"new-thing:1"}')("/api/notices")).toBe(true);
  });
  it("silence stays until a sign of life", () => {
    const silent = nextLive({ connection: "live", asOf: 1 }, { tell: "silent" });
    expect(nextLive(silent, { tell: "broken" })).toEqual({ connection: "silent", asOf: 1 });
    expect(nextLive(silent, { tell: "beat", at: 9 })).toEqual({ connection: "live", asOf: 9 });
  });
});
