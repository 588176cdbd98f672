import { render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { kScreens } from "../src/frame/screens.ts";
import { useScreen } from "../src/frame/useScreen.ts";

function Show({ path }: { path: string }) {
  const shown = useScreen(path);
  return typeof shown === "string" ? <p>{shown}</p> : <p>{`${shown.name} ${shown.id}`}</p>;
}
const screenNamed = (name: string) => kScreens.find((one) => one.pattern === name)!;

afterEach(() => vi.restoreAllMocks());

test("a screen stays until the next one is there", async () => {
  vi.spyOn(screenNamed("/audit"), "load").mockResolvedValue({ default: () => null });
  let arrive = (_: { default: () => null }) => {};
  vi.spyOn(screenNamed("/incidents/{id}"), "load").mockReturnValue(new Promise((done) => (arrive = done)));
  const { rerender } = render(<Show path="/audit" />);
  screen.getByText("loading");
  await screen.findByText("audit");
  rerender(<Show path="/incidents/abc" />);
  screen.getByText("audit");
  arrive({ default: () => null });
  await screen.findByText("incidents abc");
  rerender(<Show path="/nowhere" />);
  await screen.findByText("null");
});

test("what does not come is said", async () => {
  vi.spyOn(screenNamed("/audit"), "load").mockRejectedValue(new Error("gone"));
  render(<Show path="/audit" />);
  await screen.findByText("unreachable");
});

test("what comes too late for another path is not shown", async () => {
  let arrive = (_: { default: () => null }) => {};
  vi.spyOn(screenNamed("/audit"), "load").mockReturnValue(new Promise((done) => (arrive = done)));
  const { rerender } = render(<Show path="/audit" />);
  rerender(<Show path="/nowhere" />);
  arrive({ default: () => null });
  await Promise.resolve();
  expect(screen.queryByText("audit")).toBeNull();
});
