// The screens, with who finds them in the navigation. What a person may see there is for the server to decide.
import { lazy, type ComponentType } from "react";
import type { Role } from "../api/bodies.ts";
import type { Words } from "../text/ja.ts";

export interface Screen {
  name: keyof Words["screens"];
  /** Matched against the path; {id} is handed to the component. */
  pattern: string;
  roles: readonly Role[];
  inNavigation: boolean;
  component: ComponentType<{ id: string }>;
}

const kEverybody = ["officer", "liaison", "supervisor", "contact"] as const;
const kAtWork = ["officer", "liaison", "contact"] as const;

export const kScreens: readonly Screen[] = [
  {
    name: "situation",
    pattern: "/",
    roles: kEverybody,
    inNavigation: true,
    component: lazy(() => import("../board/Board.tsx")),
  },
  {
    name: "forecast",
    pattern: "/forecast",
    roles: ["officer"],
    inNavigation: true,
    component: lazy(() => import("../forecast/ForecastPage.tsx")),
  },
  {
    name: "report",
    pattern: "/report",
    roles: ["contact"],
    inNavigation: true,
    component: lazy(() => import("../report/ReportPage.tsx")),
  },
  {
    name: "incidents",
    pattern: "/incidents",
    roles: kEverybody,
    inNavigation: true,
    component: lazy(() => import("../incidents/IncidentList.tsx")),
  },
  {
    name: "incidents",
    pattern: "/incidents/{id}",
    roles: kEverybody,
    inNavigation: false,
    component: lazy(() => import("../incidents/IncidentPage.tsx")),
  },
  {
    name: "notices",
    pattern: "/notices",
    roles: kAtWork,
    inNavigation: true,
    component: lazy(() => import("../notices/NoticeList.tsx")),
  },
  {
    name: "notices",
    pattern: "/notices/{id}",
    roles: kAtWork,
    inNavigation: false,
    component: lazy(() => import("../notices/NoticePage.tsx")),
  },
  {
    name: "notices",
    pattern: "/releases/{id}",
    roles: kAtWork,
    inNavigation: false,
    component: lazy(() => import("../notices/ReleasePage.tsx")),
  },
  {
    name: "audit",
    pattern: "/audit",
    roles: ["auditor"],
    inNavigation: true,
    component: lazy(() => import("../audit/AuditPage.tsx")),
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

export const startOf = (role: Role) => (role === "auditor" ? "/audit" : "/");
