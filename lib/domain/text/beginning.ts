/**
 * The first words of a text, in one line, that fit into `most` characters (UTF-16); a text that goes on ends with `…`.
 * A first word that is longer is cut, never within a pair of surrogates.
 */
export function beginning(text: string, most: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= most) return line;
  const part = line.slice(0, most + 1);
  const space = part.lastIndexOf(" ");
  const words = space > 0 ? part.slice(0, space) : line.slice(0, most).replace(/[\uD800-\uDBFF]$/u, "");
  return `${words.replace(/[\s,;:–—-]+$/u, "")}…`;
}
