// The loop as people live it: a carrier reports, its ministry comments, the coordinator sees who is hit next and
// drafts a warning, the carrier releases the words, a CEPTOAR passes them on, a bank acknowledges, the auditor sees it.
import type { Browser } from "playwright-core";
import { en } from "../src/text/en.ts";
import { ja } from "../src/text/ja.ts";
import { openPerson, type Language, type Person } from "./browser.ts";
import { choose, pick, press, write, type Hands } from "./hands.ts";

export interface Telling {
  language: Language;
  width: number;
  hands: Hands;
}

export const kTellings: readonly Telling[] = (["keyboard", "mouse"] as const).flatMap((hands) =>
  ([390, 1366] as const).flatMap((width) =>
    (["en", "ja"] as const).map((language) => ({ language, width, hands })),
  ),
);

/** Gives what was found to be amiss on the way. */
export async function tellStory(browser: Browser, { language, width, hands }: Telling): Promise<string[]> {
  const words = language === "ja" ? ja : en;
  const { notices, report, screens, tasks, incidents } = words;
  const people: Person[] = [];
  const enter = async (account: string) => {
    const person = await openPerson(browser, account, { language, width, height: width > 600 ? 768 : 844 });
    people.push(person);
    return person.page;
  };
  const link = (page: Person["page"], name: string) => page.getByRole("link", { name, exact: true }).first();
  const button = (page: Person["page"], name: string) =>
    page.getByRole("button", { name, exact: true }).first();

  const carrier = await enter("carrier-a");
  await press(carrier, link(carrier, screens.report), hands);
  const service =
    language === "ja" ? "通信事業者A IP基幹網・IP-VPN（関東）" : "Carrier A IP core and IP-VPN (Kanto)";
  await choose(carrier, carrier.locator("#field-service"), service, hands);
  await choose(carrier, carrier.locator("#field-level"), report.levels["0%"] ?? "", hands);
  await pick(carrier, carrier.getByLabel(words.causes.yes), hands);
  await write(carrier, carrier.locator("#field-outline"), "ソフトウェアの障害によりIP基幹網が停止", hands);
  await press(carrier, button(carrier, report.check), hands);
  if (hands === "mouse") await button(carrier, report.submit).dblclick();
  else await press(carrier, button(carrier, report.submit), hands);
  const number = await carrier.locator(".receipt-number").innerText();
  if (!/^[a-z0-9]+-1$/.test(number)) throw new Error(`no receipt number: ${number}`);

  const liaison = await enter("mic");
  await press(liaison, link(liaison, screens.incidents), hands);
  await press(liaison, liaison.locator("main h2 a").first(), hands);
  await write(liaison, liaison.locator("#field-text"), "関東の利用者に影響。復旧時刻は確認中", hands);
  await press(liaison, button(liaison, incidents.addComment), hands);
  await liaison.getByText(incidents.added).waitFor();

  const officer = await enter("officer");
  await officer.locator(".next li").nth(2).waitFor(); // three hits, with their bands
  await press(officer, link(officer, tasks.draft), hands);
  await press(officer, button(officer, words.forecast.draft), hands);
  await press(officer, button(officer, notices.ask), hands);
  await officer.getByText(notices.asked).first().waitFor();

  await press(carrier, link(carrier, screens.situation), hands);
  await press(carrier, link(carrier, tasks.answer_release), hands);
  await press(carrier, button(carrier, notices.approve), hands);
  await carrier.getByText(notices.approved).first().waitFor();

  await officer.getByText(notices.nothingMissing).waitFor(); // by the stream: nobody reloaded the page
  await press(officer, button(officer, notices.sendCheck), hands);
  await press(officer, button(officer, notices.sendNow), hands);
  await officer.getByText(notices.deliveryBelow).waitFor();

  const ceptoar = await enter("ceptoar-bank");
  await press(ceptoar, link(ceptoar, tasks.relay), hands);
  await write(ceptoar, ceptoar.locator("#field-remark"), "夜間当直に伝達のこと", hands);
  await press(ceptoar, ceptoar.locator("form button[type=submit]").first(), hands);
  await press(ceptoar, ceptoar.locator(".relay-check button.primary"), hands);
  await ceptoar.locator(".relay-check").waitFor({ state: "detached" });

  const bank = await enter("bank-a");
  await press(bank, link(bank, tasks.acknowledge), hands);
  await bank.getByText("夜間当直に伝達のこと").waitFor();
  await press(bank, button(bank, notices.acted), hands);
  await bank.getByText(notices.actedDone, { exact: true }).waitFor();

  // Counted by the stream: the third number of the row is the acknowledgements.
  const counted = officer.locator(".delivery tr", { hasText: /銀行|Bank/ });
  await counted.locator("td:nth-of-type(3)", { hasText: /^1$/ }).waitFor();

  const auditor = await enter("auditor");
  await auditor.getByText("acknowledge_notice").first().waitFor();

  const complaints = people.flatMap((one) =>
    one.complaints.map((complaint) => `${one.account}: ${complaint}`),
  );
  await Promise.all(people.map((one) => one.context.close()));
  return complaints;
}
