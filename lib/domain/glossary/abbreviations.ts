/**
 * Abbreviations that a text explains where it uses them: `NKVD (People's Commissariat of Internal Affairs)`, or the
 * other way round. An expansion must sound like a body or a thing of several words, so that neither a place nor a
 * person in brackets is taken for one.
 */

/** An abbreviation with what the text says it means; null when it only shows its shape, as `VKP(b)` does. */
export interface FoundAbbreviation {
  form: string;
  meaning: string | null;
  /** Where it stands in the text (UTF-16). */
  at: number;
}

const short = "\\p{Lu}[\\p{Lu}\\p{Ll}.-]{0,8}\\p{Lu}[\\p{Ll}.]{0,2}(?:\\s?\\([bmб]\\))?";
const before = new RegExp(
  `(?<![\\p{L}\\d.-])(?<form>${short})\\s*[([](?<meaning>[^()[\\]]{6,110}(?:\\([^()]{1,30}\\))?)[)\\]]`,
  "gu",
);
// A word has a beginning and an end: a run of letters without any is tried once, not from each of its letters.
const word = "(?<![\\p{L}'’-])\\p{Lu}[\\p{L}'’-]{1,60}(?![\\p{L}'’-])";
const small = "(?:of|for|the|and|in|on|to|de|des|du|la|le|et|der|die|das|für|und|по|и|при)";
const after = new RegExp(`(?<meaning>${word}(?:\\s+(?:${small}|${word})){1,10})\\s+[([](?<form>${short})[)\\]]`, "gu");
const shapeOnly = /(?<![\p{L}\d.-])(?<form>\p{Lu}{2,5}\s?\([bб]\))/gu;

/** All abbreviations of a text, in order. */
export function findAbbreviations(text: string): FoundAbbreviation[] {
  const found: FoundAbbreviation[] = [];
  for (const hit of text.matchAll(before)) {
    const { form = "", meaning = "" } = hit.groups ?? {};
    if (isShort(form) && expands(form, meaning)) found.push({ form, meaning: meaning.trim(), at: hit.index });
  }
  for (const hit of text.matchAll(after)) {
    const { form = "", meaning = "" } = hit.groups ?? {};
    const expansion = isShort(form) ? cutToExpansion(form, meaning) : null;
    if (expansion !== null) found.push({ form, meaning: expansion, at: hit.index + hit[0].lastIndexOf(form) });
  }
  for (const hit of text.matchAll(shapeOnly))
    found.push({ form: hit.groups?.form ?? "", meaning: null, at: hit.index });
  return found.toSorted((a, b) => a.at - b.at);
}

/** At least two capitals, and more capitals than small letters: `GULag`, `TsK`, no `McDonald` and no Roman number. */
function isShort(form: string): boolean {
  const letters = form.replace(/\([^()]*\)/u, "");
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = letters.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals >= 2 && lower <= capitals && !/^[IVXLCDM.]+$/u.test(letters) && !/^(?:\p{Lu}\.){1,3}$/u.test(letters);
}

const bodies =
  /\b(?:Committee|Commissariat|Commission|Party|Union|Council|Congress|Ministry|Department|Administration|Organi[sz]ation|Army|Agency|Republic|Service|Office|Institute|Bureau|Directorate|Front|League|Federation|Association|Society|Police|Camps?|Station|Plan|Policy|Treaty)\b|комитет|комиссариат|парти|союз|совет|управлени|министерств/iu;

/** Whether the words in brackets expand the abbreviation. */
function expands(form: string, meaning: string): boolean {
  const expansion = meaning.trim();
  const count = expansion.split(/\s+/u).length;
  if (count < 2 || count > 12 || /\d|[;:!?]|\.\s/u.test(expansion)) return false;
  if (/\b(?:is|was|are|were|has|had|who|which|see|cf)\b/iu.test(expansion)) return false;
  return (
    initialsFit(form, expansion) ||
    (/^\p{Lu}/u.test(expansion) && (bodies.test(expansion) || /\b(?:of|for)\b/u.test(expansion)))
  );
}

const initials = (text: string): string =>
  [...text.matchAll(/(?<![\p{L}'’])\p{L}/gu)].map(([letter]) => letter.toUpperCase()).join("");

/** Whether the letters of the abbreviation are the initials of the words, small words aside or not. */
function initialsFit(form: string, expansion: string): boolean {
  const wanted = (form.replace(/\([^()]*\)/u, "").match(/\p{Lu}/gu) ?? []).join("");
  const without = expansion.replace(new RegExp(`(?<![\\p{L}])${small}(?![\\p{L}])`, "giu"), "");
  return initials(expansion) === wanted || initials(without) === wanted;
}

/** The part of a run of capitalised words that is the expansion: the words whose initials fit, or all after an article. */
function cutToExpansion(form: string, run: string): string | null {
  const list = run.split(/\s+/u);
  for (let from = 0; from < list.length - 1; from++) {
    const part = list.slice(from).join(" ");
    if (/^\p{Lu}/u.test(part) && initialsFit(form, part.replace(/^The\s+/u, ""))) return part.replace(/^The\s+/u, "");
  }
  const whole = run.replace(/^(?:The|At|In|On|By|A|An|From|For|When|But|And|Of|To)\s+(?:the\s+)?/u, "");
  return /^\p{Lu}/u.test(whole) && bodies.test(whole) && expands(form, whole) ? whole : null;
}
