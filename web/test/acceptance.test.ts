import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { kItems, Table, type Item } from "../e2e/acceptance.ts";

const kAll = Object.keys(kItems).map(Number) as Item[];
const file = join(mkdtempSync(join(tmpdir(), "acceptance-")), "results.md");

describe("the table of a run", () => {
  it("fails for each number that no check was for", async () => {
    vi.spyOn(console, "log").mockImplementation(() => {});
    const table = new Table();
    await table.row([1, 2], "both", () => Promise.resolve("seen"));
    const left = kAll.filter((item) => item > 3);
    expect(table.finish(file, left)).toEqual({ passed: 1, failed: 1 });
    const written = readFileSync(file, "utf8");
    expect(written).toContain(`| **3** | **${kItems[3]}** | | | |\n| | no check at all | failed |`);
    expect(written).toContain("| | both | passed | seen |");
  });
  it("says what a check found when it threw", async () => {
    vi.spyOn(console, "log").mockImplementation(() => {});
    const table = new Table();
    await table.row(kAll, "all", () => Promise.reject(new Error("a | b")));
    expect(table.finish(file, [])).toEqual({ passed: 0, failed: 1 });
    expect(readFileSync(file, "utf8")).toContain("| | all | failed | a / b |");
  });
});
