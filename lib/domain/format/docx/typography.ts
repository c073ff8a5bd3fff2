/**
 * What can be said only when a Word file is read to its end: which size of type and which language are those of the
 * body. Sizes and indents become relative to it; of the languages only those that differ from it remain as marks.
 */
import type { SourceBlock, SourceText } from "../model";

/** Relates sizes (in points), indents (in points) and languages of a file to those of its body. */
export function relateToBody(source: SourceText, letters: ReadonlyMap<string, number>): SourceText {
  const blocks = source.blocks ?? [];
  const sizes = new Map<number, number>();
  for (const { size, text } of blocks) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  const body = most(sizes) ?? 10;
  const languages = new Map<string, number>();
  for (const [language, count] of letters) languages.set(base(language), (languages.get(base(language)) ?? 0) + count);
  const own = most(languages) ?? "";
  const related = (block: SourceBlock): SourceBlock => ({
    ...block,
    size: Math.round((block.size / body) * 100) / 100,
    indent: Math.round((block.indent / body) * 100) / 100,
    marks: block.marks.filter(
      (mark) =>
        mark.kind !== "foreign" ||
        (base(mark.language) !== own && /\p{L}/u.test(block.text.slice(mark.start, mark.end))),
    ),
  });
  const fits = own !== "" && isWrittenIn(own, source.text);
  return {
    ...source,
    blocks: blocks.map(related),
    notes: source.notes.map((note) => ({ ...note, blocks: note.blocks.map(related) })),
    meta: fits ? { ...source.meta, language: own } : source.meta,
  };
}

function most<K>(counts: ReadonlyMap<K, number>): K | null {
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** `en` of `en-GB`. */
function base(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? "";
}

const cyrillic = new Set(["ru", "uk", "be", "bg", "mk", "kk", "ky", "mn", "tg"]);
/** Languages in other letters, or in more than one script. */
const other = new Set(["sr", "el", "ar", "fa", "ur", "he", "yi", "hy", "ka", "hi", "bn", "th", "zh", "ja", "ko", "am"]);

/**
 * Whether a text can be in a language. Word takes the language of the keyboard for that of the text, so that a whole
 * file of Russian letters may say it is English.
 */
function isWrittenIn(language: string, text: string): boolean {
  const letters = text.slice(0, 20_000).match(/\p{L}/gu)?.join("") ?? "";
  const share = (script: RegExp) => (letters.match(script)?.length ?? 0) / Math.max(1, [...letters].length);
  if (other.has(language)) return true;
  return (cyrillic.has(language) ? share(/\p{Script=Cyrillic}/gu) : share(/\p{Script=Latin}/gu)) > 0.5;
}
