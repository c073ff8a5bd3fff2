import { expect, test } from "vitest";
import { sayDealtOut } from "./dealt";

test.each([
  ["all to who teaches them", { dealt: 12, untaught: 0, left: 0 }, "Dealt out: 12."],
  [
    "some beyond their sections, some left",
    { dealt: 5, untaught: 3, left: 2 },
    "Dealt out: 5. 3 of them are of students whom the grader does not teach, and opened to the grader by this. 2 fit nobody's part.",
  ],
  [
    "nothing of it, and one left",
    { dealt: 0, untaught: 0, left: 1 },
    "Nothing was to be dealt out just now. 1 fits nobody's part.",
  ],
])("what dealing came to: %s", (_, dealt, said) => expect(sayDealtOut(dealt)).toBe(said));
