/** Telling by its first characters whether a text is of another format. Markup inside a text stays what it is: text. */
import type { ImportFormat } from "./model";

/** Whether the whole text is a web page. A page that merely quotes a tag is not. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html[\s>])/iu.test(text.slice(0, 3000));
}

/** Whether the whole text is an XML file, TEI included. */
export function isXml(text: string): boolean {
  return /^\s*(?:<\?xml\s|<!DOCTYPE\s|<TEI[\s.>])/u.test(text.slice(0, 3000));
}

/** Markdown when it has headings or footnotes of Markdown; plain text otherwise. */
export function formatOf(text: string): ImportFormat {
  return /^#{1,6} \S/mu.test(text) || /^\[\^[^\]\s]+\]:/mu.test(text) ? "markdown" : "text";
}
