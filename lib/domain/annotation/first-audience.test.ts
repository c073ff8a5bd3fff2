import { expect, it } from "vitest";
import { firstAudience } from "./first-audience";

it.each([
  ["Student", "AtOnce", "Instructors"],
  ["Student", "AfterPosting", "Assignment"],
  ["Student", "AfterSubmission", "Instructors"],
  ["Student", "AfterDue", "Instructors"],
  ["Student", "WhenRevealed", "Instructors"],
  ["Assistant", "AfterDue", "Assignment"],
  ["Instructor", "WhenRevealed", "Assignment"],
] as const)("a first note of a %s under %s is for: %s", (role, rule, expected) => {
  expect(firstAudience(role, rule)).toBe(expected);
});
