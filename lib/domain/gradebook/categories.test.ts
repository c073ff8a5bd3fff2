import { expect, test } from "vitest";
import { readCategories, type TypedCategory } from "./categories";

const row = (name: string, more: Partial<TypedCategory> = {}): TypedCategory => ({
  ...{ id: null, name, weight: "", dropLowest: "", position: "", remove: false },
  ...more,
});

test("rows are put in the order of their numbers; empty new rows and those taken away are left out", () => {
  const typed = [
    row("Essays", { weight: "60.50", position: "2", id: "e" }),
    row("Weekly", { weight: "39.5", position: "1", dropLowest: "1" }),
    ...[row(""), row("Old", { id: "o", remove: true })],
  ];
  expect(readCategories(typed)).toEqual({
    ok: true,
    value: [
      { id: null, name: "Weekly", weight: "39.5", dropLowest: 1 },
      { id: "e", name: "Essays", weight: "60.5", dropLowest: 0 },
    ],
  });
});

test.each<[string, TypedCategory[], string]>([
  ["without a name", [row("", { id: "a" })], "name.0"],
  ["the same name", [row("Essays"), row("essays ")], "name.1"],
  ["no number", [row("Essays", { weight: "half" })], "weight.0"],
  ["weights for some", [row("Essays", { weight: "1" }), row("Weekly")], "weight.1"],
  ["half a grade left out", [row("Essays", { dropLowest: "0.5" })], "drop.0"],
])("refused beside its field: %s", (_, typed, field) => {
  expect(readCategories(typed)).toMatchObject({ ok: false, field });
});
