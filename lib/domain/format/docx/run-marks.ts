/** From the type of a run to the marks of its words. */
import type { MarkFacts } from "../facts";
import type { RunFacts } from "./run-facts";
import type { CharacterStyle, ParagraphStyle } from "./styles";

const emphasis: MarkFacts = { kind: "emphasis" };
const title: MarkFacts = { kind: "title" };
const strong: MarkFacts = { kind: "strong" };
const smallCaps: MarkFacts = { kind: "smallCaps" };
const underline: MarkFacts = { kind: "underline" };
const struck: MarkFacts = { kind: "struck" };
const superscript: MarkFacts = { kind: "superscript" };
const subscript: MarkFacts = { kind: "subscript" };
const foreign = new Map<string, MarkFacts>();

/**
 * The marks of a run. Type that belongs to the paragraph's own style, when that style says what the paragraph is (all
 * of a heading is bold), is no mark; upright words in an italic quotation are emphasis. `language` is what the run
 * itself is said to be in, whether or not that is the language of the text.
 */
export function marksOf(
  facts: RunFacts,
  paragraph: ParagraphStyle,
  character: CharacterStyle,
  language: string | undefined,
): MarkFacts[] {
  const usual: RunFacts = paragraph.named === null ? {} : paragraph.run;
  const marks: MarkFacts[] = [];
  // Styles of Word's own that go with a paragraph style are called `Title Char`.
  const names = /\btitle\b(?!.*\bchar$)/u.test(character.name);
  if ((facts.italic ?? false) !== (usual.italic ?? false)) marks.push(names ? title : emphasis);
  else if (names) marks.push(title);
  if (facts.bold === true && usual.bold !== true) marks.push(strong);
  if (facts.smallCaps === true && usual.smallCaps !== true) marks.push(smallCaps);
  if (facts.underline === true && usual.underline !== true && !/hyperlink/u.test(character.name)) marks.push(underline);
  if (facts.struck === true && usual.struck !== true) marks.push(struck);
  if (facts.vertical === "superscript") marks.push(superscript);
  if (facts.vertical === "subscript") marks.push(subscript);
  if (language !== undefined) marks.push(foreignMark(language));
  return marks;
}

/** One object for each language, so that neighbouring runs share their mark. */
function foreignMark(language: string): MarkFacts {
  const mark = foreign.get(language) ?? { kind: "foreign" as const, language };
  foreign.set(language, mark);
  return mark;
}
