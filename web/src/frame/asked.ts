// What a person may do, as the session says, and so what a page asks for. The server refuses the rest, and writes the
// refusal into the audit trail: a page that asked for what is not its reader's would fill the trail with refusals that
// mean nothing.
import type { Action, Session } from "../api/bodies.ts";
import type { Reading } from "../api/operations.ts";

export const may = ({ actions }: Session, action: Action) => actions.includes(action);

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
