// A few screens look as they did: pictures kept in e2e/kept, drawn from kept answers. Acceptance 23.
// After an intended change: npm run e2e -- --baselines. Without answers.json the answers are kept anew, too.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import type { Browser } from "playwright-core";
import { settle } from "./browser.ts";
import { kLooks } from "./look.ts";
import { withPalette } from "./palette.ts";
import type { Places } from "./places.ts";
import { keepAnswers, openKept, type Kept } from "./recorded.ts";
import { kAddress } from "./server.ts";

const kFolder = new URL("./kept", import.meta.url).pathname;
const kAnswers = `${kFolder}/answers.json`;
const kScreens = ["board-officer", "forecast", "incident", "report", "notice-received"];
const kSizes = [
  [1366, 768],
  [390, 844],
] as const;
const kMostDifferent = 0.001;

/** Draws each kept screen in each look and width, and hands it on with its name. */
async function draw(browser: Browser, kept: Kept, take: (name: string, png: Buffer) => void) {
  for (const { name, account, path } of kept.screens) {
    for (const { language, theme } of kLooks) {
      for (const [width, height] of kSizes) {
        const page = await openKept(browser, kept, account, { language, theme, width, height });
        await page.goto(kAddress + path);
        await settle(page);
        await page.evaluate(() => document.fonts.ready);
        if (await page.locator("input[type=password]").count())
          throw new Error(`${name}: nobody is signed in`);
        const png = await page.screenshot();
        take(`${name}-${language}-${theme}-${width}.png`, png);
        await page.context().close();
      }
    }
  }
}

export async function picturesAreKept(browser: Browser, out: string): Promise<string> {
  const kept = JSON.parse(readFileSync(kAnswers, "utf8")) as Kept;
  const faults: string[] = [];
  let most = 0;
  let count = 0;
  await draw(browser, kept, (name, png) => {
    count += 1;
    const now = PNG.sync.read(png);
    const before = PNG.sync.read(readFileSync(`${kFolder}/${name}`));
    if (now.width !== before.width || now.height !== before.height) {
      faults.push(`${name}: ${now.width} x ${now.height}, was ${before.width} x ${before.height}`);
      writeFileSync(`${out}/now-${name}`, png);
      return;
    }
    const { width, height } = now;
    const difference = new PNG({ width, height });
    const share = pixelmatch(before.data, now.data, difference.data, width, height) / (width * height);
    most = Math.max(most, share);
    if (share <= kMostDifferent) return;
    faults.push(`${name}: ${(share * 100).toFixed(2)} % differ`);
    writeFileSync(`${out}/now-${name}`, png);
    writeFileSync(`${out}/difference-${name}`, PNG.sync.write(difference));
  });
  if (faults.length > 0) throw new Error(`${faults.length} of ${count}: ${faults.join("; ")} (see ${out})`);
  return `${count} pictures; the most different one by ${(most * 100).toFixed(3)} %`;
}

export async function renewPictures(browser: Browser, places: Places): Promise<string> {
  mkdirSync(kFolder, { recursive: true });
  if (!existsSync(kAnswers)) {
    const all = [...places].flatMap(([account, standing]) => standing.map((one) => ({ ...one, account })));
    const kept = await keepAnswers(
      browser,
      all.filter(({ name }) => kScreens.includes(name)),
    );
    writeFileSync(kAnswers, `${JSON.stringify(kept)}\n`);
  }
  let bytes = 0;
  let count = 0;
  await draw(browser, JSON.parse(readFileSync(kAnswers, "utf8")) as Kept, (name, png) => {
    const small = withPalette(png);
    bytes += small.length;
    count += 1;
    writeFileSync(`${kFolder}/${name}`, small);
  });
  return `${count} pictures kept, ${Math.round(bytes / 1024)} KB`;
}
