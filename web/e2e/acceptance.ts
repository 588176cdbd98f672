// What the pages have to keep, by number, and what a run saw of each. A number without a row fails the run.
import { writeFileSync } from "node:fs";

/** Of the product's list, what these pages can show; 7 and 21 are not here: there is no graph with a slider yet. */
export const kItems = {
  1: "the first screen complete, without scrolling, in under 2 s",
  2: "axe finds nothing on every screen, in Japanese and English, light and dark",
  3: "reports and notices by keyboard alone; the focus is seen and returned",
  4: "all text switches language; nothing overflows",
  5: "390, 768, 1366, 1920 px and text of 200 % without sideways scroll",
  6: "targets of at least 24 px, primary ones of 44 px",
  8: "what is selected is in the address; a reload restores it",
  9: "each picture has an equal table",
  10: "a why-chain begins in an initial failure, each link with its source",
  11: "an event shows in under 1 s; a killed stream shows in under 35 s and resumes without loss or repeat",
  12: "no byte of another operator's RED report in page, interface or stream",
  13: "the preview is the actual recipients",
  14: "a double click or a retry sends once",
  15: "the error summary has the focus and leads to the field",
  16: "a draft survives reload and restart",
  17: "nothing of an exercise on live screens",
  18: "nothing leaves the origin; no console error; no refusal by the policy (default-src 'self')",
  19: "a printed sheet carries the marking, each of them",
  20: "who asked for less motion sees none",
  22: "initial JavaScript at most 200 KB, a screen loaded later at most 60 KB (gzip)",
  23: "at most 0.1 % of the pixels differ from the pictures kept, at a fixed clock and seed",
  24: "times shown in the viewer's zone are the stored UTC",
} as const;
export type Item = keyof typeof kItems;

interface Row {
  items: readonly Item[];
  check: string;
  isPassed: boolean;
  found: string;
  seconds: number;
}

export class Table {
  private readonly rows: Row[] = [];

  /** Runs the check and keeps what it saw; it passes unless it throws. */
  async row(items: readonly Item[], check: string, run: () => Promise<string>): Promise<void> {
    const start = Date.now();
    const keep = (isPassed: boolean, found: string) => {
      const seconds = (Date.now() - start) / 1000;
      this.rows.push({ items, check, isPassed, found, seconds });
      console.log(`${isPassed ? "passed" : "failed"}  ${items.join(", ")}  ${check}  ${found}`);
    };
    await run().then(
      (found) => keep(true, found),
      (error: unknown) => keep(false, String(error instanceof Error ? error.message : error).slice(0, 600)),
    );
  }

  /** Writes the table by number and gives how many rows passed and failed; `left` is what this run does not look at. */
  finish(file: string, left: readonly Item[]): { passed: number; failed: number } {
    const hasRow = (item: Item) => this.rows.some((row) => row.items.includes(item));
    const all = Object.keys(kItems).map(Number) as Item[];
    const bare = all.filter((item) => !hasRow(item) && !left.includes(item));
    for (const item of bare) {
      const row = {
        items: [item],
        check: "no check at all",
        isPassed: false,
        found: kItems[item],
        seconds: 0,
      };
      this.rows.push(row);
      console.log(`failed  ${item}  ${row.check}  ${row.found}`);
    }
    const lines = all
      .filter(hasRow)
      .flatMap((item) => [
        `| **${item}** | **${kItems[item]}** | | | |`,
        ...this.rows.filter((row) => row.items.includes(item)).map(asLine),
      ]);
    const head = ["| item | check | result | what was seen | s |", "|---|---|---|---|---|"];
    const unseen = all.filter((item) => !hasRow(item));
    const rest = unseen.length > 0 ? [`Not looked at in this run: ${unseen.join(", ")}.`, ""] : [];
    writeFileSync(file, [...head, ...lines, "", ...rest].join("\n"));
    const failed = this.rows.filter((row) => !row.isPassed).length;
    return { passed: this.rows.length - failed, failed };
  }
}

const asLine = (row: Row) =>
  `| | ${row.check} | ${row.isPassed ? "passed" : "failed"} | ${row.found.replaceAll("|", "/").replaceAll("\n", " ")} | ${row.seconds.toFixed(1)} |`;
