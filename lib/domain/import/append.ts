/**
 * Adding further pages to an import: another reading is put after a draft, with ids of its own and its stretches moved
 * behind the text that is there. A document cut at the end of one page and a document cut at the beginning of the next
 * are never joined in silence: that they may be one is asked.
 */
import type { Atom, Block, DocumentContent, Note } from "../document/model";
import type { Answer, Choice, Debris, DraftDocument, ImportDraft, ImportQuestion, ImportResult, Zone } from "./model";
import { type Asked, choice, keep, quoteOf, withIds } from "./question";

/** What stands between the texts of two files of one import: a form feed, one UTF-16 unit. */
export const betweenFiles = "\f";

/** Another reading that is added: what the importer found, and the answers given to it already, if it was reviewed. */
export type Further = Omit<ImportResult, "notices"> & { answers?: ImportDraft["answers"] };

/** A draft with a further reading after it; `name` says under which id something of the further reading is in it now. */
export interface Appended {
  draft: ImportDraft;
  /** The two texts, a form feed between them. */
  text: string;
  name: (id: string) => string;
}

/** The draft with the documents, debris, stretches and questions of a further text after those of `text`. */
export function appendImport(draft: ImportDraft, text: string, further: Further): Appended {
  const by = text.length + betweenFiles.length;
  const renamed = renamer(draft, further);
  const { name, question, answer } = renamed;
  const documents = further.documents.map(({ id, content }) => ({
    id: name(id),
    content: renamedContent(content, name),
  }));
  const questions = further.questions.map(question);
  const debris = further.debris.map(
    (one): Debris => ({ ...one, id: name(one.id), span: { start: one.span.start + by, end: one.span.end + by } }),
  );
  const zones = further.zones.map(
    (zone): Zone => ({
      ...zone,
      start: zone.start + by,
      end: zone.end + by,
      documentId: zone.documentId && name(zone.documentId),
      blockId: zone.blockId && name(zone.blockId),
      debrisId: zone.debrisId && name(zone.debrisId),
    }),
  );
  const answers = Object.entries(further.answers ?? {}).map(([id, given]) => [renamed.questionId(id), answer(given)]);
  const serial = renamed.serial();
  const seam = askSeam(draft.documents.at(-1), documents[0]);
  return {
    name,
    text: text + betweenFiles + further.text,
    draft: {
      documents: [...draft.documents, ...documents],
      debris: [...draft.debris, ...debris],
      questions: [...draft.questions, ...withIds(seam).map(numbered(serial)), ...questions],
      zones: [...draft.zones, ...zones],
      answers: { ...draft.answers, ...Object.fromEntries(answers) },
      serial: serial + 1,
    },
  };
}

const numbered =
  (serial: number) =>
  (question: ImportQuestion): ImportQuestion => ({ ...question, id: `${question.id}:a${serial}` });

/** New names for all ids of the further reading, given out in the order in which they are first met. */
function renamer(draft: ImportDraft, further: Further) {
  const names = new Map<string, string>();
  const questionIds = new Map(further.questions.map(({ id }) => [id, `${id}:a${draft.serial}`]));
  let next = draft.serial + 1;
  const name = (id: string): string => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const given = `${id.slice(0, 1)}${next++}`;
    names.set(id, given);
    return given;
  };
  const answer = (given: Answer): Answer => renamedAnswer(given, name);
  const renamedChoice = ({ label, value }: Choice): Choice => ({ label, value: answer(value) });
  const questionId = (id: string): string => questionIds.get(id) ?? id;
  const question = (asked: ImportQuestion): ImportQuestion => ({
    ...asked,
    id: questionId(asked.id),
    documentId: asked.documentId && name(asked.documentId),
    appliesTo: asked.appliesTo.map(name),
    blockId: asked.blockId && name(asked.blockId),
    proposal: renamedChoice(asked.proposal),
    alternatives: asked.alternatives.map(renamedChoice),
  });
  return { name, question, questionId, answer, serial: () => next };
}

function renamedAnswer(answer: Answer, name: (id: string) => string): Answer {
  switch (answer.do) {
    case "type":
      return answer.blockIds === undefined ? answer : { ...answer, blockIds: answer.blockIds.map(name) };
    case "restore":
      return {
        ...answer,
        debrisId: name(answer.debrisId),
        documentId: name(answer.documentId),
        after: answer.after && name(answer.after),
      };
    case "anchor": {
      const { anchor } = answer;
      return { ...answer, noteId: name(answer.noteId), anchor: anchor && { ...anchor, blockId: name(anchor.blockId) } };
    }
    case "brackets":
      return { ...answer, places: answer.places.map((place) => ({ ...place, blockId: name(place.blockId) })) };
    default:
      return answer;
  }
}

function renamedContent(content: DocumentContent, name: (id: string) => string): DocumentContent {
  const atom = (one: Atom): Atom => (one.kind === "noteReference" ? { ...one, noteId: name(one.noteId) } : one);
  const block = (one: Block): Block => ({ ...one, id: name(one.id), atoms: one.atoms.map(atom) });
  return {
    ...content,
    blocks: content.blocks.map(block),
    notes: content.notes.map(
      (note): Note => ({
        ...note,
        id: name(note.id),
        anchor: note.anchor && { ...note.anchor, blockId: name(note.anchor.blockId) },
        blocks: note.blocks.map(block),
      }),
    ),
  };
}

/** Whether the last document of the text before goes on in the first of the further one; asked when either is cut. */
function askSeam(last: DraftDocument | undefined, first: DraftDocument | undefined): Asked[] {
  if (last === undefined || first === undefined) return [];
  const [ends, starts] = [last.content.meta.ends === "cut", first.content.meta.starts === "cut"];
  if (!ends && !starts) return [];
  const tail = last.content.blocks.at(-1)?.text ?? "";
  const head = first.content.blocks[0]?.text ?? "";
  const join = choice("It goes on here: one document", { do: "join" });
  const apart = keep("Another document");
  const both = ends && starts;
  return [
    {
      rule: "C3",
      kind: "ask",
      documentId: first.id,
      appliesTo: [last.id, first.id],
      blockId: first.content.blocks[0]?.id ?? null,
      field: "boundary",
      quote: `${endOf(tail)} / ${quoteOf(head, 80)}`,
      reason: both
        ? "The page before breaks off in the middle of a document, and this one begins in the middle of one."
        : ends
          ? "The page before breaks off in the middle of a document; this one begins like a new one."
          : "This page begins in the middle of a document; the page before ends like a whole one.",
      proposal: both ? join : apart,
      alternatives: [both ? apart : join],
      score: both ? 0.8 : 0.6,
      required: true,
    },
  ];
}

const endOf = (text: string): string => (text.length <= 80 ? text : `… ${text.slice(-80).replace(/^\S*\s/u, "")}`);
