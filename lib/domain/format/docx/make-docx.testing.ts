/** Word files made of small pieces of XML, for tests. All their words are composed. */
import { strToU8, zipSync } from "fflate";
import { readDocx } from "../docx";
import type { SourceBlock, SourceText } from "../model";

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(" ");

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Inner XML of the parts of a Word file; `headers` are whole contents of `w:hdr`, `more` further entries of the ZIP. */
export interface DocxPieces {
  body: string;
  styles?: string;
  numbering?: string;
  settings?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  headers?: readonly string[];
  more?: Record<string, Uint8Array>;
}

/** A Word file with the given parts. */
export function makeDocx({ body, headers = [], more = {}, ...pieces }: DocxPieces): Uint8Array {
  const roots = { styles: "styles", numbering: "numbering", settings: "settings", footnotes: "footnotes" };
  const parts = { ...roots, endnotes: "endnotes", comments: "comments" };
  const entries: Record<string, Uint8Array> = {};
  const relations: string[] = [];
  const add = (kind: string, name: string, root: string, inner: string) => {
    entries[`word/${name}.xml`] = part(root, inner);
    relations.push(`<Relationship Id="r${relations.length}" Type="${types}/${kind}" Target="${name}.xml"/>`);
  };
  for (const [kind, root] of Object.entries(parts)) {
    const inner = pieces[kind as keyof typeof pieces];
    if (inner !== undefined) add(kind, kind, root, inner);
  }
  for (const [index, head] of headers.entries()) add("header", `header${index + 1}`, "hdr", head);
  return zipSync({
    "[Content_Types].xml": strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "_rels/.rels": relationships(`<Relationship Id="a" Type="${types}/officeDocument" Target="word/document.xml"/>`),
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    "word/_rels/document.xml.rels": relationships(relations.join("")),
    ...entries,
    ...more,
  });
}

function part(root: string, inner: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${inner}</w:${root}>`);
}

function relationships(inner: string): Uint8Array {
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
  );
}

/** A paragraph: its runs, the id of its style, and what else its properties hold. */
export function para(runs: string, style?: string, properties = ""): string {
  const named = style === undefined ? "" : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${named}${properties}</w:pPr>${runs}</w:p>`;
}

/** A run of words with its properties. */
export function run(words: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A style with its English name. */
export function style(id: string, name: string, inner = "", kind = "paragraph"): string {
  return `<w:style w:type="${kind}" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
}

/** What is read from a Word file with these parts; one that is refused fails the test. */
export function sourceOf(pieces: DocxPieces): SourceText {
  const read = readDocx(makeDocx(pieces), { pages: null, parts: null, onProgress: () => {} });
  if (!read.ok) throw new Error(read.problem);
  return read.source;
}

/** The blocks of a Word file with these parts. */
export function blocksOf(pieces: DocxPieces): SourceBlock[] {
  return sourceOf(pieces).blocks ?? [];
}
