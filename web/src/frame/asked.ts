// What each role asks for. The server refuses the rest, and writes the refusal into the audit trail: a page that asked
// for what is not its reader's would fill the trail with refusals that mean nothing.
import type { Role } from "../api/bodies.ts";
import type { Reading } from "../api/operations.ts";

const kAtWork: readonly Role[] = ["officer", "liaison", "contact"];

const kAskedBy: Partial<Record<Reading, readonly Role[]>> = {
  "get /api/incidents": [...kAtWork, "supervisor"],
  "get /api/forecast": ["officer"],
  "get /api/notices": kAtWork,
  "get /api/releases": ["contact"],
  "get /api/report-preview": ["contact"],
};

export const isAsked = (operation: Reading, role: Role) => kAskedBy[operation]?.includes(role) ?? true;

/** Roles whose pages are told of changes. */
export const hasLive = (role: Role) => kAtWork.includes(role);
