/** What every reader of a file does alike: tags that fit, words that fit, kinds that follow from what is said. */
import type { AnnotationKind } from "../annotation/model";
import { kindOf } from "../annotation/save";
import { codePointLength } from "../document/codepoints";
import { emptyText, fromPlainText, plainText, type RichText } from "../richtext/model";
import { storable } from "../text/storable";
import { textOf } from "./loose";
import type { FileNote } from "./model";

/** A note of a file about which nothing is known yet but where it stands in it. */
export const blankNote = (at: string): FileNote => ({
  ...{ id: null, at, kind: "Comment", relation: null, skill: null, tags: [], body: emptyText, audience: null },
  ...{ author: null, created: null, modified: null, origin: null, places: [], replies: [] },
});

/** Words one after another, each in paragraphs of its own. */
export const joined = (bodies: readonly RichText[]): RichText => ({ blocks: bodies.flatMap(({ blocks }) => blocks) });

const MOST_TAGS = 20;
const LONGEST_TAG = 60;

/** Tags as they are kept here, each once; those that are too long or too many become words of the note. */
export function fittingTags(given: readonly string[]): { tags: string[]; words: RichText } {
  const all = [...new Set(given.map((tag) => storable(tag).trim()).filter((tag) => tag !== ""))];
  const tags = all.filter((tag) => tag.length <= LONGEST_TAG).slice(0, MOST_TAGS);
  const rest = all.filter((tag) => !tags.includes(tag));
  return { tags, words: rest.length === 0 ? emptyText : fromPlainText(rest.map((tag) => `#${tag}`).join(" ")) };
}

/** What a note is, from what its file calls it and what it says. */
export function fittingKind(kind: AnnotationKind, body: RichText, places: number): AnnotationKind {
  const named = kind === "Corroboration" && places < 2 ? "Comment" : places > 1 ? "Corroboration" : kind;
  return kindOf(named, body);
}

export const wordsIn = (body: RichText): number => codePointLength(plainText(body));

/** An instant of a file as ISO in UTC; null when it says none. */
export function instantOf(value: unknown): string | null {
  const text = textOf(value);
  if (text === null || !/^\d{4}-\d{2}-\d{2}T/u.test(text)) return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** A name that fits on a line; null when there is none. */
export function nameOf(value: unknown): string | null {
  const name = storable(textOf(value) ?? "")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .slice(0, 200);
  return name === "" ? null : name;
}

/** An IRI that can name a note; null for what is none. */
export function noteIdOf(value: unknown): string | null {
  const iri = textOf(value);
  return iri !== null && iri.length <= 1000 && /^[a-z][a-z0-9+.-]*:\S+$/iu.test(iri) ? storable(iri) : null;
}
