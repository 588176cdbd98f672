import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { ja } from "../src/text/ja.ts";
import { desk, hop, kContent, known, kPreview, notice, outlook, showDesk } from "./desk.tsx";
import { kReceipt, place, press, utc, write } from "./hands.ts";
import { gives, named, refuses } from "./show.tsx";

const { notices } = ja;
const button = (name: string) => screen.getByRole("button", { name });
const titleField = (language: "ja" | "en") =>
  screen.getByLabelText<HTMLInputElement>(`${notices.title} ${notices.original[language]}`);
const retitle = (text: string) => fireEvent.change(titleField("ja"), { target: { value: text } });

beforeEach(() => localStorage.clear());

describe("a draft", () => {
  it("is saved with its purposes, the time to act by, its references and marking", async () => {
    const { changed } = showDesk();
    fireEvent.click(screen.getByLabelText(notices.purposes.prevent));
    fireEvent.click(screen.getByLabelText(notices.purposes.contain));
    write(notices.actBy, "2026-11-24T09:00");
    write(notices.references, "CVE-2026-0038\n\n https://csaf.example/1 \n");
    fireEvent.click(screen.getByLabelText(ja.report.markings["TLP:GREEN"]));
    press(notices.save);
    await waitFor(() => expect(changed).toHaveBeenCalledOnce());
    expect(changed.mock.calls[0]?.[1]).toMatchObject({
      purposes: ["prevent"],
      act_by: utc("2026-11-24T09:00"),
      references: ["CVE-2026-0038", "https://csaf.example/1"],
      tlp: "TLP:GREEN",
      recipients: ["op.a", "op.b"],
    });
    await screen.findByText(/^保存しました \d\d:\d\d/);
  });
  it("leads from what was refused to its field", async () => {
    const fault = { place: "references[1]", reason: "長すぎます。", mend: "" };
    showDesk({ change: () => Promise.resolve(refuses(400, [fault])) });
    write(notices.references, "a");
    press(notices.save);
    const summary = await screen.findByRole("alert");
    fireEvent.click(await within(summary).findByRole("link", { name: place("references") }));
    expect(document.activeElement).toBe(screen.getByLabelText(notices.references));
  });
  it("is kept on the device while it is not saved, and can be undone", () => {
    const { unmount } = showDesk();
    retitle("書きかけ");
    unmount();
    showDesk();
    expect(titleField("ja").value).toBe("書きかけ");
    press(notices.revert);
    expect(titleField("ja").value).toBe("題");
    expect(localStorage.length).toBe(0);
  });
  it("says that somebody else has saved it meanwhile, and loses no words", () => {
    const { unmount } = showDesk();
    retitle("書きかけ");
    unmount();
    const saved = desk({ edits: 2, content: { ...kContent, urgency: "routine" } });
    showDesk({ notice: notice({ draft: saved }) });
    screen.getByText(notices.overtaken);
    expect(titleField("ja").value).toBe("書きかけ");
  });
  it("says that one language was changed and the other was not", () => {
    showDesk();
    retitle("別の題");
    screen.getByText(notices.onlyOne.ja(notices.title));
    fireEvent.change(titleField("en"), { target: { value: "other" } });
    expect(screen.queryByText(notices.onlyOne.ja(notices.title))).toBeNull();
  });
  it("says that its marking is wider than that of the report", () => {
    showDesk();
    expect(screen.queryByText(notices.widerThanSource("TLP:AMBER"))).toBeNull();
    fireEvent.click(screen.getByLabelText(ja.report.markings["TLP:CLEAR"]));
    screen.getByText(notices.widerThanSource("TLP:AMBER"));
  });
  it("still says why it was refused when it was mended and saved", async () => {
    const answer = { answered: kReceipt.received, answered_by: "a", approved: false, reason: "数字を消して" };
    const refused = {
      originator: named("op.source"),
      asked: kReceipt.received,
      asked_by: "o",
      stand_ins: [],
    };
    const before = notice({ draft: desk({ releases: [{ ...refused, ...answer }] }) });
    showDesk({ notice: before });
    retitle("直した題");
    press(notices.save);
    await screen.findByText(new RegExp(`${notices.lastAnswer}.*数字を消して`));
  });
});

