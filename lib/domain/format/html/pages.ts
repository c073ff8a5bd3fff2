/** Page numbers that digital editions print inside the text: `[pg 020]`, `{12}`, an anchor `Page_xii`. */
import { namesOf } from "./speaking";
import { attribute, type HtmlElement, idsOf, wordsOf } from "./tree";

const pageNames = new Set(
  "pagenum pagenumber page-number page-num pageno page-no pagebreak page-break pb pagenums folionum pginternal-page".split(
    " ",
  ),
);
const pageId = /^(?:page|pg|pagina|seite|pb)[-_.:]?0*(\d{1,4}[a-z]?|[ivxlcdm]{1,8})$/iu;
const printed = /^[[({|\s]*(?:(?:page|pag|pg|pp|p|s|seite|с|стр)\b\.?\s*)?(\d{1,4}[a-z]?|[ivxlcdm]{1,8})[\])}|.\s]*$/iu;

/** An element that is only there to say that a page begins; `label` is its number as printed, null when it has none. */
export interface PageMark {
  label: string | null;
}

/** The page that an element marks; null when it is something else. Its words are the number and nothing more. */
export function pageMark(element: HtmlElement): PageMark | null {
  const { tagName } = element;
  if (tagName === "h1" || tagName === "body" || tagName === "section") return null;
  const isNamed = namesOf(element).some((name) => pageNames.has(name));
  const byId =
    idsOf(element)
      .map((id) => pageId.exec(id)?.[1] ?? null)
      .find((label) => label !== null) ?? null;
  if (!isNamed && byId === null) return null;
  const words = wordsOf(element, 60);
  if (words === "") {
    const said = attribute(element, "title") ?? attribute(element, "aria-label") ?? "";
    return { label: numberIn(said) ?? byId };
  }
  const number = numberIn(words);
  if (number !== null) return { label: number };
  return isNamed && words.length <= 24 ? { label: words } : null;
}

/** `[pg 020]` is 20. */
function numberIn(words: string): string | null {
  return printed.exec(words)?.[1]?.replace(/^0+(?=\d)/u, "") ?? null;
}
