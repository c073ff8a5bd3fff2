/**
 * R3: what a paragraph can be told to be by itself, before its neighbours are looked at: a date, a citation, an
 * editor's statement in brackets, a run-in closer, the mark of a page. All else is plain text.
 */
import { citationScore } from "../document/archival";
import { namesIssue } from "../document/archival-press";
import { type DateContext, type DateLine, parseDateLine } from "../document/dates";
import type { BlockType } from "../document/model";
import { plainText } from "./inline";
import { type Correspondents, correspondents, isName } from "./names";
import type { Marker } from "./note-markers";
import type { Paragraph } from "./paragraphs";
import { addresses, isLeaveFormula, namesKind, takesLeaveWords } from "./phrases";
import { collectionScore, namesCollection, namesWork } from "./source-lines";

export type Shape = "text" | "title" | "date" | "citation" | "statement" | "closer" | "postscript" | "heading";

/** A paragraph with what it looks like. `plain` is its text without emphasis signs and note markers. */
export interface Item {
  paragraph: Paragraph;
  /** Index among all paragraphs of the page. */
  order: number;
  plain: string;
  shape: Shape;
  score: number;
  /** What the file itself says it is; null when it says nothing, as plain text does. */
  said: BlockType | null;
  date: DateLine | null;
  /** Markers of notes in the paragraph's text. */
  markers: Marker[];
  /** Who writes to whom, when it reads as a title of a letter. */
  pair: Correspondents | null;
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

/** A point of a list, a row of a table, a line of verse: never a title, a signature or a sliver. */
export function isBodyForm({ paragraph: { given } }: Item): boolean {
  return given !== null && (given.form === "listItem" || given.form === "tableRow" || given.form === "verse");
}

/** Without Markdown's heading signs. */
export function withoutHeadingSign(text: string): string {
  return text.replace(headingSign, "");
}

/** Looks at one paragraph alone. */
export function itemOf(paragraph: Paragraph, order: number, markers: Marker[], context: DateContext): Item {
  const plain = plainText(paragraph, markers);
  const said = paragraph.given?.part ?? null;
  const pair = correspondents(plain);
  const item: Item = { paragraph, order, plain, shape: "text", score: 0, said, date: null, markers, pair };
  if (said !== null) return { ...item, shape: shapes[said], score: 0.98, date: saidDate(said, plain, context) };
  const as = (shape: Shape, score: number, date: DateLine | null = null): Item => ({ ...item, shape, score, date });
  if (paragraph.given === null && headingSign.test(paragraph.text))
    return { ...as("heading", 0.95), plain: withoutHeadingSign(plain) };
  if (paragraph.given?.form === "heading") {
    if (citationScore(plain) >= 0.7 || namesWork(paragraph, plain)) return as("citation", 0.75);
    return as("heading", 0.95, parseDateLine(plain, context));
  }
  if (paragraph.given !== null && paragraph.given.form !== "paragraph" && paragraph.given.form !== "quote") return item;
  if (namesIssue(plain)) return as("citation", 0.9);
  const date = parseDateLine(plain, context);
  if (date !== null) return as("date", 0.97, date);
  if (runInCloser.test(plain) && plain.length <= 60) return as("closer", 0.9);
  if (isStatement(plain)) return as("statement", 0.9);
  const citation = citationScore(plain);
  if (citation >= 0.7) return as("citation", citation);
  if (/^(?:P\. ?S\.|PS\b|Postscript\b|N\. ?B\.|Nachschrift\b|Post-scriptum\b|Приписка|З\. ?Ы\.)/iu.test(plain))
    return as("postscript", 0.9);
  return namesCollection(plain) ? as("citation", collectionScore) : item;
}

const shapes: Record<BlockType, Shape> = {
  title: "title",
  dateline: "date",
  headnote: "text",
  salute: "text",
  p: "text",
  heading: "heading",
  verse: "text",
  quote: "text",
  listItem: "text",
  tableRow: "text",
  closer: "closer",
  postscript: "postscript",
  editorialStatement: "statement",
  citation: "citation",
};

const saidDate = (said: BlockType, plain: string, context: DateContext): DateLine | null =>
  said === "dateline" || said === "closer" ? parseDateLine(plain, context) : null;

function isStatement(plain: string): boolean {
  if (!/^\[[^[\]]+\][.]?$/u.test(plain)) return false;
  return plain.length > 4 && !/^\[\d+\]$/u.test(plain);
}

/**
 * Whether a paragraph could be a title by itself: short, begins like one, and does not end as a sentence, unless it
 * is all in capitals. `.9` when it says who writes to whom or what kind of document it heads, `.75` otherwise, `.6` for a
 * bare name, 0 when it could not. Below a number that counts documents (`headed`) a title may end with a stop.
 */
export function titleScore(item: Item, headed = false): number {
  const { plain } = item;
  if (item.shape === "heading" || item.shape === "title") return 1;
  if (item.said !== null || isBodyForm(item) || item.shape !== "text") return 0;
  const capitals = plain === plain.toUpperCase() && /\p{Lu}{2}/u.test(plain);
  const named = item.pair !== null || (namesKind(plain) && !endsSentence(plain));
  const longest = named ? 300 : capitals ? 160 : 110;
  if (plain.length > longest || plain.length < 3) return 0;
  if (!/^["“«'‘[(]?[\p{Lu}\d§]/u.test(plain) || /[,;:]$|--$|—$/u.test(plain)) return 0;
  if (!capitals && item.pair === null && !headed && endsSentence(plain) && !/\b(?:St|Co|etc|Jr)\.$/u.test(plain))
    return 0;
  if (named) return 0.9;
  return isName(plain) ? 0.6 : 0.75;
}

/** A line that takes leave before a signature: `I am, with sincere esteem, your friend,`. */
export function isValediction(plain: string): boolean {
  if (isLeaveFormula(plain)) return true;
  return plain.length <= 110 && takesLeaveWords(plain) && (/[,—-]$/u.test(plain) || !endsSentence(plain));
}

/** A line that addresses someone at the beginning of a letter or speech: `Dear Nadya,`, `Citizens!` */
export function isSalute(plain: string): boolean {
  if (plain.length > 90 || !/^\p{Lu}/u.test(plain)) return false;
  return (
    /(?:,|:)?(?:--|—)$/u.test(plain) ||
    (/[,!:]$/u.test(plain) && addresses(plain)) ||
    (/!$/u.test(plain) && plain.split(" ").length <= 6 && plain.indexOf("!") === plain.length - 1)
  );
}
