// The words of the audit trail.
import type { Words } from "../ja.ts";

export const audit: Words["audit"] = {
  head: "Head",
  headWhy:
    "Keep this value: checked later with kaname audit verify --head, it shows whether anything was removed or changed.",
  entries: "Entries",
  earlier: "Earlier entries",
  later: "Later entries",
  latest: "Latest entries",
  none: "There is no entry in this range.",
  number: "No.",
  at: "Time",
  person: "Account",
  body: "Body",
  action: "Action",
  subject: "Subject",
  outcome: "Outcome",
  reason: "Reason",
  filter: "Filter the entries shown",
  shown: (n, all) => `${n} of ${all} shown`,
  file: "To verify the whole trail:",
};
