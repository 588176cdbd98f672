import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { KnownBody } from "../src/api/bodies.ts";
import { FollowUp } from "../src/incidents/FollowUp.tsx";
import { EntryFlow } from "../src/report/EntryFlow.tsx";
import { ja } from "../src/text/ja.ts";
import { asked, findNumber, kReceipt, place, press, utc, write } from "./hands.ts";
import { gives, incident, named, refuses, show } from "./show.tsx";

const operator = (id: string, service: string): KnownBody => ({
  id,
  name: { ja: `事業者${id}`, en: id },
  kind: "operator",
  sectors: [named("ict")],
  contacts: [],
  services: [{ id: service, name: { ja: `サービス${service}`, en: service } }],
});
const operators = [operator("op.a", "s.a"), operator("op.b", "s.b")];
const page = <EntryFlow operators={operators} />;
const session = { role: "liaison", body: "mic" } as const;
const fill = () => {
  write(asked("originator"), "op.a");
  write(asked("proxy-source"), "佐藤課長");
  write(asked("proxy-taken"), "2025-11-23T03:00");
  write(asked("outline"), "停止");
  fireEvent.click(screen.getByLabelText(ja.incidents.mediums.fax));
};
const readBack = () => fireEvent.click(screen.getByLabelText(ja.entry.readBack));

describe("a report that is entered for an operator", () => {
  it("says how it came, and has its number only from the server", async () => {
    let answer: (outcome: ReturnType<typeof gives>) => void = () => {};
    const change = () => new Promise<ReturnType<typeof gives>>((resolve) => (answer = resolve));
    const { changed } = show({ page, session, change });
    fill();
    readBack();
    press(ja.report.check);
    press(ja.entry.submit);
    press(ja.entry.submit);
    expect(changed).toHaveBeenCalledOnce();
    expect(changed.mock.calls[0]?.[1]).toMatchObject({
      originator: "op.a",
      outline: "停止",
      proxy: { source: "佐藤課長", medium: "fax", taken: utc("2025-11-23T03:00"), read_back: true },
    });
    expect(document.querySelector(".receipt-number")).toBeNull();
    answer(gives(kReceipt));
    await findNumber("abc-1");
    expect(screen.getByText(ja.entry.receivedFor("事業者op.a"))).toBeTruthy();
  });
  it("names the operator and its service, and sends what they are known by", () => {
    const { changed } = show({ page, session });
    fill();
    readBack();
    expect(screen.getByRole("option", { name: "事業者op.b" })).toBeTruthy();
    expect(screen.queryByRole("option", { name: "サービスs.b" })).toBeNull();
    write(place("service"), "s.a");
    press(ja.report.check);
    expect(screen.getByText("サービスs.a")).toBeTruthy();
    press(ja.entry.submit);
    expect(changed.mock.calls[0]?.[1]).toMatchObject({ originator: "op.a", service: "s.a" });
  });
  it("forgets the service of an operator that was chosen by mistake", () => {
    show({ page, session });
    write(asked("originator"), "op.b");
    write(place("service"), "s.b");
    write(asked("originator"), "op.a");
    expect((screen.getByLabelText(place("service")) as HTMLSelectElement).value).toBe("");
  });
  it("leads to the incident that the operator has already", async () => {
    const known = gives({ incidents: [incident({ id: "xyz" })] });
    show({ page, session, answers: { "get /api/incidents": known } });
    write(asked("originator"), "op.b");
    expect(screen.queryByText(ja.entry.openAlready)).toBeNull();
    write(asked("originator"), "op.a");
    await screen.findByText(ja.entry.openAlready);
    const link = screen.getByRole("link", { name: (name) => name.startsWith(ja.entry.isFollowUp) });
    expect(link.getAttribute("href")).toBe("/incidents/xyz?report");
  });
  it("warns where it was not read back, and lets it be sent", () => {
    const { changed } = show({ page, session });
    fill();
    press(ja.report.check);
    expect(screen.getByText(ja.report.doubts.notReadBack)).toBeTruthy();
    press(ja.entry.submit);
    expect(changed).toHaveBeenCalledOnce();
  });
  it("is not checked before the operator and the caller are named, and leads to them", async () => {
    show({ page, session });
    press(ja.report.check);
    const summary = await screen.findByRole("alert");
    fireEvent.click(await within(summary).findByRole("link", { name: place("originator") }));
    expect(document.activeElement).toBe(screen.getByLabelText(asked("originator")));
    expect(screen.queryByRole("button", { name: ja.entry.submit })).toBeNull();
  });
  it("is not checked where it was told before it began", () => {
    show({ page, session });
    fill();
    write(place("since"), "2025-11-23T03:30");
    press(ja.report.check);
    expect(screen.getByLabelText(place("since")).getAttribute("aria-invalid")).toBe("true");
    expect(screen.queryByRole("button", { name: ja.entry.submit })).toBeNull();
  });
  it("points to the operator when there is none of that name for the writer", async () => {
    const fault = { place: "request", reason: "該当するものはありません。", mend: "" };
    show({ page, session, change: () => Promise.resolve(refuses(404, [fault])) });
    fill();
    press(ja.report.check);
    press(ja.entry.submit);
    await waitFor(() =>
      expect(screen.getByLabelText(asked("originator")).getAttribute("aria-invalid")).toBe("true"),
    );
  });
  it("goes on as one that the operator has to confirm", async () => {
    const received = vi.fn(() => Promise.resolve());
    const { changed } = show({
      page: <FollowUp incident={incident()} isOwn={false} isWanted={false} received={received} />,
      session,
      change: () => Promise.resolve(gives({ ...kReceipt, stage: 2 })),
    });
    write(asked("proxy-source"), "佐藤課長");
    write(asked("outline"), "復旧");
    fireEvent.click(screen.getByLabelText(ja.stages.final));
    press(ja.report.check);
    press(ja.incidents.submit.final);
    await waitFor(() => expect(received).toHaveBeenCalledOnce());
    expect(changed.mock.calls[0]?.[0]).toBe("post /api/incidents/{id}/proxy-reports");
    expect(changed.mock.calls[0]?.[1]).toMatchObject({ stage: "final", proxy: { source: "佐藤課長" } });
  });
});
