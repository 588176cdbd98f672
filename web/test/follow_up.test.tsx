import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Incident, Report } from "../src/api/bodies.ts";
import IncidentPage from "../src/incidents/IncidentPage.tsx";
import { ja } from "../src/text/ja.ts";
import { asked, findNumber, kReceipt, press, write } from "./hands.ts";
import { after, gives, incident, named, refuses, show } from "./show.tsx";

const first = {
  number: 1,
  stage: "first",
  received: after(0),
  told: after(0),
  service: null,
  since: null,
  aware: null,
  level: "25%",
  own_cause: "yes",
  basis: "exceptional",
  outline: "停止",
  terms: [],
  proxy: null,
} as unknown as Report;
const hop = {
  from: named("op.a"),
  to: named("mic"),
  reason: named("").name,
  use: ["response"],
  onward: "ask",
};
const whole = (more: Partial<Incident> = {}): Incident =>
  incident({
    reports: [first],
    passages: [{ ...hop, sees_originator: "named", mode: "gate", due: null, passed: after(0) } as never],
    ...more,
  });
const session = { role: "contact", body: "op.a" } as const;
const page = <IncidentPage id="abc" />;
const answers = { "get /api/incidents/{id}": gives(whole()) };
const goOn = async (outline: string) => {
  write(await screen.findByLabelText(asked("outline")).then(() => asked("outline")), outline);
  press(ja.report.check);
};

describe("the next report of an incident", () => {
  it("is checked before it goes, and says what has not changed", async () => {
    const { changed } = show({ page, session, answers });
    await goOn("復旧中");
    expect(changed).not.toHaveBeenCalled();
    const level = screen.getByText(ja.places.level ?? "", { selector: ".facts-checked dt" }).nextSibling;
    expect(level?.textContent).toContain(ja.report.unchanged);
    expect(level?.textContent).toContain(ja.report.levels["25%"]);
    press(ja.incidents.submit.follow_up);
    await waitFor(() => expect(changed).toHaveBeenCalledOnce());
    expect(changed.mock.calls[0]?.[1]).toMatchObject({ outline: "復旧中", level: "25%", stage: "follow_up" });
  });
  it("shows its receipt at the top with the focus, says whom it reached, and folds the form away", async () => {
    const change = () => Promise.resolve(gives({ ...kReceipt, stage: 2 }));
    const { container } = show({ page, session, answers, change });
    fireEvent.click(await screen.findByText(ja.incidents.followUp));
    await goOn("復旧中");
    press(ja.incidents.submit.follow_up);
    await findNumber("abc-2");
    const box = container.querySelector<HTMLElement>(".receipt");
    expect(box?.contains(document.activeElement)).toBe(true);
    expect(within(box!).getByText(ja.incidents.reached("mic"), { exact: false })).toBeTruthy();
    expect(container.querySelector<HTMLDetailsElement>("#follow-up")?.open).toBe(false);
    expect((screen.getByLabelText(asked("outline")) as HTMLTextAreaElement).value).toBe("");
  });
  it("says what a final report ends before it is sent", async () => {
    show({ page, session, answers });
    fireEvent.click(await screen.findByLabelText(ja.stages.final));
    await goOn("復旧");
    expect(screen.getByText(ja.incidents.stageMeans.final, { exact: false })).toBeTruthy();
    expect(screen.getByRole("button", { name: ja.incidents.submit.final })).toBeTruthy();
  });
  it("waits for the operator where it was entered for it, also as the last of all", async () => {
    const entered = {
      ...first,
      stage: "final",
      proxy: { body: named("mic"), taken: after(1), confirmed: null },
    } as Report;
    const duties = [{ ...named("r"), regime: "r", stage: "final", due: null, told: null, state: "open" }];
    const waiting = whole({
      reports: [first, entered],
      duties: duties.map((duty) => ({ ...duty, reason: duty.name, form: duty.name })) as never,
    });
    const { container } = show({
      page,
      session: { role: "liaison", body: "mic" },
      answers: { "get /api/incidents/{id}": gives(waiting) },
      change: () => Promise.resolve(gives({ ...kReceipt, stage: 2 })),
    });
    await screen.findByLabelText(asked("proxy-source"));
    write(asked("proxy-source"), "佐藤課長");
    await goOn("復旧");
    press(ja.incidents.submit.follow_up);
    await findNumber("abc-2");
    const box = within(container.querySelector<HTMLElement>(".receipt")!);
    expect(box.getByText(ja.entry.receivedFor("op.a"))).toBeTruthy();
    expect(box.getByText(ja.incidents.finalUnconfirmed)).toBeTruthy();
  });
  it("goes again under its number until it is received, and the next one under another", async () => {
    const outcomes = [refuses(0), gives({ ...kReceipt, stage: 2 }), gives({ ...kReceipt, stage: 3 })];
    const change = () => Promise.resolve(outcomes.shift() ?? refuses(0));
    const { changed } = show({ page, session, answers, change });
    await goOn("復旧");
    press(ja.incidents.submit.follow_up);
    fireEvent.click(await screen.findByRole("button", { name: ja.report.again }));
    await findNumber("abc-2");
    await goOn("復旧した");
    press(ja.incidents.submit.follow_up);
    await findNumber("abc-3");
    const keys = (changed.mock.calls as unknown as [string, object, { key: string }][]).map(
      (call) => call[2].key,
    );
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});
