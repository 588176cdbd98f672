import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Delivery, Incident, Notice, Operation, Release, Session } from "../src/api/bodies.ts";
import type { Forecast } from "../src/api/forecast.ts";
import { en } from "../src/text/en.ts";
import { ja } from "../src/text/ja.ts";
import type { Seen } from "../src/work/task.ts";
import { tasksOf } from "../src/work/tasks.ts";
import WorkPage from "../src/work/WorkPage.tsx";
import { after, gives, incident, named, refuses, sessionOf, show } from "./show.tsx";

const kContact = sessionOf("contact", "op.a");
const kLiaison = sessionOf("liaison", "mic");
const kOfficer = sessionOf("officer", "cs");

const duty = (state: string, due: string | null, name = "form") =>
  ({ state, due, stage: "final", name: { ja: name, en: name } }) as Incident["duties"][number];
const notice = (more: object): Notice =>
  ({
    id: "n",
    issued: {},
    received: null,
    passed_on: [],
    counts: [],
    draft: null,
    ...more,
  }) as unknown as Notice;
const delivery = (more: object) =>
  ({
    sent: after(1),
    left_out: null,
    acknowledged: null,
    reminded: null,
    escalated: null,
    due: null,
    ...more,
  }) as Delivery;
const question = (more: object) => ({ answered: null, approved: false, stand_ins: [], ...more });
const draftOf = (...releases: object[]) =>
  notice({ issued: null, draft: { forecast: 1, content: {}, releases } });

const seenBy = (session: Session, more: Partial<Seen> = {}): Seen => ({
  session,
  operation: "normal" as Operation["operation"],
  incidents: [],
  notices: [],
  releases: [],
  forecast: undefined,
  ...more,
});
const kinds = (session: Session, more: Partial<Seen>) =>
  tasksOf(seenBy(session, more)).map(({ kind }) => kind);

describe("the work of everybody", () => {
  it("is nothing when nothing came", () => expect(tasksOf(seenBy(kContact))).toEqual([]));
  it("is to acknowledge what was sent and not acknowledged", () => {
    const received = delivery({ acknowledge_by: after(60), reminded: after(30) });
    const [task] = tasksOf(seenBy(kContact, { notices: [notice({ received })] }));
    expect(task).toMatchObject({ kind: "acknowledge", due: after(60), isLate: true });
  });
  it("is to act by the time that a notice sets, where the body is an operator", () => {
    const received = delivery({ acknowledged: after(2), acted: null });
    const notices = [notice({ received, issued: { act_by: after(240) } })];
    expect(tasksOf(seenBy(kContact, { notices }))).toMatchObject([{ kind: "act", due: after(240) }]);
    expect(kinds(kLiaison, { notices })).toEqual([]);
    const done = notice({ received: { ...received, acted: after(9) }, issued: { act_by: after(240) } });
    expect(kinds(kContact, { notices: [done] })).toEqual([]);
  });
  it("asks for nothing on a notice that was retracted", () => {
    const received = delivery({ acknowledge_by: after(60) });
    expect(kinds(kContact, { notices: [notice({ received, issued: { kind: "retraction" } })] })).toEqual([]);
  });
  it("is to relay what waits, until the first of it goes by itself", () => {
    const passed_on = [delivery({ sent: null, due: after(20) }), delivery({ sent: null, due: after(10) })];
    expect(tasksOf(seenBy(kContact, { notices: [notice({ passed_on })] }))[0]).toMatchObject({
      kind: "relay",
      count: 2,
      due: after(10),
      detail: { ja: ja.work.byItself, en: en.work.byItself },
    });
    const gate = notice({ passed_on: [delivery({ sent: null })] });
    expect(tasksOf(seenBy(kContact, { notices: [gate] }))[0]?.detail?.ja).toBe(ja.work.neverByItself);
  });
  it("counts who is late by name and further down", () => {
    const notices = [notice({ passed_on: [delivery({ reminded: after(9) })], counts: [{ overdue: 2 }] })];
    expect(tasksOf(seenBy(kContact, { notices }))[0]).toMatchObject({ kind: "overdue", count: 3 });
  });
});

