/** Entries of a glossary while they are reviewed: what is suggested, and new ones. */
import type { DocumentContent, GlossaryEntry } from "../document/model";
import { harvest } from "../glossary/harvest";

/** The kinds of entries, and what they are called. */
export const glossaryKinds: readonly { value: GlossaryEntry["kind"]; label: string }[] = [
  { value: "person", label: "person" },
  { value: "place", label: "place" },
  { value: "organization", label: "organisation" },
  { value: "abbreviation", label: "abbreviation" },
];

/** How a suggestion is remembered that was turned down: its kind and form. */
export const suggestionOf = ({ kind, form }: Pick<GlossaryEntry, "kind" | "form">): string => `${kind}:${form}`;

/** The id of a new entry: a number that no entry of the glossary has. */
function nextNumber(taken: readonly GlossaryEntry[]): number {
  return taken.reduce((most, { id }) => Math.max(most, Number(/\d+$/u.exec(id)?.[0] ?? 0)), 0) + 1;
}

/** An entry an instructor writes: confirmed at once. */
export function newEntry(
  taken: readonly GlossaryEntry[],
  kind: GlossaryEntry["kind"],
  form: string,
  meaning: string,
): GlossaryEntry {
  const id = `g${nextNumber(taken)}`;
  return { id, kind, form: form.trim(), meaning: meaning.trim() || null, basis: "instructor", confirmed: true };
}

/** What the text suggests and is neither in the glossary nor turned down. */
export function suggestedEntries(content: DocumentContent, passedOver: readonly string[]): GlossaryEntry[] {
  const known = new Set([...content.glossary.map(suggestionOf), ...passedOver]);
  return harvest(content).filter((entry) => !known.has(suggestionOf(entry)));
}
