// One stream for all pages of a browser: whoever holds the lock follows it and tells the others. When that page is
// closed, the lock passes on, and the next resumes from the event that was told last.
import { follow, type Told } from "./stream.ts";

export function shareStream(account: string, tell: (told: Told) => void): () => void {
  const stop = new AbortController();
  const channel = new BroadcastChannel(`kaname-live-${account}`);
  let last = "";
  const hear = (told: Told) => {
    if (stop.signal.aborted) return;
    if (told.tell === "event") last = told.event.id;
    tell(told);
  };
  // A page that is opened later asks the one that follows, and is told that the stream is open.
  let isOpen = false;
  channel.onmessage = ({ data }: MessageEvent<Told | "asked">) => {
    if (data !== "asked") return hear(data);
    if (isOpen) channel.postMessage({ tell: "open", resumed: false, at: Date.now() } satisfies Told);
  };
  channel.postMessage("asked");

  const lead = () =>
    follow({
      last,
      signal: stop.signal,
      tell: (told) => {
        isOpen = told.tell === "silent" || told.tell === "ended" ? false : isOpen || told.tell === "open";
        hear(told);
        if (!stop.signal.aborted) channel.postMessage(told);
      },
    });
  navigator.locks.request(`kaname-live-${account}`, { signal: stop.signal }, lead).catch(() => {
    // Stopped while it waited for its turn.
  });
  return () => {
    stop.abort();
    channel.close();
  };
}
