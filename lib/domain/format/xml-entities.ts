/**
 * Names of characters in old scholarly files (`&mdash;`, `&eacute;`, `&oelig;`): those of HTML, which took in the ISO
 * sets for Latin, Cyrillic, signs and punctuation, and the Greek letters of ISO 8879, which it did not.
 */
import { parseFragment } from "parse5";

const greekNames = "a b g d e z ee th i k l m n x o p r sf s t u ph kh ps oh".split(" ");
const greekLetters = [..."αβγδεζηθικλμνξοπρςστυφχψω"];

const known = new Map<string, string>(
  greekNames.flatMap((name, index): [string, string][] => {
    const letter = greekLetters[index] ?? "";
    return [
      [`${name}gr`, letter],
      [`${name.toUpperCase()}gr`, letter.toUpperCase()],
    ];
  }),
);

/** The characters that a name stands for in HTML or ISO 8879; undefined when it is in neither. */
export function namedCharacters(name: string): string | undefined {
  const found = known.get(name);
  if (found !== undefined || !/^[A-Za-z][A-Za-z0-9]{0,40}$/u.test(name)) return found;
  const [node] = parseFragment(`&${name};`).childNodes;
  const value = node !== undefined && "value" in node ? node.value : "";
  // A browser reads `&notit;` as a sign and three letters: what keeps its semicolon is no name of the table.
  if (value === "" || (value.endsWith(";") && name !== "semi")) return undefined;
  known.set(name, value);
  return value;
}
