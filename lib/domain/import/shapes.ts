/**
 * R3: what a paragraph can be told to be by itself, before its neighbours are looked at: a date, a citation, an
 * editor's statement in brackets, a run-in closer, the mark of a page. All else is plain text.
 */
import { citationScore } from "../document/archival";
import { type DateContext, type DateLine, parseDateLine } from "../document/dates";
import { plainText } from "./inline";
import { isName } from "./names";
import type { Marker } from "./note-markers";
import type { Paragraph } from "./paragraphs";

export type Shape = "text" | "date" | "citation" | "statement" | "closer" | "postscript" | "heading";

/** A paragraph with what it looks like. `plain` is its text without emphasis signs and note markers. */
export interface Item {
  paragraph: Paragraph;
  /** Index among all paragraphs of the page. */
  order: number;
  plain: string;
  shape: Shape;
  score: number;
  date: DateLine | null;
  /** Markers of notes in the paragraph's text. */
  markers: Marker[];
}

/** `9/IV No. 318 Orlov.`: a date, a message number and a name in one short line. */
export const runInCloser =
  /^(\d{1,2}\s?[./]\s?(?:[IVX]{1,4}|\d{1,2})(?:\s?[./]\s?\d{2,4})?|\d{1,2} \p{L}+(?: \d{4})?)[.,]?\s+((?:No|Nr|№)\.?\s?[\d/]+\p{L}?)[.,]?\s+(\p{Lu}[^\d]{1,40})$/u;

const finalStop = /[.?!…]["”’')\]]*$/u;
const headingSign = /^#{1,6}\s+/u;

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return finalStop.test(text.slice(-8));
}

/** Without Markdown's heading signs. */
export function withoutHeadingSign(text: string): string {
  return text.replace(headingSign, "");
}

/** Looks at one paragraph alone. */
export function itemOf(paragraph: Paragraph, order: number, markers: Marker[], context: DateContext): Item {
  const plain = plainText(paragraph.text, markers);
  const item: Item = { paragraph, order, plain, shape: "text", score: 0, date: null, markers };
  const as = (shape: Shape, score: number, date: DateLine | null = null): Item => ({ ...item, shape, score, date });
  if (headingSign.test(paragraph.text)) return { ...as("heading", 0.95), plain: withoutHeadingSign(plain) };
  const date = parseDateLine(plain, context);
  if (date !== null) return as("date", 0.97, date);
  if (runInCloser.test(plain) && plain.length <= 60) return as("closer", 0.9);
  if (isStatement(plain)) return as("statement", 0.9);
  const citation = citationScore(plain);
  if (citation >= 0.7) return as("citation", citation);
  if (/^(?:P\. ?S\.|PS\b|Postscript\b|N\. ?B\.)/u.test(plain)) return as("postscript", 0.9);
  return item;
}

function isStatement(plain: string): boolean {
  if (!/^\[[^[\]]+\][.]?$/u.test(plain)) return false;
  return plain.length > 6 && !/^\[\d+\]$/u.test(plain);
}

/**
 * Whether a paragraph could be a title by itself: short, begins like one, and does not end as a sentence, unless it
 * is all in capitals. `.9` for a pattern `X to Y`, `.75` otherwise, 0 when it could not.
 */
export function titleScore(item: Item, pairs: boolean): number {
  const { plain } = item;
  if (item.shape === "heading") return 1;
  if (item.shape !== "text") return 0;
  const capitals = plain === plain.toUpperCase() && /\p{Lu}{2}/u.test(plain);
  if (plain.length > (capitals ? 160 : 110) || plain.length < 3) return 0;
  if (!/^["“«'‘[(]?[\p{Lu}\d§]/u.test(plain) || /[,;:]$|--$|—$/u.test(plain)) return 0;
  if (!capitals && !pairs && endsSentence(plain) && !/\b(?:St|Co|etc|Jr)\.$/u.test(plain)) return 0;
  if (pairs) return 0.9;
  return isName(plain) ? 0.6 : 0.75;
}

const valediction =
  /\b(?:yours?|sincerely|faithfully|truly|respectfully|obedient|servant|friend|regards?|greetings|affectionate(?:ly)?|devoted|in haste|farewell|comradely|esteem|love)\b/iu;

/** A line that takes leave before a signature: `I am, with sincere esteem, your friend,`. */
export function isValediction(plain: string): boolean {
  return plain.length <= 110 && valediction.test(plain) && (/[,—-]$/u.test(plain) || !endsSentence(plain));
}

/** A line that addresses someone at the beginning of a letter or speech: `Dear Nadya,`, `Citizens!` */
export function isSalute(plain: string): boolean {
  if (plain.length > 90 || !/^\p{Lu}/u.test(plain)) return false;
  return (
    /(?:,|:)?(?:--|—)$/u.test(plain) ||
    (/[,!:]$/u.test(plain) &&
      /^(?:my )?(?:most )?(?:dear|honou?red|esteemed|sir|madam|comrades?|citizens?|friends?|gentlemen|your |brothers|workers|soldiers)/iu.test(
        plain,
      )) ||
    (/!$/u.test(plain) && plain.split(" ").length <= 6 && plain.indexOf("!") === plain.length - 1)
  );
}
