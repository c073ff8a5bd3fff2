/** Telling the format of a text by what stands in it. Markup that a text merely mentions stays what it is: text. */
import type { SourceFormat } from "../format/model";

const head = 4000;
const teiElements =
  /<(?:TEI(?:\.2|Corpus)?|teiCorpus|teiHeader|text|div\d?\s+(?:type|n|xml:id|id)=|div\d?>\s*<(?:head|index)|head|opener|closer|dateline|persName|placeName|hi\s|lb\s?\/|pb\s|note\s|milestone|lg|l>|index\s|ref\s+target)[\s.>/="]?/gu;
const htmlElements =
  /<(?:p|span|a|br|hr|img|table|tr|td|h[1-6]|ul|ol|li|blockquote|em|strong|sup|i|b|font|center|body|head|title|meta|link|div\s+(?:class|style|align)=)[\s>/]/giu;

/** Whether the whole text is a web page. A page that merely quotes a tag is not. */
function isHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html[\s>])/iu.test(text);
}

/** Whether the whole text is an XML file that is no web page. */
function isXml(text: string): boolean {
  return /^\s*(?:<\?xml\s|<!DOCTYPE\s|<(?:TEI|teiCorpus)[\s.>2])/u.test(text);
}

/** A piece cut out of a web page or a TEI file begins with a tag and is full of them; the elements tell which. */
function fragmentFormat(text: string): "html" | "tei" | null {
  if (!/^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<\/?[a-z][\w:.-]*(?:\s[^<>]*)?\/?>/iu.test(text)) return null;
  const sample = text.slice(0, 40_000);
  const html = sample.match(htmlElements)?.length ?? 0;
  const tei = sample.match(teiElements)?.length ?? 0;
  if (html + tei < 2) return null;
  return tei > html / 2 && /<(?:div\d?\s+(?:type|n|id)=|head>|lb|hi\s|persName|note\s|pb\s|closer|opener)/u.test(sample)
    ? "tei"
    : "html";
}

/** The mark at the head of the Markdown that Headnote itself writes. */
export const headnoteMark = /^---\r?\nheadnote:/u;

/** The format of a text: plain text unless something speaks for another. Markdown has headings or footnotes of its own. */
export function formatOf(text: string): Exclude<SourceFormat, "docx" | "pdf" | "epub"> {
  const beginning = text.slice(0, head);
  if (headnoteMark.test(beginning)) return "markdown";
  if (isHtml(beginning)) return "html";
  if (isXml(beginning)) return "tei";
  return fragmentFormat(text) ?? (/^#{1,6} \S/mu.test(text) || /^\[\^[^\]\s]+\]:/mu.test(text) ? "markdown" : "text");
}
