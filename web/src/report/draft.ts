// What a person has written of a report, kept on this device until a receipt came or it was discarded.
// The submission key is made with the draft and kept in it: however often it is sent, it is received once.
import type { Basis, Entry, Medium, OwnCause, Statement, Submission, Terms, Tlp } from "../api/bodies.ts";
import { fromLocal } from "../parts/local.ts";

export interface Answers {
  service: string; // empty: unknown, as with since and level
  since: string; // of the device's clock, "2026-11-24T03:00"
  aware: string; // empty: when it is reported
  level: string;
  own_cause: OwnCause;
  basis: Basis;
  outline: string;
  marking: Tlp; // of a first report
  terms: Record<string, Terms>; // by addressee, where something was said
}
/** How the report came, where it is entered for the operator. */
export interface Telling {
  source: string;
  medium: Medium;
  taken: string;
  readBack: boolean;
}
export interface Draft<A> {
  key: string;
  answers: A;
}

export const kEmpty: Answers = {
  service: "",
  since: "",
  aware: "",
  level: "",
  own_cause: "unknown",
  basis: "exceptional",
  outline: "",
  marking: "TLP:AMBER",
  terms: {},
};
export const kUntold: Telling = { source: "", medium: "telephone", taken: "", readBack: false };

export const newDraft = <A>(empty: A): Draft<A> => ({ key: crypto.randomUUID(), answers: empty });
const placeFor = (account: string, about: string) => `kaname.draft.${account}.${about}`;

/** `about`: "new" or the incident that the report goes on with. */
export function loadDraft<A>(account: string, about: string, empty: A): Draft<A> {
  try {
    const kept = JSON.parse(localStorage.getItem(placeFor(account, about)) ?? "null") as Draft<A> | null;
    if (kept === null || typeof kept.key !== "string") return newDraft(empty);
    return { key: kept.key, answers: { ...empty, ...kept.answers } };
  } catch {
    return newDraft(empty);
  }
}

/** Says whether it could be kept. */
export function saveDraft<A>(account: string, about: string, draft: Draft<A>): boolean {
  try {
    localStorage.setItem(placeFor(account, about), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export const dropDraft = (account: string, about: string) =>
  localStorage.removeItem(placeFor(account, about));

/** An empty answer is sent as unknown, never as a guess. */
export function statementOf(answers: Answers): Statement {
  return {
    service: answers.service.trim() || null,
    since: fromLocal(answers.since),
    aware: fromLocal(answers.aware),
    level: answers.level || null,
    own_cause: answers.own_cause,
    basis: answers.basis,
    outline: answers.outline.trim(),
    terms: termsOf(answers),
  };
}
const termsOf = (answers: Answers) =>
  Object.entries(answers.terms).map(([addressee, terms]) => ({
    addressee,
    ...(termsFor(answers, addressee) ?? terms),
  }));
/** What was said for an addressee. What is reported under the law is for supervision too, and nothing else is: that is
 *  no choice. */
export function termsFor({ terms, basis }: Answers, addressee: string): Terms | undefined {
  const said = terms[addressee];
  if (said === undefined) return undefined;
  const use = said.use.filter((one) => one !== "supervision");
  return { use: basis === "statutory" ? [...use, kSupervision] : use, onward: said.onward };
}
const kSupervision = "supervision" as const;
export const submissionOf = (answers: Answers): Submission => ({
  ...statementOf(answers),
  marking: answers.marking,
});
export const entryOf = ({ source, medium, taken, readBack }: Telling): Entry => ({
  source: source.trim(),
  medium,
  taken: fromLocal(taken) ?? "", // the server says that it is missing
  read_back: readBack,
});
