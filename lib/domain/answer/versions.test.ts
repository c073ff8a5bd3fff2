import { expect, test } from "vitest";
import { type AnswerVersion, shownVersions } from "./versions";

const version = (number: number, time: string, kind: AnswerVersion["kind"] = "Autosave", size = 100) => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
  ...{ number, kind, size, savedAt: `2026-11-23T${time}:00Z` },
});

test.each<[string, ReturnType<typeof version>[], number[]]>([
  ["nothing saved", [], []],
  [
    "saves of the same minutes are one, by the last",
    [version(3, "10:04"), version(2, "10:02"), version(1, "10:00")],
    [3],
  ],
  ["five minutes later is another", [version(2, "10:05"), version(1, "10:00")], [2, 1]],
  [
    "a long stretch keeps one for each five minutes",
    [version(4, "10:12"), version(3, "10:08"), version(2, "10:06"), version(1, "10:00")],
    [4, 2, 1],
  ],
  [
    "what stood there before much was taken out",
    [version(3, "10:02", "Autosave", 40), version(2, "10:01", "Autosave", 100), version(1, "10:00", "Autosave", 90)],
    [3, 2],
  ],
  [
    "a copy from another tab and a restored version always stand",
    [version(4, "10:03", "Restore"), version(3, "10:02", "Conflict"), version(2, "10:01"), version(1, "10:00")],
    [4, 3, 2],
  ],
])("%s", (_, all, numbers) => {
  expect(shownVersions(all).map(({ number }) => number)).toEqual(numbers);
});
