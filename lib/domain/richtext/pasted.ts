/**
 * What comes with words that are pasted from Word, from a browser or from another answer, taken off before the editor
 * reads it: styles, comments, hidden markup, list signs that are typed as text, chips of notes that cannot be cited
 * here. Paragraphs, quotations, lists, bold, italic and links stay; the editor's own schema drops whatever else is left.
 */

/** Elements whose content is not text of the document. */
const hidden = /<(style|script|head|xml|title|o:p|w:sdtpr|template)\b[^>]*>[\s\S]*?<\/\1\s*>/giu;
const comments = /<!--[\s\S]*?-->|<!\[[^\]]*\]>|<!doctype[^>]*>|<\?[\s\S]*?\?>/giu;
/** Tags of Word's own name spaces; what they hold stays. */
const foreign = /<\/?(?:o|w|v|m|st1):[^>]*>/giu;

const listParagraph = /<p\b(?=[^>]*(?:MsoListParagraph|mso-list:\s*l))[^>]*>([\s\S]*?)<\/p>/giu;
/** The sign or number that Word types before an item, with the blanks behind it. */
const typedSign = /<span\b[^>]*mso-list:\s*ignore[^>]*>([\s\S]*?)<\/span>(?:\s*<\/span>)*/iu;

const plain = (html: string) => html.replace(/<[^>]*>|&nbsp;|\s/giu, "");

/** One paragraph of a Word list as an item, with the kind of its list. */
function item(inner: string): { ordered: boolean; html: string } {
  // The sign has a span of blanks within: it ends where both do.
  const spans = /<span\b[^>]*mso-list:\s*ignore[^>]*>(?:[^<]|<span\b[^>]*>[^<]*<\/span>)*<\/span>/iu;
  const sign = plain((spans.exec(inner) ?? typedSign.exec(inner))?.[0] ?? "");
  return { ordered: /^\(?[\p{N}ivxlc]{1,6}[.)]/iu.test(sign), html: inner.replace(spans, "").replace(typedSign, "") };
}

/** Paragraphs that Word draws as a list become one. */
function withLists(html: string): string {
  const marked = html.replace(listParagraph, (_, inner: string) => {
    const { ordered, html: words } = item(inner);
    const list = ordered ? "ol" : "ul";
    return `<${list}><li><p>${words.trim()}</p></li></${list}>`;
  });
  return marked.replace(/<\/ol>\s*<ol>|<\/ul>\s*<ul>/giu, "");
}

const chip = /<span\b(?=[^>]*\bdata-note="([^"]*)")[^>]*>(?:[^<]*<\/span>)?/giu;

/**
 * Pasted HTML as the editor should read it. `citable` says whether a note may be cited here: a chip of another
 * assignment or another person's goes, the words around it stay.
 */
export function cleanPasted(html: string, citable: (annotationId: string) => boolean): string {
  const bare = html.replace(comments, "").replace(hidden, "").replace(foreign, "");
  return withLists(bare)
    .replace(/<h[1-6]\b[^>]*>([\s\S]*?)<\/h[1-6]>/giu, "<p><strong>$1</strong></p>")
    .replace(/<b\b[^>]*font-weight:\s*normal[^>]*>([\s\S]*?)<\/b>/giu, "$1")
    .replace(/<\/t[dh]>\s*<t[dh]\b[^>]*>/giu, " ")
    .replace(/<br\b[^>]*>/giu, " ")
    .replace(/<p\b[^>]*>(?:\s|&nbsp;|<\/?span[^>]*>)*<\/p>/giu, "")
    .replace(/\s(?:style|class|lang|align|dir|width|height|id|name)=(?:"[^"]*"|'[^']*'|[^\s>]*)/giu, "")
    .replace(chip, (found, id: string) => (citable(id) ? found : ""))
    .replace(/&nbsp;/giu, " ");
}
