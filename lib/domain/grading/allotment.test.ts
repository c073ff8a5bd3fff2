import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Allotment, dealOut, type GradableItem, type Task } from "./allotment";
import { drawn, queueOrder } from "./queue-order";

const item = (submissionId: string, sectionId: string, promptId: string | null = null): GradableItem => ({
  ...{ submissionId, promptId, sectionIds: [sectionId], notBy: [] },
});
const given = (graderId: string, over: Partial<Allotment> = {}): Allotment => ({
  ...{ graderId, sectionId: null, promptId: null, share: null },
  ...over,
});
const dealt = (items: GradableItem[], allotments: Allotment[], taken: Task[] = []) => {
  const { tasks, left } = dealOut(items, allotments, taken, "seed");
  const said = tasks.map((each) => [each.submissionId, each.promptId, each.graderId].filter(Boolean).join(" "));
  return { tasks: said.toSorted(), left: left.map(({ submissionId }) => submissionId) };
};

test.each<[string, GradableItem[], Allotment[], string[], string[]]>([
  ["nobody is given anything", [item("s1", "tue")], [], [], ["s1"]],
  ["one grader has everything", [item("s1", "tue"), item("s2", "thu")], [given("ann")], ["s1 ann", "s2 ann"], []],
  [
    "by section; nobody has the third",
    [item("s1", "tue"), item("s2", "thu"), item("s3", "fri")],
    [given("ann", { sectionId: "tue" }), given("ben", { sectionId: "thu" })],
    ["s1 ann", "s2 ben"],
    ["s3"],
  ],
  [
    "who marks it a second time is not given it",
    [
      { ...item("s1", "tue"), notBy: ["ann"] },
      { ...item("s2", "tue"), notBy: ["ann", "ben"] },
    ],
    [given("ann"), given("ben")],
    ["s1 ben"],
    ["s2"],
  ],
  [
    "by question",
    [item("s1", "tue", "p1"), item("s1", "tue", "p2")],
    [given("ann", { promptId: "p1" }), given("ben", { promptId: "p2" })],
    ["s1 p1 ann", "s1 p2 ben"],
    [],
  ],
  [
    "what is said more closely counts",
    [item("s1", "tue", "p1"), item("s1", "tue", "p2"), item("s2", "thu", "p2")],
    [given("ann"), given("ben", { sectionId: "tue" }), given("cem", { promptId: "p1", sectionId: "tue" })],
    ["s1 p1 cem", "s1 p2 ben", "s2 p2 ann"],
    [],
  ],
  ["a share of nothing gets nothing", [item("s1", "tue")], [given("ann", { share: "0" })], [], ["s1"]],
])("%s", (_, items, allotments, tasks, left) => {
  expect(dealt(items, allotments)).toEqual({ tasks, left });
});

test("what somebody was given stays with them", () => {
  const taken = [{ submissionId: "s1", promptId: null, graderId: "gone" }];
  expect(dealt([item("s1", "tue"), item("s2", "tue")], [given("ann")], taken).tasks).toEqual(["s1 gone", "s2 ann"]);
});

const ids = fc.uniqueArray(fc.uuid(), { maxLength: 40 });

describe("laws of the order", () => {
  test("everyone once, in an order that does not depend on how they came", () => {
    fc.assert(
      fc.property(ids, fc.string(), (all, seed) => {
        expect(queueOrder(all, seed).toSorted()).toEqual(all.toSorted());
        expect(queueOrder(all.toReversed(), seed)).toEqual(queueOrder(all, seed));
      }),
    );
  });
  test("who comes later moves nobody", () => {
    fc.assert(
      fc.property(ids, fc.uuid(), fc.string(), (all, late, seed) => {
        const order = queueOrder([...all, late], seed).filter((id) => id !== late || all.includes(late));
        expect(order).toEqual(queueOrder(all, seed));
      }),
    );
  });
  test("graders have orders of their own, and every place is taken by everyone about equally often", () => {
    const students = Array.from({ length: 10 }, (_, index) => `student ${index}`);
    const firsts = Array.from({ length: 2000 }, (_, grader) => queueOrder(students, `grader ${grader}`)[0]);
    for (const student of students) {
      const share = firsts.filter((each) => each === student).length / firsts.length;
      expect(Math.abs(share - 0.1)).toBeLessThan(0.03);
    }
  });
  test("numbers lie between 0 and 2^32", () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(drawn(words)).toBe(drawn(words) >>> 0);
      }),
    );
  });
});

describe("laws of dealing out", () => {
  const items = ids.map((all) => all.map((id) => item(id, "tue")));
  const shares = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
  const graders = (all: number[]) => all.map((share, index) => given(`g${index}`, { share: `${share}` }));
  const count = (tasks: readonly Task[], graderId: string) => tasks.filter((task) => task.graderId === graderId).length;
  test("equal shares differ by one at most", () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 6 }), (all, number) => {
        const { tasks } = dealOut(all, graders(Array(number).fill(1)), [], "seed");
        const counts = Array.from({ length: number }, (_, index) => count(tasks, `g${index}`));
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
  test("a greater share never gets less; everything is dealt once", () => {
    fc.assert(
      fc.property(items, shares, (all, parts) => {
        const { tasks, left } = dealOut(all, graders(parts), [], "seed");
        expect([tasks.length, left.length]).toEqual([all.length, 0]);
        parts.forEach((share, a) => {
          parts.forEach((other, b) => {
            if (share > other) expect(count(tasks, `g${a}`)).toBeGreaterThanOrEqual(count(tasks, `g${b}`));
          });
        });
      }),
    );
  });
  test("dealing again changes nothing, and new work moves nothing that was dealt", () => {
    fc.assert(
      fc.property(items, items, shares, (all, more, parts) => {
        const { tasks } = dealOut(all, graders(parts), [], "seed");
        expect(dealOut(all, graders(parts), tasks, "other").tasks).toEqual(tasks);
        expect(dealOut([...all, ...more], graders(parts), tasks, "other").tasks).toEqual(expect.arrayContaining(tasks));
      }),
    );
  });
});
