// Times are stored in UTC and shown in the viewer's zone, with the zone's name.
import type { Language } from "./language.ts";

const kLocale = { ja: "ja-JP", en: "en-GB" } as const;

export interface Times {
  /** 11月24日 03:00 JST */
  moment(at: string | number): string;
  /** 11月24日 03:00:05 JST */
  second(at: string | number): string;
  /** 2026年11月24日(火) 03:00 JST */
  whole(at: string | number): string;
  /** 03:00 JST; with the day where it is another one than `now`'s */
  near(at: string | number, now: number): string;
  /** The same without the zone, where that is said once for many */
  bare(at: string | number, now: number): string;
  /** 2026年11月24日(火) 03:00:05 JST */
  clock(at: number): string;
  /** JST */
  zone(at: number): string;
  /** 2時間30分 */
  span(minutes: number): string;
  percent(tenThousandths: number): string;
}

export function makeTimes(language: Language, timeZone?: string): Times {
  const locale = kLocale[language];
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { hourCycle: "h23", ...(timeZone ? { timeZone } : {}), ...options });
  const day = format({ month: language === "ja" ? "long" : "short", day: "numeric" });
  const hour = format({ hour: "2-digit", minute: "2-digit" });
  const full = format({ year: "numeric", month: language === "ja" ? "long" : "short", day: "numeric" });
  const weekday = format({
    year: "numeric",
    month: language === "ja" ? "long" : "short",
    day: "numeric",
    weekday: "short",
  });
  const second = format({ hour: "2-digit", minute: "2-digit", second: "2-digit" });
  // British English knows no name for the zones of Asia but their offset; the Japanese locale says JST.
  const name = new Intl.DateTimeFormat("ja-JP", { timeZoneName: "short", ...(timeZone ? { timeZone } : {}) });
  const number = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const gap = language === "ja" ? "" : " "; // 2時間30分, 2 hrs 30 mins
  const unit = (count: number, one: Intl.NumberFormatOptions["unit"] & string) =>
    new Intl.NumberFormat(locale, { style: "unit", unit: one, unitDisplay: "short" })
      .format(count)
      .replace(" ", gap);

  const date = (at: string | number) => new Date(at);
  const zone = (at: number | string) =>
    name.formatToParts(date(at)).find((part) => part.type === "timeZoneName")?.value ?? "";
  const bare = (at: string | number, now: number) =>
    (full.format(date(at)) === full.format(now) ? "" : `${day.format(date(at))} `) + hour.format(date(at));
  return {
    bare,
    moment: (at) => `${day.format(date(at))} ${hour.format(date(at))} ${zone(at)}`,
    near: (at, now) => `${bare(at, now)} ${zone(at)}`,
    second: (at) => `${day.format(date(at))} ${second.format(date(at))} ${zone(at)}`,
    whole: (at) => `${weekday.format(date(at))} ${hour.format(date(at))} ${zone(at)}`,
    clock: (at) => `${full.format(at)} ${second.format(at)}`,
    zone,
    span: (minutes) => {
      const whole = Math.round(minutes);
      const parts = [
        [Math.floor(whole / 1440), "day"],
        [Math.floor((whole % 1440) / 60), "hour"],
        [whole % 60, "minute"],
      ] as const;
      const said = parts.filter(([count]) => count > 0).slice(0, 2);
      return said.length === 0 ? unit(0, "minute") : said.map(([count, one]) => unit(count, one)).join(gap);
    },
    percent: (tenThousandths) => number.format(tenThousandths / 10_000),
  };
}
