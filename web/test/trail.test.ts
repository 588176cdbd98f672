// The trail without a page: its chain, its words, what is searched and shown of it.
import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { TrailEntry } from "../src/api/bodies.ts";
import { firstBroken, hashedBytes } from "../src/audit/chain.ts";
import { saidBy } from "../src/audit/said.ts";
import { isByPage, isWanted, kindOf, textOf } from "../src/audit/search.ts";
import { covers, pageOf, unsearched, type Part } from "../src/audit/trail.ts";
import { en } from "../src/text/en.ts";
import { ja } from "../src/text/ja.ts";

const entry = (number: number, more: Partial<TrailEntry> = {}): TrailEntry => ({
  number,
  at: "2007-10-01T03:00:01+09:00",
  person: "tanaka",
  body: "op.east",
  action: "report_incident",
  subject: `incident:${number}`,
  outcome: "done",
  reason: "",
  head: `${number}:`,
  ...more,
});

describe("the chain", () => {
  // modules/record/tests/trail_test.cpp: the same entry, its bytes and its hash, computed by hand with hashlib.
  const first = entry(1, { head: "1:6464196270de3628f868ca649c4dd12d81fd7540ad3cd72434287ba8baf7c4e7" });
  // By hand in the same way; the time has microseconds, the body is counted in bytes.
  const second = entry(2, {
    at: "2007-10-01T03:00:02.044752+09:00",
    body: "東",
    head: "2:cf368ed26df2d6b266fe5c6f10574266f4261c4fb667c0314bc512e9a0ce7673",
  });
  it("hashes the bytes that the server hashes", () => {
    expect(new TextDecoder().decode(hashedBytes(first))).toBe(
      "1:1,16:1191175201000000,6:tanaka,7:op.east,15:report_incident,10:incident:1,4:done,0:,",
    );
  });
  it("holds for what was recorded, and breaks where an entry was changed, removed or moved", async () => {
    expect(await firstBroken([first, second])).toBeNull();
    expect(await firstBroken([second])).toBeNull(); // what came before is not known
    expect(await firstBroken([{ ...first, person: "sato" }, second])).toBe(1);
    expect(await firstBroken([first, { ...second, outcome: "refused" }])).toBe(2);
    expect(await firstBroken([first, { ...second, number: 3 }])).toBe(3);
    expect(await firstBroken([{ ...first, at: "2007-10-01T03:00:01.000001+09:00" }])).toBe(1);
  });
});

describe("the words of the trail", () => {
  const modules = `${process.cwd()}/../modules/`;
  const sources = globSync("*/src/*.cpp", { cwd: modules }).map((name) =>
    readFileSync(modules + name, "utf8"),
  );
  const found = (pattern: RegExp) =>
    sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name ?? ""));
  it("has some for everything that persons and time do", () => {
    const byPersons = found(/Rule\{Action::\w+, "(\w+)"/g);
    const byTime = [...found(/by_time\("(\w+)"/g), ...found(/\.action = "(\w+)"/g)];
    expect(byPersons.length).toBeGreaterThan(30);
    expect(byTime).toContain("remind_notice");
    for (const name of [...byPersons, ...byTime]) expect(Object.keys(ja.audit.actions)).toContain(name);
    expect(Object.keys(ja.audit.actions).sort()).toEqual([...new Set([...byPersons, ...byTime])].sort());
  });
  it("has some for every way to end", () => {
    const reasons = found(/entry\.reason = "(\w+)"/g);
    expect(reasons).toHaveLength(5);
    for (const reason of reasons) {
      const outcome = ["forbidden", "not_found"].includes(reason) ? "refused" : "failed";
      expect(ja.audit.outcomes[`${outcome} ${reason}`]).toBeTruthy();
      expect(en.audit.outcomes[`${outcome} ${reason}`]).toBeTruthy();
      expect(ja.audit.reasons[reason]).toBeTruthy();
    }
  });
  it("say a code that they do not know as it is", () => {
    const odd = entry(1, { action: "fly", subject: "bird:1", outcome: "lost", reason: "", body: "op.x" });
    expect(saidBy(odd, ja, (id) => id)).toMatchObject({
      action: "fly",
      subject: "bird:1",
      outcome: "lost",
      who: "op.x",
    });
  });
  it("a refused sign-in is no missing permission, and time is no person", () => {
    const refused = entry(1, { action: "sign_in", outcome: "refused", reason: "forbidden" });
    expect(saidBy(refused, ja, (id) => id).outcome).toBe(ja.audit.notLetIn);
    const delivered = entry(1, { action: "deliver_notice", person: "system", body: "fsa" });
    expect(saidBy(delivered, ja, () => "金融庁").who).toBe(`${ja.audit.system} → 金融庁`);
  });
});

