/** Answering the questions of an import, and whether a document may be published. */
import type { ArchivalReference } from "../document/model";
import { documentOf } from "./draft";
import { attachNote, setBrackets } from "./edit-apparatus";
import { setBlockType } from "./edit-blocks";
import { debrisOfBlock, excludeBlock, restoreDebris } from "./edit-debris";
import { moveBoundary, setMeta } from "./edit-documents";
import { type Answer, type ImportDraft, type ImportQuestion, severity } from "./model";

/**
 * Applies an answer to the draft and keeps it under the question's id. An unknown question changes nothing. Answers
 * that set something may be given again and replace the one before; `join`, `split` and `exclude` are taken back by
 * `reopen`, `restore` by leaving its blocks out again.
 */
export function decide(draft: ImportDraft, questionId: string, answer: Answer): ImportDraft {
  const question = draft.questions.find(({ id }) => id === questionId);
  if (question === undefined) return draft;
  const applied = withQuestion(applyAnswer(draft, question, answer), question);
  return { ...applied, answers: { ...applied.answers, [questionId]: answer } };
}

/** Joining documents drops what was asked of the second; the question that was answered by it stays, to be asked again. */
function withQuestion(draft: ImportDraft, question: ImportQuestion): ImportDraft {
  if (draft.questions.some(({ id }) => id === question.id)) return draft;
  const holder = draft.documents.find(({ content }) => content.blocks.some(({ id }) => id === question.blockId));
  if (holder === undefined) return draft;
  return { ...draft, questions: [...draft.questions, { ...question, documentId: holder.id, appliesTo: [holder.id] }] };
}

/**
 * Asks an answered question again. What its answer did stays until it is answered anew; what `reversal` can take back
 * is taken back: a block that was left out returns, documents that were parted are one again.
 */
export function reopen(draft: ImportDraft, questionId: string): ImportDraft {
  if (draft.answers[questionId] === undefined) return draft;
  const question = draft.questions.find(({ id }) => id === questionId);
  const back = question === undefined ? draft : takenBack(draft, question);
  const { [questionId]: _, ...answers } = back.answers;
  return { ...back, answers };
}

function takenBack(draft: ImportDraft, question: ImportQuestion): ImportDraft {
  const given = draft.answers[question.id];
  const blockId = question.blockId ?? "";
  const holder = draft.documents.find(({ content }) => content.blocks.some(({ id }) => id === blockId));
  if (given?.do === "join" && holder) {
    const parted = moveBoundary(draft, { do: "split", documentId: holder.id, blockId });
    const second = parted.documents.find(({ content }) => content.blocks[0]?.id === blockId);
    // Joining made its title a heading of the first.
    const headed = second?.content.blocks[0]?.type === "heading";
    return second && headed ? setBlockType(parted, second.id, blockId, "title") : parted;
  }
  if (given?.do === "split" && holder?.content.blocks[0]?.id === blockId) {
    return moveBoundary(draft, { do: "join", documentId: holder.id });
  }
  const documentId = question.documentId ?? question.appliesTo[0] ?? "";
  const debrisId = debrisOfBlock(blockId);
  if (given?.do !== "exclude" || debrisId === null) return draft;
  return restoreDebris(draft, debrisId, { documentId, after: null, type: "p" });
}

/** Gives each of the questions the answer it proposes: for confirming together what was shown in one table. */
export function acceptProposals(draft: ImportDraft, questionIds: readonly string[]): ImportDraft {
  return questionIds.reduce((current, id) => {
    const question = current.questions.find((one) => one.id === id);
    return question === undefined ? current : decide(current, id, question.proposal.value);
  }, draft);
}

function applyAnswer(draft: ImportDraft, question: ImportQuestion, answer: Answer): ImportDraft {
  const docId = question.documentId ?? question.appliesTo[0] ?? "";
  const blockId = question.blockId ?? "";
  switch (answer.do) {
    case "keep":
      return draft;
    case "meta":
      return targets(question).reduce((current, id) => setMeta(current, id, answer.set), draft);
    case "locator":
      return setLocator(draft, question, answer.locator);
    case "type":
      return (answer.blockIds ?? [blockId]).reduce(
        (current, id) => setBlockType(current, docId, id, answer.type),
        draft,
      );
    case "join":
      return moveBoundary(draft, { do: "join", documentId: docId });
    case "split":
      return moveBoundary(draft, { do: "split", documentId: docId, blockId });
    case "exclude":
      return excludeBlock(draft, docId, blockId);
    case "restore":
      return restoreDebris(draft, answer.debrisId, answer);
    case "anchor":
      return attachNote(draft, answer.noteId, answer.anchor);
    case "brackets":
      return setBrackets(draft, docId, answer.places, answer.role);
  }
}

/** A boundary question waits with two documents but is about one; a question about none is about all it applies to. */
const targets = (question: ImportQuestion): string[] =>
  question.documentId === null ? question.appliesTo : [question.documentId];

function setLocator(draft: ImportDraft, question: ImportQuestion, locator: ArchivalReference["locator"]): ImportDraft {
  const docId = question.documentId ?? "";
  const content = documentOf(draft, docId)?.content;
  const cited = content?.blocks.find(({ id }) => id === question.blockId)?.text ?? "";
  if (content === undefined) return draft;
  const index = Math.max(
    0,
    content.meta.archival.findIndex((reference) => cited.includes(reference.raw)),
  );
  const archival = content.meta.archival.map((reference, at) => (at === index ? { ...reference, locator } : reference));
  return setMeta(draft, docId, { archival });
}

/** Whether a document may be published: every required question and every red one about it is answered. */
export function publishable(draft: ImportDraft, docId: string): { ok: true } | { ok: false; problems: string[] } {
  const content = documentOf(draft, docId)?.content;
  if (content === undefined) return { ok: false, problems: ["This document is not part of the import any more."] };
  const problems = openQuestions(draft, docId).map((question) => `${fieldNames[question.field]}: ${question.reason}`);
  if (content.blocks.every((block) => block.text === "")) problems.push("The document has no text.");
  return problems.length === 0 ? { ok: true } : { ok: false, problems };
}

/** Questions that still keep a document from being published, in their order. */
export function openQuestions(draft: ImportDraft, docId: string): ImportQuestion[] {
  return draft.questions.filter((question) => {
    const blocks = question.required || severity(question.score) === "choose";
    return blocks && question.appliesTo.includes(docId) && draft.answers[question.id] === undefined;
  });
}

const fieldNames: Record<ImportQuestion["field"], string> = {
  debris: "Left out",
  boundary: "Where it begins",
  title: "Title",
  date: "Date",
  citation: "Citation",
  translator: "Translator",
  rights: "Source and rights",
  headnote: "Headnote",
  closer: "Closer",
  place: "Place",
  "note-anchor": "Note",
  bracket: "Brackets",
  text: "Text",
  start: "Beginning",
  end: "End",
};
