// Sent once, however often it is pressed, and also where the answer was lost on its way. Acceptance 14.
import type { Browser, Locator, Page } from "playwright-core";
import type { Incident, Trail } from "../src/api/bodies.ts";
import { ja } from "../src/text/ja.ts";
import { goTo, openPerson } from "./browser.ts";
import { Caller } from "./caller.ts";
import { until } from "./server.ts";

type Way = "double click" | "lost answer";

/** The acts of the loop, each by a page; the audit trail says how often each was done. */
export async function sentOnce(browser: Browser, way: Way): Promise<string> {
  const press = way === "double click" ? twice : again;
  const people = new Map<string, Page>();
  const enter = async (account: string, path: string) => {
    const page = people.get(account) ?? (await openPerson(browser, account, { language: "ja" })).page;
    people.set(account, page);
    await goTo(page, path);
    return page;
  };
  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first();

  const carrier = await enter("carrier-a", "/report");
  await carrier.locator("#field-service").selectOption("ict.carrier-a.ip-core.kanto");
  await carrier.locator("#field-level").selectOption("0%");
  await carrier.locator("#field-outline").fill("停止");
  await button(carrier, ja.report.check).click();
  await press(carrier, carrier.locator("section .buttons button").first());
  await carrier.locator(".receipt-number").waitFor();
  const incident = (await carrier.locator(".receipt-number").innerText()).split("-")[0] ?? "";

  const mic = await enter("mic", `/incidents/${incident}`);
  await mic.locator("#field-text").fill("確認中");
  await press(mic, button(mic, ja.incidents.addComment), "stays");
  await mic.locator(".entry-comment").waitFor();

  const officer = await enter("officer", "/");
  await officer.locator(".next li").nth(2).waitFor();
  await goTo(officer, "/forecast");
  await press(officer, button(officer, ja.forecast.draft), "stays");
  if (way === "lost answer") await goTo(officer, await newest(officer));
  await officer.waitForURL("**/notices/*");
  const notice = officer.url().split("/").at(-1) ?? "";
  await press(officer, button(officer, ja.notices.ask));
  await officer.getByText(ja.notices.asked).first().waitFor();
  await enter("carrier-a", `/releases/${notice}`);
  await press(carrier, button(carrier, ja.notices.approve));
  await carrier.getByText(ja.notices.approved).first().waitFor();
  await goTo(officer, `/notices/${notice}`);
  await button(officer, ja.notices.sendCheck).click();
  await press(officer, button(officer, ja.notices.sendNow));
  await officer.getByText(ja.notices.deliveryBelow).waitFor();

  const ceptoar = await enter("ceptoar-bank", `/notices/${notice}`);
  await ceptoar.locator("form button[type=submit]").first().click();
  await press(ceptoar, ceptoar.locator(".relay-check button.primary"));
  await ceptoar.locator(".relay-check").waitFor({ state: "detached" });
  const bank = await enter("bank-a", `/notices/${notice}`);
  await press(bank, button(bank, ja.notices.acted));
  await bank.getByText(ja.notices.actedDone, { exact: true }).waitFor();
  await Promise.all([...people.values()].map((page) => page.context().close()));
  return counted(notice, incident);
}

/** The notice that was drafted, found as its officer finds it. */
async function newest(officer: Page): Promise<string> {
  await goTo(officer, "/notices");
  return (await officer.locator("main h2 a").first().getAttribute("href")) ?? "";
}

/** What has no number of its own on the server is not pressed again: the page shows that it arrived. */
type After = "stays" | undefined;
type Press = (page: Page, target: Locator, after?: After) => Promise<void>;

/** Presses twice, faster than anything is drawn anew. */
const twice: Press = (_, target) => target.dblclick();

/** The server takes it, its answer is lost, and the same is pressed again where it still can be. */
const again: Press = async (page, target, after) => {
  const isChange = (url: URL) => url.pathname.startsWith("/api/");
  let isLost = false;
  await page.route(isChange, async (route) => {
    if (route.request().method() === "GET" || isLost) return route.fallback();
    isLost = true;
    await route.fetch();
    await route.abort("connectionreset");
  });
  const name = await target.innerText();
  await target.click();
  // Either the page says that it does not know, or it has read again that it is done.
  const isTold = () => page.locator(".problems").isVisible();
  const isDone = async () => (await target.innerText({ timeout: 500 }).catch(() => "")) !== name;
  await until("the page says what it knows", async () => (await isTold()) || (await isDone()), 10);
  await page.unroute(isChange);
  if (after === "stays") return;
  if ((await isTold()) && (await target.isVisible())) await target.click({ timeout: 5000 });
};

const kActs: Record<string, string> = {
  report_incident: "carrier-a",
  comment_incident: "mic",
  draft_notice: "officer",
  ask_release: "officer",
  answer_release: "carrier-a",
  send_notice: "officer",
  relay_notice: "ceptoar-bank",
  acknowledge_notice: "bank-a",
};

/** Each act on one thing, by whoever did it; only a report that comes twice under its number is written down twice. */
async function counted(notice: string, incident: string): Promise<string> {
  const auditor = await Caller.signIn("auditor");
  const trail = await auditor.get<Trail>("/api/trail?after=0");
  const wrong = Object.entries(kActs).flatMap(([action, person]) => {
    const done = trail.entries.filter((entry) => entry.action === action && entry.outcome === "done");
    const isThis = done.every(
      (entry) =>
        entry.person === person && (entry.subject.includes(notice) || entry.subject.includes(incident)),
    );
    const isOnce = done.length === 1 || (action === "report_incident" && done.length === 2);
    return isOnce && isThis ? [] : [`${action}: done ${done.length} times`];
  });
  const officer = await Caller.signIn("officer");
  const { incidents } = await officer.get<{ incidents: Incident[] }>("/api/incidents");
  if (incidents.length !== 1) wrong.push(`${incidents.length} incidents`);
  if (wrong.length > 0) throw new Error(wrong.join("; "));
  return `${Object.keys(kActs).length} acts from the report to the acknowledgement, each done once by the audit trail`;
}
