// Every check of a run: what it is for, what it needs, and whether a short run leaves it out.
import type { Browser } from "playwright-core";
import type { Item } from "./acceptance.ts";
import { screensAreKept, selectionIsKept, trailIsKept } from "./addresses.ts";
import { draftsSurvive, noticeDraftSurvives } from "./drafts.ts";
import { killedWhileReporting, refusedReport, silence } from "./faults.ts";
import { chainsHaveSources, picturesAreTables } from "./forecasts.ts";
import { picturesAreKept } from "./likeness.ts";
import { commands, oneStream } from "./live.ts";
import { sentOnce } from "./once.ts";
import type { Places } from "./places.ts";
import { previewIsTrue } from "./recipients.ts";
import { keepsSecrets } from "./secrets.ts";
import type { Server } from "./server.ts";
import { firstScreen, printed, timesAreTrue } from "./shown.ts";
import { sizesAreSmall } from "./sizes.ts";
import { liveIsMarked, policyIsStrict } from "./stripes.ts";

export interface Scene {
  browser: Browser;
  server: Server;
  places: Places; // of the story; none on a fresh server
  out: string;
}
export interface Check {
  items: readonly Item[];
  name: string;
  run: (scene: Scene) => Promise<string>;
  isLong?: true;
}

/** On the server on which the story was told; the last ones kill it. */
export const kAfterStory: readonly Check[] = [
  { items: [1], name: "first screen", run: ({ browser }) => firstScreen(browser) },
  { items: [8], name: "a chosen hit", run: ({ browser }) => selectionIsKept(browser) },
  { items: [8], name: "the trail", run: ({ browser }) => trailIsKept(browser) },
  {
    items: [8],
    name: "every screen reloaded",
    run: ({ browser, places }) => screensAreKept(browser, places),
    isLong: true,
  },
  { items: [9], name: "bands and strip", run: ({ browser }) => picturesAreTables(browser) },
  { items: [10], name: "every chain", run: ({ browser }) => chainsHaveSources(browser) },
  { items: [24], name: "times", run: ({ browser }) => timesAreTrue(browser) },
  { items: [19], name: "print", run: ({ browser, places, out }) => printed(browser, places, out) },
  { items: [15], name: "error summary", run: ({ browser }) => refusedReport(browser) },
  { items: [3], name: "commands by keyboard", run: ({ browser }) => commands(browser) },
  { items: [17], name: "stripe", run: ({ browser, places }) => liveIsMarked(browser, places) },
  { items: [18], name: "policy", run: policyIsStrict },
  { items: [22], name: "sizes", run: sizesAreSmall },
  { items: [11], name: "one stream, news at once", run: ({ browser }) => oneStream(browser) },
  {
    items: [23],
    name: "pictures kept",
    run: ({ browser, out }) => picturesAreKept(browser, out),
    isLong: true,
  },
  {
    items: [11, 14, 16],
    name: "killed server, report",
    run: ({ browser, server }) => killedWhileReporting(browser, server),
  },
  { items: [11], name: "killed server, stream", run: ({ browser, server }) => silence(browser, server) },
  {
    items: [16],
    name: "draft of a notice",
    run: ({ browser, server }) => noticeDraftSurvives(browser, server),
  },
];

/** Each on a server of its own. */
export const kFresh: readonly Check[] = [
  { items: [12], name: "secrets", run: ({ browser, server }) => keepsSecrets(browser, server) },
  { items: [13], name: "recipients", run: ({ browser, server }) => previewIsTrue(browser, server) },
  { items: [14], name: "double click", run: ({ browser }) => sentOnce(browser, "double click") },
  { items: [14], name: "lost answer", run: ({ browser }) => sentOnce(browser, "lost answer") },
  { items: [16], name: "drafts", run: ({ browser, server }) => draftsSurvive(browser, server) },
];
