// The words of the forecast.
import type { Words } from "../ja.ts";

export const forecast: Words["forecast"] = {
  hypothetical: "Hypothetical: rests on demo values",
  beyond: "beyond the period",
  none: "There is no forecast yet. One is made within a second of a report that names the service.",
  strip: "When each sector is reached",
  stripWhy: "Services expected to be hit by then: by P50 (from P90 to P10).",
  within: (span) => `+${span}`,
  range: (middle, least, most) => (least === most ? `${middle}` : `${middle} (${least}\u2060–\u2060${most})`),
  hits: "Services expected to be hit",
  service: "Service",
  sector: "Sector",
  when: "P10, P50, P90",
  band: "From now to the end of the period (finer to the left)",
  probability: "Probability",
  lowest: "Lowest level",
  why: "Why it is hit",
  chooseHit: "Choose a service in the list to see the chain of causes.",
  chain: (service) => `The chain to ${service}`,
  start: "Start",
  confidence: (n) => `confidence ${n}/5`,
  delay: (span) => `delay ${span}`,
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
