import { expect, test } from "vitest";
import { sayDealt } from "./dealt";

test.each([
  ["all to who teaches them", { dealt: 12, untaught: 0, left: 0 }, "Dealt out: 12."],
  [
    "some beyond their sections, some left",
    { dealt: 5, untaught: 3, left: 2 },
    "Dealt out: 5. 3 of these are of students they do not teach: they see that work now. 2 fit nobody's part.",
  ],
  ["nothing yet", { dealt: 0, untaught: 0, left: 0 }, "Given; nothing is left to deal out just now."],
])("what dealing came to: %s", (_, dealt, said) => expect(sayDealt(dealt)).toBe(said));
