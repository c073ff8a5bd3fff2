/** Words of a text that stands shut, in words that are sent all the same: what an instructor quotes gives it away. */
import { tokensOf } from "../answer/quotation-words";
import type { BlockType, DocumentContent } from "../document/model";

/** Words in a row that are no chance: what the story of the gate looks for as well. */
const RUN = 5;

/** Words of a longer stretch that are said beyond the first five: enough to find it by. */
const SAID = 10;

/** Says which source it is, or is shown by itself: sent while the text is shut. */
const sent = new Set<BlockType>(["title", "dateline", "citation", "headnote"]);

/** The words of a document that a gate keeps back, as runs of five; asked again and again while a draft is written. */
const runsOf = new WeakMap<DocumentContent, ReadonlySet<string>>();

const wordsOf = (text: string) => tokensOf(text).filter(({ word }) => word);
const key = (words: readonly { form: string }[]) => words.map(({ form }) => form.toLocaleLowerCase()).join(" ");

function shutRuns(content: DocumentContent): ReadonlySet<string> {
  const known = runsOf.get(content);
  if (known) return known;
  const runs = new Set<string>();
  const shut = [
    ...content.blocks.filter(({ type }) => !sent.has(type)),
    ...content.notes.flatMap(({ blocks }) => blocks),
  ];
  for (const { text } of shut) {
    const words = wordsOf(text);
    for (let at = 0; at + RUN <= words.length; at++) runs.add(key(words.slice(at, at + RUN)));
  }
  runsOf.set(content, runs);
  return runs;
}

/**
 * The beginning of the first stretch of `text` that repeats five words or more of what a gate keeps back of a document (its body and its
 * notes), as it is written there; null when none does. Capitals and signs between words do not matter.
 */
export function quotedBody(text: string, content: DocumentContent): string | null {
  const words = wordsOf(text);
  if (words.length < RUN) return null;
  const runs = shutRuns(content);
  const repeats = (at: number) => at + RUN <= words.length && runs.has(key(words.slice(at, at + RUN)));
  const from = words.findIndex((_, at) => repeats(at));
  if (from < 0) return null;
  let to = from;
  while (to < from + SAID && repeats(to + 1)) to++;
  return text.slice(words[from]?.start, words[to + RUN - 1]?.end);
}
