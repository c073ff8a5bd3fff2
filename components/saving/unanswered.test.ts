import { expect, test } from "vitest";
import { unanswered } from "./unanswered";

const lost = unanswered("There is no connection.");

test("a press that was not answered is told beside it", () => {
  expect(lost(new TypeError("Failed to fetch"))).toEqual({ ok: false, problem: "There is no connection." });
});

test("what else went wrong, or leads elsewhere, goes to the page around", () => {
  const redirect = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;replace;/sign-in" });
  expect(() => lost(redirect)).toThrow(redirect);
});
