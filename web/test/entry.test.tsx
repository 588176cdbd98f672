import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Incident } from "../src/api/bodies.ts";
import { FollowUp } from "../src/incidents/FollowUp.tsx";
import { EntryFlow } from "../src/report/EntryFlow.tsx";
import { ja } from "../src/text/ja.ts";
import { kReceipt, place, press, utc, write } from "./hands.ts";
import { gives, refuses, show } from "./show.tsx";

describe("a report that is entered for an operator", () => {
  const session = { role: "liaison", body: "mic" } as const;
  const fill = () => {
    write(place("originator"), "op.a");
    write(place("proxy-source"), "佐藤課長");
    write(place("proxy-taken"), "2026-11-24T03:00");
    write(place("outline"), "停止");
    fireEvent.click(screen.getByLabelText(ja.incidents.mediums.fax));
    fireEvent.click(screen.getByLabelText(ja.entry.readBack));
  };
  it("says how it came, and has its number only from the server", async () => {
    let answer: (outcome: ReturnType<typeof gives>) => void = () => {};
    const change = () => new Promise<ReturnType<typeof gives>>((resolve) => (answer = resolve));
    const { changed } = show({ page: <EntryFlow />, session, change });
    fill();
    press(ja.report.check);
    press(ja.report.submit);
    press(ja.report.submit);
    expect(changed).toHaveBeenCalledOnce();
    expect(changed.mock.calls[0]?.[1]).toMatchObject({
      originator: "op.a",
      outline: "停止",
      proxy: { source: "佐藤課長", medium: "fax", taken: utc("2026-11-24T03:00"), read_back: true },
    });
    expect(screen.queryByText("abc-1")).toBeNull();
    answer(gives(kReceipt));
    await screen.findByText("abc-1");
  });
  it("is not checked before the operator and the caller are named, and leads to them", async () => {
    show({ page: <EntryFlow />, session });
    press(ja.report.check);
    const summary = await screen.findByRole("alert");
    fireEvent.click(await within(summary).findByRole("link", { name: place("originator") }));
    expect(document.activeElement).toBe(screen.getByLabelText(place("originator")));
    expect(screen.queryByRole("button", { name: ja.report.submit })).toBeNull();
  });
  it("points to the operator when there is none of that name for the writer", async () => {
    const fault = { place: "request", reason: "該当するものはありません。", mend: "" };
    show({ page: <EntryFlow />, session, change: () => Promise.resolve(refuses(404, [fault])) });
    fill();
    press(ja.report.check);
    press(ja.report.submit);
    await waitFor(() =>
      expect(screen.getByLabelText(place("originator")).getAttribute("aria-invalid")).toBe("true"),
    );
  });
  it("goes on as one that the operator has to confirm", async () => {
    const incident = { id: "abc", reports: [] } as unknown as Incident;
    const page = <FollowUp incident={incident} isOwn={false} />;
    const { changed } = show({
      page,
      session,
      change: () => Promise.resolve(gives({ ...kReceipt, stage: 2 })),
    });
    write(place("proxy-source"), "佐藤課長");
    write(place("outline"), "復旧");
    fireEvent.click(screen.getByLabelText(ja.stages.final));
    press(ja.send);
    await screen.findByText(ja.incidents.followUpReceived("abc-2"));
    expect(changed.mock.calls[0]?.[0]).toBe("post /api/incidents/{id}/proxy-reports");
    expect(changed.mock.calls[0]?.[1]).toMatchObject({ stage: "final", proxy: { source: "佐藤課長" } });
  });
  it("goes again under its number until it is received, and the next one under another", async () => {
    const incident = { id: "abc", reports: [], passages: [] } as unknown as Incident;
    const outcomes = [refuses(0), gives(kReceipt), gives(kReceipt)];
    const change = () => Promise.resolve(outcomes.shift() ?? refuses(0));
    const { changed } = show({
      page: <FollowUp incident={incident} isOwn />,
      session: { role: "contact" },
      change,
    });
    for (const times of [1, 2, 3]) {
      write(place("outline"), "復旧");
      press(ja.send);
      await waitFor(() => expect(changed).toHaveBeenCalledTimes(times));
      await waitFor(() =>
        expect(screen.getByRole("button", { name: ja.send }).hasAttribute("disabled")).toBe(false),
      );
    }
    const keys = (changed.mock.calls as unknown as [string, object, { key: string }][]).map(
      (call) => call[2].key,
    );
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});
