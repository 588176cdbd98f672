// What pages say of an incident as a whole.
import type { Duty, Incident, Named, Report, Text } from "../api/bodies.ts";
import { en } from "../text/en.ts";
import { ja } from "../text/ja.ts";

/** A final report ends it in the operator's own word alone: entered by another body, once it is confirmed. */
export const isOpen = ({ reports }: Incident) =>
  !reports.some((report) => report.stage === "final" && !isUnconfirmed(report));
/** What another body entered is not the operator's word until the operator confirms it. */
export const isUnconfirmed = ({ proxy }: Report) => proxy != null && proxy.confirmed === null;
/** An open incident with a final report that only the operator's word is missing from. */
export const awaitsEnd = (incident: Incident) =>
  isOpen(incident) && incident.reports.some(({ stage }) => stage === "final");

/** The bodies that have it, and those that it waits to be passed to; without the one that reported. */
export function readersOf({ passages }: Pick<Incident, "passages">): { has: Named[]; waits: Named[] } {
  const once = (hops: Incident["passages"]) => [...new Map(hops.map(({ to }) => [to.id, to])).values()];
  const has = once(passages.filter(({ passed }) => passed !== null));
  const waits = once(passages.filter(({ to }) => !has.some(({ id }) => id === to.id)));
  return { has, waits };
}

const isPending = ({ state }: Duty) => state === "open" || state === "overdue";
const dueOf = ({ due }: Duty) => (due === null ? Infinity : Date.parse(due));
/** What is still to be reported first, by its time; then what was. */
export function inOrder(duties: readonly Duty[]): Duty[] {
  const pending = duties.filter(isPending).sort((a, b) => Math.sign(dueOf(a) - dueOf(b)) || 0);
  return [...pending, ...duties.filter((duty) => !isPending(duty))];
}
export const nextDuty = (duties: readonly Duty[]): Duty | undefined => inOrder(duties).find(isPending);

/** An incident names its sectors by id alone; the words of the pages know the usual ones. */
export const sectorNamed = (id: string): Named => ({
  id,
  name: { ja: ja.sectors[id] ?? id, en: en.sectors[id] ?? id },
});

export function titleOf({ sectors }: Incident): Text {
  const names = sectors.map((id) => sectorNamed(id).name);
  return {
    ja: ja.incidents.title(names.map((name) => name.ja).join(ja.separator)),
    en: en.incidents.title(names.map((name) => name.en).join(en.separator)),
  };
}
