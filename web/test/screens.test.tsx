import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Delivery, Notice } from "../src/api/bodies.ts";
import Board from "../src/board/Board.tsx";
import { screenOf } from "../src/frame/screens.ts";
import IncidentPage from "../src/incidents/IncidentPage.tsx";
import { ReceivedView } from "../src/notices/ReceivedView.tsx";
import { steady } from "../src/parts/useSteady.ts";
import { en } from "../src/text/en.ts";
import { ja } from "../src/text/ja.ts";
import { gives, refuses, show } from "./show.tsx";

const kNothing = {
  "get /api/incidents": gives({ incidents: [] }),
  "get /api/notices": gives({ notices: [] }),
};

describe("the board", () => {
  it("says why there is no forecast, and that the rest is unknown", async () => {
    show({ page: <Board />, answers: kNothing, session: { role: "contact" } });
    await screen.findByText(ja.board.forecastClosed, { exact: false });
    expect(screen.getByText(ja.board.nothingKnown(0))).toBeTruthy();
    expect(screen.getByText(ja.board.noTask)).toBeTruthy();
  });
  it("has no forecast where no report names the service that fails", async () => {
    const issued = { number: 1, issued: "", markings: [], inputs: [], moved: null, forecast: null };
    show({ page: <Board />, answers: { ...kNothing, "get /api/forecast": gives(issued) } });
    await screen.findByText(ja.board.noIncident);
    expect(screen.getAllByText(ja.board.forecastNone, { exact: false })).toHaveLength(2); // sentence and next hits
  });
  it("does not take a failed answer for peace", async () => {
    const down = { "get /api/incidents": refuses(503), "get /api/notices": refuses(503) };
    show({ page: <Board />, answers: down, language: "en" });
    const said = await screen.findAllByText(en.board.notKnown);
    expect(said).toHaveLength(2); // the sentence, and what I must do
    expect(screen.queryByText(en.board.noIncident)).toBeNull();
  });
});

describe("an incident", () => {
  it("that is not disclosed is told like one that does not exist", async () => {
    show({ page: <IncidentPage id="abc" />, answers: { "get /api/incidents/{id}": refuses(404) } });
    await screen.findByText(ja.frame.missing);
  });
});

const delivery = (more: Partial<Delivery>): Delivery =>
  ({
    sent: "2026-11-23T18:00:00Z",
    left_out: null,
    acknowledged: null,
    acted: null,
    tlp: "TLP:AMBER",
    ...more,
  }) as Delivery;
const notice = (more: Partial<Notice>): Notice =>
  ({ id: "n1", revision: 3, issued: {}, received: null, passed_on: [], recipients: [], ...more }) as Notice;

describe("a notice", () => {
  it("is acknowledged once, for the revision that was read", async () => {
    const page = <ReceivedView notice={notice({})} received={delivery({ acknowledge_by: null })} />;
    const { changed } = show({ page });
    const button = screen.getByRole("button", { name: ja.notices.acknowledge });
    fireEvent.click(button);
    fireEvent.click(button);
    await waitFor(() => expect(button.hasAttribute("disabled")).toBe(false));
    expect(changed).toHaveBeenCalledOnce();
    expect(changed.mock.calls[0]?.[1]).toEqual({ revision: 3, acted: false });
    expect(screen.queryByText(ja.notices.acknowledged)).toBeNull(); // not before the server says so
  });
});

describe("the words", () => {
  it("differ in the two languages, but for names and numbers", () => {
    const texts = (words: object): string[] =>
      Object.values(words).flatMap((one: unknown) =>
        typeof one === "string" ? [one] : typeof one === "object" && one !== null ? texts(one) : [],
      );
    const japanese = new Set(texts(ja));
    const same = texts(en).filter((text) => japanese.has(text));
    expect(same.sort()).toEqual(["Ctrl+K", "English", "日本語"]); // a language is named in itself
  });
});

describe("a list", () => {
  const rows = (...ids: string[]) => ids.map((id) => ({ id }));
  it("keeps its order under the pointer, and what is new comes last", () => {
    const idOf = ({ id }: { id: string }) => id;
    expect(steady(["b", "a"], rows("new", "a", "b"), idOf)).toEqual(rows("b", "a", "new"));
    expect(steady(["b", "gone"], rows("b"), idOf)).toEqual(rows("b"));
  });
});

describe("screens", () => {
  it("are found by their path", () => {
    expect(screenOf("/incidents/abc")).toMatchObject({ id: "abc", screen: { name: "incidents" } });
    expect(screenOf("/nowhere")).toBeNull();
    expect(screenOf("/incidents/../secret")).toBeNull();
  });
});
