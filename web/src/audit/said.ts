// What an entry says in words; a code that has none stands for itself.
import type { TrailEntry } from "../api/bodies.ts";
import type { Words } from "../text/ja.ts";

export interface Said {
  who: string;
  action: string;
  subject: string;
  outcome: string;
  reason: string;
}
export type NameOf = (body: string) => string;

const isNotLetIn = ({ action, outcome, reason }: TrailEntry) =>
  action === "sign_in" && outcome === "refused" && reason === "forbidden";

export function saidBy(entry: TrailEntry, { audit }: Words, nameOf: NameOf): Said {
  const { person, body, action, subject, outcome, reason } = entry;
  const actions: Record<string, string> = audit.actions;
  const [kind = "", ...id] = subject.split(":");
  const ended = `${outcome} ${reason}`.trim();
  return {
    who: whoOf(person, body === "" ? "" : nameOf(body), audit),
    action: actions[action] ?? action,
    subject: audit.subjects[kind] === undefined ? subject : [audit.subjects[kind], ...id].join(" "),
    outcome: isNotLetIn(entry) ? audit.notLetIn : (audit.outcomes[ended] ?? ended),
    reason: isNotLetIn(entry) ? audit.notLetInWhy : (audit.reasons[reason] ?? reason),
  };
}

/** What time does to a body is no act of that body. */
function whoOf(person: string, body: string, audit: Words["audit"]): string {
  if (person === "system") return body === "" ? audit.system : `${audit.system} → ${body}`;
  if (body !== "") return body;
  return person === "" ? audit.nobody : person;
}
