import { describe, expect, it } from "vitest";
import { schedule, scheduleWords } from "./schedule";

const zone = "Europe/Berlin";
const dates = (opens: string | null, due: string | null, closes: string | null) => ({ opens, due, closes });

describe("the three dates together", () => {
  it.each([
    ["none", dates(null, null, null), []],
    ["in order", dates("2026-11-27T08:00", "2026-12-03T18:00", "2026-12-05T18:00"), []],
    ["due and closed at once", dates(null, "2026-12-03T18:00", "2026-12-03T18:00"), []],
    [
      "due before it opens",
      dates("2026-12-04T08:00", "2026-12-03T18:00", null),
      [["due", "This is before it opens. Choose a later due time."]],
    ],
    [
      "closes before it is due",
      dates(null, "2026-12-03T18:00", "2026-12-03T17:59"),
      [["closes", "This is before it is due. Choose a later closing time."]],
    ],
    [
      "closes before it opens",
      dates("2026-12-03T18:00", null, "2026-12-03T17:59"),
      [["closes", "This is before it opens. Choose a later closing time."]],
    ],
    [
      "in order on the wall, and one falls into the gap",
      dates("2027-03-28T01:30", "2027-03-28T02:30", null),
      [
        [
          "due",
          "02:30 on Sunday 28 March 2027 does not exist in Berlin: the clocks go from 02:00 to 03:00. Choose another time.",
        ],
      ],
    ],
  ])("%s", (_name, draft, problems) => {
    expect(schedule(draft, zone).problems.map((each) => [each.field, each.problem])).toEqual(problems);
  });

  it.each([
    ["plain times have none", dates(null, "2026-12-03T18:00", null), []],
    [
      "midnight",
      dates(null, "2026-12-04T00:00", null),
      [["due", "00:00 is the first minute of Friday 4 December 2026, not its last."]],
    ],
    [
      "an hour that comes twice",
      dates(null, null, "2026-10-25T02:30"),
      [
        [
          "closes",
          "02:30 comes twice on Sunday 25 October 2026 in Berlin, because the clocks go back. The later one counts.",
        ],
      ],
    ],
  ])("remarks: %s", (_name, draft, remarks) => {
    expect(schedule(draft, zone).remarks.map((each) => [each.field, each.remark])).toEqual(remarks);
  });

  it.each([
    [
      "closing decides",
      dates(null, "2026-12-03T18:00", "2026-12-05T18:00"),
      "Closes Saturday 5 December, 18:00 in Berlin.",
    ],
    [
      "else the due time",
      dates("2026-11-27T08:00", "2026-12-03T18:00", null),
      "Due Thursday 3 December, 18:00 in Berlin.",
    ],
    [
      "only opening",
      dates("2026-11-27T08:00", null, null),
      "Opens Friday 27 November, 08:00 in Berlin, and stays open.",
    ],
    ["nothing", dates(null, null, null), "Opens when you publish it, and stays open."],
  ])("one sentence: %s", (_name, draft, sentence) => {
    expect(scheduleWords(schedule(draft, zone), zone, new Date("2026-11-20T12:00:00Z")).sentence).toBe(sentence);
  });

  it("gives each date a line with its distance", () => {
    const words = scheduleWords(
      schedule(dates("2026-11-27T08:00", "2026-12-03T18:00", null), zone),
      zone,
      new Date("2026-12-03T16:00:00Z"),
    );
    expect(words.lines).toEqual([
      { text: "Opens Friday 27 November, 08:00", distance: "6 days, 9 hours ago" },
      { text: "Due Thursday 3 December, 18:00", distance: "in 1 hour" },
    ]);
  });
});
