// The words of normal and large-scale operation.
import type { Words } from "../ja.ts";

export const operation: Words["operation"] = {
  now: "Now",
  names: { normal: "Normal operation", large_scale: "Large-scale operation" },
  always: "Operation has been normal from the beginning.",
  since: "Since",
  by: "Changed by",
  byWhom: "The duty officer of the Cabinet Secretariat changes operation over.",
  act: { large_scale: "Change over to large-scale operation", normal: "Return to normal operation" },
  effects: {
    large_scale: [
      "Every body that takes part is told at once, with the reason, and every page shows it.",
      "Reports and notices are passed on as the bodies agreed for large-scale operation.",
      "Where an originator does not answer in the agreed time, two officers may release in its place.",
      "Deliveries already under way continue as they began, and no marking changes.",
    ],
    normal: [
      "Every body that takes part is told at once, with the reason.",
      "Reports and notices are passed on as the bodies agreed for normal operation.",
      "Officers can no longer release in the place of an originator.",
      "Deliveries already under way continue as they began.",
    ],
  },
  reasonHint: "Shown to every body that takes part",
  check: "Review the change",
  checkTitle: {
    large_scale: "Change over to large-scale operation?",
    normal: "Return to normal operation?",
  },
  notYet: "Nothing has changed yet. Once you change over, every body is told at once.",
  sending: "Sending. It has not changed before this page says so.",
  done: { large_scale: "Changed over to large-scale operation", normal: "Returned to normal operation" },
};
