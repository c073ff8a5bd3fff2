import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Member, Role } from "../policy/viewer";
import { distribution, type MarkingFacts, mayReadMarking, type ReleaseFacts, visibleGrade } from "./visible-grade";

const now = new Date("2026-03-01T12:00:00Z");
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const member = (role: Role, enrollmentId: string, sectionIds: string[] = []): Member => ({
  ...{ courseId: "c", enrollmentId, role, sectionIds, groupIds: [], archived: false },
});
const anna = member("Student", "anna", ["tue"]);
const people = {
  anna,
  ben: member("Student", "ben", ["tue"]),
  instructor: member("Instructor", "ines", ["tue", "thu"]),
  assistant: member("Assistant", "ada", ["tue"]),
  "assistant elsewhere": member("Assistant", "edda", ["thu"]),
  observer: member("Observer", "olaf", ["tue"]),
  "observer called anna": member("Observer", "anna", ["tue"]),
};
const work = { studentId: "anna", studentSectionIds: ["tue"] };
const events = [{ number: 1 }, { number: 2 }, { number: 3 }];
const release = (number: number, hours: number, recalled: number | null = null): ReleaseFacts => ({
  ...{ number, visibleFrom: at(hours), recalledAt: recalled === null ? null : at(recalled) },
});
const seen = (who: Member, releases: ReleaseFacts[]) =>
  visibleGrade(who, work, { events, releases }, now)?.event.number;

test.each<[string, ReleaseFacts[], number | undefined]>([
  ["nothing released", [], undefined],
  ["the first one", [release(1, -1)], 1],
  ["at this very moment", [release(1, 0)], 1],
  ["a moment too early", [release(1, 0.0000003)], undefined],
  ["not the later one that waits for its time", [release(1, -2), release(2, 1)], 1],
  ["the newest of those released, in whatever order they were", [release(2, -3), release(1, -1)], 2],
  ["recalled: the one before shows again", [release(1, -3), release(2, -2, -1)], 1],
  ["recalled, and no other", [release(2, -2, -1)], undefined],
  ["an event that does not exist shows nothing", [release(9, -1)], undefined],
])("the student sees: %s", (_, releases, number) => {
  expect(seen(anna, releases)).toBe(number);
});

test.each<[keyof typeof people, boolean]>([
  ["ben", false],
  ["observer", false],
  ["observer called anna", false],
  ["assistant elsewhere", false],
  ["instructor", true],
  ["assistant", true],
])("%s sees the newest event, released or not: %s", (who, sees) => {
  for (const releases of [[], [release(1, -1)], [release(3, 5)]]) {
    expect(seen(people[who], releases)).toBe(sees ? 3 : undefined);
  }
});

test("those who teach are told whether the student sees it too", () => {
  const said = (releases: ReleaseFacts[]) => visibleGrade(people.instructor, work, { events, releases }, now)?.released;
  expect([said([]), said([release(2, -1)]), said([release(3, -1)]), said([release(3, 1)])]).toEqual([
    ...[false, false, true, false],
  ]);
});

describe("laws of release", () => {
  const releases = fc.array(
    fc.record({
      number: fc.integer({ min: 1, max: 3 }),
      visibleFrom: fc.integer({ min: -5, max: 5 }).map(at),
      recalledAt: fc.option(fc.integer({ min: -5, max: 0 }).map(at)),
    }),
    { maxLength: 5 },
  );
  test("a student never sees an event without a release of its own whose time has come", () => {
    fc.assert(
      fc.property(releases, (all) => {
        const number = seen(anna, all);
        if (number === undefined) return;
        expect(all.some((each) => each.number === number && each.visibleFrom <= now && !each.recalledAt)).toBe(true);
      }),
    );
  });
  test("what is not released yet changes nothing that a student sees", () => {
    fc.assert(
      fc.property(releases, (all) => {
        const later = [...events, { number: 4 }];
        expect(visibleGrade(anna, work, { events: later, releases: all }, now)?.event.number).toBe(seen(anna, all));
        expect(
          seen(
            anna,
            all.filter(({ visibleFrom }) => visibleFrom <= now),
          ),
        ).toBe(seen(anna, all));
      }),
    );
  });
  test("time alone takes nothing away", () => {
    fc.assert(
      fc.property(releases, (all) => {
        const later = visibleGrade(anna, work, { events, releases: all }, at(9))?.event.number ?? 0;
        expect(later).toBeGreaterThanOrEqual(seen(anna, all) ?? 0);
      }),
    );
  });
});

describe("blind markings", () => {
  const marking = (graderId: string, kind: MarkingFacts["kind"], completed: boolean): MarkingFacts => ({
    ...{ graderId, kind, completed },
  });
  const [first, second] = [marking("ada", "First", true), marking("ines", "Second", false)];
  const done = { ...second, completed: true };
  const ora = member("Instructor", "ora");
  const bo = member("Assistant", "bo", ["tue"]);
  test.each<[string, Member, MarkingFacts, MarkingFacts[], boolean]>([
    ["one's own", people.assistant, first, [first, second], true],
    ["the other's, before one has finished", people.instructor, first, [first, second], false],
    ["the other's, before they have finished", people.assistant, second, [first, second], false],
    ["both finished", people.assistant, done, [first, done], true],
    ["an instructor who marks neither", ora, first, [first, second], true],
    ["an assistant who marks neither, unfinished", bo, second, [first, second], false],
    ["one marking only: an assistant of the section", bo, { ...first, completed: false }, [first], true],
    ["of another section", people["assistant elsewhere"], first, [first], false],
    ["the student", anna, first, [first], false],
    ["another student", people.ben, first, [first], false],
    ["an observer", people.observer, first, [first], false],
    ["another's calibration", bo, marking("ada", "Calibration", true), [], false],
    ["a calibration, for an instructor", ora, marking("ada", "Calibration", true), [], true],
  ])("%s", (_, who, asked, all, sees) => {
    expect(mayReadMarking(who, work, asked, all)).toBe(sees);
  });
});

test.each<[string, string[], boolean, object | null]>([
  ["four people would be known", ["A", "A", "B", "B"], true, null],
  [
    "five are a class",
    ["A", "A", "B", "B", "B"],
    true,
    [
      { step: "A", count: 2 },
      { step: "B", count: 3 },
      { step: "C", count: 0 },
    ],
  ],
  ["not allowed", ["A", "A", "B", "B", "B"], false, null],
])("distribution: %s", (_, steps, allowed, counts) => {
  expect(distribution(steps, ["A", "B", "C"], allowed)).toEqual(counts);
});
