import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Delivery, Incident, Notice } from "../src/api/bodies.ts";
import type { Forecast, Hit } from "../src/api/forecast.ts";
import Board from "../src/board/Board.tsx";
import { en } from "../src/text/en.ts";
import { ja } from "../src/text/ja.ts";
import { gives, incident, named, show } from "./show.tsx";

const kMinute = 60_000;
const from = (minutes: number) => new Date(Date.now() + minutes * kMinute).toISOString();
const hit = (service: string, sector: string, minutes: number) => {
  const at = from(minutes);
  const when = { p10_at: at, p50_at: at, p90_at: at, probability_ten_thousandths: 9000 };
  const level = { lowest_level_ten_thousandths: 3000, chain: [] };
  return { service: named(service), sector: named(sector), ...when, ...level } as unknown as Hit;
};
function forecastOf(hits: Hit[], share = 5000) {
  const period = { onset_at: from(-60), end_at: from(4260), end_minutes: 4320 };
  const declared = { share_ten_thousandths: share };
  const forecast = { ...period, hits, channels: [], failures: [], unknown: [], runs: 1000, declared };
  const issued = { number: 1, issued: from(-60), markings: [], moved: null, forecast };
  return gives(issued as unknown as Forecast);
}
const titled = (id: string, more: object) => {
  const title = { ja: `${id}の題`, en: `Title of ${id}` };
  const issued = { kind: "first", title, act_by: null, tlp: "TLP:AMBER" };
  const rest = { revision: 1, received: null, recipients: [], passed_on: [], counts: [], draft: null };
  return { id, issued, sectors: [named("ict")], ...rest, ...more } as unknown as Notice;
};
const answers = (incidents: Incident[], notices: Notice[] = []) => ({
  "get /api/incidents": gives({ incidents }),
  "get /api/notices": gives({ notices }),
  "get /api/releases": gives({ releases: [] }),
  "get /api/sectors": gives({ sectors: ["ict", "finance", "water"].map(named) }),
});
const received = (more: Partial<Delivery> = {}) =>
  ({ sent: from(-9), acknowledged: from(-8), acted: null, acknowledge_by: from(60), ...more }) as Delivery;
const heading = async (name: string | RegExp) => screen.findByRole("heading", { level: 1, name });

describe("the sentence of the board", () => {
  const hits = [hit("mobile", "ict", -20), hit("calls", "government", -10), hit("bank", "finance", 30)];

  it("says what may already have happened before what is still to come", async () => {
    show({ page: <Board />, answers: { ...answers([incident()]), "get /api/forecast": forecastOf(hits) } });
    const said = await heading(/発生した可能性/);
    expect(said.textContent).toContain(ja.board.happened(2, "calls"));
    expect(said.textContent).toContain(ja.board.reachMore(1, 1, 24));
    const named = screen.getByText(ja.board.passed(2)).closest(".passed") as HTMLElement;
    expect(within(named).getByRole("link", { name: "mobile" })).toBeTruthy();
  });
  it("leads to the incident, and to the list where there are more", async () => {
    const { unmount } = show({
      page: <Board />,
      answers: answers([incident()]),
      session: { role: "liaison" },
    });
    const link = within(await heading(/継続中の事案1件/)).getByRole("link");
    expect(link.getAttribute("href")).toBe("/incidents/abc");
    unmount();
    const two = [incident(), incident({ id: "def" })];
    show({ page: <Board />, answers: answers(two), session: { role: "liaison" }, language: "en" });
    const all = within(await heading(/2 open incidents/)).getByRole("link");
    expect(all.getAttribute("href")).toBe("/incidents");
    const tile = screen.getByRole("link", { name: /^Failure reported/ });
    expect(tile.getAttribute("href")).toBe("/incidents");
  });
  it("says the task first to whoever sees no incident", async () => {
    const notices = [titled("n", { received: received({ acknowledged: null }) })];
    show({ page: <Board />, answers: answers([], notices), session: { role: "contact" } });
    await heading(ja.board.waits.acknowledge?.(1) ?? "");
    expect(screen.queryByText(ja.board.noIncident)).toBeNull();
    expect(screen.getByText("nの題")).toBeTruthy(); // what the task is about
  });
  it("says what a notice expects for one's own body where there is no more to see", async () => {
    const outlook = { p50: from(-9) };
    const recipients = [{ body: named("op.a"), outlook }] as Notice["recipients"];
    const notices = [titled("n", { received: received(), recipients })];
    const session = { role: "contact", body: "op.a" } as const;
    show({ page: <Board />, answers: answers([], notices), session });
    const said = await heading(/影響の見込み（9分経過）/);
    expect(within(said).getByRole("link").getAttribute("href")).toBe("/notices/n");
  });
});

describe("the board", () => {
  it("has no task that waits for somebody else", async () => {
    const releases = [{ answered: null, approved: false, stand_ins: [] }];
    const draft = { forecast: 9, content: { title: named("d").name, tlp: "TLP:AMBER" }, releases };
    const notices = [titled("n", { issued: null, draft })];
    show({ page: <Board />, answers: { ...answers([], notices), "get /api/forecast": forecastOf([]) } });
    await screen.findByText(ja.board.noTask);
    expect(screen.queryByText(ja.tasks.waiting_release)).toBeNull();
  });
  it("shows the level as reported, and the unknown of a sector once", async () => {
    const reports = [{ stage: "first", level: "0%", proxy: null }] as Incident["reports"];
    show({ page: <Board />, answers: answers([incident({ reports })]), session: { role: "liaison" } });
    await screen.findByText(ja.board.reportedLevel(ja.report.levels["0%"] ?? ""));
    expect(screen.getAllByText(ja.board.states.unknown)).toHaveLength(2); // finance and water, each once
    expect(screen.queryByText(ja.board.trends.unknown)).toBeNull(); // nothing to compare with is not said ten times
  });
  it("says once that nothing is known where nothing is disclosed", async () => {
    show({ page: <Board />, answers: answers([]), session: { role: "contact" }, language: "en" });
    await screen.findByText(en.board.nothingKnown(3));
    expect(screen.queryByText(en.board.states.unknown)).toBeNull();
  });
  it("leads an operator to the report of a failure", async () => {
    show({ page: <Board />, answers: answers([]), session: { role: "contact" } });
    const link = await screen.findByRole("link", { name: ja.board.reportNow });
    expect(link.getAttribute("href")).toBe("/report");
  });
  it("warns of a forecast that no declaration supports", async () => {
    const none = { ...answers([]), "get /api/forecast": forecastOf([], 0) };
    const { unmount } = show({ page: <Board />, answers: none });
    await screen.findByText(ja.board.undeclared);
    unmount();
    show({ page: <Board />, answers: { ...answers([]), "get /api/forecast": forecastOf([]) } });
    await screen.findByText(new RegExp(ja.board.declared("50%")));
    expect(screen.queryByText(ja.board.undeclared)).toBeNull();
  });
  it("on a wall is nobody's own", async () => {
    window.history.replaceState(null, "", "/?kiosk");
    const notices = [titled("n", { received: received({ acknowledged: null }) })];
    show({ page: <Board />, answers: answers([], notices), session: { role: "contact" } });
    await heading(/閲覧できる/);
    window.history.replaceState(null, "", "/");
    expect(screen.queryByText(ja.board.task)).toBeNull();
    expect(screen.queryByText("nの題")).toBeNull();
  });
});
