/** Files of the formats that are imported, made for the stories of composed words. */
import { strToU8, zipSync } from "fflate";
import { makePdf } from "../../lib/domain/format/pdf/testing/make-pdf";

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const zipped = (files: Record<string, string>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const packageTypes = "http://schemas.openxmlformats.org/package/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A Word file. Where a paragraph holds `{1}` the mark of that footnote stands. */
export function makeDocx(paragraphs: readonly string[], notes: readonly string[]): Buffer {
  const reference = (id: string) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const body = paragraphs.map((text) => {
    const runs = text
      .split(/(\{\d+\})/)
      .map((part) => (/^\{\d+\}$/.test(part) ? reference(part.slice(1, -1)) : run(part)));
    return `<w:p>${runs.join("")}</w:p>`;
  });
  const footnotes = notes.map(
    (text, index) =>
      `<w:footnote w:id="${index + 1}"><w:p><w:r><w:footnoteRef/></w:r>${run(` ${text}`)}</w:p></w:footnote>`,
  );
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  return zipped({
    "[Content_Types].xml": `<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="${main}.footnotes+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="r2" Type="${office}/footnotes" Target="footnotes.xml"/></Relationships>`,
    "word/document.xml": `<w:document ${word}><w:body>${body.join("")}</w:body></w:document>`,
    "word/footnotes.xml": `<w:footnotes ${word}>${footnotes.join("")}</w:footnotes>`,
  });
}

/** A chapter of a book: its title and paragraphs. */
export interface Chapter {
  title: string;
  paragraphs: readonly string[];
}

/** An EPUB with a table of contents and one file for each chapter. */
export function makeEpub(title: string, chapters: readonly Chapter[]): Buffer {
  const page = (chapter: Chapter) =>
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${escaped(chapter.title)}</title></head><body><h1>${escaped(chapter.title)}</h1>${chapter.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("")}</body></html>`;
  const items = chapters.map((_, at) => `<item id="c${at}" href="c${at}.xhtml" media-type="application/xhtml+xml"/>`);
  const links = chapters.map((chapter, at) => `<li><a href="c${at}.xhtml">${escaped(chapter.title)}</a></li>`);
  return zipped({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": `<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    "OEBPS/book.opf": `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">composed</dc:identifier><dc:title>${escaped(title)}</dc:title><dc:language>en</dc:language></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${items.join("")}</manifest><spine>${chapters.map((_, at) => `<itemref idref="c${at}"/>`).join("")}</spine></package>`,
    "OEBPS/nav.xhtml": `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol>${links.join("")}</ol></nav></body></html>`,
    ...Object.fromEntries(chapters.map((chapter, at) => [`OEBPS/c${at}.xhtml`, page(chapter)])),
  });
}

/** A PDF with a text layer: on each page its lines, an empty one between paragraphs, in one size. */
export function makePlainPdf(pages: readonly (readonly string[])[]): Buffer {
  const line = (text: string, at: number) => (text === "" ? [] : [{ text, x: 72, y: 720 - 14 * at, size: 11 }]);
  return Buffer.from(makePdf(pages.map((lines) => ({ strings: lines.flatMap(line) }))));
}

/** The picture of a page: one white point. */
export const onePoint = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=",
  "base64",
);
