import { codePointLength, utf16Offset } from "@/lib/domain/document/codepoints";
import type { Run } from "./runs";

/** Some words, and the run that lies on them, if any. `at`: code point of the block. */
export interface WordsInRun<Name extends string> {
  at: number;
  text: string;
  run: Run<Name> | null;
}

/** Cuts words that begin at code point `at` of their block where runs begin and end. Nothing is lost between them. */
export function wordsInRuns<Name extends string>(
  words: string,
  at: number,
  runs: readonly Run<Name>[],
): WordsInRun<Name>[] {
  const end = at + codePointLength(words);
  const cut: WordsInRun<Name>[] = [];
  let here = at;
  const take = (to: number, run: Run<Name> | null) => {
    if (to <= here) return;
    const text = words.slice(utf16Offset(words, here - at), utf16Offset(words, to - at));
    cut.push({ at: here, text, run });
    here = to;
  };
  for (const run of runs) {
    if (run.to <= here || run.from >= end) continue;
    take(run.from, null);
    take(Math.min(run.to, end), run);
  }
  take(end, null);
  return cut;
}
