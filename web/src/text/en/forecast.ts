// The words of the forecast.
import type { Words } from "../ja.ts";

export const forecast: Words["forecast"] = {
  hypothetical: "Hypothetical: rests on demo values",
  beyond: "not in the period",
  none: "There is no forecast yet. One is made within a second of a report that names the service.",
  strip: "When each sector is reached",
  stripWhy: (time) =>
    `Services expected to be affected by then, counted from the start of the failure (${time}). In brackets: how many if late (P90) and if early (P10).`,
  noneKnown: "Unknown (this forecast has no affected service here)",
  within: (span) => `+${span}`,
  range: (middle, least, most) => (least === most ? `${middle}` : `${middle} (${least}\u2060–\u2060${most})`),
  hits: (all, likely, period, zone) =>
    `Services that may be affected: ${all} in all (${likely} expected within ${period}, ${all - likely} below 50%). Times in ${zone}`,
  read: (runs) =>
    `Early, middle and late are the times by which it begins in a tenth (P10), half (P50) and nine tenths (P90) of ${runs} trial runs. “Evidence” says how sure the dependency is (5 is surest).`,
  service: "Service",
  sector: "Sector",
  when: "Early · middle · late",
  band: "From now to the end of the period (finer to the left)",
  probability: "Probability",
  lowest: "Lowest level",
  why: "Why it is affected",
  chooseHit: "Choose a service in the list to see the chain of causes.",
  chain: (service) => `The chain to ${service}`,
  chainWhy:
    "This is one trial run: of those that affect the service, the one with the middle time. The list gives the middle of all runs, so its times may differ a little. Levels are those when the effect begins; later they may sink to the lowest level of the list.",
  toRow: "Back to its row in the list",
  start: "Start",
  confidence: (n) => `evidence ${n} of 5`,
  delay: (span) => `delay ${span}`,
  marked: (source, mark) => `${source} (${mark})`,
  basis: "Basis",
  marks: { S: "source document", F: "found", K: "known", D: "demo" },
  failures: "Failures it starts from",
  unknowns: (n) =>
    `For ${n} services the dependencies were not asked for or are out of date. Effects on them are unknown.`,
  drafted: "There is a notice on this forecast already.",
  draft: "Draft a notice from this forecast",
  draftHint: "Proposes recipients and a first text. Nothing is sent before you have checked it.",
  working: "Drafting",
};
