// The words of signing in, and what stands around every screen.
import type { Words } from "../ja.ts";

export const signIn: Words["signIn"] = {
  title: "Sign in",
  name: "Account name",
  password: "Password",
  submit: "Sign in",
  working: "Checking",
  ended: "Your session has ended. Please sign in again. Drafts are kept.",
  refused: "You could not be signed in.",
  help: "If you cannot sign in, ask the administrator of your body.",
  accounts: "Accounts for trying it out (invented)",
  accountsWhy: "Choose one to sign in as it.",
};

export const frame: Words["frame"] = {
  navigation: "Main screens",
  live: "LIVE",
  largeScale: "LARGE-SCALE",
  largeScaleWhy: (since, body, reason) => `Large-scale operation since ${since}. ${body}: ${reason}`,
  demo: "DEMO",
  demoMeans: ": reaches no real organisation",
  marking: "Marking of this page",
  unmarked: "No marking",
  range: (body, role) => `Visible range: what ${body} (${role}) may see`,
  rangeFold: "Range",
  rangeWhy: "What is not shown may still exist.",
  commands: "Screens, commands",
  language: "日本語",
  themes: { system: "Theme: auto", light: "Theme: light", dark: "Theme: dark" },
  signOut: "Sign out",
  who: "Signed in",
  clock: "Time of the server",
  connection: {
    connecting: "Connecting",
    live: "Connected",
    broken: "Reconnecting",
    silent: "Silent",
    none: "No live updates",
  },
  asOf: (time) => `as of ${time}`,
  silent: "Nothing has come from the server for more than 30 seconds. What is shown may be out of date.",
  silentSince: (time) => `Last heard: ${time}`,
  roles: {
    officer: "duty officer",
    liaison: "ministry liaison",
    supervisor: "supervisor",
    contact: "point of contact",
    auditor: "auditor",
  },
  missing: "There is no such page.",
  missingWhy: "The address is wrong, or it is not disclosed to you.",
  toStart: "To the first page",
};

export const screens: Words["screens"] = {
  situation: "Situation",
  work: "My work",
  forecast: "Forecast",
  incidents: "Incidents",
  report: "Report a failure",
  entry: "Enter a report",
  notices: "Notices",
  operation: "Operation",
  audit: "Audit trail",
};

export const commands: Words["commands"] = {
  title: "Screens and commands",
  field: "Name of a screen or command",
  also: { report: "incident outage", incidents: "failure outage", notices: "warning alert", work: "tasks" },
  empty: "No screen or command fits.",
  keys: "Ctrl+K",
};
