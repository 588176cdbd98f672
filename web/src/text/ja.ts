// The words of the pages, by screen. English has the same keys (en.ts); a missing one does not compile.
import { common } from "./ja/common.ts";
import { audit } from "./ja/audit.ts";
import { board, tasks, work } from "./ja/board.ts";
import { delivery } from "./ja/delivery.ts";
import { forecast } from "./ja/forecast.ts";
import { signIn, frame, screens, commands } from "./ja/frame.ts";
import { incidents, findings } from "./ja/incidents.ts";
import { notices } from "./ja/notices.ts";
import { operation } from "./ja/operation.ts";
import { report, entry } from "./ja/report.ts";

export const ja = {
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

export type Words = typeof ja;
