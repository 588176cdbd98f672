// What a person chose for this browser. It holds no fact of the system.
import type { Language, Theme } from "../text/language.ts";

const kLanguage = "kaname.language";
const kTheme = "kaname.theme";

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
