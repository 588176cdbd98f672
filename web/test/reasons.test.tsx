// What others are told needs a reason: it is asked for before anything is sent.
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Delivery, Release } from "../src/api/bodies.ts";
import { Draft } from "../src/forecast/Draft.tsx";
import ReleasePage from "../src/notices/ReleasePage.tsx";
import { Retract } from "../src/notices/Retract.tsx";
import { ja } from "../src/text/ja.ts";
import { desk, hop, kContent, notice } from "./desk.tsx";
import { kReceipt, press, write } from "./hands.ts";
import { gives, named, show } from "./show.tsx";

const { notices } = ja;
const sentTo = (to: string, sent: string | null) =>
  ({ ...hop("cs", to, false), sent }) as unknown as Delivery;

describe("a retraction", () => {
  const page = (
    <Retract
      notice={notice({
        passed_on: [sentTo("a", kReceipt.received), sentTo("b", kReceipt.received), sentTo("c", null)],
        counts: [
          {
            relay: named("a"),
            entitled: 9,
            sent: 4,
            acknowledged: 0,
            overdue: 0,
            held: 5,
            held_since: kReceipt.received,
          },
        ],
      })}
    />
  );
  it("asks for its reason in words", async () => {
    const { changed } = show({ page });
    press(notices.retractCheck);
    await screen.findByText(new RegExp(notices.retractReasonMissing.mend));
    expect(changed).not.toHaveBeenCalled();
  });
  it("says how many are told before it is done", async () => {
    const { changed } = show({ page });
    write(notices.retractReason, "誤報");
    press(notices.retractCheck);
    screen.getByText(notices.retractReach(6));
    expect(changed).not.toHaveBeenCalled();
    press(notices.retract);
    await waitFor(() => expect(changed).toHaveBeenCalledOnce());
    expect(changed.mock.calls[0]?.[1]).toEqual({ reason: "誤報" });
  });
});

describe("a release", () => {
  const release = {
    notice: "n",
    edits: 1,
    own: [{ incident: "i7", tlp: "TLP:AMBER" }],
    source: "sector",
    withheld: false,
    content: kContent,
    audience: [],
    asked: kReceipt.received,
    answered: null,
    stand_ins: [],
  } as unknown as Release;
  const view = () =>
    show({ page: <ReleasePage id="n" />, answers: { "get /api/releases/{id}": gives(release) } });
  it("is not refused without a reason", async () => {
    const { changed } = view();
    await screen.findByRole("button", { name: notices.refuse });
    press(notices.refuse);
    await screen.findByText(new RegExp(notices.refuseReasonMissing.mend));
    expect(changed).not.toHaveBeenCalled();
  });
  it("shows one's own report alone while another has yet to release the words", async () => {
    const asked = { ...release, withheld: true, content: null } as Release;
    show({ page: <ReleasePage id="n" />, answers: { "get /api/releases/{id}": gives(asked) } });
    await screen.findByText(notices.withheld);
    expect(screen.getByRole("link", { name: "i7" }).getAttribute("href")).toBe("/incidents/i7");
    expect(screen.queryByText(kContent.body.ja)).toBeNull();
    expect(screen.getByRole("button", { name: notices.approve })).toBeTruthy();
  });
});

describe("a forecast", () => {
  const answers = (incident: string) => ({
    "get /api/forecast": gives({ number: 2, inputs: [{ incident, version: 1, reports: 1 }] }),
    "get /api/notices": gives({ notices: [notice({ draft: desk() })] }),
  });
  it("leads to the notice that was drafted of the same failure", async () => {
    show({ page: <Draft />, answers: answers("abc") });
    await screen.findByText(ja.forecast.drafted);
    expect(screen.getByRole("link", { name: kContent.title.ja }).getAttribute("href")).toBe("/notices/n");
  });
  it("has none of another failure", async () => {
    show({ page: <Draft />, answers: answers("other") });
    await screen.findByRole("button", { name: ja.forecast.draft });
    await waitFor(() => expect(screen.queryByText(ja.forecast.drafted)).toBeNull());
  });
});
