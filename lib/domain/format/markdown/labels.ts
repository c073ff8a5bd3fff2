/**
 * Labels in square brackets (`[^1]`, `[Source]`): a bracket is a reference only when its label is defined, perhaps in
 * another stretch of the file.
 */

/** Labels as printed, each in one line, by the form in which the parser compares them. */
export type Labels = Map<string, string>;

const bracket = /\[(?=((?:[^[\]\\]|\\[\s\S]){1,999})\](:?))/gu;

/** Labels that stand anywhere in a text, and those that a colon follows: all that it may define, and some more. */
export function labelsOf(text: string): { mentioned: Labels; perhapsDefined: Labels } {
  const mentioned: Labels = new Map();
  const perhapsDefined: Labels = new Map();
  for (const [, label = "", colon] of text.matchAll(bracket)) {
    // A label may run over lines of a quotation, which begin with a sign of their own.
    const printed = label.replace(/[\r\n][\s>]*/gu, " ").trim();
    if (printed === "") continue;
    const key = printed
      .replace(/[\t ]+/gu, " ")
      .toLowerCase()
      .toUpperCase();
    mentioned.set(key, printed);
    if (colon === ":") perhapsDefined.set(key, printed);
  }
  return { mentioned, perhapsDefined };
}
