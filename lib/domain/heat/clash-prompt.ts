/**
 * The draft of a discussion prompt out of two notes that read a passage differently. Both readings are quoted, neither
 * author is named, and the instructor goes on from there. What was not written for everyone is not quoted.
 */
import type { Relation } from "../annotation/model";
import { relationFrom } from "../annotation/relation-words";
import { codePointOffset, codePointSlice } from "../document/codepoints";

/** One of the two readings. */
export interface ClashReading {
  /** The words of the note; empty where it only marks. */
  words: string;
  /** The words it marks, and how the place is cited: `¶5`. */
  quote: string;
  label: string;
  relation: Relation | null;
  /** Which of its note's passages it is, from 0: the relation is that of the second to the first. */
  ordinal: number;
  /** The title of the other text of a corroboration. */
  beside: string | null;
  /** It was written for everyone in the assignment. */
  forEveryone: boolean;
}

/** What is quoted of a note, a passage, a title, in UTF-16 units: together less than the 4,000 a question may have. */
const LONGEST_READING = 1200;
const LONGEST_PASSAGE = 200;
const LONGEST_TITLE = 120;

/** The text of the prompt; always shorter than what a prompt may have. */
export function clashPromptText(passage: string, readings: readonly [ClashReading, ClashReading]): string {
  const [one, other] = readings;
  return [
    `About “${clipped(passage, LONGEST_PASSAGE)}” two notes do not say the same.`,
    said("One note", one),
    said("Another", other),
    "Which of them does the text bear out, and which words decide it?",
  ].join("\n\n");
}

function said(which: string, { words, quote, label, relation, ordinal, beside, forEveryone }: ClashReading): string {
  const where = `${label}, “${clipped(quote, LONGEST_PASSAGE)}”`;
  const relates = relation
    ? `says that ${where} ${relationFrom(relation, ordinal)} ${clipped(beside ?? "another text", LONGEST_TITLE)}`
    : null;
  if (!forEveryone)
    return `${which} ${relates ?? `is about ${where}`}. (It was not written for everyone: put it in your own words.)`;
  const text = words.trim();
  if (text === "") return `${which} ${relates ?? `marks ${where}`}.`;
  return `${which} ${relates ?? `on ${where}`}: “${clipped(text, LONGEST_READING)}”`;
}

/** The beginning of a text, with a sign where it was cut. */
function clipped(text: string, longest: number): string {
  return text.length <= longest ? text : `${codePointSlice(text, 0, codePointOffset(text, longest)).trimEnd()} …`;
}
