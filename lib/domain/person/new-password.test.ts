import { expect, test } from "vitest";
import { passwordProblem } from "./new-password";

test.each([
  ["ten characters", "seven oldf", null],
  ["nine", "seven old", /at least 10/],
  ["counted as people count: ten emoji", "🐎🚂🐎🚂🐎🚂🐎🚂🐎🚀", null],
  ["five emoji are not ten", "🐎🚂🐎🚂🐎", /at least 10/],
  ["one sign repeated", "aaaaaaaaaaaa", /repeated/],
  ["two signs", "abababababab", /repeated/],
  ["the address", "Ada@Example.org", /email/],
  ["endless", "ab c".repeat(60), /at most 200/],
])("a password: %s", (_, password, problem) => {
  const said = passwordProblem(password, "ada@example.org");
  if (problem) expect(said).toMatch(problem);
  else expect(said).toBeNull();
});
