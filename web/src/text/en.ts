import type { Words } from "./ja.ts";
import { common } from "./en/common.ts";
import { audit } from "./en/audit.ts";
import { board, tasks, work } from "./en/board.ts";
import { delivery } from "./en/delivery.ts";
import { forecast } from "./en/forecast.ts";
import { signIn, frame, screens, commands } from "./en/frame.ts";
import { incidents, findings } from "./en/incidents.ts";
import { notices } from "./en/notices.ts";
import { operation } from "./en/operation.ts";
import { report, entry } from "./en/report.ts";

export const en: Words = {
  ...common,
  signIn,
  frame,
  screens,
  commands,
  board,
  tasks,
  work,
  forecast,
  report,
  entry,
  incidents,
  notices,
  delivery,
  operation,
  findings,
  audit,
};
