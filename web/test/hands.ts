// What the tests of forms do with hands, and the receipt they get.
import { fireEvent, screen } from "@testing-library/react";
import type { Receipt } from "../src/api/bodies.ts";
import { ja } from "../src/text/ja.ts";

export const kReceipt: Receipt = {
  incident: "abc",
  stage: 1,
  received: "2026-11-23T18:00:00Z",
  trail_hash: "f00",
};
export const write = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
export const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
/** The label of a place, as the page names it. */
export const place = (name: string) => ja.places[name] ?? "";
/** The label of a place that has to be filled in. */
export const asked = (name: string) => ja.report.required(place(name));
/** The number of a receipt stands in groups. */
export const findNumber = (number: string) =>
  screen.findByText((_, one) => one?.className === "incident-number" && one.textContent === number);
/** The moment that this device means by what is written in a field. */
export const utc = (written: string) => new Date(written).toISOString();
