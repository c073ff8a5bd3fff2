/**
 * Tags in a field of one line: parted by commas, and a tag that has a comma itself stands in quotation marks, as
 * `"Smith, Adam", trade`. A quotation mark within such a tag is doubled.
 */

/** One tag in quotation marks, up to the comma or the end. */
const quoted = /^\s*"((?:[^"]|"")*)"\s*(?=,|$)/;

/** The tags of the field, without the blanks around them. Nothing between two commas is an empty tag. */
export function tagParts(typed: string): string[] {
  const parts: string[] = [];
  let rest: string | null = typed;
  while (rest !== null) {
    const inMarks: RegExpExecArray | null = quoted.exec(rest);
    const raw: string = inMarks?.[0] ?? rest.slice(0, rest.includes(",") ? rest.indexOf(",") : undefined);
    parts.push((inMarks?.[1]?.replaceAll('""', '"') ?? raw).trim());
    rest = raw.length < rest.length ? rest.slice(raw.length + 1) : null;
  }
  return parts;
}

/** The tags that are meant: each once, none empty. */
export const tagsIn = (typed: string): string[] => [...new Set(tagParts(typed))].filter((tag) => tag !== "");

/** Tags as they stand in the field. */
export const tagsTyped = (tags: readonly string[]): string =>
  tags.map((tag) => (tag.includes(",") || tag.startsWith('"') ? `"${tag.replaceAll('"', '""')}"` : tag)).join(", ");
