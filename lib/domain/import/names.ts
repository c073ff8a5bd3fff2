/** Names as they stand in titles and signatures: `N. P. Orlova`, `L. VAN BEETHOVEN.`, `Orlova to Gusev and Lapin`. */
import { isParty, namesAnyone, showsPerson } from "./parties";

const particles = "van|von|der|den|de|la|le|di|da|of|the|zu|and|y|ibn|al|du|des";
const nameWord = `(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}'’-]*\\.?|(?:Mr|Mrs|Dr|St)\\.)`;
const name = `${nameWord}(?:[ ,]+(?:(?:${particles})(?=\\s)\\s)?${nameWord}){0,5}`;
const onlyName = new RegExp(`^${name}[.,]?$`, "u");

/** Whether a text is a name and nothing else, at most 48 characters. */
export function isName(text: string): boolean {
  const bare = text
    .trim()
    .replace(
      /,?\s(?:S\.\s?J\.|O\.\s?P\.|O\.\s?F\.\s?M\.|O\.\s?S\.\s?B\.|Jr\.?|Sr\.?|Esq\.?|M\.\s?D\.|M\.\s?P\.|D\.\s?D\.|K\.?C\.?B\.?)$/u,
      "",
    );
  return text.length <= 48 && onlyName.test(bare);
}

export interface Correspondents {
  senders: string[];
  recipients: string[];
}

const split = (names: string): string[] =>
  names.split(/,\s+(?:and\s+)?(?![^(]*\))|\s+(?:and|und|et|и)\s+(?![^(]*\))/u).filter((part) => part !== "");

const number = /^(?:(?:§|No\.|Nr\.|№|Document|Doc\.)\s?)?\d{1,4}(?:\.\d{1,2})?[.:)]?\s+/u;
const kind =
  "(?:(?:Secret|Personal|Private|Circular|Coded|Open|Confidential|Joint|Draft)\\s+)*(?:Letter|Telegram|Memorandum|Report|Note|Message|Cable|Appeal|Despatch|Dispatch|Airgram|Circular|Instruction|Brief|Telegramm|Bericht|Lettre|Télégramme|Dépêche|Rapport)";
const genreFrom = new RegExp(
  `^${kind}(?:\\s+(?:No\\.?\\s?)?\\S{1,12})?\\s+(?:[Ff]rom|[Oo]f|[Bb]y|[Vv]on|[Dd]e|[Dd]u)\\s+(?=\\S)`,
  "u",
);
const onlyKind = new RegExp(`^(?:(?:An?|The)\\s+)?${kind}(?:\\s+(?:No\\.?\\s?)?\\d{1,6})?$`, "u");
const from = /^(?:From|FROM|Von|De)\s+(?=\S)/u;
const between = /\s(?:to|To|TO|an den|an die|an das|an|à|au|aux)\s/gu;

/**
 * Sender and recipients of a title `X to Y and Z`, or recipients of `TO Y.` and `Letter to the Editor`; null when it is
 * no such title. Offices may stand in brackets behind names: `The Consul at Riga (Young) to the Secretary of State`.
 */
export function correspondents(title: string): Correspondents | null {
  if (title.length > 300 || title.length < 5) return null;
  const bare = title
    .replace(/^\[|\]$/gu, "")
    .replace(number, "")
    .replace(/(?<=\p{L}{2}|\))\.$/u, "");
  const genre = genreFrom.exec(bare)?.[0] ?? "";
  const rest = bare.slice(genre.length);
  for (const cut of rest.matchAll(between)) {
    const [left, right] = [rest.slice(0, cut.index), rest.slice(cut.index + cut[0].length)];
    if (inBrackets(left)) continue;
    if (genre === "" && onlyKind.test(left) && showsPerson(right) && isParty(right, false))
      return { senders: [], recipients: split(right) };
    const bareFrom = genre === "" ? (from.exec(left)?.[0] ?? "") : "";
    const sender = left.slice(bareFrom.length);
    // `From Slavery to Freedom`, `From New York to Riga`.
    if (bareFrom !== "" && !showsPerson(sender) && !showsPerson(right)) continue;
    if (!isParty(sender, genre !== "") || !isParty(right, genre !== "") || !namesAnyone(sender, right)) continue;
    const through = /^(.+?)\s[Tt]hrough\s/u.exec(sender)?.[1] ?? sender;
    if (genre !== "" || !(abstract.test(left) || onlyKind.test(left)))
      return { senders: split(through), recipients: split(right) };
  }
  const to = /^(?:TO|To|An|AN|À|A Monsieur|Au)\s+(?:(?:den|die|das|the)\s+)?(?=\p{Lu})(.{2,110})$/u.exec(bare)?.[1];
  return to === undefined || !isParty(to, false) ? null : { senders: [], recipients: [to.replace(/\.$/u, "")] };
}

/** Words that stand before `to` without being a person: `Introduction to …`, `The Road to …`. */
const abstract =
  /^(?:an? |the )?(?:introduction|guide|road|return|way|answer|reply|response|threats?|approach|preface|contribution|appeal|key|access|right|addition|note|journey|visit|transition|opposition|resistance|relations?|history|attitude|policy|rise|fall)s?(?: of .+| in .+)?$/iu;

const inBrackets = (text: string): boolean => (text.match(/\(/gu)?.length ?? 0) > (text.match(/\)/gu)?.length ?? 0);

/** Someone addressed at the beginning of a paragraph: `Pyotr Ilyich!`, `Dear Nadya,`. */
export function vocative(text: string): string | null {
  const found =
    /^(?:(?:[Mm]y\s+)?[Dd]ear(?:est)?\s+)?(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2})(?:!|,(?:--|—|$))/u.exec(text);
  return found !== null && /^\p{Lu}/u.test(found[1] ?? "") ? (found[1] ?? null) : null;
}

/** Surnames a title or signature gives, for finding the same person in a headnote: words of four letters or more. */
export function surnames(names: readonly string[]): string[] {
  return names.flatMap((one) => one.match(/\p{Lu}[\p{L}'’-]{3,}/gu) ?? []);
}
