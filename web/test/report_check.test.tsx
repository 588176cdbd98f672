import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Regime, ReportPreview } from "../src/api/bodies.ts";
import { ReportFlow } from "../src/report/ReportFlow.tsx";
import { ja } from "../src/text/ja.ts";
import { asked, findNumber, kReceipt, place, press, write } from "./hands.ts";
import { gives, incident, named, show } from "./show.tsx";

const regime = (id: string, en: string): Regime =>
  ({ ...named(id), trigger: named("").name, form: { ja: en, en }, bases: ["statutory"] }) as Regime;
const preview = {
  hops: [
    { from: named("op.a"), to: named("mic"), mode: "gate", reason: named("").name, sees_originator: "named" },
  ],
  services: [],
  default_terms: [
    { basis: "exceptional", use: ["response"], onward: "ask" },
    { basis: "statutory", use: ["response", "statistics", "supervision"], onward: "ask" },
  ],
  regimes: [regime("by-call", "telephone"), regime("by-us", "this system or telephone")],
} as unknown as ReportPreview;
const page = <ReportFlow preview={preview} />;
const session = { role: "contact" } as const;
const isChecking = () => screen.queryByRole("button", { name: ja.report.submit }) !== null;
const outline = () => screen.getByLabelText(asked("outline")) as HTMLTextAreaElement;

describe("a report that is checked", () => {
  it("has an outline, and begins at no time that is still to come", () => {
    show({ page, session });
    write(place("since"), "2099-01-01T03:00");
    press(ja.report.check);
    expect(isChecking()).toBe(false);
    expect(outline().getAttribute("aria-invalid")).toBe("true");
    const since = screen.getByLabelText(place("since"));
    expect(since.getAttribute("aria-invalid")).toBe("true");
    expect(since.closest(".field")?.textContent).toContain(ja.report.faults.future.reason);
  });
  it("warns where it was known before it began, and shows the year", () => {
    show({ page, session });
    write(asked("outline"), "停止");
    write(place("since"), "2025-01-02T03:00");
    write(place("aware"), "2025-01-01T03:00");
    press(ja.report.check);
    expect(screen.getByText(ja.report.doubts.awareBefore)).toBeTruthy();
    expect(screen.getByText(/^2025年1月1日/)).toBeTruthy();
    expect(isChecking()).toBe(true);
  });
  it("shows what each addressee may do, also where nothing was chosen", () => {
    show({ page, session });
    write(asked("outline"), "停止");
    fireEvent.click(screen.getByLabelText(ja.bases.statutory));
    press(ja.report.check);
    const terms = screen.getByText(ja.report.allow.of("mic")).nextSibling;
    expect(terms?.textContent).toContain(ja.report.allow.uses.supervision);
    expect(terms?.textContent).toContain(ja.report.allow.askOf(ja.report.allow.you));
  });
  it("leads to the time of awareness where that was left out", () => {
    show({ page, session });
    write(asked("outline"), "停止");
    press(ja.report.check);
    press(ja.report.sayAware);
    const aware = screen.getByLabelText(place("aware"));
    expect(document.activeElement).toBe(aware);
    expect(aware.closest("details")?.open).toBe(true);
  });
  it("is written on when one goes back, and stays on its page", () => {
    show({ page, session });
    const entries = window.history.length;
    write(asked("outline"), "停止");
    press(ja.report.check);
    expect(window.history.length).toBe(entries + 1);
    window.history.replaceState(null, ""); // as the browser has it when it is back at the entry before
    act(() => void window.dispatchEvent(new PopStateEvent("popstate")));
    expect(isChecking()).toBe(false);
    expect(outline().value).toBe("停止");
  });
});

describe("a moment", () => {
  it("is said again in the page's language, is now at a touch, and may be unknown", () => {
    show({ page, session });
    write(place("since"), "2025-01-02T15:00");
    expect(screen.getByText(/^2025年1月2日.*15:00/)).toBeTruthy();
    const since = screen.getByLabelText(place("since")) as HTMLInputElement;
    press(place("since") + ja.colon + ja.unknown);
    expect(since.value).toBe("");
    press(place("since") + ja.colon + ja.now);
    expect(Math.abs(new Date(since.value).getTime() - Date.now())).toBeLessThan(120_000);
    write(asked("outline"), "停止");
    press(ja.report.check);
    expect(isChecking()).toBe(true); // the present is not in the future
  });
});

describe("the receipt of a report", () => {
  it("says whom it reached, and names what the law wants by another means", async () => {
    const hop = { from: named("op.a"), mode: "gate", sees_originator: "named", reason: named("").name };
    const passages = [
      { ...hop, to: named("mic"), passed: kReceipt.received },
      { ...hop, to: named("cs"), passed: null },
    ] as never[];
    const answers = { "get /api/incidents/{id}": gives(incident({ passages })) };
    show({ page, session, answers, change: () => Promise.resolve(gives(kReceipt)) });
    write(asked("outline"), "停止");
    fireEvent.click(screen.getByLabelText(ja.bases.statutory));
    press(ja.report.check);
    press(ja.report.submit);
    await findNumber("abc-1");
    const box = within(document.querySelector<HTMLElement>(".receipt")!);
    await box.findByText(ja.incidents.reached("mic"), { exact: false });
    expect(box.getByText(ja.incidents.notReached("cs"), { exact: false })).toBeTruthy();
    expect(box.getByText("by-call")).toBeTruthy();
    expect(box.queryByText("by-us")).toBeNull();
  });
});

describe("a draft", () => {
  it("is thrown away only where there is one, and comes back", () => {
    show({ page, session });
    expect(screen.queryByRole("button", { name: ja.report.discard })).toBeNull();
    write(asked("outline"), "停止");
    press(ja.report.discard);
    expect(outline().value).toBe("");
    press(ja.report.restore);
    expect(outline().value).toBe("停止");
    expect(screen.queryByRole("button", { name: ja.report.restore })).toBeNull();
  });
  it("is said to be one when it is found again", () => {
    const first = show({ page, session });
    write(asked("outline"), "停止");
    expect(screen.queryByText(ja.report.restored)).toBeNull();
    first.unmount();
    show({ page, session });
    expect(screen.getByText(ja.report.restored)).toBeTruthy();
  });
});
