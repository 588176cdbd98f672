import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Incident, Receipt } from "../src/api/bodies.ts";
import { Findings } from "../src/findings/Findings.tsx";
import { Audience } from "../src/incidents/Audience.tsx";
import { Held } from "../src/incidents/Held.tsx";
import { ja } from "../src/text/ja.ts";
import { gives, named, show } from "./show.tsx";

const kReceipt: Receipt = { incident: "abc", stage: 1, received: "2026-11-23T18:00:00Z", trail_hash: "f00" };
const write = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("findings", () => {
  const step = (type: string, direction: string, thing: string, name: object | null = null) => ({
    type,
    direction,
    thing,
    name,
  });
  const links = { of: "", links: [step("arises_from", "from", "finding:f1")] };
  const answers = {
    "get /api/links": gives(links),
    "get /api/findings/{id}": gives({
      text: "手順がない",
      originator: named("mic"),
      raised: kReceipt.received,
    }),
  };
  it("are shown with their text, and raised from what is shown", async () => {
    const change = () => Promise.resolve(gives({ id: "f2" }));
    const session = { role: "contact" } as const;
    const { changed } = show({ page: <Findings of="incident:abc" />, answers, session, change });
    await screen.findByText("手順がない");
    write(ja.findings.text, "訓練が要る");
    press(ja.findings.submit);
    await screen.findByText(ja.findings.added("f2"));
    expect(changed.mock.calls[0]?.[1]).toEqual({ arises_from: "incident:abc", text: "訓練が要る" });
    expect(screen.queryByRole("button", { name: ja.findings.link })).toBeNull(); // not for an operator
  });
  it("are linked to the clause that they change", async () => {
    const { changed } = show({ page: <Findings of="incident:abc" />, answers });
    await screen.findByText("手順がない");
    write(ja.findings.ids.clause, " G2006-4-1 ");
    press(ja.findings.link);
    await waitFor(() => expect(changed).toHaveBeenCalledOnce());
    expect(changed.mock.calls[0]?.[1]).toEqual({
      from: "finding:f1",
      type: "changes",
      to: "clause:G2006-4-1",
    });
  });
});

describe("who can see an incident", () => {
  const hop = {
    from: named("mic"),
    to: named("cs"),
    mode: "gate",
    sees_originator: "named",
    reason: { ja: "集約", en: "gathered" },
    due: null,
    use: ["response"],
    onward: "ask",
  };
  const incident = {
    id: "abc",
    marking: { tlp: "TLP:AMBER", persons: [] },
    originator: named("op.a"),
    reports: [],
    passages: [
      {
        ...hop,
        from: named("op.a"),
        to: named("mic"),
        reason: { ja: "所管省庁", en: "ministry" },
        passed: kReceipt.received,
      },
      { ...hop, passed: null },
    ],
  } as unknown as Incident;
  const seenAs = (role: "contact" | "liaison" | "supervisor", body: string) =>
    show({ page: <Audience incident={incident} />, session: { role, body } });
  it("is one's own body for whoever reported it", () => {
    seenAs("contact", "op.a");
    expect(screen.getByText(ja.incidents.audience.yourOwn)).toBeTruthy();
  });
  it("names the ministry by its sector, and the law for a supervisor", () => {
    const { unmount } = seenAs("liaison", "mic");
    expect(screen.getByText("所管省庁。")).toBeTruthy();
    unmount();
    seenAs("supervisor", "mic");
    expect(screen.getByText(ja.incidents.audience.yourSupervision, { exact: false })).toBeTruthy();
  });
  it("waits at a gate for its liaison alone", () => {
    const page = <Held incident={incident} />;
    const { unmount } = show({ page, session: { role: "supervisor", body: "mic" } });
    expect(screen.queryByRole("button")).toBeNull();
    unmount();
    show({ page, session: { role: "liaison", body: "mic" } });
    expect(screen.getByRole("button", { name: ja.incidents.pass })).toBeTruthy();
  });
});
