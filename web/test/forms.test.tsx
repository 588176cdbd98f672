import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type {
  Basis,
  Content,
  Desk,
  Incident,
  Notice,
  Operation,
  Receipt,
  ReportPreview,
  Submission,
} from "../src/api/bodies.ts";
import { Findings } from "../src/findings/Findings.tsx";
import { Audience } from "../src/incidents/Audience.tsx";
import { FollowUp } from "../src/incidents/FollowUp.tsx";
import { Held } from "../src/incidents/Held.tsx";
import { DraftForm } from "../src/notices/DraftForm.tsx";
import { ReleaseView } from "../src/notices/ReleaseView.tsx";
import OperationPage from "../src/operation/OperationPage.tsx";
import { leafOf } from "../src/parts/Field.tsx";
import { kEmpty, statementOf } from "../src/report/draft.ts";
import { EntryFlow } from "../src/report/EntryFlow.tsx";
import { ReportFlow } from "../src/report/ReportFlow.tsx";
import { ja } from "../src/text/ja.ts";
import { gives, named, refuses, show } from "./show.tsx";

const kReceipt: Receipt = { incident: "abc", stage: 1, received: "2026-11-23T18:00:00Z", trail_hash: "f00" };
const write = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const place = (name: string) => ja.places[name] ?? "";
/** The moment that this device means by what is written in a field. */
const utc = (written: string) => new Date(written).toISOString();

describe("a first report", () => {
  const page = <ReportFlow preview={{ hops: [], services: [], default_terms: [], regimes: [] }} />;
  it("asks six questions; when it was learned of and how it is marked are folded away", () => {
    const { container } = show({ page });
    const questions = [...container.querySelectorAll(".field > label[for], fieldset.field > legend")];
    expect(questions.filter((one) => !one.closest("details"))).toHaveLength(6);
    expect(container.querySelector("details")?.open).toBe(false);
  });
  it("is sent with both", async () => {
    const { changed } = show({ page, change: () => Promise.resolve(gives(kReceipt)) });
    write(place("outline"), "停止");
    write(place("aware"), "2026-11-24T02:50");
    fireEvent.click(screen.getByLabelText(ja.report.markings["TLP:AMBER+STRICT"]));
    press(ja.report.check);
    press(ja.report.submit);
    await screen.findByText("abc-1");
    expect(changed.mock.calls[0]?.[1]).toMatchObject({
      aware: utc("2026-11-24T02:50"),
      marking: "TLP:AMBER+STRICT",
    });
  });
});

describe("what an addressee may do with a report", () => {
  const hop = {
    from: named("op.a"),
    to: named("cs"),
    mode: "gate",
    reason: named("").name,
    sees_originator: "named",
  };
  const preview = {
    hops: [hop],
    services: [],
    default_terms: [{ basis: "exceptional", use: ["response"], onward: "ask" }],
    regimes: [],
  } as unknown as ReportPreview;
  const { allow } = ja.report;
  const send = () => {
    const { changed } = show({
      page: <ReportFlow preview={preview} />,
      change: () => Promise.resolve(gives(kReceipt)),
    });
    write(place("outline"), "停止");
    return async () => {
      press(ja.report.check);
      press(ja.report.submit);
      await screen.findByText("abc-1");
      return (changed.mock.calls[0]?.[1] as Submission).terms;
    };
  };
  it("is not said where nothing was chosen", async () => {
    expect(await send()()).toEqual([]);
  });
  it("is said for the addressee for whom it was chosen", async () => {
    const sent = send();
    fireEvent.change(screen.getByLabelText(`${allow.onward} cs`), { target: { value: "anonymised" } });
    fireEvent.click(screen.getByLabelText(`${allow.uses.statistics} cs`));
    expect(await sent()).toEqual([
      { addressee: "cs", use: ["response", "statistics"], onward: "anonymised" },
    ]);
  });
  it("includes supervision where the law requires the report, and nowhere else", () => {
    const said = (basis: Basis) =>
      statementOf({ ...kEmpty, basis, terms: { cs: { use: ["response"], onward: "ask" } } }).terms?.[0]?.use;
    expect(said("statutory")).toEqual(["response", "supervision"]);
    expect(said("near_miss")).toEqual(["response"]);
  });
});

