// What every screen has to keep, in each language and theme: acceptance 2, 4, 5, 6 and 18.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

export const kWidths = [390, 768, 1366, 1920] as const;

export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    (found) => `${found.id}: ${found.nodes[0]?.target.join(" ") ?? ""} (${found.nodes.length})`,
  );
}

/** How far the page can be pushed sideways, in pixels: 0 where all is well. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export async function overflowFindings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of kWidths) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 768 });
    const by = await sideways(page);
    if (by > 0) found.push(`${by} px too wide at ${width} px`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  const by = await sideways(page);
  if (by > 0) found.push(`${by} px too wide with text of 200 %`);
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  return found;
}

/** Whoever asked for less motion sees none. */
export const motion = (page: Page): Promise<string[]> =>
  page.evaluate(() => document.getAnimations().map((one) => `moves: ${String(one.id || one.playState)}`));

/** Targets smaller than 24 px; a link within a sentence may be as high as its line (WCAG 2.2, 2.5.8). */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const target of document.querySelectorAll("a[href], button, input, select, textarea, summary")) {
      const { width, height } = target.getBoundingClientRect();
      if (width === 0 || target.matches(".skip")) continue;
      const isInText = target.tagName === "A" && getComputedStyle(target).display === "inline";
      if (!isInText && (width < 24 || height < 24)) {
        found.push(`${target.tagName} ${target.textContent?.slice(0, 20)}: ${width} x ${height}`);
      }
    }
    return found;
  });
