// What another body entered for an operator is nowhere shown as the operator's own word.
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Duty, Incident, Report, Stage } from "../src/api/bodies.ts";
import { AddComment } from "../src/incidents/AddComment.tsx";
import { Duties } from "../src/incidents/Duties.tsx";
import { inOrder } from "../src/incidents/incident.ts";
import IncidentList from "../src/incidents/IncidentList.tsx";
import IncidentPage from "../src/incidents/IncidentPage.tsx";
import { ja } from "../src/text/ja.ts";
import { after, gives, incident, named, show } from "./show.tsx";

const report = (stage: Stage, at: number, confirmed: string | null | "own"): Report =>
  ({
    number: at,
    stage,
    received: after(at),
    told: after(at),
    person: "mic",
    service: "s.a",
    outline: "停止",
    own_cause: "unknown",
    basis: "exceptional",
    terms: [],
    proxy:
      confirmed === "own"
        ? null
        : { body: named("mic"), source: "佐藤", medium: "fax", taken: after(at), read_back: true, confirmed },
  }) as unknown as Report;
const hop = {
  mode: "gate",
  sees_originator: "named",
  reason: named("").name,
  use: ["response"],
  onward: "ask",
};
const passages = [
  { ...hop, from: named("op.a"), to: named("mic"), passed: after(1), due: null },
  { ...hop, from: named("mic"), to: named("cs"), passed: after(2), due: null },
] as unknown as Incident["passages"];
const duty = (stage: Stage, more: Partial<Duty> = {}): Duty =>
  ({
    regime: "r",
    ...named("r"),
    stage,
    aware: after(0),
    due: null,
    told: null,
    state: "open",
    reason: named("").name,
    form: { ja: "本システム", en: "this system" },
    ...more,
  }) as Duty;
const session = { role: "liaison", body: "mic" } as const;
const { unconfirmed, finalUnconfirmed } = ja.incidents;

describe("an incident that was entered for its operator", () => {
  const entered = incident({ reports: [report("first", 1, null)], passages });
  it("says so in the list", async () => {
    show({
      page: <IncidentList />,
      session,
      answers: { "get /api/incidents": gives({ incidents: [entered] }) },
    });
    await screen.findByText(unconfirmed);
  });
  it("says so in its heading and where it happened, and did not arrive from the operator", async () => {
    const known = { ...named("op.a"), services: [{ id: "s.a", name: { ja: "基幹網", en: "core" } }] };
    const answers = {
      "get /api/incidents/{id}": gives(entered),
      "get /api/bodies": gives({ bodies: [known] }),
    };
    const { container } = show({ page: <IncidentPage id="abc" />, session, answers });
    await screen.findByText(ja.incidents.concerned, { exact: false, selector: "h1 + p" });
    const timeline = within(container.querySelector<HTMLElement>(".timeline")!);
    expect(timeline.getByText(unconfirmed)).toBeTruthy();
    expect(timeline.getByText(ja.incidents.enteredAt("mic"))).toBeTruthy();
    expect(timeline.getByText(ja.incidents.passedEntry("mic", "cs"))).toBeTruthy();
    expect(timeline.queryByText(ja.incidents.passed("op.a", "mic"))).toBeNull();
    await timeline.findByText("基幹網");
  });
  it("is its word once it is confirmed", async () => {
    const confirmed = incident({ reports: [report("first", 1, after(3))], passages });
    const answers = { "get /api/incidents": gives({ incidents: [confirmed] }) };
    show({ page: <IncidentList />, session, answers });
    await screen.findByText("op.a", { exact: false });
    expect(screen.queryByText(unconfirmed)).toBeNull();
  });
  it("is not ended by a final report that waits for the operator", async () => {
    const waiting = incident({ reports: [report("first", 1, "own"), report("final", 2, null)], passages });
    const answers = { "get /api/incidents": gives({ incidents: [waiting] }) };
    show({ page: <IncidentList />, session, answers });
    await screen.findByText(finalUnconfirmed);
    expect(screen.queryByText(ja.incidents.ended, { exact: false })).toBeNull();
  });
});

describe("the duties of an incident", () => {
  it("say where only the operator's word is missing", () => {
    const duties = [duty("first", { told: after(1), state: "met" }), duty("final")];
    const waiting = incident({ reports: [report("first", 1, null), report("final", 2, null)], duties });
    show({ page: <Duties incident={waiting} mayReport={false} />, session });
    expect(screen.getByText(unconfirmed)).toBeTruthy();
    expect(screen.getByText(finalUnconfirmed)).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });
  it("come with the next one first, and its button", () => {
    const duties = [
      duty("first", { told: after(1), state: "met", regime: "met" }),
      duty("final", { due: after(900), regime: "later" }),
      duty("final", { regime: "open" }),
      duty("follow_up", { due: after(9), regime: "soon" }),
    ];
    expect(inOrder(duties).map(({ regime }) => regime)).toEqual(["soon", "later", "open", "met"]);
    const { container } = show({ page: <Duties incident={incident({ duties })} mayReport />, session });
    const next = container.querySelector<HTMLElement>(".duty")!;
    expect(within(next).getByText(ja.incidents.nextDuty)).toBeTruthy();
    expect(within(next).getByRole("button", { name: ja.incidents.goToReport })).toBeTruthy();
  });
  it("say once where a regime takes no report by this system", () => {
    const form = { ja: "電話", en: "telephone" };
    const duties = [duty("first", { form }), duty("final", { form }), duty("final", { regime: "ours" })];
    show({ page: <Duties incident={incident({ duties })} mayReport={false} />, session });
    expect(screen.getAllByText(ja.incidents.elsewhere("電話"))).toHaveLength(1);
  });
});

describe("a comment", () => {
  it("says by name who reads it, and who does not", () => {
    const [first, second] = passages as [Incident["passages"][number], Incident["passages"][number]];
    const reached = incident({ passages: [first, { ...second, passed: null }] });
    show({ page: <AddComment incident={reached} />, session });
    const hint = screen.getByLabelText(ja.places.text ?? "").closest(".field")?.textContent;
    expect(hint).toContain(ja.incidents.commentShown("mic"));
    expect(hint).toContain(ja.incidents.commentLater("cs"));
    expect(hint).toContain(ja.incidents.commentHidden("op.a"));
  });
});
