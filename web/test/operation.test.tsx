import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Operation } from "../src/api/bodies.ts";
import OperationPage from "../src/operation/OperationPage.tsx";
import { ja } from "../src/text/ja.ts";
import { gives, refuses, show } from "./show.tsx";

const write = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const place = (name: string) => ja.places[name] ?? "";

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
