// What a person has written of a report, kept on this device until a receipt came or it was discarded.
// The submission key is made with the draft and kept in it: however often it is sent, it is received once.
import type { Basis, OwnCause, Statement } from "../api/bodies.ts";

export interface Answers {
  service: string; // empty: unknown, as with since and level
  since: string; // of the device's clock, "2026-11-24T03:00"
  level: string;
  own_cause: OwnCause;
  basis: Basis;
  outline: string;
}
export interface Draft {
  key: string;
  answers: Answers;
}

export const kEmpty: Answers = {
  service: "",
  since: "",
  level: "",
  own_cause: "unknown",
  basis: "exceptional",
  outline: "",
};

export const newDraft = (): Draft => ({ key: crypto.randomUUID(), answers: kEmpty });
const placeFor = (account: string, about: string) => `kaname.draft.${account}.${about}`;

/** `about`: "new" or the incident that the report goes on with. */
export function loadDraft(account: string, about: string): Draft {
  try {
    const kept = JSON.parse(localStorage.getItem(placeFor(account, about)) ?? "null") as Draft | null;
    if (kept === null || typeof kept.key !== "string") return newDraft();
    return { key: kept.key, answers: { ...kEmpty, ...kept.answers } };
  } catch {
    return newDraft();
  }
}

/** Says whether it could be kept. */
export function saveDraft(account: string, about: string, draft: Draft): boolean {
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
    service: answers.service || null,
    since: answers.since ? new Date(answers.since).toISOString() : null,
    level: answers.level || null,
    own_cause: answers.own_cause,
    basis: answers.basis,
    outline: answers.outline.trim(),
  };
}
