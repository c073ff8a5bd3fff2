import { expect, test } from "vitest";
import { datesForm, sayShift, shiftOf } from "./dates-forms";

const read = (fields: Record<string, string | string[]>) =>
  shiftOf(datesForm.parse({ intent: "preview", whom: "students", how: "days", ...fields }));

test.each([
  ["days", { days: "2" }, { kind: "days", days: 2 }],
  ["days back", { days: "-1" }, { kind: "days", days: -1 }],
  [
    "a due time alone",
    { how: "times", dueDay: "2026-12-04", dueTime: "9.30" },
    { kind: "times", opens: null, due: "2026-12-04T09:30", closes: null },
  ],
  [
    "a time without a day leaves it as it is",
    { how: "times", closesTime: "18:00" },
    { kind: "times", opens: null, due: null, closes: null },
  ],
  [
    "no due time, whatever its fields hold, and never closes",
    { how: "times", dueDay: "2026-12-04", dueTime: "noon", dueNone: "on", closesNone: "on" },
    { kind: "times", opens: null, due: "none", closes: "none" },
  ],
])("%s", (_, fields, shift) => expect(read(fields)).toEqual({ ok: true, shift }));

test.each([
  ["no days", { days: "" }, "days"],
  ["half a day", { days: "0.5" }, "days"],
  ["no day at all", { days: "0" }, "days"],
  ["too many", { days: "366" }, "days"],
  ["words", { days: "two" }, "days"],
  ["a time that is none", { how: "times", opensDay: "2026-12-04", opensTime: "noon" }, "opens"],
])("refused: %s", (_, fields, field) => expect(read(fields)).toMatchObject({ ok: false, field }));

test.each([
  ["2", "The due and closing times move 2 days later."],
  [" 1 ", "The due and closing times move 1 day later."],
  ["-1", "The due and closing times move 1 day earlier."],
  ["-14", "The due and closing times move 14 days earlier."],
  ["", null],
  ["-", null],
  ["0", null],
  ["1.5", null],
  ["366", null],
])("days as they are written: %s", (written, words) => expect(sayShift(written)).toBe(words));

test("one student or several", () => {
  const asked = { intent: "give", whom: "students", how: "days" };
  expect(datesForm.parse({ ...asked, student: "a" }).student).toEqual(["a"]);
  expect(datesForm.parse({ ...asked, student: ["a", "b"] }).student).toEqual(["a", "b"]);
  expect(datesForm.parse(asked).student).toEqual([]);
});
