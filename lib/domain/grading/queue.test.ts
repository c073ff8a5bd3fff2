import { describe, expect, test } from "vitest";
import { firstOf, placeIn, type QueueEntry, queueCounts } from "./queue";
import { queueOrder } from "./queue-order";
import { type QueuedWork, queueEntry } from "./queued-work";
import type { DecidingKind } from "./units";

const seed = "grader\nassignment";
const ids = queueOrder(["a", "b", "c", "d"], seed);
const [first = "", second = "", third = "", fourth = ""] = ids;
const entry = (submissionId: string, over: Partial<QueueEntry> = {}): QueueEntry => ({
  ...{ submissionId, marked: false, given: null, flagged: false, late: false, older: false },
  ...over,
});
const with_ = (over: Record<string, Partial<QueueEntry>>) => ids.map((id) => entry(id, over[id]));

describe("the place in a queue", () => {
  test.each([
    ["all wait", {}, first, { position: 1, count: 4, next: second, toMark: 4 }],
    [
      "past those that are marked",
      { [first]: { marked: true }, [second]: { marked: true } },
      first,
      { next: third, toMark: 2 },
    ],
    [
      "round at the end",
      { [second]: { marked: true }, [fourth]: { marked: true } },
      fourth,
      { next: first, toMark: 2 },
    ],
    [
      "only the one on the desk",
      { [first]: { marked: true }, [third]: { marked: true }, [fourth]: { marked: true } },
      second,
      { next: null, toMark: 1 },
    ],
    ["what another was given does not wait", { [second]: { given: "another" } }, first, { next: third, toMark: 3 }],
  ] as const)("%s", (_, over, open, { next, toMark, ...more }) => {
    const place = placeIn(with_(over), "all", seed, open);
    expect(place).toMatchObject(more);
    expect(place.toMark).toEqual({ count: toMark, next });
  });

  test("the open one stays in a filter it has left", () => {
    const entries = with_({ [second]: { marked: true } });
    expect(placeIn(entries, "unmarked", seed, second)).toMatchObject({
      position: 2,
      count: 4,
      previousId: first,
      nextId: third,
    });
    expect(placeIn(entries, "unmarked", seed, first)).toMatchObject({ position: 1, count: 3, nextId: third });
  });

  test("a queue begins with what waits", () => {
    expect(firstOf(with_({ [first]: { marked: true } }), "all", seed)).toBe(second);
    expect(firstOf(with_({ [third]: { flagged: true, marked: true } }), "flagged", seed)).toBe(third);
    expect(firstOf(with_({ [third]: { older: true, marked: true } }), "older", seed)).toBe(third);
    expect(firstOf(with_({}), "mine", seed)).toBeNull();
    expect(firstOf(with_({}), "older", seed)).toBeNull();
  });

  test("what each filter lets through is counted", () => {
    const entries = with_({
      [first]: { late: true, given: "me" },
      [second]: { late: null, marked: true, flagged: true, older: true },
    });
    expect(queueCounts(entries)).toEqual({
      ...{ all: 4, unmarked: 3, anybody: 3, mine: 1, flagged: 1, late: 1, older: 1 },
    });
  });

  test("who wants it marks what another was given: it waits in the filter of anybody's", () => {
    const entries = with_({ [first]: { given: "another" }, [second]: { marked: true }, [third]: { marked: true } });
    expect(queueCounts(entries)).toMatchObject({ unmarked: 1, anybody: 2 });
    expect(firstOf(entries, "anybody", seed)).toBe(fourth);
    expect(placeIn(entries, "anybody", seed, fourth).toMark).toEqual({ count: 2, next: first });
    expect(placeIn(entries, "all", seed, fourth).toMark).toEqual({ count: 1, next: null });
  });
});

