import { describe, expect, it } from "vitest";
import { strictest } from "../src/frame/marking.tsx";
import { makeTimes } from "../src/text/times.ts";

// 2026-11-23T18:00Z is three in the morning of the 24th in Tokyo.
const kNight = "2026-11-23T18:00:05Z";

describe("times", () => {
  it("are shown in the viewer's zone with its name", () => {
    expect(makeTimes("ja", "Asia/Tokyo").moment(kNight)).toBe("11月24日 03:00 JST");
    expect(makeTimes("en", "Asia/Tokyo").moment(kNight)).toBe("24 Nov 03:00 JST");
    expect(makeTimes("en", "UTC").moment(kNight)).toBe("23 Nov 18:00 UTC");
  });
  it("name the day only where it is another one", () => {
    const times = makeTimes("ja", "Asia/Tokyo");
    expect(times.near(kNight, Date.parse("2026-11-24T00:00Z"))).toBe("03:00 JST");
    expect(times.near(kNight, Date.parse("2026-11-23T00:00Z"))).toBe("11月24日 03:00 JST");
  });
  it("spans have their units", () => {
    expect(makeTimes("ja").span(150)).toBe("2 時間 30 分");
    expect(makeTimes("en").span(1500)).toBe("1 day 1 hr");
    expect(makeTimes("ja").span(0)).toBe("0 分");
  });
});

describe("the marking of a page", () => {
  it("is the strictest of what it shows", () => {
    expect(strictest(["TLP:GREEN", "TLP:AMBER+STRICT", "TLP:AMBER"])).toBe("TLP:AMBER+STRICT");
    expect(strictest([])).toBeNull();
  });
  it("is closed for a marking that is not known", () => {
    expect(strictest(["TLP:PINK" as never, "TLP:GREEN"])).toBe("TLP:RED");
  });
});