describe("a report that is entered for an operator", () => {
  const session = { role: "liaison", body: "mic" } as const;
  const fill = () => {
    write(place("originator"), "op.a");
    write(place("proxy-source"), "佐藤課長");
    write(place("proxy-taken"), "2026-11-24T03:00");
    write(place("outline"), "停止");
    fireEvent.click(screen.getByLabelText(ja.incidents.mediums.fax));
    fireEvent.click(screen.getByLabelText(ja.entry.readBack));
  };
  it("says how it came, and has its number only from the server", async () => {
    let answer: (outcome: ReturnType<typeof gives>) => void = () => {};
    const change = () => new Promise<ReturnType<typeof gives>>((resolve) => (answer = resolve));
    const { changed } = show({ page: <EntryFlow />, session, change });
    fill();
    press(ja.report.check);
    press(ja.report.submit);
    press(ja.report.submit);
    expect(changed).toHaveBeenCalledOnce();
    expect(changed.mock.calls[0]?.[1]).toMatchObject({
      originator: "op.a",
      outline: "停止",
      proxy: { source: "佐藤課長", medium: "fax", taken: utc("2026-11-24T03:00"), read_back: true },
    });
    expect(screen.queryByText("abc-1")).toBeNull();
    answer(gives(kReceipt));
    await screen.findByText("abc-1");
  });
  it("is not checked before the operator and the caller are named, and leads to them", async () => {
    show({ page: <EntryFlow />, session });
    press(ja.report.check);
    const summary = await screen.findByRole("alert");
    fireEvent.click(await within(summary).findByRole("link", { name: place("originator") }));
    expect(document.activeElement).toBe(screen.getByLabelText(place("originator")));
    expect(screen.queryByRole("button", { name: ja.report.submit })).toBeNull();
  });
  it("points to the operator when there is none of that name for the writer", async () => {
    const fault = { place: "request", reason: "該当するものはありません。", mend: "" };
    show({ page: <EntryFlow />, session, change: () => Promise.resolve(refuses(404, [fault])) });
    fill();
    press(ja.report.check);
    press(ja.report.submit);
    await waitFor(() =>
      expect(screen.getByLabelText(place("originator")).getAttribute("aria-invalid")).toBe("true"),
    );
  });
  it("goes on as one that the operator has to confirm", async () => {
    const incident = { id: "abc", reports: [] } as unknown as Incident;
    const page = <FollowUp incident={incident} isOwn={false} />;
    const { changed } = show({
      page,
      session,
      change: () => Promise.resolve(gives({ ...kReceipt, stage: 2 })),
    });
    write(place("proxy-source"), "佐藤課長");
    write(place("outline"), "復旧");
    fireEvent.click(screen.getByLabelText(ja.stages.final));
    press(ja.send);
    await screen.findByText(ja.incidents.followUpReceived("abc-2"));
    expect(changed.mock.calls[0]?.[0]).toBe("post /api/incidents/{id}/proxy-reports");
    expect(changed.mock.calls[0]?.[1]).toMatchObject({ stage: "final", proxy: { source: "佐藤課長" } });
  });
  it("goes again under its number until it is received, and the next one under another", async () => {
    const incident = { id: "abc", reports: [], passages: [] } as unknown as Incident;
    const outcomes = [refuses(0), gives(kReceipt), gives(kReceipt)];
    const change = () => Promise.resolve(outcomes.shift() ?? refuses(0));
    const { changed } = show({
      page: <FollowUp incident={incident} isOwn />,
      session: { role: "contact" },
      change,
    });
    for (const times of [1, 2, 3]) {
      write(place("outline"), "復旧");
      press(ja.send);
      await waitFor(() => expect(changed).toHaveBeenCalledTimes(times));
      await waitFor(() =>
        expect(screen.getByRole("button", { name: ja.send }).hasAttribute("disabled")).toBe(false),
      );
    }
    const keys = (changed.mock.calls as unknown as [string, object, { key: string }][]).map(
      (call) => call[2].key,
    );
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});

describe("operation", () => {
  const kNormal: Operation = { operation: "normal", changed: null };
  const answers = { "get /api/operation": gives(kNormal) };
  it("is changed over with a reason, after a check, and shown as done by the server alone", async () => {
    const change = () => Promise.resolve(refuses(0));
    const { changed } = show({ page: <OperationPage />, answers, change });
    await screen.findByText(ja.operation.names.normal);
    press(ja.operation.check);
    await screen.findByRole("alert");
    write(place("reason"), "広域停電");
    press(ja.operation.check);
    expect(changed).not.toHaveBeenCalled();
    press(ja.operation.act.large_scale);
    await waitFor(() => expect(changed).toHaveBeenCalledOnce());
    expect(changed.mock.calls[0]?.[1]).toEqual({ operation: "large_scale", reason: "広域停電" });
    await screen.findByText("status 0");
    expect(screen.getByText(ja.operation.names.normal)).toBeTruthy();
  });
  it("is only read by everybody else", async () => {
    show({ page: <OperationPage />, answers, session: { role: "contact" } });
    await screen.findByText(ja.operation.byWhom);
    expect(screen.queryByRole("button")).toBeNull();
  });
});

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

describe("a draft", () => {
  const text = { ja: "題", en: "title" };
  const content: Content = {
    title: text,
    body: text,
    action: text,
    act_by: null,
    urgency: "prompt",
    purposes: ["contain"],
    references: [],
    tlp: "TLP:AMBER",
    source: "sector",
  };
  const page = (
    <DraftForm
      notice={{ id: "n", recipients: [] } as unknown as Notice}
      desk={{ edits: 1, content } as Desk}
    />
  );
  it("is saved with its purposes, the time to act by, its references and marking", async () => {
    const { changed } = show({ page });
    fireEvent.click(screen.getByLabelText(ja.notices.purposes.prevent));
    fireEvent.click(screen.getByLabelText(ja.notices.purposes.contain));
    write(ja.notices.actBy, "2026-11-24T09:00");
    write(ja.notices.references, "CVE-2026-0038\n\n https://csaf.example/1 \n");
    fireEvent.click(screen.getByLabelText(ja.report.markings["TLP:GREEN"]));
    press(ja.notices.save);
    await waitFor(() => expect(changed).toHaveBeenCalledOnce());
    expect(changed.mock.calls[0]?.[1]).toMatchObject({
      purposes: ["prevent"],
      act_by: utc("2026-11-24T09:00"),
      references: ["CVE-2026-0038", "https://csaf.example/1"],
      tlp: "TLP:GREEN",
    });
  });
  it("leads from what was refused to its field", async () => {
    const fault = { place: "references[1]", reason: "長すぎます。", mend: "" };
    show({ page, change: () => Promise.resolve(refuses(400, [fault])) });
    write(ja.notices.references, "a");
    press(ja.notices.save);
    const summary = await screen.findByRole("alert");
    fireEvent.click(await within(summary).findByRole("link", { name: place("references") }));
    expect(document.activeElement).toBe(screen.getByLabelText(ja.notices.references));
  });
});

describe("findings", () => {
  const step = (type: string, direction: string, thing: string, name: object | null = null) => ({
    type,
    direction,
    thing,
    name,
  });
  const links = { of: "", links: [step("arises_from", "from", "finding:f1")] };
  const answers = {
    "get /api/links": gives(links),
    "get /api/findings/{id}": gives({
      text: "手順がない",
      originator: named("mic"),
      raised: kReceipt.received,
    }),
  };
  it("are shown with their text, and raised from what is shown", async () => {
    const change = () => Promise.resolve(gives({ id: "f2" }));
    const session = { role: "contact" } as const;
    const { changed } = show({ page: <Findings of="incident:abc" />, answers, session, change });
    await screen.findByText("手順がない");
    write(ja.findings.text, "訓練が要る");
    press(ja.findings.submit);
    await screen.findByText(ja.findings.added("f2"));
    expect(changed.mock.calls[0]?.[1]).toEqual({ arises_from: "incident:abc", text: "訓練が要る" });
    expect(screen.queryByRole("button", { name: ja.findings.link })).toBeNull(); // not for an operator
  });
  it("are linked to the clause that they change", async () => {
    const { changed } = show({ page: <Findings of="incident:abc" />, answers });
    await screen.findByText("手順がない");
    write(ja.findings.ids.clause, " G2006-4-1 ");
    press(ja.findings.link);
    await waitFor(() => expect(changed).toHaveBeenCalledOnce());
    expect(changed.mock.calls[0]?.[1]).toEqual({
      from: "finding:f1",
      type: "changes",
      to: "clause:G2006-4-1",
    });
  });
});

describe("who can see an incident", () => {
  const hop = {
    from: named("mic"),
    to: named("cs"),
    mode: "gate",
    sees_originator: "named",
    reason: { ja: "集約", en: "gathered" },
    due: null,
    use: ["response"],
    onward: "ask",
  };
  const incident = {
    id: "abc",
    marking: { tlp: "TLP:AMBER", persons: [] },
    originator: named("op.a"),
    passages: [
      {
        ...hop,
        from: named("op.a"),
        to: named("mic"),
        reason: { ja: "所管省庁", en: "ministry" },
        passed: kReceipt.received,
      },
      { ...hop, passed: null },
    ],
  } as unknown as Incident;
  const seenAs = (role: "contact" | "liaison" | "supervisor", body: string) =>
    show({ page: <Audience incident={incident} />, session: { role, body } });
  it("is one's own body for whoever reported it", () => {
    seenAs("contact", "op.a");
    expect(screen.getByText(ja.incidents.audience.yourOwn)).toBeTruthy();
  });
  it("names the ministry by its sector, and the law for a supervisor", () => {
    const { unmount } = seenAs("liaison", "mic");
    expect(screen.getByText("所管省庁。")).toBeTruthy();
    unmount();
    seenAs("supervisor", "mic");
    expect(screen.getByText(ja.incidents.audience.yourSupervision, { exact: false })).toBeTruthy();
  });
  it("waits at a gate for its liaison alone", () => {
    const page = <Held incident={incident} />;
    const { unmount } = show({ page, session: { role: "supervisor", body: "mic" } });
    expect(screen.queryByRole("button")).toBeNull();
    unmount();
    show({ page, session: { role: "liaison", body: "mic" } });
    expect(screen.getByRole("button", { name: ja.incidents.pass })).toBeTruthy();
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
