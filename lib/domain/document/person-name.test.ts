import { expect, it } from "vitest";
import { invertedName, nameParts } from "./person-name";

it.each([
  ["N. I. Bukharin", "Bukharin, N. I."],
  ["Bukharin N.I.", "Bukharin, N.I."],
  ["Bukharin, N. I.", "Bukharin, N. I."],
  ["Ludwig van Beethoven", "van Beethoven, Ludwig"],
  ["Comrade Ivan Lavrov", "Lavrov, Ivan"],
  ["Л. Д. Троцкий", "Троцкий, Л. Д."],
  ["Lavrov", "Lavrov"],
  ["Secretary of State", "Secretary of State"],
  ["Central Committee", "Central Committee"],
  ["The 5th Army", "The 5th Army"],
])("%s as %s", (printed, inverted) => {
  expect(invertedName(printed)).toBe(inverted);
});

it("keeps what is no person's name whole", () => {
  expect(nameParts("Council of People's Commissars")).toEqual({ literal: "Council of People's Commissars" });
});
