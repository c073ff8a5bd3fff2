import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AssignmentDates, allowed } from "./allowed";
import {
  asEverybody,
  dueToRevise,
  effectiveDates,
  heldOpen,
  lastOf,
  type OtherDates,
  type OwnDates,
} from "./effective-dates";
import { workingWords } from "./working-words";

const at = (instant: string | null) => (instant === null || instant === "none" ? null : new Date(instant));
/** "none" is a date taken away. */
const set = (opens: string | null, due: string | null, closes: string | null): OtherDates => ({
  ...{ opensAt: at(opens), dueAt: at(due), closesAt: at(closes) },
  ...{ opensCleared: opens === "none", dueCleared: due === "none", closesCleared: closes === "none" },
});
const section = (name: string, opens: string | null, due: string | null, closes: string | null = null) => ({
  ...set(opens, due, closes),
  section: name,
});
/** 08:00, 18:00 and 18:00 in Berlin. */
const everyone = { ...set("2026-11-27T07:00Z", "2026-12-03T17:00Z", "2026-12-05T17:00Z"), timeZone: "Europe/Berlin" };
const dateless = { ...set(null, null, null), timeZone: "Europe/Berlin" };
const strict: AssignmentDates = { ...everyone, graceMinutes: 15, latePolicy: "CutOff" };
/** Due at 02:00, an hour before the clocks go back in the night. */
const autumn = { ...set(null, "2026-10-24T22:00Z", null), timeZone: "Europe/Berlin" };
const spring = { ...set(null, "2027-03-27T22:00Z", null), timeZone: "Europe/Berlin" };

