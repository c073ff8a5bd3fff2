/**
 * Making a change to an import under review. The draft itself is changed by the importer's own edits; here is decided
 * what may be changed at all: a document that is published belongs to the library, and one set aside rests until it is
 * taken back.
 */
import { acceptProposals, decide, reopen } from "../import/decide";
import { documentOf, placeOf } from "../import/draft";
import { attachNote, setBrackets } from "../import/edit-apparatus";
import { mergeWithPrevious, setBlockText, setBlockType, splitBlock } from "../import/edit-blocks";
import { excludeBlock, restoreDebris } from "../import/edit-debris";
import { moveBoundary, setGlossary, setMeta } from "../import/edit-documents";
import { correctWords, removeMark, setMark } from "../import/edit-marks";
import { blockToNote, describeNote, divideNote, joinNotes, noteToBlocks } from "../import/edit-notes";
import type { Answer, ImportDraft } from "../import/model";
import { done, type Outcome, refused } from "../policy/outcome";
import { decideAlike } from "./alike";
import type { ReviewChange } from "./change";
import type { Review } from "./schema";

const isPublished = "This document is published. Correct it on its own page; that makes the next revision.";
const isAside = "This document is set aside. Take it back before you change it.";
const isSo = "This is so already, or cannot be done with these words.";
const isGone = "This place is no longer there; the page shows the present state.";

/** Changes that may find everything as they would have it. */
const settles: ReadonlySet<ReviewChange["do"]> = new Set(["mark", "correct", "type", "note", "brackets", "reopen"]);

/** Every change but undo and redo, which need the history. */
export type DraftChange = Exclude<ReviewChange, { do: "undo" | "redo" }>;

/** The review with the change made, or why it cannot be made. The history is not touched. */
export function applyChange(review: Review, change: DraftChange): Outcome<Review> {
  for (const id of touched(review.draft, change)) {
    if (review.published[id] !== undefined) return refused(isPublished);
    if (review.setAside.includes(id) && change.do !== "takeBack") return refused(isAside);
  }
  if (change.do === "setAside") return setAside(review, change.documentId);
  if (change.do === "takeBack") {
    return done({ ...review, setAside: review.setAside.filter((id) => id !== change.documentId) });
  }
  if (change.do === "glossary") return glossary(review, change);
  const draft = restingKept(review, edited(review.draft, change));
  if (draft === review.draft) return refused(settles.has(change.do) ? isSo : isGone);
  return done({ ...review, draft });
}

/** An answer about the whole import reaches every document but those that are published or set aside. */
function restingKept(review: Review, draft: ImportDraft): ImportDraft {
  const resting = new Set([...Object.keys(review.published), ...review.setAside]);
  const before = new Map(review.draft.documents.map((document) => [document.id, document]));
  const kept = draft.documents.map((document) =>
    resting.has(document.id) ? (before.get(document.id) ?? document) : document,
  );
  return kept.every((document, index) => document === draft.documents[index]) ? draft : { ...draft, documents: kept };
}

function glossary(review: Review, change: Extract<DraftChange, { do: "glossary" }>): Outcome<Review> {
  const { documentId, set, remove, passOver } = change;
  if (!documentOf(review.draft, documentId)) return refused(isGone);
  const over = [...new Set([...(review.passedOver[documentId] ?? []), ...passOver])];
  return done({
    ...review,
    draft: setGlossary(review.draft, documentId, set, remove),
    passedOver: over.length > 0 ? { ...review.passedOver, [documentId]: over } : review.passedOver,
  });
}

function setAside(review: Review, documentId: string): Outcome<Review> {
  if (!documentOf(review.draft, documentId)) return refused(isGone);
  return done({ ...review, setAside: [...review.setAside, documentId] });
}

