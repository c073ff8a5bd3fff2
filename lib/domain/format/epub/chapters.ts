/** What a person sees of a chapter before it is read: its title and how long it is. */
import { namedCharacters } from "../xml-entities";

/** The words of markup without its tags, styles and scripts, in single spaces: only to tell how many there are. */
export function bareWords(markup: string): string {
  const pieces: string[] = [];
  let at = 0;
  while (at < markup.length) {
    const open = markup.indexOf("<", at);
    if (open < 0) break;
    pieces.push(markup.slice(at, open));
    at = afterTag(markup, open);
  }
  pieces.push(markup.slice(at));
  return resolved(pieces.join(" ")).replace(/\s+/gu, " ").trim();
}

/** Where the words go on behind a tag, a comment, or an element whose content is no text. */
function afterTag(markup: string, open: number): number {
  const silent = /^<(head|script|style)\b/iu.exec(markup.slice(open, open + 8))?.[1]?.toLowerCase();
  const ending = markup.startsWith("<!--", open) ? "-->" : silent === undefined ? ">" : `</${silent}>`;
  const end = markup.indexOf(ending, open);
  return end < 0 ? markup.length : end + ending.length;
}

function resolved(words: string): string {
  return words.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,30}));/giu, (all, decimal, hex, name) => {
    if (name !== undefined) return namedCharacters(name) ?? all;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** The words of the first heading of a chapter; null when it has none. */
export function firstHeading(markup: string): string | null {
  const open = /<h[1-6](?:\s[^<>]{0,500})?>/iu.exec(markup);
  if (open === null) return null;
  const [inside = ""] = markup
    .slice(open.index + open[0].length)
    .slice(0, 2000)
    .split(/<\/h[1-6]/iu, 1);
  const words = bareWords(inside);
  return words === "" ? null : words;
}

/** The title of a chapter: what the table of contents calls its first and last place, else its first heading. */
export function chapterTitle(titles: readonly string[], markup: string, position: number): string {
  const [first, last] = [titles[0], titles.at(-1)];
  const title =
    first === undefined ? (firstHeading(markup) ?? `Part ${position}`) : first === last ? first : `${first} – ${last}`;
  const letters = [...title];
  return letters.length > 160 ? `${letters.slice(0, 160).join("")}…` : title;
}
