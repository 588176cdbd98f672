// Two ways to use a page: with the mouse, and with the keyboard alone.
import type { Locator, Page } from "playwright-core";

export type Hands = "mouse" | "keyboard";

const kFarthest = 150; // more than any page here has to tab through

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Tabs to it, as somebody without a mouse would; the focus has to be seen there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let i = 0; i < kFarthest; ++i) {
    if (await isFocused(target)) {
      const outline = await target.evaluate((element) => getComputedStyle(element).outlineStyle);
      if (outline === "none") throw new Error(`the focus cannot be seen on ${target}`);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${target}`);
}

export async function press(page: Page, target: Locator, hands: Hands): Promise<void> {
  if (hands === "mouse") return target.click();
  await tabTo(page, target);
  const type = await target.getAttribute("type");
  await page.keyboard.press(type === "radio" || type === "checkbox" ? "Space" : "Enter");
}

export async function write(page: Page, target: Locator, text: string, hands: Hands): Promise<void> {
  if (hands === "mouse") return target.fill(text);
  await tabTo(page, target);
  await page.keyboard.insertText(text);
}

/** Chooses the option by what it says. */
export async function choose(page: Page, target: Locator, label: string, hands: Hands): Promise<void> {
  if (hands === "mouse") return void (await target.selectOption({ label }));
  await tabTo(page, target);
  const steps = await target.evaluate(
    (select, said) => [...(select as HTMLSelectElement).options].findIndex((option) => option.text === said),
    label,
  );
  for (let i = 0; i < steps; ++i) await page.keyboard.press("ArrowDown");
}

/** Among radio buttons the arrows choose. */
export async function pick(page: Page, target: Locator, hands: Hands): Promise<void> {
  if (hands === "mouse") return target.check();
  await target.waitFor();
  for (let i = 0; i < kFarthest; ++i) {
    if (await isFocused(target)) break;
    const inGroup = await target.evaluate(
      (radio) =>
        (document.activeElement as HTMLInputElement | null)?.name === (radio as HTMLInputElement).name,
    );
    await page.keyboard.press(inGroup ? "ArrowUp" : "Tab");
  }
  if (!(await target.isChecked())) await page.keyboard.press("Space");
}
