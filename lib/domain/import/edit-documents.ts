/** Edits of whole documents in the review: where one ends and the next begins, and what is known of it. */
import type { Block, DocumentContent, GlossaryEntry, Meta } from "../document/model";
import { documentOf, reanchored, rezoned, takeId, withContent } from "./draft";
import type { DraftDocument, ImportDraft, ImportQuestion, QuestionField } from "./model";
import { withIds } from "./question";
import { askRequired, requiredFields } from "./required";

/** Sets what is known of a document. */
export function setMeta(draft: ImportDraft, docId: string, set: Partial<Meta>): ImportDraft {
  return withContent(draft, docId, (content) => ({ ...content, meta: { ...content.meta, ...set } }));
}

/** Adds or changes entries of a document's glossary, by id, and takes others out. */
export function setGlossary(
  draft: ImportDraft,
  docId: string,
  set: readonly GlossaryEntry[],
  remove: readonly string[],
): ImportDraft {
  return withContent(draft, docId, (content) => {
    const fresh = new Map(set.map((entry) => [entry.id, entry]));
    const kept = content.glossary
      .filter(({ id }) => !remove.includes(id))
      .map((entry) => {
        const changed = fresh.get(entry.id);
        fresh.delete(entry.id);
        return changed ?? entry;
      });
    return { ...content, glossary: [...kept, ...fresh.values()] };
  });
}

/** A boundary taken away (`join` the document to the one before) or put before a block (`split`). */
export type BoundaryMove = { do: "join"; documentId: string } | { do: "split"; documentId: string; blockId: string };

/** Moves a boundary. Questions follow their documents; what must be confirmed anew is asked anew. */
export function moveBoundary(draft: ImportDraft, move: BoundaryMove): ImportDraft {
  return move.do === "join"
    ? joinWithPrevious(draft, move.documentId)
    : splitDocument(draft, move.documentId, move.blockId);
}

function joinWithPrevious(draft: ImportDraft, docId: string): ImportDraft {
  const index = draft.documents.findIndex(({ id }) => id === docId);
  const [first, second] = [draft.documents[index - 1], draft.documents[index]];
  if (first === undefined || second === undefined) return draft;
  const joined: DraftDocument = { id: first.id, content: joinedContent(first.content, second.content) };
  const documents = draft.documents.flatMap((one) => (one.id === first.id ? [joined] : one.id === docId ? [] : [one]));
  const own: readonly QuestionField[] = [...requiredFields, "place", "boundary", "start"];
  const changed = requiredFields.filter((field) => !sameField(first.content.meta, joined.content.meta, field));
  const kept = draft.questions.filter((question) => {
    if (question.documentId === docId && own.includes(question.field)) return false;
    return !(question.documentId === first.id && changed.some((field) => field === question.field));
  });
  const moved = kept.map((question) => redirected(question, docId, first.id));
  const questions = added(
    moved,
    draft.serial,
    askRequired(joined).filter(({ field }) => changed.some((one) => one === field)),
  );
  return rezoned({ ...draft, documents, questions, serial: draft.serial + 1 });
}

function joinedContent(first: DocumentContent, second: DocumentContent): DocumentContent {
  const blocks = [
    ...first.blocks,
    ...second.blocks.map((block): Block => (block.type === "title" ? { ...block, type: "heading" } : block)),
  ];
  const notes = reanchored(blocks, [...first.notes, ...second.notes]);
  const { meta } = first;
  const archival = [...meta.archival, ...second.meta.archival];
  return {
    blocks,
    notes,
    glossary: [...first.glossary, ...second.glossary],
    meta: {
      ...meta,
      date: meta.date ?? second.meta.date,
      place: meta.place ?? second.meta.place,
      translator: meta.translator ?? second.meta.translator,
      priorPublication: meta.priorPublication ?? second.meta.priorPublication,
      archival,
      ends: second.meta.ends,
    },
  };
}

function sameField(before: Meta, after: Meta, field: (typeof requiredFields)[number]): boolean {
  const key = field === "citation" ? "archival" : field;
  return JSON.stringify(before[key]) === JSON.stringify(after[key]);
}

function redirected(question: ImportQuestion, from: string, to: string): ImportQuestion {
  const appliesTo = [...new Set(question.appliesTo.map((id) => (id === from ? to : id)))];
  return { ...question, appliesTo, documentId: question.documentId === from ? to : question.documentId };
}

/** Questions put by an edit carry the draft's number in their ids, so that no id returns. */
function added(
  questions: readonly ImportQuestion[],
  serial: number,
  asked: ReturnType<typeof askRequired>,
): ImportQuestion[] {
  return [...questions, ...withIds(asked).map((question) => ({ ...question, id: `${question.id}:e${serial}` }))];
}

function splitDocument(draft: ImportDraft, docId: string, blockId: string): ImportDraft {
  const document = documentOf(draft, docId);
  const at = document?.content.blocks.findIndex(({ id }) => id === blockId) ?? -1;
  if (document === undefined || at <= 0) return draft;
  const [id, next] = takeId(draft, "d");
  const { first, second } = dividedContent(document.content, at);
  const documents = next.documents.flatMap((one) =>
    one.id === docId
      ? [
          { id: docId, content: first },
          { id, content: second },
        ]
      : [one],
  );
  const moved = new Set([
    ...second.blocks.map((block) => block.id),
    ...second.notes.flatMap((note) => note.blocks.map((block) => block.id)),
  ]);
  const questions = next.questions.map((question) => {
    if (
      question.documentId === docId &&
      question.blockId !== null &&
      moved.has(question.blockId) &&
      !requiredFields.some((field) => field === question.field)
    ) {
      return redirected(question, docId, id);
    }
    const shared = question.documentId === null && question.appliesTo.includes(docId);
    return shared ? { ...question, appliesTo: [...question.appliesTo, id] } : question;
  });
  return rezoned({
    ...next,
    documents,
    questions: added(questions, draft.serial, askRequired({ id, content: second })),
  });
}

function dividedContent(content: DocumentContent, at: number): { first: DocumentContent; second: DocumentContent } {
  const [before, after] = [content.blocks.slice(0, at), content.blocks.slice(at)];
  const later = new Set(after.map((block) => block.id));
  const goes = (note: DocumentContent["notes"][number]): boolean =>
    note.anchor !== null && later.has(note.anchor.blockId);
  const raw = after.map((block) => block.text).join("\n");
  const [lead] = after;
  const cited = content.meta.archival.filter((reference) => raw.includes(reference.raw));
  const title = lead?.type === "title" ? lead.text : null;
  const first: DocumentContent = {
    blocks: before,
    notes: content.notes.filter((note) => !goes(note)),
    glossary: content.glossary.filter(({ form }) => !raw.includes(form)),
    meta: {
      ...content.meta,
      archival: content.meta.archival.filter((reference) => !cited.includes(reference)),
      ends: "whole",
    },
  };
  const second: DocumentContent = {
    blocks: after,
    notes: content.notes.filter(goes),
    glossary: content.glossary.filter(({ form }) => raw.includes(form)),
    meta: {
      ...content.meta,
      title,
      date: null,
      otherDates: [],
      messageNumber: null,
      senders: [],
      recipients: [],
      place: null,
      genre: null,
      archival: cited,
      starts: "whole",
    },
  };
  return { first, second };
}
