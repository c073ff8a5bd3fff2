import { expect, test } from "vitest";
import { errorFacts, notedPath } from "./log";

test("the message of an error of ours may quote a student and is left out, in the stack too", () => {
  const error = Object.assign(new Error("cannot save: the soldiers obey nobody\nat once"), {
    code: "P2002",
    digest: "42",
  });
  const facts = errorFacts(error);
  expect(JSON.stringify(facts)).not.toMatch(/soldiers|at once/);
  expect(facts).toMatchObject({ kind: "Error", code: "P2002", digest: "42" });
  expect(facts.at).toEqual(expect.arrayContaining([expect.stringContaining("log.test.ts")]));
});

test("the message of an error of the language is kept", () => {
  expect(errorFacts(new TypeError("x is not a function"))).toMatchObject({ message: "x is not a function" });
});

test("what is no error is only named by its kind", () => {
  expect(errorFacts("a private sentence")).toEqual({ kind: "string" });
});

test.each([
  ["/", "/"],
  ["/courses/42/people?q=Szentgy%C3%B6rgyi", "/courses/42/people"],
  ["/join/R7K-PQ4-T9W", "/join/…"],
  ["/join", "/join"],
])("the path %s is noted as %s", (path, noted) => {
  expect(notedPath(path)).toBe(noted);
});
