import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { TrailEntry } from "../src/api/bodies.ts";
import type { Outcome } from "../src/api/client.ts";
import AuditPage from "../src/audit/AuditPage.tsx";
import { hashedBytes, hashOf } from "../src/audit/chain.ts";
import type { Language } from "../src/text/language.ts";
import { en } from "../src/text/en.ts";
import { ja } from "../src/text/ja.ts";
import { press } from "./hands.ts";
import { gives, named, refuses, show } from "./show.tsx";

/** A trail that the chain holds together, as the server gives it: above `after`, a thousand at once. */
async function trailOf(count: number, more: (number: number) => Partial<TrailEntry> = () => ({})) {
  const entries: TrailEntry[] = [];
  for (let number = 1; number <= count; ++number) {
    const entry = {
      number,
      at: new Date(Date.UTC(2026, 10, 23, 18, 0, number)).toISOString(),
      person: "bank-a",
      body: "op.bank-a",
      action: "acknowledge_notice",
      subject: "notice:n1",
      outcome: "done",
      reason: "",
      head: "",
      ...more(number),
    };
    const before = Buffer.from(hashOf(entries.at(-1)?.head ?? "").padEnd(64, "0"), "hex");
    const bytes = Buffer.concat([before, hashedBytes(entry)]);
    const hash = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
    entries.push({ ...entry, head: `${number}:${hash}` });
  }
  return entries;
}
const kBodies = { bodies: [{ ...named("op.bank-a"), name: { ja: "地域銀行A", en: "Regional bank A" } }] };

function open(entries: TrailEntry[], language: Language = "ja") {
  const reads: string[] = [];
  const read = (operation: string, _: unknown, query?: Record<string, string>): Outcome<unknown> => {
    if (operation === "get /api/bodies") return gives(kBodies);
    if (operation !== "get /api/trail") return refuses(403);
    reads.push(query?.after ?? "");
    const above = entries.filter(({ number }) => number > Number(query?.after));
    return gives({ head: entries.at(-1)?.head ?? "0:", entries: above.slice(0, 1000) });
  };
  return { ...show({ page: <AuditPage />, read, session: { role: "auditor" }, language }), reads };
}
const rows = () => within(screen.getByRole("table")).getAllByRole("row").slice(1);
const find = (words: string) =>
  fireEvent.change(screen.getByLabelText(ja.audit.find), { target: { value: words } });

beforeEach(() => window.history.replaceState(null, "", "/audit"));

