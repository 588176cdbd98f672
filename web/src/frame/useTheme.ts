import { useEffect, useState } from "react";
import type { Theme } from "../text/language.ts";
import { loadTheme, saveTheme } from "./settings.ts";

const kNext: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };

export function useTheme(): [Theme, () => void] {
  const [theme, setTheme] = useState<Theme>(loadTheme);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    saveTheme(theme);
  }, [theme]);
  return [theme, () => setTheme((now) => kNext[now])];
}
