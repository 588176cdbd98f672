// Which entries are asked for.
import type { TrailEntry } from "../api/bodies.ts";
import type { Said } from "./said.ts";

export interface Wanted {
  words: string;
  isRefused: boolean; // what was refused or failed, alone
  kind: Kind | "all";
  withReads: boolean; // also what pages read by themselves
}
export type Kind = "change" | "read" | "session";

/** What is not known to read may have changed something. */
export function kindOf(action: string): Kind {
  if (/^sign_(in|out)$/.test(action)) return "session";
  return /^(read|list|preview|walk|export)_/.test(action) ? "read" : "change";
}

/** What pages ask for whenever they are drawn, about no particular thing that was marked. What was refused is always
 *  shown, and so is who has seen an incident, a notice, a release, a finding or a forecast. */
const kByPages = new Set(
  "read_own_account read_service_status read_directory read_operation preview_report list_incidents list_notices \
   list_releases walk_links read_live_stream read_trail".split(/\s+/),
);
export const isByPage = ({ action, outcome }: TrailEntry) => outcome === "done" && kByPages.has(action);

/** All that a row shows, and the codes under it. */
export function textOf(entry: TrailEntry, said: Said, time: string): string {
  const { person, body, action, subject, outcome, reason } = entry;
  const codes = [person, body, action, subject, outcome, reason, String(entry.number)];
  return [...codes, ...Object.values(said), time].join("\n").toLowerCase();
}

export const wordsOf = (words: string) => words.toLowerCase().split(/\s+/).filter(Boolean);

export function isWanted(entry: TrailEntry, wanted: Omit<Wanted, "withReads">, text: () => string): boolean {
  if (wanted.isRefused && entry.outcome === "done") return false;
  if (wanted.kind !== "all" && kindOf(entry.action) !== wanted.kind) return false;
  const words = wordsOf(wanted.words);
  if (words.length === 0) return true;
  const said = text();
  return words.every((word) => said.includes(word));
}