describe("the recipients", () => {
  const answers = (operator: string) => ({
    "get /api/bodies": gives({ bodies: ["op.source", "op.c", "op.d", "op.e"].map(known) }),
    "get /api/forecast": gives({
      forecast: {
        hits: ["op.source", operator].map((each) => ({
          operator: each,
          service: named("s"),
          sector: named("ict"),
          probability_ten_thousandths: 5000,
          p10_at: null,
          p50_at: outlook(15).p50,
          p90_at: null,
          demo: false,
        })),
      },
    }),
  });
  it("hold those of the forecast who were left out, in its order, but not who reported", async () => {
    const { changed } = showDesk({ answers: answers("op.c") });
    const left = await screen.findByLabelText<HTMLInputElement>(/^op\.c/);
    expect(left.checked).toBe(false);
    const names = screen.getAllByRole("checkbox").map((one) => one.closest("label")?.textContent ?? "");
    expect(names.filter((name) => name.startsWith("op.")).map((name) => name.slice(0, 4))).toEqual([
      "op.a",
      "op.c",
      "op.b",
    ]);
    fireEvent.click(left);
    press(notices.save);
    await waitFor(() => expect(changed).toHaveBeenCalledOnce());
    expect(changed.mock.calls[0]?.[1]).toMatchObject({ recipients: ["op.a", "op.b", "op.c"] });
  });
  it("take another one by its name, and nobody whose name is not clear", async () => {
    const { changed } = showDesk({ answers: answers("op.c") });
    const field = await screen.findByLabelText(notices.addRecipient);
    fireEvent.change(field, { target: { value: "op." } });
    press(notices.add);
    await screen.findByText(notices.noSuchBody("op."));
    fireEvent.change(field, { target: { value: "OP.D" } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(screen.getByLabelText<HTMLInputElement>(/^op\.d/).checked).toBe(true);
    expect(changed).not.toHaveBeenCalled(); // Enter adds, and does not save
  });
});

describe("the preview", () => {
  it("says in numbers who gets it at once, and who waits for whom", async () => {
    showDesk();
    await screen.findByText(notices.reach(2, 2));
    const [waiting] = await screen.findAllByText(notices.waitsFor("ceptoar"));
    expect(waiting?.closest("li")?.textContent).toContain("op.a、op.b");
  });
  it("names the field that is still empty", async () => {
    const missing = [{ place: "title.ja", reason: { ja: "空", en: "" }, mend: { ja: "", en: "" } }];
    showDesk({ preview: { ...kPreview, missing } });
    await screen.findByText("件名（日本語）を記入してください。");
  });
});

describe("sending", () => {
  it("is not offered, and no release asked for, while the screen shows what is not saved", async () => {
    const missing = [{ place: "releases", reason: { ja: "", en: "" }, mend: { ja: "", en: "" } }];
    showDesk({ preview: { ...kPreview, missing } });
    await screen.findByRole("button", { name: notices.ask });
    retitle("別の題");
    expect(screen.queryByRole("button", { name: notices.ask })).toBeNull();
    expect(screen.queryByRole("button", { name: notices.sendCheck })).toBeNull();
    expect(screen.getAllByText(notices.unsaved)).toHaveLength(2);
  });
  it("is not offered while something is missing", async () => {
    const missing = [{ place: "releases", reason: { ja: "", en: "" }, mend: { ja: "", en: "" } }];
    showDesk({ preview: { ...kPreview, missing } });
    await screen.findByText(notices.sendNotReady);
    expect(button(notices.sendCheck)).toHaveProperty("disabled", true);
  });
  it("says first how many it reaches, and then sends what was checked", async () => {
    const { changed } = showDesk({ change: () => Promise.resolve(gives(notice({ revision: 1 }))) });
    await screen.findByText(notices.reach(2, 2));
    press(notices.sendCheck);
    screen.getByText(notices.sendCheckReach(2, 2));
    screen.getByText(notices.meaning["TLP:AMBER"]);
    expect(document.activeElement?.textContent).toBe(notices.sendCheckTitle);
    fireEvent.click(button(notices.sendNow), { detail: 2 }); // of a double click on the button before
    expect(changed).not.toHaveBeenCalled();
    press(notices.sendNow);
    await waitFor(() => expect(changed).toHaveBeenCalledOnce());
    expect(changed.mock.calls[0]?.slice(0, 2)).toEqual(["post /api/notices/{id}/sending", { edits: 1 }]);
  });
  it("counts nobody who may never get it among those who get it at once", async () => {
    const hops = [hop("cs", "ministry", false)];
    showDesk({ preview: { ...kPreview, hops } });
    await screen.findByText("直ちに届く 1組織");
  });
  it("says that a correction in which nothing changed was not sent", async () => {
    const revision = { ...kContent, kind: "first" as const, issued: kReceipt.received, reason: "" };
    const sent = notice({ revision: 1, issued: revision, draft: desk({ revisions: [revision] }) });
    showDesk({ notice: sent, change: () => Promise.resolve(gives(sent)) });
    await screen.findByText(notices.reach(2, 2));
    press(notices.correctCheck);
    screen.getByText(notices.correctSame);
    press(notices.correct);
    await screen.findByText(notices.correctNothing);
    expect(button(notices.correctCheck)).toHaveProperty("disabled", true);
  });
});
