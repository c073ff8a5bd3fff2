import { expect, test } from "vitest";
import { cleanLine, lineField, nameField, optionalLine } from "./fields";

test.each([
  ["spaces", "  Ada \t  Lovelace\n", "Ada Lovelace"],
  ["letters of all scripts", "Ọlájùmọ̀kẹ́ Дарья יעל 李文慧", "Ọlájùmọ̀kẹ́ Дарья יעל 李文慧".normalize("NFC")],
  ["markup, kept as it is", "<b>Ada</b>", "<b>Ada</b>"],
  ["control characters", "A\u0000d\u0007a", "Ada"],
  ["signs that turn the line round", "Ada\u202Eecalevol", "Adaecalevol"],
  ["half a character", "Ada \ud83d", "Ada \ufffd"],
])("a line of words: %s", (_, text, line) => expect(cleanLine(text)).toBe(line));

test.each([
  ["nothing", "", "Write your name."],
  ["only spaces", "   ", "Write your name."],
  ["only unseen signs", "\u200f\u200e", "Write your name."],
  ["no text at all", undefined, "Write your name."],
  ["too much", "a".repeat(121), "Write at most 120 characters."],
  ["far too much", "a".repeat(100_000), "Write at most 120 characters."],
])("a name, %s", (_, text, problem) => {
  expect(nameField.safeParse(text).error?.issues[0]?.message).toBe(problem);
});

test("an optional line is null when it is empty", () => {
  expect(optionalLine(60).parse("  ")).toBeNull();
  expect(optionalLine(60).parse(" Autumn  2026 ")).toBe("Autumn 2026");
});

test("the sentence names what is missing", () => {
  expect(lineField("the title of the course", 10).safeParse(" ").error?.issues[0]?.message).toBe(
    "Write the title of the course.",
  );
});