describe("the work of an operator", () => {
  it("is to report on one's own incident, form by form, and not on another's", () => {
    const duties = [duty("overdue", after(5), "law"), duty("open", null, "plan"), duty("met", after(1))];
    const tasks = tasksOf(seenBy(kContact, { incidents: [incident({ duties })] }));
    expect(tasks.map(({ kind, isLate, detail }) => [kind, isLate, detail?.en])).toEqual([
      ["report_on", true, "Final report: law"],
      ["report_on", false, "Final report: plan"],
    ]);
    expect(new Set(tasks.map(({ key }) => key)).size).toBe(2);
    expect(kinds(kContact, { incidents: [incident({ duties, originator: named("op.b") })] })).toEqual([]);
  });
  it("is to confirm what was entered for it, and to answer for its words", () => {
    const proxy = { confirmed: null, body: named("mic") };
    const reports = [{ stage: "first", received: after(0), proxy }] as Incident["reports"];
    const releases = [{ notice: "n", answered: null, content: { title: named("").name } } as Release];
    expect(kinds(kContact, { incidents: [incident({ reports })], releases })).toEqual([
      "answer_release",
      "confirm",
    ]);
    const [waits] = tasksOf(seenBy(kLiaison, { incidents: [incident({ reports })] }));
    expect(waits).toMatchObject({ kind: "waiting_confirmation", detail: named("op.a").name });
  });
});

describe("the work of a ministry", () => {
  const hop = { from: named("mic"), to: named("cs"), passed: null, due: after(30), reason: named("").name };
  it("is to let pass what waits at its gate", () => {
    const passages = [hop as Incident["passages"][number]];
    expect(tasksOf(seenBy(kLiaison, { incidents: [incident({ passages })] }))[0]).toMatchObject({
      kind: "pass",
      due: after(30),
    });
    expect(kinds(kContact, { incidents: [incident({ passages })] })).toEqual([]);
  });
  it("is to ask for a report that is overdue", () => {
    const incidents = [incident({ duties: [duty("overdue", after(5))] })];
    expect(kinds(kLiaison, { incidents })).toEqual(["chase"]);
  });
});

describe("the work of the coordinator", () => {
  it("goes through a draft step by step", () => {
    const at = (...releases: object[]) => kinds(kOfficer, { notices: [draftOf(...releases)] })[0];
    expect(at()).toBe("ask");
    expect(at(question({}))).toBe("waiting_release");
    expect(at(question({ answered: after(1) }))).toBe("redraft");
    expect(at(question({ answered: after(1), approved: true }))).toBe("send");
  });
  it("is the second stand-in, not of one's own proposal and not in normal operation", () => {
    const notices = [draftOf(question({ stand_ins: [{ person: "abe" }] }))];
    expect(kinds(kOfficer, { notices, operation: "large_scale" })).toEqual(["stand_in"]);
    expect(kinds(kOfficer, { notices })).toEqual(["waiting_release"]);
    const own = [draftOf(question({ stand_ins: [{ person: kOfficer.account }] }))];
    expect(kinds(kOfficer, { notices: own, operation: "large_scale" })).toEqual(["waiting_release"]);
  });
  it("is to draft from a forecast that no draft has taken up", () => {
    const forecast = { number: 2, forecast: { hits: [{}] } } as unknown as Forecast;
    expect(kinds(kOfficer, { forecast })).toEqual(["draft"]);
    expect(kinds(kContact, { forecast })).toEqual([]);
  });
});

