// Nothing leaks: three reports whose words are unmistakable, and everybody looks everywhere. Acceptance 12.
import type { Browser } from "playwright-core";
import { kScreens } from "../src/frame/screens.ts";
import { moveTo, openPerson } from "./browser.ts";
import { Caller, type Listening } from "./caller.ts";
import type { Server } from "./server.ts";
import { addRed } from "./store.ts";

const kAccounts = (
  "carrier-a carrier-b hospital-a bank-a mic mic-supervisor mhlw fsa officer officer-2 ceptoar-telecom " +
  "ceptoar-bank auditor"
).split(" ");

interface Secret {
  what: string;
  token: string; // in the outline and in a comment
  readers: readonly string[]; // the accounts that may see it, and nobody else
  incident?: string;
}
const kRed: Secret = { what: "RED", token: "朱印七二五", readers: ["carrier-a", "mic"] };
const kStrict: Secret = {
  what: "AMBER+STRICT",
  token: "橙印八三六",
  readers: ["carrier-a", "mic", "officer", "officer-2"],
};
/** RED without names: the interface refuses it, so there is nobody to see it. */
const kRefused: Secret = { what: "refused", token: "拒印九四七", readers: [] };
const kSecrets = [kRed, kStrict, kRefused];

export async function keepsSecrets(browser: Browser, server: Server): Promise<string> {
  await plant(server);
  const streams = new Map<string, Listening>();
  const callers = new Map<string, Caller>();
  for (const account of kAccounts) {
    const caller = await Caller.signIn(account);
    callers.set(account, caller);
    streams.set(account, await caller.listen());
  }
  // Told while everybody listens.
  for (const { incident, token } of [kRed, kStrict]) {
    await callers
      .get("mic")
      ?.change("POST", `/api/incidents/${incident}/comments`, { text: `${token} 追記` });
  }
  const faults: string[] = [];
  let bytes = 0;
  const waiting = [...kAccounts];
  const look = async () => {
    for (let account = waiting.pop(); account !== undefined; account = waiting.pop()) {
      const seen = (await walk(browser, account)) + (streams.get(account)?.text ?? "");
      bytes += seen.length;
      faults.push(...compare(account, seen));
    }
  };
  await Promise.all([look(), look(), look()]); // a page mostly waits
  streams.forEach((stream) => stream.stop());
  if (faults.length > 0) throw new Error(faults.join("; "));
  const [few, some] = [kRed.readers.length, kStrict.readers.length];
  return (
    `${kAccounts.length} accounts, every page, route and stream, ${Math.round(bytes / 1024)} KB read: ` +
    `the RED report in what ${few} named persons read and nobody else, the AMBER+STRICT one with ${some}; ` +
    "RED without names is refused and leaves nothing"
  );
}

/** One report is kept as RED, one as AMBER+STRICT, one is refused; each with a comment. */
async function plant(server: Server) {
  const carrier = await Caller.signIn("carrier-a");
  kStrict.incident = await carrier.report({ outline: kStrict.token, marking: "TLP:AMBER+STRICT" });
  const said = { service: null, since: null, level: null, own_cause: "unknown", basis: "statutory" };
  const refused = await carrier.ask(
    "POST",
    "/api/incidents",
    { ...said, outline: kRefused.token, marking: "TLP:RED" },
    { "Idempotency-Key": crypto.randomUUID() },
  );
  if (refused.status !== 400) throw new Error(`RED without names is answered ${refused.status}`);
  await server.kill();
  kRed.incident = addRed(server.store, kStrict.incident, kRed.token, kRed.readers);
  await server.start();
}

/** Whoever may see a secret sees it, so that this looks where it is; nobody else sees a byte of it. */
function compare(account: string, seen: string): string[] {
  return kSecrets.flatMap(({ what, token, readers, incident }) => {
    const may = readers.includes(account);
    if (may && !seen.includes(token)) return [`${account} does not see the ${what} report`];
    if (!may && seen.includes(token)) return [`${account} sees the ${what} report`];
    // The auditor's trail names every thing by its id and says nothing of it.
    const isNamed = incident !== undefined && account !== "auditor" && seen.includes(incident);
    return !may && isNamed ? [`${account} learns of the ${what} report`] : [];
  });
}

/** Everything that reaches this person: what each page and each route answers, and what is drawn. */
async function walk(browser: Browser, account: string): Promise<string> {
  const { page, context } = await openPerson(browser, account, { language: "ja" });
  const answers: Promise<string>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith("/api/") && pathname !== "/api/live") answers.push(response.text());
  });
  const ids = kSecrets.flatMap(({ incident }) => incident ?? []);
  let drawn = "";
  for (const path of places(ids)) {
    await moveTo(page, path).catch((error: unknown) => {
      throw new Error(`${account} at ${path}: ${String(error)}`);
    });
    drawn += (await page.title()) + (await page.content());
  }
  await page.evaluate(askEverything, ids);
  const all = (await Promise.all(answers)).join("\n") + drawn;
  await context.close();
  return all;
}

/** Every screen there is, whoever it is for, at the address of each report. */
const places = (ids: readonly string[]) => [
  ...kScreens.flatMap(({ pattern }) =>
    pattern.includes("{id}") ? ids.map((id) => pattern.replace("{id}", id)) : [pattern],
  ),
  "/?kiosk",
];

/** Runs in the page: every route that can be read, with each of the ids in its place. */
async function askEverything(ids: readonly string[]): Promise<void> {
  const { paths } = (await (await fetch("/api/openapi.json")).json()) as { paths: Record<string, object> };
  const readable = Object.keys(paths).filter((path) => "get" in (paths[path] ?? {}) && path !== "/api/live");
  const filled = readable.flatMap((path) =>
    path.includes("{id}") ? ids.map((id) => path.replace("{id}", id)) : [path],
  );
  const linked = ids.map((id) => `/api/links?of=incident:${id}`);
  for (const path of [...filled, ...linked]) await (await fetch(path)).text();
}
