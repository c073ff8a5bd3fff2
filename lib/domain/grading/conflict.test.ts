import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyMarking, type Marking } from "../rubric/marking";
import { decideSave, differencesOf, type KeptMarking, type SentMarking } from "./conflict";

const score = (criterionId: string, levelId: string) => ({
  ...{ criterionId, levelId, met: null, counted: null, points: null, note: null },
});
const marked = (over: Partial<Marking>): Marking => ({ ...emptyMarking, ...over });
const mine = marked({ scores: [score("use", "high")], overall: "Good." });
const theirs = marked({ scores: [score("use", "low"), score("tone", "low")] });
const kept = (over: Partial<KeptMarking> = {}): KeptMarking => ({
  ...{ submissionVersionId: "anna-1", version: 4, marking: theirs, clientIds: ["save-4", "save-3"] },
  ...over,
});
const sent = (over: Partial<SentMarking> = {}): SentMarking => ({
  ...{ submissionVersionId: "anna-1", baseVersion: 4, clientId: "new", marking: mine },
  ...over,
});

test.each<[string, Partial<KeptMarking>, Partial<SentMarking>, object]>([
  ["based on what is there", {}, {}, { state: "write", version: 5 }],
  ["another student's panel", {}, { submissionVersionId: "ben-1" }, { state: "elsewhere" }],
  ["submitted again meanwhile", { submissionVersionId: "anna-2" }, {}, { state: "elsewhere" }],
  ["sent twice", {}, { clientId: "save-4", baseVersion: 3 }, { state: "same", version: 4 }],
  ["sent twice, and another came between", {}, { clientId: "save-3", baseVersion: 2 }, { state: "same", version: 4 }],
  ["both say the same", { marking: mine }, { baseVersion: 2 }, { state: "same", version: 4 }],
  ["nothing new", { marking: mine }, {}, { state: "same", version: 4 }],
  [
    "the first save",
    { version: 0, marking: emptyMarking, clientIds: [] },
    { baseVersion: 0 },
    { state: "write", version: 1 },
  ],
  [
    "somebody was faster",
    {},
    { baseVersion: 3 },
    {
      state: "conflict",
      version: 4,
      differences: [
        { at: { part: "row", criterionId: "use" }, said: "both" },
        { at: { part: "row", criterionId: "tone" }, said: "kept" },
        { at: { part: "overall" }, said: "sent" },
      ],
    },
  ],
  ["a version from the future is no base", { marking: theirs }, { baseVersion: 9 }, { state: "conflict", version: 4 }],
])("%s", (_, there, save, decision) => {
  expect(decideSave(kept(there), sent(save))).toMatchObject(decision);
});

describe("laws", () => {
  const anyMarking = fc.record({
    scores: fc.uniqueArray(
      fc.record({ criterionId: fc.constantFrom("a", "b", "c"), levelId: fc.constantFrom("1", "2") }),
      { selector: ({ criterionId }) => criterionId },
    ),
    overall: fc.constantFrom("", "Good.", "Better."),
    comments: fc.uniqueArray(fc.record({ id: fc.constantFrom("k1", "k2"), body: fc.constantFrom("Why?", "Where?") }), {
      selector: ({ id }) => id,
    }),
  });
  const filled = anyMarking.map(({ scores, comments, overall }) =>
    marked({
      overall,
      scores: scores.map(({ criterionId, levelId }) => score(criterionId, levelId)),
      comments: comments.map((comment) => ({ ...comment, answer: null, passage: null })),
    }),
  );
  test("a marking differs from itself nowhere, in whatever order", () => {
    fc.assert(
      fc.property(filled, (marking) => {
        const turned = { ...marking, scores: marking.scores.toReversed(), comments: marking.comments.toReversed() };
        expect(differencesOf(marking, turned)).toEqual([]);
      }),
    );
  });
  test("two graders differ in the same places, whoever was first", () => {
    fc.assert(
      fc.property(filled, filled, (one, other) => {
        const places = (all: ReturnType<typeof differencesOf>) => all.map(({ at }) => JSON.stringify(at)).toSorted();
        expect(places(differencesOf(one, other))).toEqual(places(differencesOf(other, one)));
      }),
    );
  });
  test("a save that was not based on the newest version is never written", () => {
    fc.assert(
      fc.property(filled, filled, fc.nat(9), fc.nat(9), (there, here, version, baseVersion) => {
        fc.pre(version !== baseVersion);
        const decision = decideSave(kept({ version, marking: there }), sent({ baseVersion, marking: here }));
        expect(decision.state).not.toBe("write");
      }),
    );
  });
});