const cases: [string, AssignmentDates, Partial<OwnDates>, AssignmentDates | OtherDates, string[]][] = [
  ["nothing sets them apart", everyone, {}, everyone, []],
  ["no dates, and extra time", dateless, { extraHours: 24 }, dateless, []],
  [
    "a section has longer",
    everyone,
    { sections: [section("Tuesday", null, "2026-12-04T17:00Z")] },
    set("2026-11-27T07:00Z", "2026-12-04T17:00Z", "2026-12-05T17:00Z"),
    ["Due Thursday 3 December, 18:00; your section Tuesday has until Friday 4 December, 18:00."],
  ],
  [
    "a section has less time than the class",
    everyone,
    { sections: [section("Tuesday", null, "2026-12-02T17:00Z")] },
    set("2026-11-27T07:00Z", "2026-12-02T17:00Z", "2026-12-05T17:00Z"),
    ["Due Thursday 3 December, 18:00; your section Tuesday has until Wednesday 2 December, 18:00."],
  ],
  [
    "of two sections the more generous one, for each date by itself",
    everyone,
    {
      sections: [
        section("Tuesday", "2026-11-25T07:00Z", "2026-12-04T17:00Z"),
        section("Friday", "2026-11-26T07:00Z", "2026-12-04T18:00Z"),
      ],
    },
    set("2026-11-25T07:00Z", "2026-12-04T18:00Z", "2026-12-05T17:00Z"),
    [
      "Opens Friday 27 November, 08:00; your section Tuesday begins Wednesday 25 November, 08:00.",
      "Due Thursday 3 December, 18:00; your section Friday has until Friday 4 December, 19:00.",
    ],
  ],
  [
    "their own date goes before the section's, even where it is earlier",
    everyone,
    {
      student: set(null, "2026-12-03T19:00Z", null),
      sections: [section("Tuesday", null, "2026-12-04T17:00Z")],
    },
    set("2026-11-27T07:00Z", "2026-12-03T19:00Z", "2026-12-05T17:00Z"),
    [
      "Due Thursday 3 December, 18:00; your section Tuesday has until Friday 4 December, 18:00; you have until Thursday 3 December, 20:00.",
    ],
  ],
  [
    "extra time, on top of a section's",
    everyone,
    { extraHours: 24, sections: [section("Tuesday", null, "2026-12-04T17:00Z")] },
    set("2026-11-27T07:00Z", "2026-12-05T17:00Z", "2026-12-06T17:00Z"),
    [
      "Due Thursday 3 December, 18:00; your section Tuesday has until Friday 4 December, 18:00; 24 hours of extra time are added: Saturday 5 December, 18:00.",
      "Closes Saturday 5 December, 18:00; 24 hours of extra time are added: Sunday 6 December, 18:00.",
    ],
  ],
  [
    "a date of their own where the class has none",
    dateless,
    { student: set(null, "2026-12-03T17:00Z", null) },
    set(null, "2026-12-03T17:00Z", null),
    ["No due time; you have until Thursday 3 December, 18:00."],
  ],
  [
    "no due time for them, and it never closes",
    everyone,
    { student: set(null, "none", "none") },
    set("2026-11-27T07:00Z", null, null),
    [
      "Due Thursday 3 December, 18:00; you have no due time.",
      "Closes Saturday 5 December, 18:00; you have no closing time.",
    ],
  ],
  [
    "no due time is more generous than any, and extra time is added to nothing",
    everyone,
    {
      extraHours: 24,
      sections: [
        section("Tuesday", null, "none"),
        section("Friday", null, "2026-12-09T17:00Z", "none"),
        section("Monday", null, null, "2026-12-10T17:00Z"),
      ],
    },
    set("2026-11-27T07:00Z", null, null),
    [
      "Due Thursday 3 December, 18:00; your section Tuesday has no due time.",
      "Closes Saturday 5 December, 18:00; your section Friday has no closing time.",
    ],
  ],
  [
    "open at once, before every other opening",
    everyone,
    { sections: [section("Friday", "2026-11-26T07:00Z", null), section("Tuesday", "none", null)] },
    set(null, "2026-12-03T17:00Z", "2026-12-05T17:00Z"),
    ["Opens Friday 27 November, 08:00; your section Tuesday begins at once."],
  ],
  [
    "their own due time where their section has none",
    everyone,
    { student: set(null, "2026-12-04T17:00Z", null), sections: [section("Tuesday", null, "none")] },
    set("2026-11-27T07:00Z", "2026-12-04T17:00Z", "2026-12-05T17:00Z"),
    ["Due Thursday 3 December, 18:00; your section Tuesday has no due time; you have until Friday 4 December, 18:00."],
  ],
  [
    "it never closes for them, and late work is cut off all the same",
    strict,
    { student: set(null, null, "none") },
    set("2026-11-27T07:00Z", "2026-12-03T17:00Z", "2026-12-03T17:15Z"),
    [
      "Closes Saturday 5 December, 18:00; you have no closing time; late work is not accepted: closes Thursday 3 December, 18:15.",
    ],
  ],
  [
    "without a due time nothing is late, so nothing is cut off",
    strict,
    { student: set(null, "none", null) },
    set("2026-11-27T07:00Z", null, "2026-12-05T17:00Z"),
    ["Due Thursday 3 December, 18:00; you have no due time."],
  ],
  [
    "late work is cut off, after extra time and grace",
    strict,
    { extraHours: 1 },
    set("2026-11-27T07:00Z", "2026-12-03T18:00Z", "2026-12-03T18:15Z"),
    [
      "Due Thursday 3 December, 18:00; 1 hour of extra time is added: Thursday 3 December, 19:00.",
      "Closes Saturday 5 December, 18:00; 1 hour of extra time is added: Saturday 5 December, 19:00; late work is not accepted: closes Thursday 3 December, 19:15.",
    ],
  ],
  [
    "24 hours of extra time over the end of summer time are 24 hours",
    autumn,
    { extraHours: 24 },
    set(null, "2026-10-25T22:00Z", null),
    ["Due Sunday 25 October, 00:00; 24 hours of extra time are added: Sunday 25 October, 23:00."],
  ],
  [
    "and over its beginning",
    spring,
    { extraHours: 24 },
    set(null, "2027-03-28T22:00Z", null),
    ["Due Saturday 27 March 2027, 23:00; 24 hours of extra time are added: Monday 29 March 2027, 00:00."],
  ],
  ["they joined before it was due", everyone, { joinedAt: at("2026-12-03T16:59Z") }, everyone, []],
  [
    "they joined after it was due",
    everyone,
    { joinedAt: at("2026-12-04T09:00Z") },
    set("2026-11-27T07:00Z", "2026-12-03T17:00Z", "2026-12-03T17:00Z"),
    [
      "Closes Saturday 5 December, 18:00; you joined after it was over: closed Thursday 3 December, 18:00. Ask your instructor if you should still do it.",
    ],
  ],
  [
    "they joined after it was due, and were extended",
    everyone,
    { joinedAt: at("2026-12-04T09:00Z"), student: set(null, "2026-12-05T17:00Z", null) },
    set("2026-11-27T07:00Z", "2026-12-05T17:00Z", "2026-12-05T17:00Z"),
    ["Due Thursday 3 December, 18:00; you have until Saturday 5 December, 18:00."],
  ],
  [
    "they joined after it was due, and were given a later close alone",
    everyone,
    { joinedAt: at("2026-12-04T09:00Z"), student: set(null, null, "2026-12-10T17:00Z") },
    set("2026-11-27T07:00Z", "2026-12-03T17:00Z", "2026-12-10T17:00Z"),
    ["Closes Saturday 5 December, 18:00; you can submit until Thursday 10 December, 18:00."],
  ],
  [
    "they joined after it was due, and have no due time",
    everyone,
    { joinedAt: at("2026-12-04T09:00Z"), student: set(null, "none", null) },
    set("2026-11-27T07:00Z", null, "2026-12-05T17:00Z"),
    ["Due Thursday 3 December, 18:00; you have no due time."],
  ],
  [
    "they joined after it was closed, and have no due time: it is still closed",
    everyone,
    { joinedAt: at("2026-12-06T09:00Z"), student: set(null, "none", null) },
    set("2026-11-27T07:00Z", null, "2026-12-05T17:00Z"),
    [
      "Due Thursday 3 December, 18:00; you have no due time.",
      "Closes Saturday 5 December, 18:00; you joined after it was over: closed Saturday 5 December, 18:00. Ask your instructor if you should still do it.",
    ],
  ],
  [
    "they were asked to revise, after it has closed",
    everyone,
    { reviseUntil: at("2026-12-13T22:59Z") },
    set("2026-11-27T07:00Z", "2026-12-03T17:00Z", "2026-12-13T22:59Z"),
    ["Closes Saturday 5 December, 18:00; you may revise until Sunday 13 December, 23:59."],
  ],
  ["they were asked to revise sooner than it closes", everyone, { reviseUntil: at("2026-12-04T17:00Z") }, everyone, []],
  ["they were asked to revise what never closes", dateless, { reviseUntil: at("2026-12-04T17:00Z") }, dateless, []],
  [
    "they were asked to revise where late work is cut off",
    strict,
    { reviseUntil: at("2026-12-04T17:00Z") },
    set("2026-11-27T07:00Z", "2026-12-03T17:00Z", "2026-12-04T17:00Z"),
    [
      "Closes Saturday 5 December, 18:00; late work is not accepted: closes Thursday 3 December, 18:15; you may revise until Friday 4 December, 18:00.",
    ],
  ],
  [
    "they joined after it was over, and were asked to revise",
    everyone,
    { joinedAt: at("2026-12-04T09:00Z"), reviseUntil: at("2026-12-13T22:59Z") },
    set("2026-11-27T07:00Z", "2026-12-03T17:00Z", "2026-12-13T22:59Z"),
    [
      "Closes Saturday 5 December, 18:00; you joined after it was over: closed Thursday 3 December, 18:00. Ask your instructor if you should still do it; you may revise until Sunday 13 December, 23:59.",
    ],
  ],
];