describe("the audit trail", () => {
  it("says in words who did what, with seconds, and the codes beside", async () => {
    open(await trailOf(1), "en");
    await screen.findByText("Regional bank A");
    const said = rows()[0]?.textContent ?? "";
    for (const part of [en.audit.actions.acknowledge_notice, "acknowledge_notice", "bank-a", ":01 "]) {
      expect(said).toContain(part);
    }
    expect(said).toContain(en.audit.outcomes.done);
  });
  it("gives the latest check value and checks all that was read", async () => {
    const entries = await trailOf(3);
    open(entries);
    await screen.findByText(ja.audit.head(3));
    await screen.findByText(ja.audit.whole(3), { exact: false });
    expect(screen.getByText(entries[2]!.head)).toBeTruthy();
  });
  it("says where the chain is broken", async () => {
    const entries = await trailOf(3);
    open(entries.map((entry) => (entry.number === 2 ? { ...entry, person: "sato" } : entry)));
    expect((await screen.findByRole("alert")).textContent).toContain(ja.audit.broken(2));
  });
  it("compares a check value that was kept, with or without its number", async () => {
    const entries = await trailOf(3);
    open(entries);
    const field = await screen.findByLabelText(ja.audit.kept);
    for (const kept of [entries[1]!.head, hashOf(entries[1]!.head)]) {
      fireEvent.change(field, { target: { value: ` ${kept}` } });
      screen.getByText(ja.audit.keptSame(2), { exact: false });
    }
    fireEvent.change(field, { target: { value: "f00" } });
    screen.getByText(ja.audit.keptOther, { exact: false });
  });
  it("leaves out what pages read by themselves, and shows it when asked", async () => {
    const isRead = (number: number) => (number > 1 ? { action: "read_operation" } : {});
    open(await trailOf(3, isRead));
    await screen.findByText(ja.audit.hidden(2), { exact: false });
    expect(rows()).toHaveLength(1);
    press(ja.audit.show);
    expect(rows()).toHaveLength(3);
  });
  it("finds by words in any column, by outcome and by kind", async () => {
    const more: Record<number, Partial<TrailEntry>> = {
      2: { action: "walk_links", outcome: "refused", reason: "not_found" },
      3: { action: "read_notice" },
    };
    open(await trailOf(3, (number) => more[number] ?? {}));
    await screen.findByText(ja.audit.searchedAll(3), { exact: false });
    find("地域銀行 受領確認");
    await waitFor(() => expect(rows()).toHaveLength(1));
    find("");
    fireEvent.change(screen.getByLabelText(ja.audit.result), { target: { value: "refused" } });
    expect(rows()).toHaveLength(1);
    expect(screen.getByText(ja.audit.outcomes["refused not_found"]!, { exact: false })).toBeTruthy();
    fireEvent.change(screen.getByLabelText(ja.audit.kind), { target: { value: "change" } });
    screen.getByText(ja.audit.none);
  });
  it("opens an entry, and narrows to its subject", async () => {
    const entries = await trailOf(3, (number) => (number === 2 ? { subject: "incident:x" } : {}));
    open(entries);
    const button = await screen.findByRole("button", { name: ja.audit.detailsOf(2) });
    fireEvent.click(button);
    expect(button.getAttribute("aria-expanded")).toBe("true");
    screen.getByText(entries[1]!.head);
    fireEvent.click(button);
    expect(screen.queryByText(entries[1]!.head)).toBeNull();
    press(ja.audit.findSubject("事案 x"));
    expect(rows()).toHaveLength(1);
    expect(window.location.search).toContain("incident");
  });
  it("says which part was searched, and searches the rest when asked", async () => {
    const entries = await trailOf(1043, (number) => (number === 7 ? { body: "fsa" } : {}));
    const { reads } = open(entries);
    await screen.findByText(ja.audit.searched(44, 1043) + ja.audit.unsearched([[1, 43]]), {
      exact: false,
    });
    find("fsa");
    screen.getByText(ja.audit.none);
    press(ja.audit.readAll);
    await screen.findByText(ja.audit.searchedAll(1043), { exact: false });
    expect(rows()).toHaveLength(1);
    expect(reads.slice(2)).toEqual(["0", "1000"]); // after the head and the last thousand
    await screen.findByText(ja.audit.whole(1043), { exact: false });
  });
  it("turns pages, with no button that leads nowhere", async () => {
    open(await trailOf(209));
    await screen.findByText(ja.audit.page(209, 10, 209));
    // By their words: roles of two hundred rows take seconds to be reckoned.
    expect(screen.queryByText(ja.audit.newer)).toBeNull();
    fireEvent.click(screen.getByText(ja.audit.older));
    screen.getByText("全209件のうち1〜9番");
    expect(screen.queryByText(ja.audit.older)).toBeNull();
    fireEvent.click(screen.getByText(ja.audit.newer));
    screen.getByText(ja.audit.page(209, 10, 209));
  });
  it("saves what was read, with the check values", async () => {
    const entries = await trailOf(2);
    open(entries);
    await screen.findByText(ja.audit.head(2));
    let saved: Blob | null = null;
    URL.createObjectURL = (blob) => ((saved = blob as Blob), "blob:x");
    URL.revokeObjectURL = () => {};
    const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    press(ja.audit.save);
    expect((click.mock.contexts[0] as HTMLAnchorElement).download).toBe("kaname-trail-1-2.json");
    const reader = new FileReader();
    reader.readAsText(saved!);
    await waitFor(() => expect(reader.result).toBeTruthy());
    expect(JSON.parse(String(reader.result))).toMatchObject({ head: entries[1]!.head, entries });
    click.mockRestore();
  });
});
