import { fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Frame } from "../src/frame/Frame.tsx";
import { kScreens } from "../src/frame/screens.ts";
import { en } from "../src/text/en.ts";
import { ja } from "../src/text/ja.ts";
import { gives, show } from "./show.tsx";

const frame = <Frame turnLanguage={() => {}} leave={() => {}} />;
const status = (isDemo: boolean) => ({
  "get /api/status": gives({ demonstration: isDemo ? { password: "", accounts: [] } : null }),
});
const at = (path: string) => window.history.replaceState(null, "", path);

// What jsdom does not have: a stream and a channel on which nothing comes, scrolling, and style sheets made by the
// program. The sheet keeps its text, which is what is judged; in a browser e2e prints with it.
class Silent extends EventTarget {
  close() {}
  postMessage() {}
}

describe("the frame", () => {
  const load = vi.fn();
  beforeEach(() => {
    vi.stubGlobal("scrollTo", () => {});
    vi.stubGlobal("CSS", { escape: (text: string) => text });
    vi.stubGlobal("EventSource", Silent);
    vi.stubGlobal("BroadcastChannel", Silent);
    vi.stubGlobal(
      "CSSStyleSheet",
      class {
        replaceSync(text: string) {
          sheet = text;
        }
      },
    );
    Object.defineProperty(document, "adoptedStyleSheets", { value: [], writable: true, configurable: true });
    for (const one of kScreens)
      vi.spyOn(one, "load").mockImplementation(() => {
        load(one.pattern);
        return Promise.resolve({ default: () => <h1>{one.pattern}</h1> });
      });
  });
  let sheet = "";
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    load.mockClear();
    at("/");
  });

  it("says in one badge, in the title and on paper that a demonstration is one", async () => {
    const { container } = show({ page: frame, answers: status(true) });
    await waitFor(() =>
      expect(container.querySelector(".mode")?.textContent).toBe("LIVE 実 体験用：実際の組織には届きません"),
    );
    expect(container.querySelectorAll(".mode")).toHaveLength(1);
    expect(document.title).toContain("LIVE 実 体験用");
    expect(sheet).toContain("LIVE 実 体験用");
  });
  it("says nothing of a demonstration where it is none", async () => {
    const { container } = show({ page: frame, answers: status(false) });
    await screen.findByRole("heading", { level: 1 });
    expect(container.querySelector(".mode")?.textContent?.trim()).toBe(ja.frame.live);
    expect(document.title + sheet).not.toContain(ja.frame.demo);
  });
  it("says of a screen that is not for the role so, loads nothing, and leads back", async () => {
    at("/forecast");
    show({ page: frame, session: { role: "contact" }, language: "en" });
    await screen.findByRole("heading", { level: 1, name: en.notForYou });
    expect(screen.getByRole("link", { name: en.frame.toStart }).getAttribute("href")).toBe("/");
    expect(load).not.toHaveBeenCalled();
  });
  it("shows a request for release as a part of the notices", async () => {
    at("/releases/abc");
    show({ page: frame, session: { role: "contact" } });
    const entry = await screen.findByRole("link", { name: ja.screens.notices });
    expect(entry.getAttribute("aria-current")).toBe("page");
  });
  it("has no tools on a wall", async () => {
    at("/?kiosk");
    show({ page: frame });
    await screen.findByRole("heading", { level: 1 });
    expect(screen.queryByRole("button", { name: ja.frame.signOut })).toBeNull();
    expect(screen.queryByRole("navigation")).toBeNull();
  });
  it("finds the report of a failure by other words too, and can be closed by touch", async () => {
    show({ page: frame, session: { role: "contact" } });
    fireEvent.keyDown(window, { key: "k", ctrlKey: true });
    const field = await screen.findByRole("searchbox");
    for (const word of ["障害", "報告", "連絡"]) {
      fireEvent.change(field, { target: { value: word } });
      await screen.findByRole("menuitem", { name: ja.screens.report });
    }
    fireEvent.click(screen.getByRole("button", { name: ja.close }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});
