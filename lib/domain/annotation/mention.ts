/**
 * Naming somebody in a note: `@` and their name in the course. The name stays text, so that it reads the same wherever
 * the note goes; who is meant is kept beside it. Places are UTF-16 units, as a text field counts them.
 */

/** Somebody who can be named: an enrollment, with the name in the course. */
export interface Named {
  id: string;
  name: string;
}

/** Most who can be named in one note. */
export const MOST_MENTIONED = 20;

/** Words a name may have while it is typed: more, and the writer has gone on with their sentence. */
const LONGEST_NAME = 4;

/**
 * The name that is being typed before the caret, from its `@` on; null when none is. An `@` within a word (an address)
 * begins no name, nor does one that stands before somebody who was chosen already.
 */
export function nameAt(text: string, caret: number, chosen: readonly Named[]): { start: number; typed: string } | null {
  const start = text.lastIndexOf("@", caret - 1);
  if (start < 0 || caret <= start) return null;
  if (/[\p{L}\p{N}.]$/u.test(text.slice(0, start))) return null;
  const typed = text.slice(start + 1, caret);
  if (/[\n@]|^\s|\s{2}/u.test(typed) || typed.split(/\s/u).length > LONGEST_NAME || typed.length > 80) return null;
  if (chosen.some(({ name }) => typed.startsWith(name))) return null;
  return { start, typed };
}

/** The text with the name in the place of what was typed, and where the caret stands then. */
export function withName(text: string, start: number, caret: number, name: string): { text: string; caret: number } {
  const after = text.slice(caret);
  const named = `@${name}${/^\s/u.test(after) ? "" : " "}`;
  return { text: text.slice(0, start) + named + after, caret: start + name.length + 2 };
}

/** Those whose name still stands in the text, each once. */
export function stillNamed(text: string, chosen: readonly Named[]): Named[] {
  const ids = new Set<string>();
  return chosen
    .filter(({ id, name }) => {
      if (ids.has(id) || !stands(text, name)) return false;
      ids.add(id);
      return true;
    })
    .slice(0, MOST_MENTIONED);
}

/** Does `@name` stand in the text, and not as the beginning of a longer name? */
function stands(text: string, name: string): boolean {
  const wanted = `@${name}`;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!/^[\p{L}\p{N}\p{M}]/u.test(text.slice(at + wanted.length))) return true;
  }
  return false;
}