describe("what is left of a submission for a grader", () => {
  const whole = { promptId: null, promptNumber: null, rubricVersionId: "r" };
  const own = { promptId: "p2", promptNumber: 2, rubricVersionId: "r2" };
  const work = (over: Partial<QueuedWork> = {}): QueuedWork => ({
    ...{ submissionId: "s", assignmentVersionId: "v", veiled: false, late: true, byHand: false },
    ...{ sectionIds: [], older: [], markings: [], tasks: [], ...over },
  });
  const marking = (promptId: string | null, graderId = "me", kind: DecidingKind = "First", completed = true) => ({
    ...{ promptId, graderId, kind, completed },
  });
  const task = (promptId: string | null, graderId = "me", kind: DecidingKind = "First", flagged = false) => ({
    ...{ promptId, graderId, kind, flagged },
  });
  const version = { units: [whole, own], promptIds: ["p1", "p2"] };
  const me = { graderId: "me", seesAll: false };
  test.each([
    ["nothing is done", work(), null, { marked: false, given: null }],
    ["one of two parts", work({ markings: [marking(null)] }), null, { marked: false }],
    ["the part of question 1 is the whole", work({ markings: [marking(null)] }), "p1", { marked: true }],
    ["both parts, by anybody", work({ markings: [marking(null), marking("p2", "you")] }), null, { marked: true }],
    ["begun only", work({ markings: [marking("p2", "me", "First", false)] }), "p2", { marked: false }],
    [
      "the second of two marks for themself",
      work({ markings: [marking("p2", "you")], tasks: [task("p2", "me", "Second")] }),
      "p2",
      { marked: false, given: "me" },
    ],
    [
      "two others mark it",
      work({ tasks: [task("p2", "you"), task("p2", "her", "Second")] }),
      "p2",
      { marked: true, given: "another" },
    ],
    ["points by hand", work({ byHand: true }), null, { marked: true }],
    ["one part is mine", work({ tasks: [task("p2"), task(null, "you")] }), null, { given: "me" }],
    ["one part is another's, one free", work({ tasks: [task("p2", "you")] }), null, { given: null }],
    ["my flag on the question", work({ tasks: [task("p2", "me", "First", true)] }), "p2", { flagged: true }],
    ["not on the other question", work({ tasks: [task("p2", "me", "First", true)] }), "p1", { flagged: false }],
    ["a flag is for everybody", work({ tasks: [task("p2", "you", "First", true)] }), "p2", { flagged: true }],
    [
      "of two who mark blind, the other's flag is theirs",
      work({ tasks: [task("p2", "you", "First", true), task("p2", "me", "Second")] }),
      "p2",
      { flagged: false },
    ],
    ["the whole under an older rubric", work({ older: [null] }), null, { older: true }],
    ["a question of the whole under an older rubric", work({ older: [null] }), "p1", { older: true }],
    ["not the question with a rubric of its own", work({ older: [null] }), "p2", { older: false }],
    ["its own rubric is older", work({ older: ["p2"] }), null, { older: true }],
    ["veiled, so no time", work({ veiled: true }), null, { late: null }],
  ] as const)("%s", (_, given, promptId, expected) => {
    expect(queueEntry(given, version, me, promptId)).toMatchObject(expected);
  });

  test("second markings that were dealt take nothing from who marks first", () => {
    const seconds = work({ tasks: [task("p2", "cem", "Second")] });
    expect(queueEntry(seconds, version, me, "p2")).toMatchObject({ marked: false, given: null });
    const both = work({ tasks: [task("p2", "cem", "Second"), task("p2", "you")] });
    expect(queueEntry(both, version, { graderId: "cem", seesAll: false }, "p2")).toMatchObject({ given: "me" });
    expect(queueEntry(both, version, { graderId: "you", seesAll: false }, "p2")).toMatchObject({ given: "me" });
  });

  test("an instructor who is one of two that mark blind has their own flag only", () => {
    const flagged = work({ tasks: [task("p2", "you", "First", true), task("p2", "me", "Second")] });
    expect(queueEntry(flagged, version, { ...me, seesAll: true }, "p2")?.flagged).toBe(false);
  });

  test("what somebody flagged waits for everybody", () => {
    const flagged = work({ tasks: [task("p2", "you", "First", true)] });
    expect(queueEntry(flagged, version, me, "p2")).toMatchObject({ given: null, flagged: true });
  });

  test("an instructor is told of every flag", () => {
    const flagged = work({ tasks: [task("p2", "you", "First", true), task("p2", "her", "Second")] });
    expect(queueEntry(flagged, version, { ...me, seesAll: true })?.flagged).toBe(true);
  });

  test("a version without the question has no entry", () => {
    expect(queueEntry(work(), { ...version, promptIds: ["p1"] }, me, "p2")).toBeNull();
  });
});
