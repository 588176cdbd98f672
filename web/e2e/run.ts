// node e2e/run.ts [OPTION…]: all that has to be seen in a real browser, as a table by the numbers of acceptance in
// e2e/out/results.md. KANAME names the program.
// --short             the story twice instead of eight times; of the screens, those of the coordinator, not in every look
// --only EXPRESSION   the checks whose names it matches, and nothing about the others
// --pictures FOLDER   no checks: a picture of every screen, for people to judge
// --baselines         no checks: the pictures that are kept are taken anew
import { mkdirSync, writeFileSync } from "node:fs";
import { Table, kItems, type Item } from "./acceptance.ts";
import { openBrowser } from "./browser.ts";
import { renewPictures } from "./likeness.ts";
import { kAfterStory, kFresh, type Check, type Scene } from "./list.ts";
import { kLooks, lookAtAll, takePictures, type Check as Kind, type Seen } from "./look.ts";
import { placesOf, type Places } from "./places.ts";
import { Server } from "./server.ts";
import { kTellings, tellStory, type Telling } from "./story.ts";

const after = (option: string) => process.argv[process.argv.indexOf(option) + 1] ?? "";
const has = (option: string) => process.argv.includes(option);
const isShort = has("--short");
const isWanted = (name: string) => !has("--only") || new RegExp(after("--only")).test(name);

const out = new URL("./out", import.meta.url).pathname;
mkdirSync(out, { recursive: true });
const table = new Table();
const browser = await openBrowser();
const last = kTellings.length - 1; // what is told last is looked at afterwards

async function tell(telling: Telling, isTold = false) {
  const { language, width, hands } = telling;
  const run = async () => {
    const complaints = await tellStory(browser, telling);
    if (complaints.length > 0) throw new Error(complaints.join("; "));
    return "report to acknowledgement; no console error, no refusal by the policy, nothing left the origin";
  };
  const name = `story: ${language}, ${width} px, ${hands}`;
  if (isTold && !isWanted(name)) return void (await run());
  await table.row(hands === "keyboard" ? [3, 18] : [18], name, run);
}

async function check({ items, name, run, isLong }: Check, scene: Scene) {
  if (!isWanted(name) || (isShort && isLong)) return;
  await table.row(items, name, () => run(scene));
  await Promise.all(browser.contexts().map((context) => context.close()));
}

/** The server is there for `use`, and gone afterwards. */
async function withServer(use: (server: Server) => Promise<unknown>) {
  const server = new Server();
  try {
    await server.start();
    await use(server);
  } finally {
    await server.end();
    await Promise.all(browser.contexts().map((context) => context.close()));
  }
}

const kKinds: readonly (readonly [Kind, readonly Item[]])[] = [
  ["axe", [2]],
  ["words", [4]],
  ["overflow", [4, 5]],
  ["target size", [6]],
  ["motion", [20]],
  ["console", [18]],
];

async function look(places: Places) {
  if (isShort || !isWanted("looks")) return;
  const start = lookAtAll(browser, places, kLooks);
  const keep = ({ findings }: Seen) =>
    writeFileSync(`${out}/findings.json`, JSON.stringify(findings, null, 1));
  void start.then(keep, () => {}); // a failure shows in the rows
  for (const [kind, items] of kKinds) {
    await table.row(items, `${kind}: every screen x ja, en x light, dark`, async () => {
      const { findings, looked } = await start;
      const found = findings.filter((one) => one.check === kind);
      if (found.length > 0) throw new Error(found.map((one) => `${one.screen}: ${one.found}`).join("; "));
      return `${looked} pages looked at`;
    });
  }
}

try {
  const isForPictures = has("--pictures") || has("--baselines");
  const others = isShort ? kTellings.slice(0, 1) : kTellings.slice(0, last);
  for (const telling of others) {
    if (isWanted("story") && !isForPictures) await withServer(() => tell(telling));
  }
  const isToldFor = isForPictures || ["story", "looks", ...kAfterStory.map((one) => one.name)].some(isWanted);
  await withServer(async (server) => {
    if (!isToldFor) return;
    await tell(kTellings[last]!, true);
    const all = await placesOf(browser);
    const places = new Map([...all].filter(([account]) => !isShort || account === "officer"));
    if (has("--pictures")) console.log(await takePictures(browser, places, after("--pictures")), "pictures");
    if (has("--baselines")) console.log(await renewPictures(browser, places));
    if (isForPictures) return;
    await look(places);
    for (const one of kAfterStory) await check(one, { browser, server, places, out });
  });
  for (const one of kFresh) {
    if (!isWanted(one.name) || isForPictures) continue;
    await withServer((server) => check(one, { browser, server, places: new Map(), out }));
  }
} finally {
  await browser.close();
}

// What a short run leaves out may lack a row; what only a part was asked of says nothing about the rest.
const numbers = Object.keys(kItems).map(Number) as Item[];
const long = [
  ...kKinds,
  ...kAfterStory.filter((one) => one.isLong).map((one) => [one.name, one.items] as const),
].flatMap(([, items]) => items);
const left = has("--only") || has("--pictures") || has("--baselines") ? numbers : isShort ? long : [];
const { passed, failed } = table.finish(`${out}/results.md`, left);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
