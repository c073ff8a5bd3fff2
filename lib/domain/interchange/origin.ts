/**
 * Where a note that was brought in comes from, as one text that is kept beside it: the IRI it had there, and the name
 * of who wrote it, in brackets. It is said to readers, goes out again as `via`, and tells a note brought in twice.
 */

/** The text that is kept. */
export const writeOrigin = (iri: string, author: string | null): string =>
  author === null || author.trim() === "" ? iri : `${iri} (${author.trim().slice(0, 200)})`;

/** What a kept text says. */
export function readOrigin(origin: string): { iri: string; author: string | null } {
  const space = origin.indexOf(" (");
  if (space < 0 || !origin.endsWith(")")) return { iri: origin, author: null };
  return { iri: origin.slice(0, space), author: origin.slice(space + 2, -1) };
}

/** The same for a reader: `Imported from hypothes.is, by Ada`. */
export function sayOrigin(origin: string): string {
  const { iri, author } = readOrigin(origin);
  const host = /^https?:\/\/([^/?#]+)/u.exec(iri)?.[1];
  return `Imported from ${host ?? "a file"}${author === null ? "" : `, by ${author}`}`;
}
