// The screens, with what one must be allowed to do to find them in the navigation. What a person may see there is for
// the server to decide.
import type { ComponentType } from "react";
import type { Action, Session } from "../api/bodies.ts";
import type { Words } from "../text/ja.ts";
import { may } from "./asked.ts";

export interface Screen {
  name: keyof Words["screens"];
  /** Matched against the path; {id} is handed to the component. */
  pattern: string;
  action: Action;
  inNavigation: boolean;
  /** Its code, loaded when it is opened. */
  load: () => Promise<{ default: ComponentType<{ id: string }> }>;
}

export const kScreens: readonly Screen[] = [
  {
    name: "situation",
    pattern: "/",
    action: "list_incidents",
    inNavigation: true,
    load: () => import("../board/Board.tsx"),
  },
  {
    name: "work",
    pattern: "/work",
    action: "list_notices",
    inNavigation: true,
    load: () => import("../work/WorkPage.tsx"),
  },
  {
    name: "forecast",
    pattern: "/forecast",
    action: "read_forecast",
    inNavigation: true,
    load: () => import("../forecast/ForecastPage.tsx"),
  },
  {
    name: "report",
    pattern: "/report",
    action: "report_incident",
    inNavigation: true,
    load: () => import("../report/ReportPage.tsx"),
  },
  {
    name: "entry",
    pattern: "/entry",
    action: "enter_report",
    inNavigation: true,
    load: () => import("../report/EntryPage.tsx"),
  },
  {
    name: "incidents",
    pattern: "/incidents",
    action: "list_incidents",
    inNavigation: true,
    load: () => import("../incidents/IncidentList.tsx"),
  },
  {
    name: "incidents",
    pattern: "/incidents/{id}",
    action: "list_incidents",
    inNavigation: false,
    load: () => import("../incidents/IncidentPage.tsx"),
  },
  {
    name: "notices",
    pattern: "/notices",
    action: "list_notices",
    inNavigation: true,
    load: () => import("../notices/NoticeList.tsx"),
  },
  {
    name: "notices",
    pattern: "/notices/{id}",
    action: "list_notices",
    inNavigation: false,
    load: () => import("../notices/NoticePage.tsx"),
  },
  {
    name: "notices",
    pattern: "/releases/{id}",
    action: "list_notices",
    inNavigation: false,
    load: () => import("../notices/ReleasePage.tsx"),
  },
  {
    name: "operation",
    pattern: "/operation",
    action: "change_operation",
    inNavigation: true,
    load: () => import("../operation/OperationPage.tsx"),
  },
  {
    name: "audit",
    pattern: "/audit",
    action: "read_trail",
    inNavigation: true,
    load: () => import("../audit/AuditPage.tsx"),
  },
];

export function screenOf(path: string): { screen: Screen; id: string } | null {
  for (const screen of kScreens) {
    const pattern = new RegExp(`^${screen.pattern.replace("{id}", "([a-z0-9-]+)")}$`);
    const match = pattern.exec(path);
    if (match) return { screen, id: match[1] ?? "" };
  }
  return null;
}

export const navigationOf = (session: Session) =>
  kScreens.filter((screen) => screen.inNavigation && may(session, screen.action));

/** Where a person begins: the first screen that is theirs. */
export const startOf = (session: Session) => navigationOf(session)[0]?.pattern ?? "/";
