// What a person chose for this browser. It holds no fact of the system.
import type { Language, Theme } from "../text/language.ts";

const kLanguage = "kaname.language";
const kTheme = "kaname.theme";
const kEntered = "kaname.entered";

export const loadLanguage = (): Language => {
  const chosen = localStorage.getItem(kLanguage);
  if (chosen === "ja" || chosen === "en") return chosen;
  return navigator.language.startsWith("en") ? "en" : "ja";
};
export const saveLanguage = (language: Language) => localStorage.setItem(kLanguage, language);

export const loadTheme = (): Theme => {
  const chosen = localStorage.getItem(kTheme);
  return chosen === "light" || chosen === "dark" ? chosen : "system";
};
export const saveTheme = (theme: Theme) => localStorage.setItem(kTheme, theme);

/** Whether somebody has signed in here and not out: the cookie that says so cannot be read by a page. */
export const hasEntered = (): boolean => localStorage.getItem(kEntered) !== null;
export const saveEntered = (has: boolean) =>
  has ? localStorage.setItem(kEntered, "") : localStorage.removeItem(kEntered);
