import { expect, test } from "vitest";
import {
  editedSheet,
  emptySheet,
  MOST_THINGS,
  type SheetContent,
  type SheetEdit,
  type SheetThing,
  sheetTitle,
} from "./sheet";

const question = (text: string): SheetThing => ({ kind: "question", text });
const sheetOf = (...ids: string[]): SheetContent => ({
  names: true,
  items: ids.map((id) => ({ id, thing: question(id), out: id.startsWith("-") })),
});
const ids = (sheet: SheetContent | null) => sheet?.items.map(({ id, out }) => (out ? `(${id})` : id)).join(" ");

test.each<[string, SheetContent, SheetEdit, string]>([
  ["a thing is added at the end", sheetOf("a"), { do: "add", id: "b", thing: question("b") }, "a b"],
  ["what stands there is not added again", sheetOf("a", "b"), { do: "add", id: "c", thing: question("a") }, "a b"],
  ["added after it was taken out, it is back", sheetOf("-a"), { do: "add", id: "c", thing: question("-a") }, "-a"],
  ["one step down", sheetOf("a", "b", "c"), { do: "move", id: "a", by: 1 }, "b a c"],
  ["one step up", sheetOf("a", "b", "c"), { do: "move", id: "c", by: -1 }, "a c b"],
  ["over what was taken out", sheetOf("a", "-b", "c"), { do: "move", id: "c", by: -1 }, "c (-b) a"],
  ["not beyond the end", sheetOf("a", "b"), { do: "move", id: "b", by: 1 }, "a b"],
  ["taken out, it keeps its place", sheetOf("a", "b"), { do: "takeOut", id: "a" }, "(a) b"],
  ["of an unknown thing nothing", sheetOf("a"), { do: "takeOut", id: "z" }, "a"],
])("%s", (_, sheet, edit, after) => {
  expect(ids(editedSheet(sheet, edit))).toBe(after);
});

test("names can be left out", () => {
  expect(editedSheet(emptySheet, { do: "names", names: false })).toEqual({ names: false, items: [] });
});

test("a full sheet takes nothing more", () => {
  const full = sheetOf(...Array.from({ length: MOST_THINGS }, (_, index) => `${index}`));
  expect(editedSheet(full, { do: "add", id: "x", thing: question("x") })).toBeNull();
});

test.each(["", "   "])("a sheet without a name (%j) is refused in words a teacher can act on", (title) => {
  expect(sheetTitle.safeParse(title).error?.issues[0]?.message).toBe("Give the sheet a name.");
});