describe("the search", () => {
  const wanted = { words: "", isRefused: false, kind: "all" as const };
  const refused = entry(2, { action: "walk_links", outcome: "refused", reason: "not_found" });
  const finds = (words: string) => {
    const text = textOf(
      refused,
      saidBy(refused, ja, () => "東日本電力"),
      "10月1日 03:00:01 JST",
    );
    return isWanted(refused, { ...wanted, words }, () => text);
  };
  it("wants all words, in what is shown and in codes", () => {
    for (const words of ["東日本　拒否", "WALK_LINKS op.east", "not_found 03:00:01", "関連付け incident:2"]) {
      expect(finds(words), words).toBe(true);
    }
    expect(finds("東日本 完了")).toBe(false);
  });
  it("knows what was refused, what only reads, and takes the unknown for a change", () => {
    const is = (one: TrailEntry, more: object) => isWanted(one, { ...wanted, ...more }, () => "");
    expect(is(entry(1), { isRefused: true })).toBe(false);
    expect(is(refused, { isRefused: true })).toBe(true);
    expect(is(refused, { kind: "change" })).toBe(false);
    expect(["walk_links", "export_receipt", "sign_out", "fly"].map(kindOf)).toEqual([
      "read",
      "read",
      "session",
      "change",
    ]);
  });
  it("leaves out what pages read by themselves, but never a refusal or who has seen what", () => {
    expect(isByPage(entry(1, { action: "read_operation" }))).toBe(true);
    expect(isByPage(refused)).toBe(false);
    for (const action of ["read_incident", "read_notice", "read_forecast", "read_release"]) {
      expect(isByPage(entry(1, { action }))).toBe(false);
    }
  });
});

describe("a page of the trail", () => {
  const part = (from: number, to: number, last: number): Part => ({
    head: `${last}:f`,
    at: 0,
    entries: Array.from({ length: to - from + 1 }, (_, at) => entry(from + at)),
  });
  it("knows which part was read, and which was not", () => {
    expect(unsearched(part(44, 243, 243))).toEqual([[1, 43]]);
    expect(unsearched(part(44, 243, 250))).toEqual([
      [1, 43],
      [244, 250],
    ]);
    expect(unsearched(part(1, 9, 9))).toEqual([]);
    expect([covers(part(1, 9, 9), 0), covers(part(1, 9, 10), 0), covers(part(5, 9, 9), 4)]).toEqual([
      true,
      false,
      false,
    ]);
  });
  it("goes older and newer without a gap, within what was read and beyond", () => {
    const read = part(44, 643, 643);
    const top = pageOf(read, read.entries, 0);
    expect(top).toMatchObject({ from: 444, to: 643, older: 443, newer: null });
    const next = pageOf(read, read.entries, 443);
    expect(next).toMatchObject({ from: 244, to: 443, older: 243, newer: 643 });
    const end = pageOf(read, read.entries, 243);
    expect(end).toMatchObject({ from: 44, to: 243, older: 43, newer: 443 });
    const few = read.entries.slice(0, 3);
    expect(pageOf(read, few, 0)).toMatchObject({ from: 44, to: 643, older: 43 });
  });
  it("has no older one than the first", () => {
    expect(pageOf(part(1, 6, 209), part(1, 6, 209).entries, 6)).toMatchObject({ older: null, newer: 209 });
  });
});
