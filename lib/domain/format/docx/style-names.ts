/**
 * What a paragraph is by the name of its style. Word keeps the English names of its own styles in every language, so
 * `heading 1` is found in a file written with a Russian Word; names that people gave are matched by their words. A file
 * that has lost its styles has at least their ids (`Heading1`), which mostly are the names without spaces.
 */
import type { BlockFacts } from "../facts";

/** What a style name says of a paragraph. */
export type NamedForm = Pick<BlockFacts, "form" | "level" | "part">;

const builtIn: Record<string, NamedForm> = {
  title: { form: "heading", level: 1, part: "title" },
  subtitle: { form: "heading", level: 2 },
  quote: { form: "quote" },
  "intense quote": { form: "quote" },
  "block text": { form: "quote" },
  salutation: { form: "paragraph", part: "salute" },
  date: { form: "paragraph", part: "dateline" },
  closing: { form: "paragraph", part: "closer" },
  signature: { form: "paragraph", part: "closer" },
  "e-mail signature": { form: "paragraph", part: "closer" },
  "toc heading": { form: "furniture" },
  header: { form: "furniture" },
  footer: { form: "furniture" },
};

const given: readonly [words: RegExp, form: NamedForm][] = [
  [/\b(?:verses?|poem|poetry|stanza|strophe|vers|gedicht|poème|poésie)\b|стих|строф/u, { form: "verse" }],
  [/\b(?:block ?quote|quotation|extract|zitat|citation longue)\b|цитат/u, { form: "quote" }],
  [/\bhead ?notes?\b/u, { form: "paragraph", part: "headnote" }],
  [/\bdate ?line\b/u, { form: "paragraph", part: "dateline" }],
  [/\b(?:signature|signed|closer)\b/u, { form: "paragraph", part: "closer" }],
  [/\b(?:salute|salutation|greeting)\b/u, { form: "paragraph", part: "salute" }],
  [/\bpost ?script\b/u, { form: "paragraph", part: "postscript" }],
  [
    /\b(?:source ?(?:line|note)|archival (?:citation|reference)|provenance)\b/u,
    { form: "paragraph", part: "citation" },
  ],
];

/** What the name of a style says; null when it says nothing that a historian would use. */
export function namedForm(name: string): NamedForm | null {
  const plain = name.trim().toLowerCase();
  const known = builtIn[plain];
  if (known !== undefined && Object.hasOwn(builtIn, plain)) return known;
  const heading = /^heading ?([1-9])$/u.exec(plain);
  if (heading !== null) return { form: "heading", level: Number(heading[1]) };
  const list = /^list(?: ?(?:bullet|number|continue))?(?: ?([2-5]))?$/u.exec(plain);
  if (list !== null) return { form: "listItem", level: Number(list[1] ?? 1) };
  if (/^toc ?[1-9]$/u.test(plain)) return { form: "furniture" };
  return given.find(([words]) => words.test(plain))?.[1] ?? null;
}
