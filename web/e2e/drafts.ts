// What was written and not sent is there again: after a reload, in a new page, when the server was killed. Acceptance 16.
import type { Browser, Page } from "playwright-core";
import { ja } from "../src/text/ja.ts";
import { goTo, openPerson, signIn } from "./browser.ts";
import { Caller } from "./caller.ts";
import { until, type Server } from "./server.ts";

type Fields = Record<string, string>; // by the selector of the field

const kReport: Fields = {
  "#field-service": "ict.carrier-a.ip-core.kanto",
  "#field-since": "2026-11-24T03:00",
  "#field-level": "25%",
  "#field-outline": "書きかけの概要",
};
const kFollowUp: Fields = { "#field-level": "75%", "#field-outline": "書きかけの続報" };

export async function draftsSurvive(browser: Browser, server: Server): Promise<string> {
  const reporter = await Caller.signIn("carrier-a");
  const incident = await reporter.report({ service: "ict.carrier-a.ip-core.kanto" });
  const { page, context } = await openPerson(browser, "carrier-a", { language: "ja" });
  const followUp = async () => {
    await goTo(page, `/incidents/${incident}`);
    await page.getByText(ja.incidents.followUp, { exact: true }).click();
  };
  await goTo(page, "/report");
  await write(page, kReport);
  await page.getByLabel(ja.causes.no).check();
  await followUp();
  await write(page, { "#field-level": "75%" }); // one answer alone is a draft too
  await goTo(page, "/");
  await followUp();
  await holds(page, { "#field-level": "75%" }, "a single answer, after leaving the page");
  await write(page, kFollowUp);

  const bothHold = async (after: string) => {
    await goTo(page, "/report");
    await holds(page, kReport, after);
    if (!(await page.getByLabel(ja.causes.no).isChecked())) throw new Error(`${after}: the cause is lost`);
    await followUp();
    await holds(page, kFollowUp, after);
  };
  await page.reload();
  await bothHold("after a reload");
  await server.kill();
  await server.start();
  await bothHold("after the server was killed");

  // Whoever signs in next on the device sees nothing of it.
  await page.getByRole("button", { name: ja.frame.signOut, exact: true }).click();
  await signIn(page, "carrier-b");
  await goTo(page, "/report");
  await holds(page, { "#field-outline": "" }, "somebody else");
  await page.getByRole("button", { name: ja.frame.signOut, exact: true }).click();
  await signIn(page, "carrier-a");
  await bothHold("after signing in again");
  await context.close();
  return "report and follow-up: after leaving, reload, kill of the server and a new sign-in; hidden from others";
}

/** A notice that was saved is kept by the server. */
export async function noticeDraftSurvives(browser: Browser, server: Server): Promise<string> {
  const officer = await Caller.signIn("officer");
  const { id } = await officer.change<{ id: string }>("POST", "/api/notices", {});
  const { page, context } = await openPerson(browser, "officer", { language: "ja" });
  await goTo(page, `/notices/${id}`);
  await page.locator("#field-title-ja").fill("書きかけの件名");
  await page.getByRole("button", { name: ja.notices.save, exact: true }).click();
  await page.getByText(ja.notices.unsaved).first().waitFor({ state: "detached" });
  await server.kill();
  await server.start();
  await page.reload();
  await holds(page, { "#field-title-ja": "書きかけの件名" }, "after the server was killed");
  await context.close();
  return "a saved notice: after a kill of the server and a reload";
}

async function write(page: Page, fields: Fields) {
  for (const [field, value] of Object.entries(fields)) {
    const place = page.locator(field);
    const isChoice = (await place.evaluate((element) => element.tagName)) === "SELECT";
    await (isChoice ? place.selectOption(value) : place.fill(value));
  }
}

async function holds(page: Page, fields: Fields, after: string) {
  for (const [field, value] of Object.entries(fields)) {
    const place = page.locator(field);
    await place.waitFor();
    await until(`${field} holds "${value}" ${after}`, async () => (await place.inputValue()) === value, 3);
  }
}