describe("the list", () => {
  it("has what is late first, then what holds others up, then by time, then what waits for others", () => {
    const notices = [
      draftOf(question({})),
      notice({ id: "later", received: delivery({ acknowledge_by: after(90) }) }),
      notice({ id: "sooner", received: delivery({ acknowledge_by: after(30) }) }),
      notice({ id: "relay", passed_on: [delivery({ sent: null })] }),
      notice({ id: "late", counts: [{ overdue: 1 }] }),
    ];
    expect(tasksOf(seenBy(kOfficer, { notices })).map(({ kind, href }) => [kind, href])).toEqual([
      ["overdue", "/notices/late"],
      ["relay", "/notices/relay"],
      ["acknowledge", "/notices/sooner"],
      ["acknowledge", "/notices/later"],
      ["waiting_release", "/notices/n"],
    ]);
  });

  const kNothing = {
    "get /api/incidents": gives({ incidents: [] }),
    "get /api/notices": gives({ notices: [] }),
    "get /api/releases": gives({ releases: [] }),
  };
  it("says for each role why it is empty", async () => {
    for (const role of ["officer", "liaison", "contact"] as const) {
      const { unmount } = show({ page: <WorkPage />, answers: kNothing, session: { role } });
      await screen.findByText(ja.work.noneWhy[role]);
      unmount();
    }
  });
  it("does not take a failed answer for nothing to do", async () => {
    const answers = { ...kNothing, "get /api/notices": refuses(503) };
    show({ page: <WorkPage />, answers, language: "en" });
    await screen.findByText(en.work.notWhole);
    expect(screen.queryByText(en.work.none)).toBeNull();
  });
  it("says what, about what, why and until when", async () => {
    const received = delivery({ acknowledge_by: after(60) });
    const title = { ja: "注意喚起", en: "Warning" };
    const answers = {
      ...kNothing,
      "get /api/notices": gives({ notices: [notice({ received, issued: { title, tlp: "TLP:AMBER" } })] }),
    };
    show({ page: <WorkPage />, answers, session: { role: "contact" } });
    const link = await screen.findByRole("link", { name: ja.tasks.acknowledge });
    expect(link.getAttribute("href")).toBe("/notices/n");
    expect(screen.getByText("注意喚起")).toBeTruthy();
    expect(screen.getByText(ja.work.why.acknowledge, { exact: false })).toBeTruthy();
    expect(screen.getByText(/期限/).querySelector("time")?.dateTime).toBe(after(60));
  });
  it("names each report by its form, and says in red that its time has passed", async () => {
    const incidents = [
      incident({ duties: [duty("open", after(-9e5), "law"), duty("open", after(9e6), "plan")] }),
    ];
    const answers = { ...kNothing, "get /api/incidents": gives({ incidents }) };
    show({ page: <WorkPage />, answers, session: { role: "contact", body: "op.a" } });
    await screen.findByRole("link", { name: `${ja.stages.final}：law` });
    screen.getByRole("link", { name: `${ja.stages.final}：plan` });
    expect(screen.getAllByText(/超過/).map(({ className }) => className)).toEqual(["late"]);
  });
  it("counts bodies to relay to, and says whom to call of those who are late", async () => {
    const contacts = [{ name: named("desk").name, routes: [{ kind: "telephone", address: "00-1" }] }];
    const to = named("op.b");
    const notices = [
      notice({
        id: "late",
        issued: { tlp: "TLP:AMBER" },
        passed_on: [delivery({ to, reminded: after(9), contacts })],
      }),
      notice({
        id: "relay",
        issued: { tlp: "TLP:AMBER" },
        passed_on: [delivery({ sent: null }), delivery({ sent: null })],
      }),
    ];
    const answers = { ...kNothing, "get /api/notices": gives({ notices }) };
    show({ page: <WorkPage />, answers, session: { role: "liaison" } });
    const call = await screen.findByRole("link", { name: /00-1/ });
    expect(call.getAttribute("href")).toBe("tel:00-1");
    expect(screen.getByText(ja.work.bodies(2))).toBeTruthy();
    expect(screen.getByText(ja.work.neverByItself, { exact: false })).toBeTruthy();
  });
});
