/**
 * Rule H1: the paragraphs between the head and the words of a document in which an editor speaks, with the source where
 * it is named there.
 */
import { editorVoice, speaksInPerson } from "./headnote";
import { surnames } from "./names";
import { type Part, part } from "./part";
import { type Item, isBodyForm, isSalute } from "./shapes";
import { namesWork } from "./source-lines";

/** The first paragraphs below the title in which an editor speaks. */
export function headnoteParts(middle: readonly Item[], head: readonly Part[], language: string): Part[] {
  if (head.length === 0 || middle.length === 0) return [];
  const pair = head.map(({ item }) => item.pair).find((found) => found !== null);
  const names = surnames([...(pair?.senders ?? []), ...(pair?.recipients ?? [])]);
  const dateline = head.find(({ type }) => type === "dateline")?.item.date?.reading.edtf ?? null;
  const year = dateline === null ? null : Number(/\d{4}/u.exec(dateline)?.[0] ?? Number.NaN) || null;
  const flush = middle.reduce((least, item) => Math.min(least, item.paragraph.indent), 1000);
  const source = middle.slice(0, 6).findLastIndex((item, index) => namesSource(item) && index < middle.length - 1);
  const personFrom = middle.findIndex((item) => speaksInPerson(item.plain, language));
  const parts: Part[] = [];
  for (const [index, item] of middle.entries()) {
    if (
      isBodyForm(item) ||
      opensDocument(item) ||
      (item.said !== null && item.said !== "headnote" && item.said !== "citation")
    )
      break;
    const indented = item.paragraph.indent >= flush + 2 || setApart(item);
    const voice = editorVoice(item.plain, {
      names,
      year,
      indented,
      firstPersonLater: personFrom > index,
      sourceFollows: index < source,
      language,
    });
    if (item.said !== null) parts.push(part(item, item.said));
    else if (namesSource(item) && middle.length > index + 1) parts.push(part(item, "citation", "medium"));
    else if (voice >= 0.6 && !isSalute(item.plain)) parts.push(part(item, "headnote", "medium", voice));
    else break;
  }
  const lastHeadnote = parts.map(({ type }) => type === "headnote" || type === "citation").lastIndexOf(true);
  return parts.slice(0, lastHeadnote + 1);
}

/** The head of a memorandum is its author's: `Subject: …`, `Betr.: …`. */
const subjectLine = /^(?:subject|re|ref(?:erence)?|to|from|through|cc|copies|betr(?:eff|\.)?|objet|тема|кому|от)\s?:/iu;

/** How acts, letters and minutes open: `INNOCENT, bishop, …, greeting`, `To V. M. Molotov.`, `HEARD: …` */
const formula =
  /^(?:(?:heard|resolved|слушали|постановили|decided|ordered)\s?:|to (?:the|all|our|his|her|their|my)\s|(?:the )?(?:most )?(?:humble )?(?:petition|deposition|examination|information|memorial|supplication) of\s|order to the\s|your servants?\s|всем\s|à tous\s|an alle\s|[^.]{3,400}[\s,](?:greeting|sends?|salutem|gruß)(?!\p{L}))/iu;

const opensDocument = ({ plain, pair }: Item): boolean =>
  subjectLine.test(plain) || (pair !== null && pair.senders.length === 0) || formula.test(plain);

/** A block quotation, smaller type or a whole paragraph in italics, as editors set what is theirs. */
const setApart = (item: Item): boolean => {
  const { given } = item.paragraph;
  return (given !== null && (given.form === "quote" || given.size <= 0.92)) || inItalics(item);
};

function inItalics({ paragraph: { text, marks }, plain }: Item): boolean {
  if (plain.length < 40) return false;
  if (marks === null) return /^([*_])(?![*_\s])[^*_]+\1$/u.test(text);
  return marks.some(({ kind, start, end }) => kind === "emphasis" && end - start >= text.length * 0.95);
}

const namesSource = (item: Item): boolean =>
  (item.shape === "citation" && item.score >= 0.7) ||
  namesWork(item.paragraph, item.plain) ||
  /^(?:additional )?sources?\b/iu.test(item.plain);
