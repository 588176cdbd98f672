// The words of the situation, and what waits for somebody.
import type { Words } from "../ja.ts";

export const board: Words["board"] = {
  sectors: "Sectors",
  next: "Expected to be hit next",
  task: "What I must do now",
  noTask: "Nothing waits for you. What is new appears here at once.",
  notKnown: "It could not be read and is unknown. That does not mean there is none.",
  noIncident: "There is no open incident that you may see.",
  incidents: (sectors, n) => `${sectors}: ${n} open ${n === 1 ? "incident" : "incidents"}.`,
  reach: (sectors, services, hours) =>
    `${services} services in ${sectors} sectors expected to be hit within ${hours} h (P50).`,
  noneWithin: (hours) => `Nothing more is expected to be hit within ${hours} h (P50).`,
  forecastClosed: "The forecast is not disclosed to your role.",
  forecastClosedWhy:
    "What is forecast reaches you as a notice, once the body that reported has agreed. You find it under Notices.",
  forecastNone: "There is no forecast yet. Effects are unknown.",
  forecastFailed: "The forecast could not be read. Effects are unknown.",
  states: {
    reported: "Failure reported",
    expected: "Expected to be hit",
    possible: "May be hit (below 50%)",
    unknown: "Unknown",
  },
  levelUnknown: "Level: unknown",
  lowest: (level) => `Level: down to ${level} expected`,
  services: (n) => `${n} ${n === 1 ? "service" : "services"}`,
  trends: {
    worse: "Worse than before",
    better: "Better than before",
    mixed: "Partly worse, partly better",
    same: "As before",
    unknown: "Nothing to compare with",
  },
  openIncidents: (n) => `${n} ${n === 1 ? "incident" : "incidents"}`,
  otherSectors: "Unknown means that nothing was reported or forecast, not that all is well.",
  otherSectorsClosed: "As far as it is disclosed to you. Unknown does not mean that all is well.",
  between: (from, to) => `(P10 ${from} to P90 ${to})`,
  probability: (share) => `probability ${share}`,
  confidence: (n) => `confidence ${n}/5`,
  passed: (n) => `${n} past their expected time: check whether it happened.`,
  allHits: (n) => `See all ${n} and why`,
  late: "Late",
  allTasks: (n) => `See all ${n} in My work`,
  read: (time) => `Incidents: as of ${time}.`,
  issued: (number, time, runs, share) =>
    `Forecast no. ${number}: issued ${time}, ${runs} runs, ${share} of the dependencies declared.`,
};

export const tasks: Words["tasks"] = {
  answer_release: "Answer a request for release",
  acknowledge: "Acknowledge a notice",
  act: "Finish the recommended action",
  relay: "Relay a notice",
  pass: "Let a report pass",
  confirm: "Confirm a report entered for you",
  report_on: "Send the follow-up or final report",
  chase: "Ask an operator for an overdue report",
  send: "Send a notice",
  ask: "Check a draft notice and ask for its release",
  redraft: "Change a draft that was not released",
  stand_in: "Decide on a release in an originator’s place",
  waiting_release: "A notice waits for its release",
  waiting_confirmation: "An entered report waits to be confirmed",
  overdue: "See who has not acknowledged in time",
  draft: "Draft a notice from the new forecast",
};

export const work: Words["work"] = {
  order: (n) => `${n} in all, the most urgent first.`,
  due: "Due",
  left: (span) => ` (${span} left)`,
  past: (span) => ` (${span} over)`,
  atOnce: "At once",
  waits: "Waits for somebody else",
  none: "Nothing waits for you.",
  noneWhy: {
    officer:
      "Drafts of notices, new forecasts, answers to requests for release, and late acknowledgements appear here at once.",
    liaison:
      "Reports that wait to pass, notices to relay or acknowledge, and reports that are overdue appear here at once.",
    contact:
      "Notices to acknowledge or relay, requests for release, reports that are due, and reports entered for you appear here at once.",
    supervisor: "No work is assigned to supervisors. Reports required by law are under Incidents.",
    auditor: "No work is assigned to auditors. See the audit trail.",
  },
  notWhole: "A part could not be read. There may be work that is not shown here.",
  why: {
    answer_release: "It rests on your body’s report, and cannot be sent before you answer.",
    stand_in: "The originator has not answered and another officer has proposed it. It takes a second one.",
    send: "It is released. It reaches nobody before it is sent.",
    draft: "No notice has been drafted from this forecast yet.",
    ask: "It is a draft, and has reached nobody yet.",
    redraft: "The originator refused. See the reason and change the draft.",
    pass: "It does not reach the next body before yours lets it pass, or its time comes.",
    relay: "It does not reach the next bodies before yours passes it on, or its time comes.",
    act: "It is acknowledged, and not yet acted on.",
    acknowledge: "It has reached your body and has not been acknowledged.",
    confirm: "Another body entered it for yours. It does not count as your own report before you confirm it.",
    report_on: "The incident is open, and this report has not been sent.",
    overdue: "They were reminded and have not acknowledged. Call their contacts.",
    chase: "The time for this report has passed, and it has not been sent.",
    waiting_release: "It cannot be sent before the originator answers.",
    waiting_confirmation: "The operator has not yet confirmed what your body entered.",
  },
};
