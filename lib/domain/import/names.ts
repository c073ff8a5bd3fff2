/** Names as they stand in titles and signatures: `N. P. Orlova`, `L. VAN BEETHOVEN.`, `Orlova to Gusev and Lapin`. */
const particles = "van|von|der|den|de|la|le|di|da|of|the|zu|and|y|ibn|al";
const nameWord = `(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}'’-]*\\.?|(?:Mr|Mrs|Dr|St)\\.)`;
const name = `${nameWord}(?:[ ,]+(?:(?:${particles})(?=\\s)\\s)?${nameWord}){0,5}`;
const onlyName = new RegExp(`^${name}[.,]?$`, "u");
const letterOf =
  "(?:(?:[Ll]etter|[Tt]elegram|[Mm]emorandum|[Rr]eport|[Nn]ote|[Mm]essage|[Cc]able|[Aa]ppeal)\\s+(?:of|from|by)\\s+)?";
const side = `(?:the\\s+)?${nameWord}(?:[ ,]+(?:(?:${particles})\\s)*${nameWord}){0,9}`;
const fromTo = new RegExp(`^${letterOf}(${side})\\s+to\\s+(${side})\\.?$`, "u");
const onlyTo = new RegExp(`^(?:TO|To)\\s+(${side}|[\\p{Lu} .&,'’-]{3,80})\\.?$`, "u");

/** Whether a text is a name and nothing else, at most 48 characters. */
export function isName(text: string): boolean {
  return text.length <= 48 && onlyName.test(text.trim());
}

export interface Correspondents {
  senders: string[];
  recipients: string[];
}

const split = (names: string): string[] => names.split(/,\s+(?:and\s+)?|\s+and\s+/u).filter((part) => part !== "");

/** Sender and recipients of a title `X to Y and Z`, or recipients of `TO Y.`; null when it is no such title. */
export function correspondents(title: string): Correspondents | null {
  const both = fromTo.exec(title.replace(/^\[|\]$/gu, ""));
  if (both !== null) return { senders: split(both[1] ?? ""), recipients: split(both[2] ?? "") };
  const to = onlyTo.exec(title);
  return to === null ? null : { senders: [], recipients: [(to[1] ?? "").replace(/\.$/u, "")] };
}

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
