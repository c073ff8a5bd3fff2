/**
 * What a student is told before submitting: which answers are there, whether they cite what was asked for, and how
 * long they are. Only an empty submission is refused; everything else is theirs to decide, and said beforehand.
 */
import { type KnownNote, missingInForm } from "../answer/demands";
import { type Answer, citedIn, textsOf } from "../answer/model";
import { writtenWords } from "../answer/running-text";
import type { PublishedPrompt } from "../assignment/published";
import { plainText } from "../richtext/model";
import type { Gate } from "./gate";

export interface ChecklistItem {
  promptId: string;
  number: number;
  state: "met" | "short" | "empty";
  words: number;
  notesCited: number;
  documentsCited: number;
  /** What is short, one sentence each; empty when met. */
  says: string[];
}

/** A gate, as far as the list has to know it. */
type CheckedGate = Pick<Gate, "promptId" | "title" | "shut" | "locked">;

/** A gate that is still to be passed. What was locked stays; one that opened at the close asks for nothing. */
const gateSentences = (gate: CheckedGate | undefined): string[] =>
  gate?.shut && !gate.locked ? [`Nothing is locked yet, so “${gate.title}” is still shut.`] : [];

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function wordSentences(prompt: PublishedPrompt, words: number): string[] {
  if (prompt.minWords !== null && words < prompt.minWords) {
    return [`It has ${counted(words, "word", "words")}; the question asks for ${prompt.minWords}.`];
  }
  if (prompt.maxWords !== null && words > prompt.maxWords) {
    return [`It has ${counted(words, "word", "words")}; the question allows ${prompt.maxWords}.`];
  }
  return [];
}

function evidenceSentences(prompt: PublishedPrompt, notes: number, documents: number): string[] {
  const says: string[] = [];
  if (notes < prompt.minAnnotations) {
    says.push(`It cites ${counted(notes, "note", "notes")}; the question asks for ${prompt.minAnnotations}.`);
  }
  if (documents < prompt.minDocuments) {
    says.push(
      `Its notes stand in ${counted(documents, "document", "documents")}; the question asks for ${prompt.minDocuments}.`,
    );
  }
  return says;
}

/** Nothing but blanks, or notes that are not there any more. */
function isBegun(answer: Answer, cited: number): boolean {
  if (cited > 0) return true;
  if (answer.form === "Corroboration") return answer.pairs.some(({ relation, reason }) => relation || reason.trim());
  if (answer.form === "CloseReading") return answer.marks.some(({ how }) => how.trim() !== "");
  if (answer.form === "Choice" && answer.chosen.length > 0) return true;
  return textsOf(answer).some((text) => plainText(text).trim() !== "");
}

/**
 * One line of the list per question, in order. `notes` are those that can be cited; a cited note that was deleted, or
 * is not the writer's, counts as no evidence. `posted`: words posted in the threads of discussion prompts, which are
 * part of their answers. `gates`: texts that a question keeps shut; what is said after reading is asked for once the
 * text is open.
 */
export function checklist(
  prompts: readonly PublishedPrompt[],
  answers: ReadonlyMap<string, Answer>,
  notes: readonly KnownNote[],
  posted: ReadonlyMap<string, number> = new Map(),
  gates: readonly CheckedGate[] = [],
): ChecklistItem[] {
  const known = new Map(notes.map((note) => [note.id, note]));
  return prompts.map((prompt) => {
    const answer = answers.get(prompt.id);
    const gate = gates.find(({ promptId }) => promptId === prompt.id);
    const cited = (answer ? citedIn(answer) : []).flatMap((id) => known.get(id) ?? []);
    const documents = new Set(cited.flatMap((note) => note.documentIds)).size;
    const inThread = posted.get(prompt.id) ?? 0;
    const words = (answer ? writtenWords(answer) : 0) + inThread;
    const item = {
      promptId: prompt.id,
      number: prompt.number,
      words,
      notesCited: cited.length,
      documentsCited: documents,
    };
    if (inThread === 0 && (!answer || !isBegun(answer, cited.length))) {
      return { ...item, state: "empty", says: ["Nothing is written yet.", ...gateSentences(gate)] };
    }
    const says = [
      ...gateSentences(gate),
      ...(answer ? missingInForm(prompt, answer, known, gate?.shut ?? false) : []),
      ...wordSentences(prompt, words),
      ...evidenceSentences(prompt, cited.length, documents),
    ];
    return { ...item, state: says.length === 0 ? "met" : "short", says };
  });
}
