import { render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Root } from "../src/frame/Root.tsx";
import { saveEntered, saveLanguage } from "../src/frame/settings.ts";
import { ja } from "../src/text/ja.ts";

const asked: string[] = [];
const refuse = (request: Request) => {
  asked.push(new URL(request.url).pathname);
  const problem = { status: 401, title: "", problems: [] };
  return Promise.resolve(Response.json(problem, { status: 401 }));
};

// The network is the only thing that is not the page's own here; what the page asks of it is what is judged.
describe("the sign-in", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    asked.length = 0;
  });
  it("asks for no session where nobody has signed in", async () => {
    vi.stubGlobal("fetch", refuse);
    saveLanguage("ja");
    render(<Root />);
    await screen.findByRole("button", { name: ja.signIn.submit });
    expect(asked).not.toContain("/api/session");
  });
  it("asks where somebody has, and once refused asks no more", async () => {
    vi.stubGlobal("fetch", refuse);
    saveLanguage("ja");
    saveEntered(true);
    const { unmount } = render(<Root />);
    await screen.findByRole("button", { name: ja.signIn.submit });
    expect(asked).toContain("/api/session");
    unmount();
    asked.length = 0;
    render(<Root />);
    await screen.findByRole("button", { name: ja.signIn.submit });
    expect(asked).not.toContain("/api/session");
  });
});