/** The documents whose text or facts a change alters. An answer about the whole import alters none in particular. */
function touched(draft: ImportDraft, change: DraftChange): string[] {
  switch (change.do) {
    case "decide":
      return answered(draft, change.questionId, change.answer);
    case "alike":
    case "reopen":
      return answered(draft, change.questionId, "answer" in change ? change.answer : { do: "keep" });
    case "accept":
      return change.questionIds.flatMap((id) => answered(draft, id, null));
    case "anchor":
      return draft.documents
        .filter(
          ({ content }) =>
            content.notes.some((note) => note.id === change.noteId) ||
            content.blocks.some((block) => block.id === change.anchor?.blockId),
        )
        .map((document) => document.id);
    case "meta":
      return change.documentIds;
    case "join":
      return withPrevious(draft, change.documentId);
    default:
      return [change.documentId];
  }
}

/** The documents that an answer alters, or the proposed one where none is given. */
function answered(draft: ImportDraft, questionId: string, answer: Answer | null): string[] {
  const question = draft.questions.find((each) => each.id === questionId);
  const about = question?.documentId ?? null;
  if (!question || about === null) return [];
  return (answer ?? question.proposal.value).do === "join" ? withPrevious(draft, about) : [about];
}

function withPrevious(draft: ImportDraft, documentId: string): string[] {
  const index = draft.documents.findIndex((document) => document.id === documentId);
  const previous = draft.documents[index - 1];
  return previous ? [previous.id, documentId] : [documentId];
}

function begun(draft: ImportDraft, change: Extract<DraftChange, { do: "begin" }>): ImportDraft {
  const { documentId, blockId, at } = change;
  if (!at) return moveBoundary(draft, { do: "split", documentId, blockId });
  const divided = splitBlock(draft, documentId, blockId, at);
  const place = divided === draft ? undefined : placeOf(divided, documentId, blockId);
  const next = place?.blocks[place.index + 1];
  return next ? moveBoundary(divided, { do: "split", documentId, blockId: next.id }) : draft;
}

function edited(
  draft: ImportDraft,
  change: Exclude<DraftChange, { do: "setAside" | "takeBack" | "glossary" }>,
): ImportDraft {
  switch (change.do) {
    case "decide":
      return decide(draft, change.questionId, change.answer);
    case "alike":
      return decideAlike(draft, change.questionId, change.answer);
    case "reopen":
      return reopen(draft, change.questionId);
    case "accept":
      return acceptProposals(draft, change.questionIds);
    case "type":
      return setBlockType(draft, change.documentId, change.blockId, change.type);
    case "text":
      return setBlockText(draft, change.documentId, change.blockId, change.text);
    case "split":
      return splitBlock(draft, change.documentId, change.blockId, change.at);
    case "merge":
      return mergeWithPrevious(draft, change.documentId, change.blockId);
    case "begin":
      return begun(draft, change);
    case "join":
      return moveBoundary(draft, { do: "join", documentId: change.documentId });
    case "exclude":
      return excludeBlock(draft, change.documentId, change.blockId);
    case "restore":
      return restoreDebris(draft, change.debrisId, change);
    case "anchor":
      return attachNote(draft, change.noteId, change.anchor);
    case "brackets": {
      const { documentId, blockId, start, end, role } = change;
      return setBrackets(draft, documentId, [{ blockId, start, end }], role);
    }
    case "mark":
      return setMark(draft, change.documentId, change.blockId, change.mark);
    case "unmark":
      return removeMark(draft, change.documentId, change.blockId, change.mark);
    case "correct":
      return correctWords(draft, change.documentId, change.blockId, change, change.words, change.reason);
    case "note":
      return describeNote(draft, change.documentId, change.noteId, change);
    case "joinNotes":
      return joinNotes(draft, change.documentId, change.noteId);
    case "divideNote":
      return divideNote(draft, change.documentId, change.blockId);
    case "toNote":
      return blockToNote(draft, change.documentId, change.blockId);
    case "toText":
      return noteToBlocks(draft, change.documentId, change.noteId, change);
    case "meta":
      return change.documentIds.reduce((current, id) => setMeta(current, id, change.set), draft);
  }
}
