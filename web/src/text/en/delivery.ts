// The words of a notice on its way: who has it, who has acknowledged it, and whom to call.
import type { Words } from "../ja.ts";

const bodies = (n: number) => `${n} ${n === 1 ? "body" : "bodies"}`;

export const delivery: Words["delivery"] = {
  receivedFrom: (body) => `Received from ${body}`,
  because: (reason) => ` (reason: ${reason})`,
  acknowledgeOwn: "Acknowledge for your own body (this does not relay it)",
  acknowledgedOwn: "Acknowledged by your body",
  actedHint: "Press this when the recommended action is finished. It cannot be undone.",
  atOnce: "At once (no time is set)",
  marking: "Marking",
  earlier: "Earlier revisions",

  relayFinal: "Once relayed, this revision cannot be relayed to further bodies.",
  relayLeaves: (names) => `Left out: ${names}. Once relayed, you cannot add them.`,
  relayToNobody: "Choose whom to relay it to",
  relayCheck: (n) => `Check the relay to ${bodies(n)}`,
  relayCheckTitle: (n) => `It will be relayed to ${bodies(n)}`,
  relayNotYet: "It has not been relayed yet. Relaying cannot be undone.",
  relayUnderWay: "Sending. It has not been relayed yet.",
  leaves: "Left out",
  restored: "This is what you wrote before. It has not been relayed yet.",
  notKept: "What you write cannot be kept on this device. It is lost when you leave this page.",
  relayed: (n, at) => `Relayed to ${bodies(n)} (${at}).`,
  notRelayed: (names) => `Not relayed to ${names}.`,
  ownRemark: "Your remark",
  waitsForRelay: (n) => `to be relayed to ${bodies(n)}`,

  affected: (n, all) =>
    n === all
      ? `Delivery to ${n} affected ${n === 1 ? "body" : "bodies"}`
      : `Delivery to ${n} affected ${n === 1 ? "body" : "bodies"} (${all} deliveries with those in between)`,
  retraction: (all) => `Delivery of the retraction (${all} in all)`,
  reached: (n) => `${n} arrived`,
  confirmed: (n) => `${n} acknowledged`,
  late: (n) => `${n} overdue`,
  leftOut: (n) => `${n} left out`,
  open: (n) => `${n} not yet delivered`,
  retractionWhy:
    "A retraction reaches those who had received the notice. Bodies that had not relayed it are not in the table.",
  reminders:
    "Whoever has not acknowledged in time is reminded automatically. If that does not help, the body that passed it on is asked to call the second contact.",
  notPassedOn: "Not relayed",
  heldSince: (n, at) => `${n} waiting to be relayed since ${at}.`,

  auto: "Bodies that got it automatically through your body",
  waits: "Waits for your body to relay it",
  goesAt: (at) => `Relayed automatically at ${at}`,
  notSent: (at) => `Not relayed (${at})`,
  acknowledgedAt: (at) => `Acknowledged (${at})`,
  actedAt: (at) => `Acted on (${at})`,
  unacknowledged: (by, left) => `Not acknowledged yet (due ${by}, ${left} left)`,
  overdue: (by, over) => `Overdue: not acknowledged (due ${by}, ${over} over).`,
  callThem: "Please call them.",

  expected: (at, how) => `Effect expected ${at} (${how})`,
  ago: (span) => `${span} ago`,
  near: "now",
  chance: (share) => `probability ${share}`,
  likelihood: (share) => `probability: ${share}`,
  almostCertain: "almost certain (99% or more)",
  window: (from, to, middle) =>
    `You are expected to be affected between ${from} and ${to} (median ${middle})`,
  windowAt: (at) => `You are expected to be affected about ${at}`,
  windowFrom: (from, middle) => `You are expected to be affected from ${from} on (median ${middle})`,
  noMiddle: "You may not be affected within the period of the forecast.",
  below: "Bodies below yours that are expected to be affected",
  noneOwn: "This notice gives no outlook for your own body.",
};
