/**
 * Names that a text explains where it prints them: a person with the years of their life, a place or person with a
 * gloss in brackets. Names without such a mark are left alone: White in `White House` is nobody.
 */
import type { NameKind } from "../document/model";

/** A name and what the text itself says of it; `meaning` null when the text only shows who it is. */
export interface FoundName {
  kind: NameKind;
  form: string;
  meaning: string | null;
  /** Where it stands in the text (UTF-16). */
  at: number;
}

const capital = "(?:\\p{Lu}\\p{Ll}?\\.|\\p{Lu}[\\p{L}'’ʹ-]{0,60}\\p{L})";
const particle = "(?:van|von|de|du|der|den|la|le|di|da|af|zu|ibn)";
const name = `${capital}(?:[ ](?:${particle}[ ])*${capital}){0,4}`;
const years =
  "(?:c(?:a)?\\.\\s*)?1?\\d{3}\\s?[–-]\\s?(?:c(?:a)?\\.\\s*)?1?\\d{3}|20\\d{2}|b\\.\\s*\\d{4}|d\\.\\s*\\d{4}|born\\s+\\d{4}";
const alive = new RegExp(
  `(?<![\\p{L}.’'-])(?<form>${name})\\s\\((?<meaning>(?:${years}|1\\d{3}[–-]20\\d{2}))\\)`,
  "gu",
);
const glossed = new RegExp(`(?<![\\p{L}.’'-])(?<form>${name})\\s\\[(?<meaning>[^\\[\\]]{4,120})\\]`, "gu");

/** Words that begin a sentence or a title and are not part of a name. */
const openers =
  /^(?:The|A|An|In|On|At|By|From|To|Of|And|But|When|While|After|Before|For|With|That|This|As|If|Comrade|Comrades|Mr|Mrs|Dr|General|Marshal|President|Premier|Minister|Secretary|Professor|Soviet|Russian|Stalinist|Leader|Historian)\.?\s+/u;
const events =
  /\b(?:War|Wars|Revolution|Crisis|Famine|Plan|Congress|Empire|Republic|Union|Treaty|Period|Era|Age|House|Movement|Campaign|Terror)\b/u;

const placeWords =
  /^(?:the\s+)?(?:then\s+)?(?:where\s|capital|city|town|village|province|river|region|port|island|district|suburb|settlement|peninsula|now\s|today\s|formerly\s|in\s+\p{Lu}|near\s+\p{Lu}|north of|south of|east of|west of)/u;
const personWords =
  /^(?!where|which|who|that|when|in\s|at\s|on\s|to\s)(?:(?:the|a|an)\s+)?(?:\p{Ll}+\s+){0,4}(?:general|poet|writer|leader|king|tsar|emperor|queen|minister|secretary|commissar|revolutionary|officer|commander|bishop|philosopher|historian|composer|wife|husband|son|daughter|brother|sister|diplomat|ambassador|editor|economist|politician|president)\b/u;

/** All explained names of a text, in order. */
export function findNames(text: string): FoundName[] {
  const found: FoundName[] = [];
  for (const hit of text.matchAll(alive)) {
    const form = withoutOpener(hit.groups?.form ?? "");
    if (form !== "" && !events.test(form) && !/^\p{Lu}+$/u.test(form)) {
      found.push({ kind: "person", form, meaning: hit.groups?.meaning ?? null, at: hit.index });
    }
  }
  for (const hit of text.matchAll(glossed)) {
    const form = withoutOpener(hit.groups?.form ?? "");
    const meaning = hit.groups?.meaning ?? "";
    const kind = placeWords.test(meaning) ? "place" : personWords.test(meaning) ? "person" : null;
    if (form !== "" && kind !== null && !/\.{3}|…|\?$/u.test(meaning))
      found.push({ kind, form, meaning, at: hit.index });
  }
  return found.toSorted((a, b) => a.at - b.at);
}

/** `In Ulan-Ude` is Ulan-Ude; a single word that begins a sentence and is none of these stays. */
function withoutOpener(form: string): string {
  const bare = form.replace(openers, "");
  return bare === form ? form : withoutOpener(bare);
}

const greeting = "(?:[Mm][Yy]\\s+)?(?:[Dd][Ee][Aa][Rr](?:[Ee][Ss][Tt])?)|[Cc]omrade|Дорог(?:ой|ая)|[Тт]оварищ|тов\\.";
const salutation = new RegExp(
  `^(?:(?<greeting>${greeting})\\s+(?:[Cc]omrade\\s+)?)?(?<form>\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’.-]+){0,2})(?:!|,$|,\\s*[—-])`,
  "u",
);
const noName =
  /^(?:Sir|Sirs|Madam|Gentlemen|Friend|Friends|Comrade|Comrades|Brother|Brothers|Sister|Mother|Father|Lord|God|Alas|Yes|No|Well|Forward|Hurrah|Attention|Workers|Citizens|Soldiers|Goodbye|Farewell|Adjutant|General|Colonel|Товарищи|Граждане|Да|Нет)\b/iu;

/** Someone addressed at the beginning of a paragraph, `Iosif Vissarionovich!`, `Dear Nadya,`; null when nobody is. */
export function addressed(text: string): string | null {
  const groups = salutation.exec(text)?.groups;
  const form = groups?.form ?? null;
  // `Alas, …` and other single words, or words in capitals, are someone's name only after `Dear`.
  const spoken = groups?.greeting !== undefined || (form?.includes(" ") === true && /\p{Ll}/u.test(form));
  return form === null || form.length < 3 || !spoken || noName.test(form) ? null : form;
}
