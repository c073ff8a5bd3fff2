/**
 * What a question asks for and how far an answer has come, in the words that stand over and under it. Words and notes
 * are counted; whether they answer anything is for people to say.
 */
import type { PublishedPrompt } from "../assignment/published";

type Asked = Pick<PublishedPrompt, "minWords" | "maxWords" | "minAnnotations" | "minDocuments">;

const numbers = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const inWords = (count: number) => numbers[count] ?? String(count);
const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** What is asked for: "150 to 300 words. Cite at least two of your notes." Empty when nothing is. */
export function sayAsked({ minWords, maxWords, minAnnotations, minDocuments }: Asked): string {
  const says: string[] = [];
  if (minWords !== null && maxWords !== null) says.push(`${minWords} to ${maxWords} words.`);
  else if (minWords !== null) says.push(`At least ${counted(minWords, "word")}.`);
  else if (maxWords !== null) says.push(`At most ${counted(maxWords, "word")}.`);
  const notes = `${inWords(minAnnotations)} of your notes`;
  const documents = `from ${inWords(minDocuments)} documents`;
  if (minAnnotations > 0 && minDocuments > 1) says.push(`Cite at least ${notes}, ${documents}.`);
  else if (minAnnotations > 0) says.push(`Cite at least ${notes}.`);
  else if (minDocuments > 1) says.push(`Cite notes ${documents}.`);
  else if (minDocuments === 1) says.push("Cite at least one of your notes.");
  return says.join(" ");
}

/** How long an answer is: "118 words", and what is missing or too much: "32 more to reach 150". */
export function sayLength({ minWords, maxWords }: Asked, words: number): { length: string; rest: string | null } {
  const length = counted(words, "word");
  if (minWords !== null && words < minWords) return { length, rest: `${minWords - words} more to reach ${minWords}` };
  if (maxWords !== null && words > maxWords) return { length, rest: `${words - maxWords} over ${maxWords}` };
  return { length, rest: null };
}

/** "3 notes cited, 1 document", "no notes cited". */
export function sayEvidence(notes: number, documents: number): string {
  if (notes === 0) return "no notes cited";
  return `${counted(notes, "note")} cited, ${counted(documents, "document")}`;
}
