/** Pages of a file as a person writes them: `3-9`, `3–9` or `12`. */

/** First and last page, from 1. `wrong`: what to write instead. Empty words are all pages. */
export type PageRange = { ok: true; pages: { from: number; to: number } | null } | { ok: false; wrong: string };

/** Reads the words of a field for pages. */
export function pageRange(words: string): PageRange {
  const trimmed = words.trim();
  if (trimmed === "") return { ok: true, pages: null };
  const found = /^(\d{1,5})(?:\s*[-–—]\s*(\d{1,5}))?$/u.exec(trimmed);
  const from = Number(found?.[1] ?? 0);
  const to = Number(found?.[2] ?? from);
  if (from < 1) return { ok: false, wrong: "Write the pages as 3-9, or one page as 12." };
  return from <= to ? { ok: true, pages: { from, to } } : { ok: false, wrong: "The first page stands after the last." };
}
