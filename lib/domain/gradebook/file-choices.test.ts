import { expect, test } from "vitest";
import { shortId } from "../id/short-id";
import { type FileChoices, fileQuery, readFileChoices } from "./file-choices";

const [person, column, other] = ["1", "2", "3"].map((digit) => `00000000-0000-7000-8000-00000000000${digit}`);

test("choices stand in an address and come back from it", () => {
  const choices: FileChoices = {
    ...{ mode: "take", waiting: true },
    hands: new Map([
      [4, person ?? ""],
      [7, null],
    ]),
    columns: new Map([
      [column ?? "", 5],
      [other ?? "", null],
    ]),
  };
  expect(readFileChoices(new URLSearchParams(fileQuery(choices)))).toEqual(choices);
});

test("what cannot be read is left out", () => {
  const query = new URLSearchParams([
    ...[
      ["mode", "wipe"],
      ["hand.x", "none"],
      ["hand.1", "somebody"],
      ["column.zz", "1"],
    ],
    [`column.${shortId(column ?? "")}`, "-1"],
  ] as [string, string][]);
  expect(readFileChoices(query)).toEqual({ mode: "fill", hands: new Map(), columns: new Map(), waiting: false });
});
