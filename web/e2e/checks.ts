// What every screen has to keep, in each language and theme: acceptance 2, 4, 5, 6, 18 and 20.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { en } from "../src/text/en.ts";
import { ja } from "../src/text/ja.ts";
import type { Language } from "./browser.ts";

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

/** Words that are wider than what they stand in: cut off, or drawn over what is beside it. */
const spilled = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const box of document.querySelectorAll(
      "button, .button, .card, th, td, .tile, li, p, h1, h2, h3, label",
    )) {
      const { overflowX } = getComputedStyle(box);
      const isScrolled =
        overflowX === "auto" || overflowX === "scroll" || box.closest(".table-frame") !== null;
      const isHidden = box.closest(".only-read") !== null || box.clientWidth === 0;
      if (isScrolled || isHidden || box.scrollWidth <= box.clientWidth + 1) continue;
      found.push(
        `${box.tagName} "${box.textContent.slice(0, 20)}" by ${box.scrollWidth - box.clientWidth} px`,
      );
    }
    return found;
  });

export async function overflowFindings(page: Page): Promise<string[]> {
  const found: string[] = [];
  const look = async (how: string) => {
    const by = await sideways(page);
    if (by > 0) found.push(`${by} px too wide ${how}`);
    found.push(...(await spilled(page)).map((one) => `${one} ${how}`));
  };
  for (const width of kWidths) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 768 });
    await look(`at ${width} px`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  await look("with text of 200 %");
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  return found;
}

/** Whoever asked for less motion sees none, now and later: no element is told to move. */
export const motion = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((one) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
        const isStill = animationName === "none" && /^(0s(, )?)+$/.test(transitionDuration);
        return !isStill || scrollBehavior === "smooth";
      })
      .map((one) => `moves: ${one.tagName} ${one.className}`),
  );

/** Targets smaller than 24 px, primary ones than 44 px; a link within a sentence may be as high as its line
    (WCAG 2.2, 2.5.8). */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const target of document.querySelectorAll("a[href], button, input, select, textarea, summary")) {
      const { width, height } = target.getBoundingClientRect();
      if (width === 0 || target.matches(".skip")) continue;
      const isInText = target.tagName === "A" && getComputedStyle(target).display === "inline";
      const least = target.matches(".primary, .danger, [type=submit]") ? 44 : 24;
      if (!isInText && (width < least || height < least)) {
        found.push(`${target.tagName} ${target.textContent?.slice(0, 20)}: ${width} x ${height}`);
      }
    }
    return found;
  });

/** What people wrote in the story, and the names that are the same in both languages. */
const kAsWritten = ".as-written, [lang]:not(html), textarea, .trail td, noscript";
const leaves = (words: object): string[] =>
  Object.values(words).flatMap((word: unknown) =>
    typeof word === "string" ? [word] : typeof word === "object" && word !== null ? leaves(word) : [],
  );
const kOnly = {
  ja: leaves(en).filter((word) => !leaves(ja).includes(word)),
  en: [] as string[], // Japanese is known by its letters
};

/** Words of the other language: of the pages themselves and of what the server says in both. */
export const foreignWords = (page: Page, language: Language): Promise<string[]> =>
  page.evaluate(
    ([asWritten, foreign, name, isEnglish]) => {
      const found = new Set<string>();
      const judge = (text: string | null) => {
        const said = (text ?? "").trim().replace(name, "");
        if (foreign.includes(said) || (isEnglish && /[\u3040-\u30ff\u4e00-\u9fff]/.test(said)))
          found.add(said);
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        if (!walker.currentNode.parentElement?.closest(asWritten)) judge(walker.currentNode.textContent);
      }
      // Words also stand in attributes of HTML, of which `placeholder` is one.
      for (const one of document.querySelectorAll("[title], [aria-label], [placeholder]")) {
        for (const attribute of ["title", "aria-label", "placeholder"]) judge(one.getAttribute(attribute));
      }
      judge(document.title);
      return [...found].map((said) => `"${said.slice(0, 40)}"`);
    },
    [
      kAsWritten,
      kOnly[language].filter((word) => word !== ja.frame.language),
      language === "ja" ? ja.frame.language : en.frame.language,
      language === "en",
    ] as const,
  );
