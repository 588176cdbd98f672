import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Problem, Receipt, ReportPreview, Session } from "../src/api/bodies.ts";
import type { Api, Outcome } from "../src/api/client.ts";
import { makeResources } from "../src/api/resources.ts";
import { AppContext, SessionContext } from "../src/frame/app.tsx";
import { loadDraft, statementOf, kEmpty } from "../src/report/draft.ts";
import { ReportFlow } from "../src/report/ReportFlow.tsx";
import { ja } from "../src/text/ja.ts";
import { makeTimes } from "../src/text/times.ts";
import { findNumber } from "./hands.ts";

const kPreview: ReportPreview = { hops: [], services: [], default_terms: [], regimes: [] };
const kReceipt: Receipt = { incident: "abc", stage: 1, received: "2026-11-23T18:00:00Z", trail_hash: "f00" };
const kSession = { account: "carrier-a" } as Session;

const read = () => Promise.resolve(refuse({ status: 403, title: "", problems: [] }));
function show(change: Api["change"]) {
  const api = { read, change, setToken: vi.fn(), clockAhead: () => 0 } as unknown as Api;
  const app = {
    language: "ja" as const,
    words: ja,
    times: makeTimes("ja"),
    pick: (t: { ja: string }) => t.ja,
    api,
  };
  return render(
    <AppContext value={{ ...app, resources: makeResources(api) }}>
      <SessionContext value={kSession}>
        <ReportFlow preview={kPreview} />
      </SessionContext>
    </AppContext>,
  );
}
const write = (text: string) =>
  fireEvent.change(screen.getByLabelText("概要（必須）"), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const refuse = (problem: Problem): Outcome<never> => ({ ok: false, problem });

describe("a report", () => {
  it("is kept while it is written, and found again", () => {
    const first = show(vi.fn());
    write("停止");
    first.unmount();
    show(vi.fn());
    expect((screen.getByLabelText("概要（必須）") as HTMLTextAreaElement).value).toBe("停止");
  });
  it("is sent once however often one clicks, and has its number only then", async () => {
    let answer: (outcome: Outcome<Receipt>) => void = () => {};
    const change = vi.fn(() => new Promise((resolve) => (answer = resolve)));
    show(change as unknown as Api["change"]);
    write("停止");
    press("内容を確認する");
    press("この内容で連絡する");
    press("この内容で連絡する");
    expect(change).toHaveBeenCalledOnce();
    expect(screen.queryByText("受付番号")).toBeNull();
    answer({ ok: true, value: kReceipt, at: 0 });
    await findNumber("abc-1");
    expect(loadDraft("carrier-a", "new", kEmpty).answers.outline).toBe("");
  });
  it("goes again under the same number when the server was gone", async () => {
    const gone = refuse({ status: 0, title: "応答なし", problems: [] });
    const change = vi.fn((..._: unknown[]) => Promise.resolve(gone));
    show(change as unknown as Api["change"]);
    write("停止");
    press("内容を確認する");
    press("この内容で連絡する");
    await screen.findByText("応答なし");
    press("もう一度送る");
    await waitFor(() => expect(change).toHaveBeenCalledTimes(2));
    const keys = change.mock.calls.map((call) => (call[2] as { key: string }).key);
    expect(keys[0]).toBe(keys[1]);
    expect(loadDraft("carrier-a", "new", kEmpty).answers.outline).toBe("停止");
  });
  it("comes back to the field that was refused", async () => {
    const fault = { place: "$.outline", reason: "空です。", mend: "書いてください。" };
    const refused = refuse({ status: 400, title: "入力に誤りがあります。", problems: [fault] });
    show((() => Promise.resolve(refused)) as unknown as Api["change"]);
    write("停止");
    press("内容を確認する");
    press("この内容で連絡する");
    const summary = await screen.findByRole("alert");
    await waitFor(() => expect(document.activeElement).toBe(summary));
    expect(screen.getByLabelText("概要（必須）").getAttribute("aria-invalid")).toBe("true");
  });
  it("says unknown where nothing was written", () => {
    expect(statementOf(kEmpty)).toMatchObject({
      service: null,
      since: null,
      level: null,
      own_cause: "unknown",
    });
  });
});
