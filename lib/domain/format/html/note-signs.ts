/** How notes and their markers look in markup, whoever made it: by names of classes and ids, by signs, by being raised. */
import { plainFigures } from "../../import/note-labels";
import { namesOf } from "./speaking";
import { isRaised, stylesOf } from "./style";
import { type HtmlElement, idsOf, isBlock, isElement, parentOf, wordsOf } from "./tree";

const sign =
  /^[[({<\s]*(?:(?:foot|end)?note\s+|n\.\s?|fn\.?\s?|см\.\s?|прим\.\s?)?(\d{1,4}[a-z]?|[*†‡§¶#]{1,4}|[a-z]|[⁰¹²³⁴-⁹]{1,4}|[ivxl]{2,7})[\])}>.:\s]*$/iu;

/** The number or sign that words like `[1]`, `1.`, `(a)`, `¹` or `Note 3` show; null when they are other words. */
export function signOf(words: string): string | null {
  const found = words.length > 24 ? undefined : sign.exec(words)?.[1];
  return found === undefined ? null : plainFigures(found);
}

const backWords =
  /^[[(\s]*(?:[↩↑←⏎⇑⤴^▲↵]\ufe0e?|back|return|go back|zurück|retour|назад|наверх|top)(?:\s+to\s+(?:the\s+)?(?:text|main text|note reference|reference|top|post))?[\])\s.]*$/iu;

/** Whether a link says that it leads back from a note to the text. */
export const leadsBack = (element: HtmlElement): boolean =>
  backWords.test(wordsOf(element, 40)) || namesOf(element).some((name) => backNames.test(name));
const backNames = /(?:^|-)(?:back-?link|back-?ref|footnote-?back|reverse-?footnote|reversefootnote|fn-?back)(?:$|-)/u;

const referenceNames =
  /^(?:noteref|note-ref|footref|fnref|fn-ref|ftnref|fnanchor|footnote-?ref|footnote-?reference|footnote-?anchor|footnote-?call|footnote-?marker|footnote-?link|endnote-?ref|endnote-?reference|endnote-?anchor|notecall|note-?call|note-?link|note-anchor|superscript-note)$/u;
const noteNames =
  /^(?:footnote|foot-note|endnote|end-note|rearnote|fn|footnote-?(?:text|body|content|item|def|definition)|endnote-?(?:text|body|item)|note-?text)$/u;
const sectionNames =
  /^(?:footnotes|foot-notes|endnotes|end-notes|rearnotes|notes|references|reflist|footnote-?list|footnotes-(?:list|section|container)|notelist)$/u;
const noteIds =
  /^_?(?:(?:ftn|edn|foot-?_?note|end-?_?note|cite_note|note|nota|fussnote|прим|сноска)s?(?:[-_:.].*|\d.*|[a-z])?|(?:fn|en|n|anm)[-_:.]?\d.*|fn[-_:].*)$/iu;
const referenceIds = /ref|anchor|back|return|call|(?:^|_)r\d/iu;

/** Whether an element is said to be the marker of a note. */
export const isSaidMarker = (element: HtmlElement): boolean =>
  namesOf(element).some((name) => referenceNames.test(name));

/** Whether an element is said to be one note. */
export const isSaidNote = (element: HtmlElement): boolean =>
  namesOf(element).some((name) => noteNames.test(name)) ||
  /^(?:foot|end)note$/u.test(stylesOf(element).get("mso-element") ?? "");

/** Whether an element is said to hold several notes. */
export const isNoteSection = (element: HtmlElement): boolean =>
  namesOf(element).some((name) => sectionNames.test(name)) ||
  idsOf(element).some((id) => sectionNames.test(id.toLowerCase())) ||
  /^(?:foot|end)note-list$/u.test(stylesOf(element).get("mso-element") ?? "");

/** Whether an id is one that notes have, not their markers. */
export const isNoteId = (id: string): boolean => noteIds.test(id) && !referenceIds.test(id);

/** Whether a heading only says that notes follow. */
export const isNotesHeading = (words: string): boolean =>
  /^(?:(?:foot|end)?-?notes?|notes and references|anmerkungen|fußnoten|примечания|сноски)\s*[:.]?$/iu.test(words);

/** Whether an inline element, what it stands in or all it contains is raised. */
export function isRaisedAbout(element: HtmlElement): boolean {
  for (let up: HtmlElement | null = element; up !== null && !isBlock(up); up = parentOf(up))
    if (isRaised(up)) return true;
  let down: HtmlElement | undefined = element;
  while (down !== undefined) {
    if (isRaised(down)) return true;
    const inner: HtmlElement[] = down.childNodes.filter((node) => isElement(node));
    down = inner.length === 1 ? inner[0] : undefined;
  }
  return false;
}

/** The paragraph-sized element that an element stands in; itself when it is one. */
export function blockOf(element: HtmlElement): HtmlElement {
  let up = element;
  for (let next = parentOf(up); next !== null && !isBlock(up); next = parentOf(up)) up = next;
  return up;
}

export const isHeading = (element: HtmlElement): boolean => /^h[1-6]$/u.test(element.tagName);
