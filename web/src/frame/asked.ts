// What a person may do, and so what a page asks for. The server refuses the rest, and writes the refusal into the audit
// trail: a page that asked for what is not its reader's would fill the trail with refusals that mean nothing.
import type { Role, Session } from "../api/bodies.ts";
import type { Reading } from "../api/operations.ts";

/** The server's own names. */
export type Action = keyof typeof kRoles;

const kGovernment: readonly Role[] = ["officer", "liaison"];
const kOnDuty: readonly Role[] = [...kGovernment, "contact"];
const kOfficer: readonly Role[] = ["officer"];
const kContact: readonly Role[] = ["contact"];

const kRoles = {
  change_operation: kOfficer,
  report_incident: kContact,
  preview_report: kContact,
  enter_report: kGovernment,
  list_incidents: [...kOnDuty, "supervisor"] as readonly Role[],
  comment_incident: kGovernment,
  pass_incident: ["liaison"] as readonly Role[],
  read_forecast: kOfficer,
  draft_notice: kOfficer,
  stand_in_release: kOfficer,
  list_notices: kOnDuty,
  list_releases: kContact,
  raise_finding: kOnDuty,
  read_finding: kOnDuty,
  make_link: kGovernment,
  walk_links: kOnDuty,
  read_live_stream: kOnDuty,
  read_trail: ["auditor"] as readonly Role[],
};

export const may = (session: Session, action: Action) => kRoles[action].includes(session.role);

const kNeeds: Partial<Record<Reading, Action>> = {
  "get /api/incidents": "list_incidents",
  "get /api/forecast": "read_forecast",
  "get /api/notices": "list_notices",
  "get /api/releases": "list_releases",
  "get /api/report-preview": "preview_report",
  "get /api/findings/{id}": "read_finding",
  "get /api/links": "walk_links",
};

export function isAsked(operation: Reading, session: Session): boolean {
  const action = kNeeds[operation];
  return action === undefined || may(session, action);
}
