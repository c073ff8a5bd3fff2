/**
 * Rules T5 and T6: how a document ends. A name stands where a signature does; above it someone takes leave, beside it
 * stands an office; below it a date, a citation, what an editor says. A name alone in the middle signs nothing.
 */
import { isName } from "./names";
import { endsSentence, type Item, isBodyForm, isSalute, isValediction, titleScore } from "./shapes";
import { isOffice, namesSideBySide, signsOtherwise } from "./signers";

/** Whether the text before an index has come to its end: a citation, a closer, or a signature stands there. */
export function closesBefore(items: readonly Item[], index: number, steps = 3): boolean {
  const before = items[index - 1];
  if (before === undefined) return false;
  if (before.shape === "citation" || before.shape === "closer" || before.shape === "postscript") return true;
  if (before.shape === "statement" || before.shape === "date") {
    return steps > 0 && (isSignature(items, index - 2) || closesBefore(items, index - 1, steps - 1));
  }
  return isSignature(items, index - 1);
}

const officeAndName =
  /^(?=.{6,80}$)\p{Lu}[^.:;!?\d]*?[\s:]\s*(?:(?:\p{Lu}\.\s?){1,3}\p{Lu}[\p{L}'’-]+|\p{Lu}{3,}(?:[ -]\p{Lu}{2,}){0,2})\.?$/u;
const wordWithStop = /^\p{Lu}\p{Ll}+\.$/u;

/** A name, or an office with a name behind it: `District Commissioner GRINEV`, `Председатель Совета В. Орлов`. */
export function signs(plain: string): boolean {
  return (
    (isName(plain) && plain.length <= 40 && !wordWithStop.test(plain)) ||
    officeAndName.test(plain) ||
    signsOtherwise(plain) ||
    namesSideBySide(plain)
  );
}

const isShortName = (plain: string): boolean =>
  isName(plain) && plain.split(" ").length <= 3 && !/^(?:the|an?|on|of|for|in)\s/iu.test(plain);

const isPlainText = (item: Item): boolean => item.shape === "text" && item.said === null && !isBodyForm(item);

/** A short line that the page sets at its right edge, where letters are signed and dated. */
const atRight = ({ paragraph: { given }, plain }: Item): boolean => given?.align === "right" && plain.length <= 80;

/** Rule T5: a name that stands where a signature does. */
export function isSignature(items: readonly Item[], index: number): boolean {
  const [before, item, next] = [items[index - 1], items[index], items[index + 1]];
  if (item === undefined || before === undefined || !isPlainText(item) || item.pair !== null) return false;
  const leave = isValediction(before.plain);
  if (!signs(item.plain) && !(leave && isName(item.plain)) && !atRight(item)) return false;
  if (before.shape !== "text" && before.shape !== "postscript" && before.shape !== "closer") return false;
  if (next === undefined || atRight(item)) return true;
  // A lone name below a finished paragraph and above the next head is who signed.
  const heads = titleScore(next) >= 0.9 || (titleScore(next) > 0 && items[index + 2]?.shape === "date");
  if (heads && before.plain.length > 60 && endsSentence(before.plain) && isShortName(item.plain)) return true;
  const takenLeave = leave || (!endsSentence(before.plain) && before.plain.length > 60);
  if (next.shape === "date") {
    const after = items[index + 2];
    return after === undefined || after.shape !== "text" || after.plain.length < 110 || takenLeave;
  }
  return takenLeave || next.shape === "citation" || next.shape === "statement" || next.shape === "postscript";
}

/** Index at which the closing parts begin: leave-taking, signature, dates, citation, what an editor says below. */
export function closingStart(items: readonly Item[], from: number): number {
  let at = items.length;
  while (at > from && isApparatus(items, at - 1)) at--;
  // A signature may be followed by an afterthought or an address; then all of that closes the letter.
  for (let index = at - 1; index >= Math.max(from + 1, at - 4); index--) {
    const before = items[index - 1];
    const left = before !== undefined && (isValediction(before.plain) || !endsSentence(before.plain));
    if (left && isSignature(items, index)) return firstOfRun(items, index + 1, from);
  }
  return firstOfRun(items, at, from);
}

function isApparatus(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (item === undefined) return false;
  if (["citation", "statement", "closer", "postscript"].includes(item.shape)) return true;
  if (item.shape === "date") return index > 0;
  return index > 0 && isPlainText(item) && atRight(item);
}

/** The first of the short lines above an index that together sign a document; the index itself when none do. */
function firstOfRun(items: readonly Item[], at: number, from: number): number {
  let first = at;
  while (first > from + 1 && at - first < 8 && isClosingLine(items, first - 1)) first--;
  while (first < at && !opensClosing(items, first)) first++;
  const run = items.slice(first, at);
  const signed = run.some(({ plain }) => signs(plain) || (plain === plain.toUpperCase() && isName(plain)));
  const described = describesSigner(items, at - 1);
  return signed || described || run.some(({ plain }) => isValediction(plain)) ? first : at;
}

const listLabel = /^(?:\(?(?:\d{1,3}|[a-zа-я])[.)]|[-*+•–—])\s/u;

function isClosingLine(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (item === undefined || (!isPlainText(item) && item.shape !== "closer" && item.shape !== "date")) return false;
  const { plain } = item;
  if (isValediction(plain)) return true;
  if (isOffice(plain) && signs(items[index + 1]?.plain ?? "")) return true;
  if (plain.length > 80 || listLabel.test(plain) || /[:;]$/u.test(plain) || isSalute(plain) || speaks(items, plain))
    return false;
  return signs(plain) || isName(plain) || !endsSentence(plain);
}

/** Whether a line opens a closing: leave is taken, a name signs, or an office stands above a name. */
function opensClosing(items: readonly Item[], index: number): boolean {
  const plain = items[index]?.plain ?? "";
  if (isValediction(plain)) return true;
  if (items[index]?.shape === "date") return signs(items[index + 1]?.plain ?? "");
  if (wordWithStop.test(plain)) return false;
  return (
    signs(plain) ||
    isName(plain) ||
    ((/,$/u.test(plain) || isOffice(plain)) && signs(items[index + 1]?.plain ?? "")) ||
    describesSigner(items, index)
  );
}

/**
 * A last line below a finished paragraph and above the source that ends without a stop and says nothing of anyone:
 * `A worker of the Vyborg side, party member since 1917`.
 */
function describesSigner(items: readonly Item[], index: number): boolean {
  const [before, item, next] = [items[index - 1], items[index], items[index + 1]];
  if (before === undefined || item === undefined || (next?.shape !== "citation" && next?.shape !== "statement"))
    return false;
  const { plain } = item;
  if (plain.length > 80 || endsSentence(plain) || !/^\p{Lu}/u.test(plain) || listLabel.test(plain)) return false;
  return before.plain.length > 60 && endsSentence(before.plain) && !verbs.test(plain);
}

const verbs =
  /(?<![\p{L}])(?:is|was|are|were|has|had|have|will|would|shall|must|may|can|do|does|did|I|we|you|he|she|they|it)(?![\p{L}])/iu;

/** A speaker of minutes: the same label stands before other paragraphs too. */
function speaks(items: readonly Item[], plain: string): boolean {
  const label = /^(\p{Lu}[^:]{1,40}):\s/u.exec(plain)?.[1];
  if (label === undefined) return false;
  return items.filter((item) => item.plain.startsWith(`${label}:`)).length > 1;
}
