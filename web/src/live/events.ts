// Server-sent events from the bytes of an answer (HTML Living Standard, 9.2.6). The browser's own EventSource hides
// the heartbeats, and without them silence cannot be told from peace.
export interface LiveEvent {
  id: string;
  kind: string;
  data: string;
}

/** Tells the events and heartbeats (null) in the order in which they come. */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<LiveEvent | null, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  let event = { id: "", kind: "message", data: [] as string[] };
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const raw of lines) {
      const line = raw.replace(/\r$/, "");
      if (line.startsWith(":")) yield null;
      if (line !== "") {
        takeField(event, line);
        continue;
      }
      if (event.data.length > 0) yield { id: event.id, kind: event.kind, data: event.data.join("\n") };
      event = { id: event.id, kind: "message", data: [] };
    }
  }
}

function takeField(event: { id: string; kind: string; data: string[] }, line: string) {
  const colon = line.indexOf(":");
  if (colon < 1) return;
  const name = line.slice(0, colon);
  const value = line.slice(colon + 1).replace(/^ /, "");
  if (name === "id") event.id = value;
  if (name === "event") event.kind = value;
  if (name === "data") event.data.push(value);
}
