import { describe, expect, it } from "vitest";
import { strictest } from "../src/frame/marking.tsx";
import { sentences } from "../src/parts/sentence.ts";
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
    expect(times.bare(kNight, Date.parse("2026-11-23T00:00Z"))).toBe("11月24日 03:00");
  });
  it("spans have their units", () => {
    expect(makeTimes("ja").span(150)).toBe("2時間30分");
    expect(makeTimes("en").span(1500)).toBe("1 day 1 hr");
    expect(makeTimes("ja").span(0)).toBe("0分");
  });
});

describe("what the server says of a fault", () => {
  it("stands as a sentence", () => {
    expect(sentences(["an originator has not released this draft", "ask for the release"], ".")).toBe(
      "An originator has not released this draft. Ask for the release.",
    );
    expect(sentences(["まだ公開が同意されていません", "同意を求めてください。"], "。")).toBe(
      "まだ公開が同意されていません。 同意を求めてください。",
    );
  });
  it("keeps a name as it is written, and says nothing of nothing", () => {
    expect(sentences(["op.a is unknown", ""], ".")).toBe("op.a is unknown.");
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
