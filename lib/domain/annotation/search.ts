/** Searching in notes: a person types what they remember of the words, and how a word is written does not matter. */
import { plainText } from "../richtext/plain-text";
import type { Annotation } from "./model";

/** Letters that are not a plain letter with an accent. */
const plainLetters: Record<string, string> = { ł: "l", ø: "o", ß: "ss", đ: "d", æ: "ae", œ: "oe", ı: "i", "’": "'" };

/** A text as it is compared: lower case, without accents, one space between words. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[łøßđæœı’]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(/\s+/gu, " ")
    .trim();
}

/** What has to stand in a note: each word, and what is within quotation marks as it stands there. */
export function sought(typed: string): string[] {
  const found = typed.matchAll(/["“”„«]([^"“”„«»]*)["“”»]|([^\s"“”„«»]+)/gu);
  return [...found].map(([, phrase, word]) => folded(phrase ?? word ?? "")).filter((each) => each !== "");
}

/** Folded once: rooms have thousands of notes, and each letter that is typed asks them all. */
const known = new WeakMap<Annotation, string>();

function foldedNote(note: Annotation): string {
  const before = known.get(note);
  if (before !== undefined) return before;
  const said = [note.body, ...note.replies.map((reply) => reply.body)].map(plainText);
  const quoted = note.places.flatMap((place) => [place.passage.exact, place.before ?? ""]);
  const text = [...said, ...note.tags, ...quoted].map(folded).join("\n");
  known.set(note, text);
  return text;
}

/** Do all these stand in the note: in its words, its tags, the words it is about, or its replies? */
export function holds(note: Annotation, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const text = foldedNote(note);
  return wanted.every((each) => text.includes(each));
}
