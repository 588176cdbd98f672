// What the composer's preview says is what happens: every body of the programme is asked what it got. Acceptance 13.
import type { Browser, Page } from "playwright-core";
import type { Notice } from "../src/api/bodies.ts";
import { ja } from "../src/text/ja.ts";
import { goTo, openPerson } from "./browser.ts";
import { Caller } from "./caller.ts";
import { until, type Server } from "./server.ts";
import { accountOf, addEverybody, type Body } from "./store.ts";

export async function previewIsTrue(browser: Browser, server: Server): Promise<string> {
  await server.kill();
  const bodies = addEverybody(server.store);
  await server.start();
  const { id, promised, left } = await sendOne(browser);
  const { got, rounds } = await passOn(id, bodies);
  const missed = [...promised].filter((name) => !got.has(name));
  const extra = [...got].filter((name) => !promised.has(name));
  if (missed.length + extra.length > 0) {
    throw new Error(`promised and not reached: ${missed.join()}; reached and not promised: ${extra.join()}`);
  }
  if (got.has(left)) throw new Error(`${left} was left out and got it`);
  return (
    `${promised.size} recipients in the preview, the same ${got.size} of ${bodies.length} bodies have the notice ` +
    `after everybody passed it on (${rounds} relays); who was left out has not`
  );
}

/** A notice without its first recipient is sent; gives the recipients that the page promised. */
async function sendOne(browser: Browser) {
  const carrier = await Caller.signIn("carrier-a");
  await carrier.report({ service: "ict.carrier-a.ip-core.kanto" });
  const { page, context } = await openPerson(browser, "officer", { language: "ja" });
  const press = (name: string) => page.getByRole("button", { name, exact: true }).first().click();
  await page.locator(".next li").nth(2).waitFor();
  await goTo(page, "/forecast");
  await press(ja.forecast.draft);
  await page.waitForURL("**/notices/*");
  const id = page.url().split("/").at(-1) ?? "";
  const { recipients } = await (await Caller.signIn("officer")).get<Notice>(`/api/notices/${id}`);
  const left = recipients[0]?.body.name.ja ?? "";
  await page.locator(".recipients input").first().uncheck();
  await press(ja.notices.save);
  await page.getByText(ja.notices.unsaved).first().waitFor({ state: "detached" });
  await press(ja.notices.ask);
  await page.getByText(ja.notices.asked).first().waitFor();
  await carrier.change("POST", `/api/releases/${id}/answer`, { edits: 1, approve: true, reason: "" });
  await page.getByText(ja.notices.nothingMissing).waitFor();
  const promised = await promisedOn(page);
  await press(ja.notices.sendCheck);
  await press(ja.notices.sendNow);
  await page.getByText(ja.notices.deliveryBelow).waitFor();
  await context.close();
  return { id, promised, left };
}

/** By name, as the page draws them: "from → to". */
async function promisedOn(page: Page): Promise<Set<string>> {
  const hops = await page
    .locator("details .hops li b")
    .evaluateAll((all) => all.map((one) => one.textContent));
  return new Set(hops.map((hop) => hop.split(" → ")[1] ?? ""));
}

/** Everybody passes on all that waits at their desk; gives who has the notice then. */
async function passOn(id: string, bodies: readonly Body[]) {
  const desks = new Map<Body, Caller>();
  for (const body of bodies) desks.set(body, await Caller.signIn(accountOf(body.id)));
  const got = new Set<string>();
  let rounds = 0;
  await until("nobody has anything to pass on", async () => {
    let passed = 0;
    for (const [body, caller] of desks) {
      const answer = await caller.ask("GET", `/api/notices/${id}`);
      if (answer.status !== 200) continue;
      const notice = (await answer.json()) as Notice;
      if (notice.received) got.add(body.name.ja);
      const waits = notice.passed_on.some((hop) => hop.sent === null && hop.left_out === null);
      if (!waits || notice.received === null) continue;
      await caller.change("POST", `/api/notices/${id}/relay`, { revision: notice.revision, remark: "" });
      passed += 1;
    }
    rounds += passed;
    return passed === 0;
  });
  return { got, rounds };
}
