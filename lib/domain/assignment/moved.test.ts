import { expect, it } from "vitest";
import type { MovedSpan } from "../anchor/move-targets";
import { describePassage, type Span } from "../anchor/passage";
import { smallDocument } from "../document/testing/small-document";
import { type AssignmentDraft, emptyAssignment, plainPrompt } from "./draft";
import { movedDraft } from "./moved";

const [documentId, other, from, to] = ["d1", "d2", "r1", "r2"];
const span = (blockId: string, end = 5): Span => ({
  flow: "doc",
  start: { blockId, offset: 0 },
  end: { blockId, offset: end },
});
const question = (id: string, passage: AssignmentDraft["prompts"][number]["passage"]) => ({
  ...{ id, kind: "CloseReading" as const, text: "What does it say?", skill: null, points: null, passage },
  ...{ ...plainPrompt, minAnnotations: 0, minDocuments: 0, minWords: null, maxWords: null },
});
const excerpt = (document: string, revisionId: string, ranges: Span[]) => ({
  ...{ documentId: document, revisionId, ranges, showHeadnote: true, showNotes: true },
});
const draft: AssignmentDraft = {
  ...emptyAssignment,
  excerpts: [excerpt(documentId, from, [span("b4")]), excerpt(other, "o1", [span("b5")])],
  prompts: [
    question("p1", { documentId, revisionId: from, span: span("b4") }),
    question("p2", { documentId: other, revisionId: "o1", span: span("b5") }),
    question("p3", null),
  ],
};
const moving = (status: MovedSpan["status"], place: Span | null) => ({
  ...{ documentId, from, to },
  move: (): MovedSpan => ({ status, survival: 1, passage: place && describePassage(smallDocument, place) }),
});

it("moves excerpts and questions of the corrected text, and nothing else", () => {
  const { draft: moved, parts, problem } = movedDraft(draft, moving("moved", span("b6", 3)));
  expect(moved.excerpts).toEqual([excerpt(documentId, to, [span("b6", 3)]), draft.excerpts[1]]);
  expect(moved.prompts.map(({ passage }) => passage)).toEqual([
    { documentId, revisionId: to, span: span("b6", 3) },
    draft.prompts[1]?.passage,
    null,
  ]);
  expect(parts).toEqual([
    { what: "excerpt", number: 1, status: "moved" },
    { what: "question", number: 1, status: "moved" },
  ]);
  expect(problem).toBeNull();
});

it("moves what a question expects, and gives up a passage whose words were taken out", () => {
  const zone = { documentId, revisionId: from, span: span("b4") };
  const expecting = (prompt: AssignmentDraft["prompts"][number]) => ({
    ...prompt,
    hidden: { ...prompt.hidden, zones: [zone, { ...zone, documentId: other, revisionId: "o1" }] },
  });
  const zoned = { ...draft, prompts: [question("p3", null)].map(expecting) };
  const shifted = movedDraft(zoned, moving("moved", span("b6", 3)));
  expect(shifted.draft.prompts[0]?.hidden.zones).toEqual([
    { documentId, revisionId: to, span: span("b6", 3) },
    { ...zone, documentId: other, revisionId: "o1" },
  ]);
  expect(shifted.parts).toContainEqual({ what: "expected", number: 1, status: "moved" });
  const lost = movedDraft(zoned, moving("orphaned", null));
  expect(lost.draft.prompts[0]?.hidden.zones).toHaveLength(1);
});

it("says nothing of parts that stay as they are", () => {
  expect(movedDraft(draft, moving("exact", span("b4"))).parts).toEqual([]);
});

it("never opens the whole text because the words of an excerpt were taken out", () => {
  const { draft: moved, problem, parts } = movedDraft(draft, moving("orphaned", null));
  expect(moved.excerpts).toEqual(draft.excerpts);
  expect(problem).toContain("text 1");
  expect(parts).toContainEqual({ what: "question", number: 1, status: "orphaned" });
});

it("leaves an excerpt of an older revision to its own correction", () => {
  const old = { ...draft, excerpts: [excerpt(documentId, "r0", [span("b4")])] };
  expect(movedDraft(old, moving("moved", span("b6", 3))).draft.excerpts).toEqual(old.excerpts);
});
