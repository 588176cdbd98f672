// Brings what changes to what is shown. An event names a thing and never carries what it says: it is read again.
import { createContext, useContext, useEffect, useState, type ReactNode } from "react";
import type { Resources } from "../api/resources.ts";
import type { Session } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { may } from "../frame/asked.ts";
import { shareStream } from "./share.ts";
import type { Told } from "./stream.ts";

export type Connection = "connecting" | "live" | "broken" | "silent" | "none"; // none: not for this role
export interface Live {
  connection: Connection;
  asOf: number | null; // of the last sign of life
}
const LiveContext = createContext<Live>({ connection: "connecting", asOf: null });
export const useLive = () => useContext(LiveContext);

/** Which places an event is about, by the kind of its subject. */
const kConcerns: Record<string, string[]> = {
  incident: ["/api/incidents"],
  forecast: ["/api/forecast"],
  notice: ["/api/notices"],
  release: ["/api/releases", "/api/notices"],
  operation: ["/api/operation"],
  finding: ["/api/findings", "/api/links"],
};

export function concernsOf(data: string): (place: string) => boolean {
  let subject = "";
  try {
    subject = String((JSON.parse(data) as { subject?: unknown }).subject ?? "");
  } catch {
    return () => true; // not understood: everything is read again
  }
  const roots = kConcerns[subject.split(":")[0] ?? ""];
  return (place) => roots === undefined || roots.some((root) => place.startsWith(root));
}

export function nextLive(before: Live, told: Told): Live {
  switch (told.tell) {
    case "open":
    case "beat":
    case "event":
      return { connection: "live", asOf: told.at };
    case "broken":
      return before.connection === "silent" ? before : { ...before, connection: "broken" };
    case "silent":
    case "ended":
      return { ...before, connection: "silent" };
  }
}

export function LiveProvider({ session, children }: { session: Session; children: ReactNode }) {
  const { account } = session;
  const isFollowed = may(session, "read_live_stream");
  const { resources } = useApp();
  const [live, setLive] = useState<Live>({ connection: isFollowed ? "connecting" : "none", asOf: null });
  useEffect(() => {
    if (!isFollowed) return;
    return shareStream(account, (told) => {
      setLive((now) => nextLive(now, told));
      bring(told, resources);
    });
  }, [account, isFollowed, resources]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

function bring(told: Told, resources: Resources) {
  // A stream that does not resume begins now: what is shown may be older, and is read again.
  if (told.tell === "open" && !told.resumed) void resources.reload(() => true);
  if (told.tell === "ended") void resources.reload(() => true); // its refusal says what happened
  if (told.tell === "event") void resources.reload(concernsOf(told.event.data));
}
