import { type Indexed, indexed } from "../../domain/answer/quotation-match";
import type { ReadableDocument } from "../../domain/document/readable-content";
import { readableWords } from "../../domain/document/readable-words";
import type { AssignedText } from "../../domain/submission/assigned-text";

/** How many texts one process keeps taken apart: those of the assignments that are being marked. */
const KEPT = 24;
const kept = new Map<ReadableDocument, Indexed>();

/**
 * A text taken apart for checking quotations. What is cut from a published revision never changes and is shared, so a
 * grader who goes from answer to answer has it taken apart once. Nothing that students wrote is kept.
 */
export function indexedText({ documentId, title, text }: AssignedText): Indexed {
  const known = kept.get(text);
  if (known) return known;
  const made = indexed({ documentId, title, words: readableWords(text) });
  kept.set(text, made);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest) kept.delete(oldest);
  return made;
}
