/** Who may stand on either side of `to` in a title: a person by name, an office, a body, told by their words alone. */

const lowWord =
  /^(?:of|the|at|in|for|and|on|by|to|de|du|des|la|le|les|l['’]\S+|d['’]\S+|von|van|der|den|dem|des|die|das|und|et|zu|zur|zum|im|am|auf|a|an|his|her|their|y|del|di|da|basse|haute|ministre|préfet|maire|général|ambassadeur|consul|président|directeur|commissaire|и|при|на|в)$/u;

/** Offices and bodies as nouns, which English prints in lower case as well: `the harbour master`, `the parish council`. */
const offices =
  "master|secretary|minister|chancellor|consul|governor|mayor|captain|colonel|major|general|admiral|lieutenant|sergeant|commander|commandant|commissioner|commissar|clerk|keeper|superintendent|inspector|chairman|president|director|manager|ambassador|envoy|attaché|bishop|archbishop|abbot|abbess|prior|vicar|judge|magistrate|sheriff|bailiff|steward|agent|engineer|chief|delegate|deputy|treasurer|registrar|editor|officer|king|queen|emperor|pope|prince|duke|committee|council|board|commission|office|department|ministry|embassy|legation|consulate|assembly|senate|soviet|court|union|members|workers|peasants|soldiers|sailors|citizens|inhabitants|villagers";
const office = new RegExp(`(?<!\\p{L})(?:${offices})s?(?!\\p{L})`, "iu");
const lowOffice = new RegExp(
  `^(?:(?:acting|deputy|vice|assistant|chief|first|second|senior|junior|late|former)[ -])?(?:\\p{Ll}+ )?(?:${offices})s?$`,
  "u",
);

/** `the harbour master`, at the head of a party, before what says whose: an article, at most two words and an office. */
function lowOfficeOf(text: string): string | null {
  const found = /^[Tt]he (\p{Ll}[\p{Ll} -]{2,40}?)(?=$|,| (?:of|at|in|for|on|to) )/u.exec(text);
  return found !== null && lowOffice.test(found[1] ?? "") ? found[0] : null;
}

/**
 * Whether a text may be a person or an office: words with capitals, the small words between them, and what stands in
 * round brackets; or an office in lower case behind its article. `loosely` is for what stands behind `Letter From`.
 */
export function isParty(text: string, loosely: boolean): boolean {
  const low = lowOfficeOf(text);
  if (low !== null) {
    const rest = text.slice(low.length).replace(/^[, ]+(?:(?:of|at|in|for|on) (?:the )?)?/u, "");
    return /^\p{Ll}*$/u.test(rest) || isParty(rest, loosely);
  }
  const words = text
    .replace(/\([^()]*\)/gu, " ")
    .split(/[\s,]+/u)
    .filter((word) => word !== "");
  const [first] = words;
  if (first === undefined || words.length > (loosely ? 30 : 16)) return false;
  const capital = words.filter((word) => /^(?:["“]|[ldLD]['’])?\p{Lu}/u.test(word)).length;
  if (capital === 0 || !/^(?:["“]?\p{Lu}|the$|der$|die$|das$|le$|la$|les$|l['’]|au$|ministre$|préfet$)/u.test(first))
    return false;
  const odd = words.filter((word) => !/^["“]?[\p{Lu}&]/u.test(word) && !lowWord.test(word)).length;
  return (
    odd <= (loosely ? words.length * 0.3 : 0) && !/[.?!;:]$/u.test(text.replace(/(?<=\b\p{Lu}\p{L}{0,3})\.$/u, ""))
  );
}

/** Whether two sides name anyone with a capital beyond their articles: `The captain to the crew` is no title. */
export function namesAnyone(left: string, right: string): boolean {
  return [left, right].some((side) => /\p{Lu}/u.test(side.replace(/^The /u, "")));
}

/** Whether a word shows a person or an office: initials, a form of address, an office. `Moscow` and `Freedom` do not. */
export function showsPerson(text: string): boolean {
  return (
    office.test(text) ||
    /(?<!\p{L})(?:\p{Lu}\.\s?|(?:Mr|Mrs|Miss|Dr|Sir|Lord|Lady|Count|Comrade|M|Mme)\.? )\p{Lu}/u.test(text)
  );
}
