// Who has a notice, who has acknowledged it, and whom to call.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Contact, Content, Counts, Delivery, Notice, Outlook } from "../src/api/bodies.ts";
import { ContentView } from "../src/notices/ContentView.tsx";
import { DeliveryView } from "../src/notices/DeliveryView.tsx";
import NoticeList from "../src/notices/NoticeList.tsx";
import NoticePage from "../src/notices/NoticePage.tsx";
import { OwnOutlook } from "../src/notices/OwnOutlook.tsx";
import { ReceivedView } from "../src/notices/ReceivedView.tsx";
import { byNeed, tallyOf } from "../src/notices/tally.ts";
import { ja } from "../src/text/ja.ts";
import { gives, named, show } from "./show.tsx";

const { notices, delivery } = ja;
const fromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const desk: Contact = {
  name: { ja: "当直窓口", en: "Duty desk" },
  routes: [
    { kind: "telephone", address: "00-0000-0024" },
    { kind: "mail", address: "duty@example.test" },
  ],
};
const hop = (to: string, more: Partial<Delivery> = {}): Delivery =>
  ({
    from: named("ceptoar"),
    to: named(to),
    mode: "gate",
    reason: { ja: "構成員", en: "a member" },
    tlp: "TLP:AMBER",
    remark: "",
    due: null,
    left_out: null,
    sent: fromNow(-5),
    acknowledge_by: fromNow(10.4),
    acknowledged: null,
    acted: null,
    reminded: null,
    escalated: null,
    contacts: [desk],
    ...more,
  }) as Delivery;
const count = (relay: string, entitled: number, sent: number, acknowledged = 0, overdue = 0): Counts => ({
  relay: named(relay),
  entitled,
  sent,
  acknowledged,
  overdue,
  held: entitled - sent,
  held_since: entitled > sent ? fromNow(-20) : null,
});
const text = { ja: "本文です", en: "Body" };
const content: Content = {
  title: { ja: "題", en: "Title" },
  body: text,
  action: { ja: "確認", en: "Check" },
  act_by: null,
  urgency: "immediate",
  purposes: [],
  references: [],
  tlp: "TLP:AMBER",
  source: "sector",
};
const outlook = (more: Partial<Outlook> = {}): Outlook => ({
  service: "s",
  probability_ten_thousandths: 10_000,
  p10: fromNow(3),
  p50: fromNow(12),
  p90: fromNow(13),
  sectors: [],
  hypothetical: false,
  ...more,
});
const notice = (more: object = {}): Notice =>
  ({
    id: "n1",
    revision: 1,
    issuer: named("cs"),
    issued: { ...content, kind: "first", issued: fromNow(-6), reason: "" },
    sectors: [],
    originators: [],
    remarks: [],
    received: null,
    recipients: [],
    passed_on: [],
    counts: [],
    draft: null,
    ...more,
  }) as unknown as Notice;

describe("the numbers of a delivery", () => {
  it("are those of one's own hops and of those counted further down", () => {
    const passed_on = [
      hop("a", { acknowledged: fromNow(-1) }),
      hop("b", { reminded: fromNow(-1) }),
      hop("c", { sent: null, left_out: fromNow(-1) }),
      hop("d", { sent: null }),
    ];
    expect(tallyOf({ passed_on, counts: [count("x", 3, 2, 1, 1), count("y", 2, 0)] })).toEqual({
      all: 9,
      reached: 4,
      acknowledged: 2,
      overdue: 2,
      leftOut: 1,
      open: 4,
    });
  });
  it("stand where it has stopped first, then where somebody is late", () => {
    const rows = [count("fine", 2, 2), count("late", 2, 2, 0, 1), count("stopped", 3, 0)];
    expect(byNeed(rows).map(({ relay }) => relay.id)).toEqual(["stopped", "late", "fine"]);
  });
});

