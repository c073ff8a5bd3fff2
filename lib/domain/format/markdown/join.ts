/** Undoing the line breaks of a wrapped paragraph, with the words that were cut by a hyphen at the end of a line. */

/** Words of a text in small letters, by which a cut word is known again. */
export function knownWords(text: string): ReadonlySet<string> {
  return /\p{L}-[\r\n]/u.test(text) ? new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []) : new Set();
}

/** A text in one line. A hyphen stays when the text has the word with it, or when a capital follows. */
export function rejoin(text: string, known: ReadonlySet<string>): string {
  if (!/[\r\n]/u.test(text)) return text;
  return text
    .replace(/(\p{L}--|[\p{L},]—)[ \t]*\r?\n[ \t]*/gu, "$1")
    .replace(/\u00ad[ \t]*\r?\n[ \t]*/gu, "")
    .replace(/(\p{L}+)-[ \t]*\r?\n[ \t]*(\p{L}+(?:-\p{L}+)*)/gu, (_, start: string, rest: string) =>
      !/^\p{Ll}/u.test(rest) || known.has(`${start}-${rest}`.toLowerCase()) ? `${start}-${rest}` : start + rest,
    );
}
