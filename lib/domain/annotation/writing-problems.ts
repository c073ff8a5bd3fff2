/** What keeps a note from being posted, said beside the field it is about. A draft is saved all the same where it can be. */
import { codePointLength } from "../document/codepoints";
import { LONGEST_NOTE } from "./model";
import { tagsIn } from "./typed-tags";
import type { NoteInWriting } from "./writing";

/** Most tags on one note, and code points of one tag; the server holds the same limits. */
const MOST_TAGS = 20;
const LONGEST_TAG = 60;

/** Where the problem is, and what to do. */
export interface WritingProblem {
  field: "words" | "relation" | "second" | "tags" | "audience";
  problem: string;
}

/** What is wrong with the length of the words, or null. */
export function wordsProblem(text: string): string | null {
  // A quick look first: most texts are short, and this is asked with every letter.
  if (text.length <= LONGEST_NOTE) return null;
  const length = codePointLength(text);
  if (length <= LONGEST_NOTE) return null;
  return `This has ${length.toLocaleString("en")} characters; a note holds 100,000. Shorten it, or write it as an answer.`;
}

/** What is wrong with tags as they are typed, parted by commas; or null. */
export function tagsProblem(typed: string): string | null {
  const tags = tagsIn(typed);
  const long = tags.find((tag) => codePointLength(tag) > LONGEST_TAG);
  if (long) return `“${[...long].slice(0, 20).join("")}…” is too long for a tag. A tag has at most 60 characters.`;
  return tags.length > MOST_TAGS ? `A note has at most 20 tags; these are ${tags.length}.` : null;
}

/** All that keeps the note from being posted, in the order of the form. Empty: it can be posted. */
export function writingProblems(note: NoteInWriting): WritingProblem[] {
  const problems: WritingProblem[] = [];
  const add = (field: WritingProblem["field"], problem: string | null) => {
    if (problem !== null) problems.push({ field, problem });
  };
  if (note.kind === "Corroboration") {
    add("second", note.places.length < 2 ? "Choose the second passage." : null);
    add("relation", note.relation === null ? "Choose how the two passages bear on each other." : null);
  }
  const empty = note.text.trim() === "";
  add("words", empty && note.kind === "Question" ? "Write your question." : wordsProblem(note.text));
  add("tags", tagsProblem(note.tags));
  add("audience", note.audience === "Group" && note.groupId === null ? "Choose the group." : null);
  add("audience", note.audience === "Section" && note.sectionId === null ? "Choose the section." : null);
  return problems;
}
