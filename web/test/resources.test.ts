import { describe, expect, it, vi } from "vitest";
import type { Api, Outcome } from "../src/api/client.ts";
import { makeResources, placeOf } from "../src/api/resources.ts";

function apiOf(answers: Outcome<unknown>[]): Api {
  const read = vi.fn(() => Promise.resolve(answers.shift()));
  return { read, change: vi.fn(), setToken: vi.fn(), clockAhead: () => 0 } as unknown as Api;
}
const good = (value: unknown): Outcome<unknown> => ({ ok: true, value, at: 5 });
const bad = (status: number): Outcome<unknown> => ({
  ok: false,
  problem: { status, title: "", problems: [] },
});

describe("resources", () => {
  it("fills the places of a path", () => {
    expect(placeOf("get /api/incidents/{id}", { id: "abc" })).toBe("/api/incidents/abc");
    expect(placeOf("get /api/links", { of: "incident:a" })).toBe("/api/links?of=incident%3Aa");
  });
  it("keeps what was read when the server cannot be reached", async () => {
    const resources = makeResources(apiOf([good({ incidents: [] }), bad(0)]));
    await resources.load("get /api/incidents");
    await resources.load("get /api/incidents");
    expect(resources.find("get /api/incidents")).toMatchObject({
      value: { incidents: [] },
      at: 5,
      problem: { status: 0 },
    });
  });
  it("forgets what may not be seen any more", async () => {
    const resources = makeResources(apiOf([good({ incidents: [] }), bad(404)]));
    await resources.load("get /api/incidents");
    await resources.load("get /api/incidents");
    expect(resources.find("get /api/incidents").value).toBeUndefined();
  });
  it("shows no answer that a later question has overtaken", async () => {
    const asked: ((outcome: Outcome<unknown>) => void)[] = [];
    const api = { ...apiOf([]), read: () => new Promise((resolve) => asked.push(resolve)) } as unknown as Api;
    const resources = makeResources(api);
    const both = [resources.load("get /api/incidents"), resources.load("get /api/incidents")];
    asked[1]?.(good("new"));
    asked[0]?.(good("old"));
    await Promise.all(both);
    expect(resources.find("get /api/incidents").value).toBe("new");
  });
  it("asks once for what two parts of a page want at the same time", async () => {
    const api = apiOf([good(1), good(2)]);
    const resources = makeResources(api);
    await Promise.all([resources.want("get /api/incidents"), resources.want("get /api/incidents")]);
    expect(api.read).toHaveBeenCalledOnce();
    await resources.want("get /api/incidents"); // later it may have changed
    expect(api.read).toHaveBeenCalledTimes(2);
  });
  it("reads again only what is shown", async () => {
    const api = apiOf([good(1), good(2), good(3)]);
    const resources = makeResources(api);
    await resources.load("get /api/incidents");
    await resources.load("get /api/notices");
    const changed = vi.fn();
    resources.subscribe("/api/incidents", changed);
    await resources.reload(() => true);
    expect(api.read).toHaveBeenCalledTimes(3);
    expect(changed).toHaveBeenCalledOnce();
  });
});
