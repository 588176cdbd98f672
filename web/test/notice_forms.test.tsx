import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Desk, Notice, Operation } from "../src/api/bodies.ts";
import { ReleaseView } from "../src/notices/ReleaseView.tsx";
import { leafOf } from "../src/parts/Field.tsx";
import { ja } from "../src/text/ja.ts";
import { kReceipt, place, press, write } from "./hands.ts";
import { gives, named, show } from "./show.tsx";

describe("a stand-in", () => {
  const question = { originator: named("op.a"), asked: kReceipt.received, answered: null, approved: false };
  const desk = (stand_ins: object[]) =>
    ({ edits: 4, releases: [{ ...question, answered_by: "", reason: "", stand_ins }] }) as unknown as Desk;
  const view = (stand_ins: object[], operation: Operation["operation"] = "large_scale") =>
    show({
      page: <ReleaseView notice={{ id: "n" } as Notice} desk={desk(stand_ins)} />,
      answers: { "get /api/operation": gives({ operation, changed: null }) },
    });
  it("is not offered in normal operation", async () => {
    view([], "normal");
    await screen.findByText(ja.notices.asked);
    await waitFor(() => expect(screen.queryByText(ja.notices.standIn.proposeWhy)).toBeNull());
  });
  it("is proposed with a reason, for the words that were read", async () => {
    const { changed } = view([]);
    await screen.findByText(ja.notices.standIn.proposeWhy);
    write(place("reason"), "応答なし");
    press(ja.notices.standIn.propose);
    await waitFor(() => expect(changed).toHaveBeenCalledOnce());
    expect(changed.mock.calls[0]?.[1]).toEqual({ edits: 4, originator: "op.a", reason: "応答なし" });
  });
  it("takes another person", async () => {
    const proposed = (person: string) => [{ person, at: kReceipt.received, reason: "応答なし" }];
    const { unmount } = view(proposed("officer"));
    await screen.findByText(ja.notices.standIn.waits);
    unmount();
    view(proposed("officer-2"));
    await screen.findByRole("button", { name: ja.notices.standIn.release });
  });
});

describe("a place in what was sent", () => {
  it("is the field it was written in", () => {
    expect(leafOf("$.outline")).toBe("outline");
    expect(leafOf("proxy.taken (line 1, column 118)")).toBe("proxy-taken");
    expect(leafOf("references[2]")).toBe("references");
    expect(leafOf("title.ja")).toBe("title-ja");
  });
});
