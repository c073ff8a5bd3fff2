/**
 * The canonical form of reading text: Unicode NFC, single spaces, no soft hyphens or invisible marks, and ligatures
 * of type spelled out. Never NFKC, which would turn the note marker `¹` into the figure 1.
 */
const ligatures: Record<string, string> = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" };

/** Puts a text into canonical form. No-break spaces are kept: they are printed. */
export function canonical(text: string): string {
  // Most paragraphs are in this form already.
  if (/^[!-~](?:[ -~](?! {2}))*$/u.test(text) && !text.endsWith(" ")) return text;
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, "")
    .replace(/[ﬀ-ﬆ]/gu, (ligature) => ligatures[ligature] ?? ligature)
    .normalize("NFC")
    .replace(/[ \t\v]+/gu, " ")
    .trim();
}