describe("the delivery of a notice", () => {
  it("says in one line how far it is, with those that passed nothing on and whom to call there", async () => {
    const counts = [count("fine", 2, 2, 1), count("stopped", 3, 0)];
    const bodies = [{ ...named("stopped"), kind: "ceptoar", sectors: [], services: [], contacts: [desk] }];
    show({
      page: (
        <DeliveryView notice={notice({ counts, recipients: [{ body: named("op.a"), outlook: null }] })} />
      ),
      answers: { "get /api/bodies": gives({ bodies }) },
    });
    const totals = screen.getByText(delivery.affected(1, 5)).parentElement;
    expect(totals?.textContent).toContain("届いた2、受領確認済み1、確認の遅れ0、まだ届いていない3");
    const [first] = screen.getAllByRole("rowheader");
    expect(first?.textContent).toContain(delivery.notPassedOn);
    const call = await within(first!).findByRole("link", { name: /00-0000-0024/ });
    expect(call.getAttribute("href")).toBe("tel:00-0000-0024");
  });
  it("says until when one may acknowledge, and of who is late whom to call", () => {
    const passed_on = [
      hop("op.a"),
      hop("op.b", { acknowledge_by: fromNow(-5.4), reminded: fromNow(-5) }),
      hop("op.c", { acknowledged: fromNow(-1) }),
    ];
    show({ page: <DeliveryView notice={notice({ passed_on, received: hop("me") })} /> });
    const [open, late, done] = screen.getAllByRole("listitem").filter((row) => row.matches(".delivery-row"));
    expect(open?.textContent).toMatch(/受領は未確認（期限 .*、残り10/);
    expect(within(open!).queryByRole("link")).toBeNull();
    expect(late?.textContent).toMatch(/確認の遅れ.*5.?分超過/);
    expect(within(late!).getByRole("link", { name: /電話/ }).getAttribute("href")).toBe("tel:00-0000-0024");
    expect(done?.textContent).toContain("受領確認済み");
  });
  it("keeps one's own remark and stricter marking in sight", () => {
    const passed_on = [hop("op.a", { remark: "夜間当直に", tlp: "TLP:AMBER+STRICT" })];
    show({ page: <DeliveryView notice={notice({ passed_on, received: hop("me") })} /> });
    expect(screen.getByText(/添えたコメント：夜間当直に/)).toBeTruthy();
    expect(screen.getByText("TLP:AMBER+STRICT")).toBeTruthy();
  });
  it("does not call one's own act what went through by itself", () => {
    const passed_on = [hop("ceptoar.x", { mode: "concurrent" })];
    const page = <DeliveryView notice={notice({ passed_on, received: hop("fsa") })} />;
    const { unmount } = show({ page, session: { role: "liaison", body: "fsa" } });
    expect(screen.getByText(delivery.auto)).toBeTruthy();
    unmount();
    show({ page: <DeliveryView notice={notice({ passed_on })} />, session: { role: "officer", body: "cs" } });
    expect(screen.getByText(notices.deliveryOwn)).toBeTruthy();
  });
  it("of a retraction says who has it, and what was said before stays readable", async () => {
    const revisions = [
      { ...content, kind: "first", issued: fromNow(-60), body: { ja: "初めの本文", en: "" } },
      { ...content, kind: "retraction", issued: fromNow(-6) },
    ];
    const retracted = notice({
      issued: { ...content, kind: "retraction", issued: fromNow(-6), reason: "誤報" },
      passed_on: [hop("mic", { acknowledged: fromNow(-1) })],
      draft: { revisions },
      revision: 2,
    });
    show({ page: <NoticePage id="n1" />, answers: { "get /api/notices/{id}": gives(retracted) } });
    const totals = (await screen.findByText(delivery.retraction(1))).parentElement;
    expect(totals?.textContent).toContain("届いた1、受領確認済み1");
    expect(screen.getByText("初めの本文")).toBeTruthy();
  });
});

describe("a notice that came", () => {
  it("says from whom and why, and its facts before the text", () => {
    const { container } = show({
      page: <ContentView notice={notice({ received: hop("me") })} content={content} />,
    });
    expect(container.textContent).toContain(delivery.receivedFrom("ceptoar"));
    expect(container.textContent).toContain(delivery.because("構成員"));
    expect(container.textContent).toContain(delivery.atOnce);
    const [facts, said] = [screen.getByText(notices.urgency), screen.getByText("本文です")];
    expect(facts.compareDocumentPosition(said) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(screen.queryByRole("heading", { name: "題" })).toBeNull(); // the page is headed by it
  });
  it("is not acknowledged by relaying, and is saved once it was acknowledged", () => {
    const got = notice({ passed_on: [hop("op.a")] });
    const { unmount } = show({ page: <ReceivedView notice={got} received={hop("me")} /> });
    expect(screen.getByRole("button", { name: delivery.acknowledgeOwn })).toBeTruthy();
    expect(screen.queryByText(notices.receipt)).toBeNull();
    expect(screen.queryByText(/超過/)).toBeNull();
    unmount();
    show({ page: <ReceivedView notice={got} received={hop("me", { acknowledged: fromNow(-1) })} /> });
    expect(screen.getByText(notices.receipt)).toBeTruthy();
    expect(screen.getByRole("button", { name: notices.acted })).toBeTruthy();
  });
  it("says that its time to acknowledge has passed", () => {
    show({
      page: <ReceivedView notice={notice()} received={hop("me", { acknowledge_by: fromNow(-2.4) })} />,
    });
    expect(screen.getByText(/2.?分超過/).className).toBe("late");
  });
  it("gives an operator its outlook as a time, and never as a certainty", () => {
    const recipients = [{ body: named("op.a"), outlook: outlook() }];
    const { container, unmount } = show({
      page: <OwnOutlook notice={notice({ recipients, received: hop("op.a") })} />,
      session: { role: "contact", body: "op.a" },
    });
    expect(container.textContent).toMatch(/\d\d:\d\d～\d\d:\d\d .*の間に影響が出る見込み（中央 /);
    expect(container.textContent).toContain(delivery.almostCertain);
    expect(container.textContent).not.toContain("100%");
    unmount();
    show({ page: <OwnOutlook notice={notice({ recipients, received: hop("fsa") })} /> });
    expect(screen.getByText(delivery.noneOwn)).toBeTruthy();
  });
});

describe("the list of notices", () => {
  const release = (id: string, answered: string | null) => ({
    notice: id,
    asked: fromNow(-9),
    answered,
    own: [],
    content: { ...content, title: { ja: id, en: id } },
  });
  const list = (...releases: object[]) =>
    show({
      page: <NoticeList />,
      session: { role: "contact" },
      answers: { "get /api/notices": gives({ notices: [] }), "get /api/releases": gives({ releases }) },
    });
  it("has releases that wait for an answer first, each with its marking", async () => {
    list(release("answered", fromNow(-1)), release("waits", null));
    const [first, second] = await screen.findAllByRole("listitem");
    expect(first?.textContent).toContain("waits");
    expect(within(first!).getByText("TLP:AMBER")).toBeTruthy();
    expect(second?.textContent).toContain(notices.answered);
  });
  it("has no box for releases where there is none", async () => {
    list();
    await screen.findByText(notices.none);
    await waitFor(() => expect(screen.queryByText(notices.releases)).toBeNull());
  });
});
