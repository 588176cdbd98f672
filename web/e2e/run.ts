// node e2e/run.ts [--short]: everything that has to be seen in a real browser, as a table. KANAME names the program.
// --short: the story twice instead of eight times, and no look at every screen.
import { mkdirSync, writeFileSync } from "node:fs";
import { openBrowser } from "./browser.ts";
import {
  commands,
  firstScreen,
  killedWhileReporting,
  oneStream,
  printed,
  refusedReport,
  silence,
  timesAreTrue,
} from "./faults.ts";
import { kPlaces, lookAtScreens } from "./screens.ts";
import { Server } from "./server.ts";
import { tellStory, type Telling } from "./story.ts";

const out = new URL("./out", import.meta.url).pathname;
mkdirSync(out, { recursive: true });
const rows: { check: string; result: "passed" | "failed"; found: string; seconds: number }[] = [];

async function row(check: string, run: () => Promise<string>) {
  const start = Date.now();
  const done = (result: "passed" | "failed", found: string) => {
    rows.push({ check, result, found, seconds: (Date.now() - start) / 1000 });
    console.log(`${result}  ${check}  ${found}`);
  };
  await run().then(
    (found) => done("passed", found),
    (error: unknown) => done("failed", String(error instanceof Error ? error.message : error).slice(0, 600)),
  );
}

// The one that is told last is looked at afterwards.
const kTellings: readonly Telling[] = (["keyboard", "mouse"] as const).flatMap((hands) =>
  ([390, 1366] as const).flatMap((width) =>
    (["en", "ja"] as const).map((language) => ({ language, width, hands })),
  ),
);

const isShort = process.argv.includes("--short");
const server = new Server();
const browser = await openBrowser();
try {
  for (const [index, telling] of kTellings.entries()) {
    if (isShort && index !== 0 && index !== kTellings.length - 1) continue;
    const here = index === kTellings.length - 1 ? server : new Server(); // the last one is looked at afterwards
    await here.start();
    await row(`story: ${telling.language}, ${telling.width} px, ${telling.hands}`, async () => {
      const complaints = await tellStory(browser, telling);
      if (complaints.length > 0) throw new Error(complaints.join("; "));
      return "no console error, no refusal by the policy, nothing left the origin";
    });
    if (here !== server) await here.end();
    await Promise.all(browser.contexts().map((context) => context.close()));
  }
  await row("first screen", () => firstScreen(browser));
  await row("times", () => timesAreTrue(browser));
  await row("print", () => printed(browser, `${out}/forecast.pdf`));
  await row("error summary", () => refusedReport(browser));
  await row("commands by keyboard", () => commands(browser));
  await row("one stream, news at once", () => oneStream(browser));
  if (!isShort) await lookAtAll();
  await row("killed server, report", () => killedWhileReporting(browser, server));
  await row("killed server, stream", () => silence(browser, server));
} finally {
  await browser.close();
  await server.end();
}

async function lookAtAll() {
  const seen = await lookAtScreens(browser, out);
  for (const check of ["axe", "overflow", "target size", "motion", "console"]) {
    await row(`${check}: ${kPlaces.length + 2} screens x ja, en x light, dark`, async () => {
      const found = seen.findings.filter((one) => one.check === check);
      if (found.length > 0) throw new Error(found.map((one) => `${one.screen}: ${one.found}`).join("; "));
      return `${seen.looked} pages looked at`;
    });
  }
  writeFileSync(`${out}/findings.json`, JSON.stringify(seen.findings, null, 1));
}

const failed = rows.filter((one) => one.result === "failed").length;
const lines = rows.map(
  (one) => `| ${one.check} | ${one.result} | ${one.found.replaceAll("|", "/")} | ${one.seconds.toFixed(1)} |`,
);
writeFileSync(
  `${out}/results.md`,
  ["| check | result | found | s |", "|---|---|---|---|", ...lines, ""].join("\n"),
);
console.log(`${rows.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
