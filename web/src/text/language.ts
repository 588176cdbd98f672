export type Language = "ja" | "en";
export type Theme = "system" | "light" | "dark";