const now = new Date("2026-11-30T12:00Z");

describe("who was asked to revise until Sunday 13 December, 23:59", () => {
  const reviseUntil = at("2026-12-13T22:59Z");
  const revising = (base: AssignmentDates) => effectiveDates(base, { ...asEverybody, reviseUntil });
  test.each<[string, AssignmentDates, string, string]>([
    ["before it was due", everyone, "2026-12-03T16:00Z", "Open: Due Thursday 3 December, 18:00 (Berlin)."],
    [
      "after it was due",
      everyone,
      "2026-12-04T16:00Z",
      "Open: You may revise until Sunday 13 December, 23:59 (Berlin).",
    ],
    [
      "after it has closed",
      everyone,
      "2026-12-13T22:58Z",
      "Open: You may revise until Sunday 13 December, 23:59 (Berlin).",
    ],
    ["after that", everyone, "2026-12-13T22:59Z", "Closed: Closed Sunday 13 December, 23:59 (Berlin)."],
    [
      "where late work is cut off",
      strict,
      "2026-12-09T12:00Z",
      "Open: You may revise until Sunday 13 December, 23:59 (Berlin).",
    ],
    ["and after that", strict, "2026-12-13T22:59Z", "Closed: Closed Sunday 13 December, 23:59 (Berlin)."],
    [
      "where nothing closes",
      { ...everyone, closesAt: null },
      "2026-12-14T12:00Z",
      "Late: Was due Thursday 3 December, 18:00 (Berlin).",
    ],
  ])("%s", (_, base, instant, said) => {
    const { phase, when } = allowed(new Date(instant), revising(base));
    expect(`${phase}: ${when}`).toBe(said);
  });

  test("what the close has opened stays open; what is held against the due time is held against the later one", () => {
    expect(heldOpen(revising(everyone), new Date("2026-12-05T16:59Z"))).toBe(false);
    expect(heldOpen(revising(everyone), new Date("2026-12-05T17:00Z"))).toBe(true);
    expect(heldOpen(effectiveDates(everyone, asEverybody), new Date("2026-12-06T17:00Z"))).toBe(false);
    expect(dueToRevise(revising(everyone))).toEqual(reviseUntil);
    expect(dueToRevise({ ...everyone, reviseUntil: at("2026-12-01T17:00Z") })).toEqual(everyone.dueAt);
    expect(dueToRevise({ ...dateless, reviseUntil })).toBeNull();
  });
});

