/**
 * What a student is told before submitting: which answers are there, whether they cite what was asked for, and how
 * long they are. Only an empty submission is refused; everything else is theirs to decide, and said beforehand.
 */
import type { PublishedPrompt } from "../assignment/published";
import { citedAnnotations, plainText, type RichText, wordCount } from "../richtext/model";

/** A note of the writer's that may be cited: which document it stands in, and whether it still exists. */
export interface CitableNote {
  id: string;
  documentIds: readonly string[];
}

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

/** One line of the list per question, in order. A cited note that was deleted counts as no evidence. */
export function checklist(
  prompts: readonly PublishedPrompt[],
  answers: ReadonlyMap<string, RichText>,
  notes: readonly CitableNote[],
): ChecklistItem[] {
  const known = new Map(notes.map((note) => [note.id, note]));
  return prompts.map((prompt) => {
    const answer = answers.get(prompt.id);
    const cited = (answer ? citedAnnotations(answer) : []).flatMap((id) => known.get(id) ?? []);
    const documents = new Set(cited.flatMap((note) => note.documentIds)).size;
    const words = answer ? wordCount(answer) : 0;
    const item = {
      promptId: prompt.id,
      number: prompt.number,
      words,
      notesCited: cited.length,
      documentsCited: documents,
    };
    if (!answer || (plainText(answer).trim() === "" && cited.length === 0)) {
      return { ...item, state: "empty", says: ["Nothing is written yet."] };
    }
    const says = [...wordSentences(prompt, words), ...evidenceSentences(prompt, cited.length, documents)];
    return { ...item, state: says.length === 0 ? "met" : "short", says };
  });
}
