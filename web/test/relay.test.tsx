// A relay cannot be undone: it names whom it leaves out, is checked, is kept while it is written, and says what it did.
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { Delivery, Notice } from "../src/api/bodies.ts";
import { Relay } from "../src/notices/Relay.tsx";
import { ja } from "../src/text/ja.ts";
import { press, write } from "./hands.ts";
import { after, gives, named, show } from "./show.tsx";

const { notices, delivery } = ja;
const hop = (to: string, more: Partial<Delivery> = {}) =>
  ({
    to: named(to),
    from: named("ceptoar"),
    mode: "gate",
    sent: null,
    left_out: null,
    ...more,
  }) as Delivery;
const notice = (more: object = {}) =>
  ({
    id: "n1",
    revision: 3,
    issuer: named("cs"),
    issued: { kind: "first", tlp: "TLP:AMBER" },
    received: { tlp: "TLP:AMBER" },
    passed_on: [hop("op.a"), hop("op.b")],
    recipients: [],
    ...more,
  }) as unknown as Notice;
const leaveOut = (id: RegExp) => fireEvent.click(screen.getByLabelText(id));

describe("a relay", () => {
  it("goes to those who were not left out, once it was checked", async () => {
    const { changed } = show({ page: <Relay notice={notice()} /> });
    leaveOut(/op\.a/);
    expect(screen.getByText(delivery.relayLeaves("op.a"))).toBeTruthy();
    press(delivery.relayCheck(1));
    expect(changed).not.toHaveBeenCalled();
    expect(document.activeElement?.textContent).toBe(delivery.relayCheckTitle(1));
    expect(screen.getByText(delivery.relayLeaves("op.a"))).toBeTruthy();
    press(notices.relaySend(1));
    press(notices.relaySend(1));
    await waitFor(() => expect(changed).toHaveBeenCalledOnce());
    expect(changed.mock.calls[0]?.[1]).toEqual({ revision: 3, to: ["op.b"], remark: "" });
  });
  it("to nobody says on its button what is missing", async () => {
    show({ page: <Relay notice={notice()} /> });
    leaveOut(/op\.a/);
    leaveOut(/op\.b/);
    press(delivery.relayToNobody);
    expect((await screen.findByRole("alert")).textContent).toContain(ja.places["relay-to"]);
    expect(screen.queryByText(delivery.relayNotYet)).toBeNull();
  });
  it("is still there when one comes back, until it was sent", async () => {
    const first = show({ page: <Relay notice={notice()} /> });
    leaveOut(/op\.a/);
    write(notices.remark, "夜間当直に");
    first.unmount();
    const second = show({ page: <Relay notice={notice()} /> });
    expect(screen.getByText(delivery.restored)).toBeTruthy();
    press(delivery.relayCheck(1));
    press(notices.relaySend(1));
    await waitFor(() => expect(second.changed).toHaveBeenCalledOnce());
    expect(second.changed.mock.calls[0]?.[1]).toMatchObject({ to: ["op.b"], remark: "夜間当直に" });
    await waitFor(() => expect(localStorage).toHaveLength(0));
  });
  it("of another revision is written anew", () => {
    const first = show({ page: <Relay notice={notice()} /> });
    leaveOut(/op\.a/);
    first.unmount();
    show({ page: <Relay notice={notice({ revision: 4 })} /> });
    press(delivery.relayCheck(2));
    expect(screen.getByText(delivery.relayCheckTitle(2))).toBeTruthy();
  });
  it("is marked as it came or stricter, and never for persons", () => {
    show({ page: <Relay notice={notice()} /> });
    const offered = [...screen.getByLabelText(notices.stricter).querySelectorAll("option")];
    expect(offered.map(({ textContent }) => textContent)).toEqual([
      notices.asMarked("TLP:AMBER"),
      "TLP:AMBER+STRICT",
    ]);
  });
  it("says whom it reached and whom not, and takes the focus there", async () => {
    const done = [hop("op.a", { left_out: after(5) }), hop("op.b", { sent: after(5) })];
    function Page() {
      const [passed_on, setPassedOn] = useState<Delivery[]>();
      return (
        <>
          <Relay notice={notice(passed_on ? { passed_on } : {})} />
          <button type="button" onClick={() => setPassedOn(done)}>
            server
          </button>
        </>
      );
    }
    show({ page: <Page />, change: () => Promise.resolve(gives(undefined)) });
    leaveOut(/op\.a/);
    press(delivery.relayCheck(1));
    press(notices.relaySend(1));
    press("server");
    const said = await screen.findByText(delivery.notRelayed("op.a"));
    expect(said.textContent).toContain("1組織に伝達しました");
    await waitFor(() => expect(document.activeElement).toBe(said));
  });
});
