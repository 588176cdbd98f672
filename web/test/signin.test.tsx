import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { SignIn } from "../src/signin/SignIn.tsx";
import { ja } from "../src/text/ja.ts";
import { press } from "./hands.ts";
import { refuses, show } from "./show.tsx";

const page = <SignIn ended={false} enter={() => {}} turnLanguage={() => {}} />;
const signInWith = (status: number) => {
  show({ page, change: () => Promise.resolve(refuses(status)) });
  press(ja.signIn.submit);
};

it("a wrong password is no forbidden act, and it is said whom to ask", async () => {
  signInWith(403);
  expect((await screen.findByRole("alert")).textContent).toContain(ja.signIn.refused);
  expect(screen.queryByText("status 403")).toBeNull();
  screen.getByText(ja.signIn.help);
});
it("another failure is said as it is", async () => {
  signInWith(503);
  await screen.findByText("status 503");
});
