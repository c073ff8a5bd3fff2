import { describe, expect, test } from "vitest";
import { goingOf, sayGoing } from "./release";

describe("what is said before grades are released", () => {
  test.each([
    ["all go out", [3, 0, 0], "It goes to 3 students."],
    ["one", [1, 0, 0], "It goes to 1 student."],
    [
      "some are held back",
      [3, 2, 1],
      "It goes to 3 students. Held back: 2 whose two markings are not settled, 1 whose marking is not finished.",
    ],
    ["some are not marked", [1, 0, 4], "It goes to 1 student. Held back: 4 whose marking is not finished."],
    ["all are held back", [0, 1, 0], "It goes to nobody yet. Held back: 1 whose two markings are not settled."],
  ] as const)("%s", (_, [ready, unsettled, unfinished], said) => {
    expect(sayGoing({ ready, unsettled, unfinished })).toBe(said);
  });

  test("who has nothing to send is not counted", () => {
    expect(goingOf(["ready", null, "unsettled", "ready", "unfinished"])).toEqual({
      ready: 2,
      unsettled: 1,
      unfinished: 1,
    });
  });
});
