/**
 * Rule E4: words in italics that are of another language than the text. Italics alone prove nothing: an explanation must
 * stand beside them, or they must be that explanation, or their letters must be none of English.
 */
import { codePointLength, codePointSlice } from "../document/codepoints";
import type { Block, Mark, Meta } from "../document/model";

const abbreviation =
  /^(?:ibid|op|cit|loc|cf|i\.\s?e|e\.\s?g|et al|ff?|sc|viz|v|supra|infra|vide|sic|passim|q\.\s?v|ed|tr)\b\.?/iu;
const title = /^(?:The|A|An|Der|Die|Das|Le|La|Les)\s|\d/u;
const oddLetters = /[æœàâäãåāçčćđéèêëēíîïīłñńóôöøōřśšßúùûüūýžż]/iu;
const romanised = /(?:shch|zh|kh|(?:ii|yi|ykh|skoi|nost|stvo|iki|niki|ovtsy|shchina)$|\p{Ll}['’](?=\p{Ll}|$))/u;

/** Blocks of a document with a `foreign` mark over such words; what is of the text's own language stays as it was. */
export function withForeignWords(blocks: readonly Block[], meta: Meta): Block[] {
  return blocks.map((block) => {
    const foreign = block.marks.flatMap((mark) => (mark.kind === "emphasis" ? foreignMark(block, mark, meta) : []));
    return foreign.length === 0 ? block : { ...block, marks: [...block.marks, ...foreign] };
  });
}

function foreignMark({ text, marks, type }: Block, { start, end }: Mark, meta: Meta): Mark[] {
  const words = codePointSlice(text, start, end);
  const known = marks.some((mark) => mark.kind === "foreign" && mark.start <= start && mark.end >= end);
  const short = words.split(/\s+/u).length <= 5;
  if (known || !short || type === "citation" || type === "title" || abbreviation.test(words) || title.test(words))
    return [];
  if (!/^[\p{L}\p{M}'’ -]{3,60}$/u.test(words) || /^\p{Lu}/u.test(words)) return [];
  const before = codePointSlice(text, Math.max(0, start - 2), start);
  const after = codePointSlice(text, end, Math.min(codePointLength(text), end + 3));
  const explained = /^[,;]?\s?[([]/u.test(after);
  const explains = /[([]$/u.test(before) && /^[)\]]/u.test(after);
  const odd = meta.language.startsWith("en") && oddLetters.test(words);
  const russian = meta.language.startsWith("en") && fromRussian(meta) && romanised.test(words);
  return explained || explains || odd || russian
    ? [{ kind: "foreign", language: languageOf(words, meta), start, end }]
    : [];
}

const fromRussian = ({ archival, originalLanguage }: Meta): boolean =>
  originalLanguage === "ru" || archival.some(({ scheme }) => scheme === "ru");

/** As far as it can be told; `und` (undetermined) otherwise. */
function languageOf(words: string, meta: Meta): string {
  if (/\p{sc=Cyrillic}/u.test(words)) return "ru";
  if (/[æœ]|(?:arum|orum|ibus)$/iu.test(words)) return "la";
  if (fromRussian(meta)) return "ru-Latn";
  return meta.archival.some(({ scheme }) => scheme === "fr") ? "fr" : "und";
}
