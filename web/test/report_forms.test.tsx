import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Basis, ReportPreview, Submission } from "../src/api/bodies.ts";
import { kEmpty, statementOf } from "../src/report/draft.ts";
import { ReportFlow } from "../src/report/ReportFlow.tsx";
import { ja } from "../src/text/ja.ts";
import { asked, findNumber, kReceipt, place, press, utc, write } from "./hands.ts";
import { gives, named, show } from "./show.tsx";

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
    write(asked("outline"), "停止");
    write(place("aware"), "2025-11-24T02:50");
    fireEvent.click(screen.getByLabelText(ja.report.markings["TLP:AMBER+STRICT"]));
    press(ja.report.check);
    press(ja.report.submit);
    await findNumber("abc-1");
    expect(changed.mock.calls[0]?.[1]).toMatchObject({
      aware: utc("2025-11-24T02:50"),
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
    write(asked("outline"), "停止");
    return async () => {
      press(ja.report.check);
      press(ja.report.submit);
      await findNumber("abc-1");
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
