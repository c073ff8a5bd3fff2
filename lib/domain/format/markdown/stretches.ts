/**
 * Cutting a Markdown file into stretches that can be parsed one by one: the parser takes a time that grows with the
 * square of the notes of what it is given. A cut is made only where nothing that is open goes on: before a line that
 * begins at the margin, is no item of a list and follows a blank line, or before the definition of a note at the margin.
 */

/** `[^1]: ` at the margin ends whatever stands before it. */
const noteLine = /^\[\^[^\s[\]\\]{1,900}\]:/u;
/** What might go on with a list or quotation, or begin one. */
const container = /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)|>|\[\^)/u;
const fence = /^[ \t]*(`{3,}(?=[^`]*$)|~{3,})/u;

/** The offsets at which stretches of at least so many UTF-16 units begin, in order, the first of them 0. */
export function stretchStarts(text: string, shortest: number): number[] {
  const starts = [0];
  let [from, blank] = [0, false];
  /** The sign of the fence that is open. */
  let open: string | null = null;
  let inContainer = false;
  for (const { 0: whole, 1: line = "", index } of text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/gu)) {
    if (whole === "") break;
    if (open !== null) {
      if (closes(line, open)) open = null;
      blank = false;
      continue;
    }
    const isContainer = container.test(line);
    const free = (blank && /^\S/u.test(line) && !isContainer) || noteLine.test(line);
    if (free && index > from && index - from >= shortest) {
      starts.push(index);
      from = index;
    }
    if (free) inContainer = false;
    inContainer ||= isContainer;
    const [, sign = null] = fence.exec(line) ?? [];
    if (inContainer && (sign === null || !line.startsWith(sign))) {
      // Whether a fence in or below an item or quotation belongs to it is not seen here: all that follows is one stretch.
      if (/`{3}|~{3}/u.test(line)) break;
    } else open = sign;
    if (sign !== null) inContainer = false;
    blank = /^[ \t]*$/u.test(line);
  }
  return starts;
}

const closes = (line: string, sign: string): boolean => {
  const found = /^[ \t]*(`{3,}|~{3,})[ \t]*$/u.exec(line)?.[1] ?? "";
  return found.length >= sign.length && found[0] === sign[0];
};
