import fc from "fast-check";
import { expect, test } from "vitest";
import { dealSeconds, type HowMuch, type SecondGrader, type SecondItem, sampleSize } from "./second-markings";

const all: HowMuch = { of: "all" };
const item = (submissionId: string, given: Partial<SecondItem> = {}): SecondItem => ({
  ...{ submissionId, sectionIds: ["tue"], firstIds: [], secondId: null },
  ...given,
});
const instructor = { id: "i", sectionIds: null };
const [aba, bo] = [
  { id: "a", sectionIds: ["tue"] },
  { id: "b", sectionIds: ["thu"] },
];
const deal = (
  items: SecondItem[],
  graders: SecondGrader[] = [aba],
  much: HowMuch = all,
  everywhere = false,
  seed = "seed",
) => dealSeconds(items, graders, { much, everywhere }, seed);

test.each<[string, number, HowMuch, number]>([
  ["all", 7, all, 7],
  ["so many", 7, { of: "count", count: 3 }, 3],
  ["more than there are", 7, { of: "count", count: 30 }, 7],
  ["a part of one counts as one", 7, { of: "percent", percent: 10 }, 1],
  ["a fifth", 10, { of: "percent", percent: 20 }, 2],
  ["of none", 0, { of: "percent", percent: 20 }, 0],
])("how many: %s", (_, count, much, size) => {
  expect(sampleSize(count, much)).toBe(size);
});

test("nobody gets what they mark first; that is said to be missing", () => {
  expect(deal([item("one", { firstIds: ["a"] }), item("two")])).toEqual({
    tasks: [{ submissionId: "two", graderId: "a" }],
    short: 1,
  });
});

test("nobody gets a student they do not teach, unless it is wanted so", () => {
  const theirs = [item("one"), item("two", { sectionIds: ["thu"] })];
  expect(deal(theirs, [bo]).tasks).toEqual([{ submissionId: "two", graderId: "b" }]);
  expect(deal(theirs, [bo], all, true)).toMatchObject({ tasks: { length: 2 }, short: 0 });
  expect(deal(theirs, [instructor])).toMatchObject({ tasks: { length: 2 }, short: 0 });
});

test("where the sample meets work that nobody may take, another piece takes its place", () => {
  const some = [item("one", { firstIds: ["a"] }), item("two", { firstIds: ["a"] }), item("three")];
  expect(deal(some, [aba], { of: "count", count: 1 })).toEqual({
    tasks: [{ submissionId: "three", graderId: "a" }],
    short: 0,
  });
});

const people = [instructor, aba, bo];
const work = fc.uniqueArray(
  fc.record({
    submissionId: fc.string({ minLength: 1, maxLength: 6 }),
    sectionIds: fc.subarray(["tue", "thu"]),
    firstIds: fc.subarray(["i", "a", "b"]),
    secondId: fc.option(fc.constantFrom("i", "a", "b"), { nil: null }),
  }),
  { maxLength: 25, selector: ({ submissionId }) => submissionId },
);
const asked = fc.record({
  graders: fc.subarray(people),
  everywhere: fc.boolean(),
  much: fc.oneof(
    fc.constant(all),
    fc.nat(30).map((count): HowMuch => ({ of: "count", count })),
    fc.integer({ min: 1, max: 100 }).map((percent): HowMuch => ({ of: "percent", percent })),
  ),
});

/** The work after these tasks were given. */
const after = (items: readonly SecondItem[], tasks: readonly { submissionId: string; graderId: string }[]) =>
  items.map((each) => ({
    ...each,
    secondId: tasks.find(({ submissionId }) => submissionId === each.submissionId)?.graderId ?? each.secondId,
  }));

test("law: as many as were asked for or as can be taken, each once, by somebody who may; what was given stays", () => {
  fc.assert(
    fc.property(work, asked, fc.string(), (items, { graders, everywhere, much }, seed) => {
      const { tasks, short } = dealSeconds(items, graders, { much, everywhere }, seed);
      const given = new Map(items.map((each) => [each.submissionId, each]));
      const may = (each: SecondItem, id: string) =>
        !each.firstIds.includes(id) &&
        (everywhere || id === "i" || each.sectionIds.includes(id === "a" ? "tue" : "thu"));
      expect(new Set(tasks.map(({ submissionId }) => submissionId)).size).toBe(tasks.length);
      for (const { submissionId, graderId } of tasks) {
        const each = given.get(submissionId);
        expect(each?.secondId).toBeNull();
        expect(each && may(each, graderId)).toBe(true);
        expect(graders.map(({ id }) => id)).toContain(graderId);
      }
      const before = items.filter(({ secondId }) => secondId !== null).length;
      const able = items.filter((each) => each.secondId === null && graders.some(({ id }) => may(each, id))).length;
      const wanted = Math.max(0, sampleSize(items.length, much) - before);
      expect(tasks.length).toBe(Math.min(wanted, able));
      expect(short).toBe(wanted - tasks.length);
    }),
  );
});

test("law: dealing a second time deals nothing", () => {
  fc.assert(
    fc.property(work, asked, fc.string(), (items, { graders, ...how }, seed) => {
      const { tasks } = dealSeconds(items, graders, how, seed);
      expect(dealSeconds(after(items, tasks), graders, how, seed).tasks).toEqual([]);
    }),
  );
});

test("law: a larger sample holds the smaller one, and the work is parted evenly", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(30), fc.string(), (count, few, seed) => {
      const items = Array.from({ length: count }, (_, at) => item(`w${at}`));
      const graders = [instructor, aba];
      const some = dealSeconds(items, graders, { much: { of: "count", count: few }, everywhere: false }, seed).tasks;
      const more = dealSeconds(items, graders, { much: all, everywhere: false }, seed).tasks;
      expect(more.slice(0, some.length)).toEqual(some);
      const loads = graders.map(({ id }) => more.filter(({ graderId }) => graderId === id).length);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    }),
  );
});