describe("the dates of one student", () => {
  test.each(cases)("%s", (_, base, own, dates, words) => {
    const result = effectiveDates(base, { ...asEverybody, ...own });
    const { opensAt, dueAt, closesAt } = dates;
    expect(result).toMatchObject({ opensAt, dueAt, closesAt });
    expect(workingWords(result, "own", now)).toEqual(words);
  });

  test("said to those who teach", () => {
    const own = { ...asEverybody, student: set(null, "2026-12-04T17:00Z", null), joinedAt: at("2026-12-20T17:00Z") };
    expect(workingWords(effectiveDates(everyone, own), "theirs", now)).toEqual([
      "Due Thursday 3 December, 18:00; this student has until Friday 4 December, 18:00.",
      "Closes Saturday 5 December, 18:00; joined after it was over: closed Friday 4 December, 18:00.",
    ]);
    const none = { ...asEverybody, student: set("none", "none", "none") };
    expect(workingWords(effectiveDates(everyone, none), "theirs", now)).toEqual([
      "Opens Friday 27 November, 08:00; this student begins at once.",
      "Due Thursday 3 December, 18:00; this student has no due time.",
      "Closes Saturday 5 December, 18:00; this student has no closing time.",
    ]);
  });
});

const instant = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
const some = fc.option(instant);
const dateSet = fc.record({ opensAt: some, dueAt: some, closesAt: some });
const anyBase = fc
  .tuple(dateSet, fc.integer({ min: 0, max: 600 }), fc.constantFrom("None" as const, "CutOff" as const))
  .map(([dates, graceMinutes, latePolicy]) => ({ ...dates, graceMinutes, latePolicy, timeZone: "Europe/Berlin" }));
const otherDates = fc
  .tuple(dateSet, fc.boolean(), fc.boolean(), fc.boolean())
  .map(([dates, opensCleared, dueCleared, closesCleared]) => ({
    opensAt: opensCleared ? null : dates.opensAt,
    dueAt: dueCleared ? null : dates.dueAt,
    closesAt: closesCleared ? null : dates.closesAt,
    ...{ opensCleared, dueCleared, closesCleared },
  }));
const anyOwn = fc.record({
  student: fc.option(otherDates),
  sections: fc.array(
    otherDates.map((dates) => ({ ...dates, section: "Tuesday" })),
    { maxLength: 3 },
  ),
  extraHours: fc.integer({ min: 0, max: 200 }),
  joinedAt: some,
});

describe("laws", () => {
  test("the last step of the working is the date that decides", () => {
    fc.assert(
      fc.property(anyBase, anyOwn, (base, own) => {
        const dates = effectiveDates(base, own);
        expect(lastOf(dates.working)).toEqual({
          ...{ opensAt: dates.opensAt, dueAt: dates.dueAt, closesAt: dates.closesAt },
        });
      }),
    );
  });

  test("one more generous section, more extra time, or a later date of their own never closes earlier", () => {
    const later = (at: Date | null, hours: number) => at && new Date(at.getTime() + hours * 3_600_000);
    fc.assert(
      fc.property(anyBase, anyOwn, instant, fc.nat(500), (base, own, now, hours) => {
        const given = { opensAt: null, dueAt: later(own.student?.dueAt ?? null, hours) };
        const student = own.student && { ...own.student, ...given, closesAt: later(own.student.closesAt, hours) };
        const milder = { ...own, student, extraHours: own.extraHours + hours };
        const sections = own.sections.map((each) => ({ ...each, section: "Friday", dueAt: later(each.dueAt, hours) }));
        const cleared = { dueAt: null, dueCleared: true, closesAt: null, closesCleared: true };
        const free = own.student && { ...own, student: { ...own.student, ...cleared } };
        for (const more of [milder, ...(free ? [free] : []), { ...own, sections: [...own.sections, ...sections] }]) {
          const [before, after] = [own, more].map((each) => effectiveDates({ ...base, opensAt: null }, each));
          if (before && after && allowed(now, { ...before, opensAt: null }).phase !== "Closed") {
            expect(allowed(now, { ...after, opensAt: null }).phase).not.toBe("Closed");
          }
        }
      }),
    );
  });

  test("who has joined before it was over, and is set apart by nothing, has the dates of everybody", () => {
    fc.assert(
      fc.property(dateSet, (dates) => {
        const base = { ...dates, timeZone: "Europe/Berlin" };
        expect(effectiveDates(base, asEverybody)).toMatchObject(base);
      }),
    );
  });
});
