/** A text as one kind of reader gets it, cut once and kept as long as the text itself is. */
import { passageLabels, type Span } from "../../domain/anchor/passage";
import type { DocumentContent } from "../../domain/document/model";
import { passageReader, type ReadableRanges } from "../../domain/document/readable";
import { type ReadableDocument, readableContent } from "../../domain/document/readable-content";

/** What is asked of a cut text. Everybody who gets the same of it shares these; nobody changes them. */
export interface CutText {
  /** Does a passage of it lie within what this reader gets? */
  holds: (span: Span) => boolean;
  /** How a passage of it is cited: `¶5`. */
  label: (span: Span) => string;
  /** What of it is drawn. */
  readable: () => ReadableDocument;
}

/** Ways to cut one text that are kept: a class has one or two. */
const KEPT = 8;
const kept = new WeakMap<DocumentContent, Map<string, CutText>>();

/** Cuts a published revision, which never changes. The caller must have found out the ranges under the policy. */
export function cutText(content: DocumentContent, ranges: ReadableRanges): CutText {
  const ways = kept.get(content) ?? new Map<string, CutText>();
  kept.set(content, ways);
  const key = JSON.stringify(ranges);
  const known = ways.get(key);
  if (known) return known;
  const [oldest] = ways.keys();
  if (ways.size >= KEPT && oldest !== undefined) ways.delete(oldest);
  let drawn: ReadableDocument | null = null;
  const made: CutText = {
    holds: passageReader(content, ranges),
    label: passageLabels(content),
    readable: () => {
      drawn ??= readableContent(content, ranges);
      return drawn;
    },
  };
  ways.set(key, made);
  return made;
}
