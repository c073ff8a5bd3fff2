/** The titles of chapters by the book's own table of contents (`nav` of EPUB 3, NCX of EPUB 2). */
import { findXml, type XmlElement, xmlChildren, xmlText } from "../xml";
import { type Book, partTree, resolvePath } from "./package";

/** Titles of the places that the table of contents leads to, by file, in its order. Empty when there is none. */
export function titlesByFile(bytes: Uint8Array, book: Book): Map<string, string[]> {
  const nav = book.files.find(({ properties }) => properties.includes("nav"));
  const found = nav === undefined ? [] : linksOf(bytes, nav.name, navLinks);
  const links = found.length === 0 && book.ncx !== null ? linksOf(bytes, book.ncx.name, ncxLinks) : found;
  const titles = new Map<string, string[]>();
  for (const { file, title } of links) titles.set(file, [...(titles.get(file) ?? []), title]);
  return titles;
}

interface Link {
  file: string;
  title: string;
}

/** A table of contents that cannot be read is no hindrance: chapters have headings too. */
function linksOf(bytes: Uint8Array, name: string, read: (tree: XmlElement) => [string, string][]): Link[] {
  const tree = partTree(bytes, name);
  if (typeof tree === "string") return [];
  return read(tree).flatMap(([href, words]) => {
    const title = words.replace(/\s+/gu, " ").trim();
    const file = resolvePath(name, href);
    return title === "" || file === "" ? [] : [{ file, title }];
  });
}

function navLinks(tree: XmlElement): [string, string][] {
  const contents = all(tree, "nav").find(({ attributes }) =>
    [...attributes].some(([name, value]) => name.endsWith(":type") && value.split(/\s+/u).includes("toc")),
  );
  return contents === undefined ? [] : all(contents, "a").map((a) => [a.attributes.get("href") ?? "", xmlText(a)]);
}

function ncxLinks(tree: XmlElement): [string, string][] {
  return all(tree, "navPoint").map((point) => {
    const [label] = xmlChildren(point, "navLabel");
    const [content] = xmlChildren(point, "content");
    return [content?.attributes.get("src") ?? "", label === undefined ? "" : xmlText(findXml(label, "text") ?? label)];
  });
}

/** All elements of a name, those inside of each other too, in order of the file. */
function all(element: XmlElement, name: string): XmlElement[] {
  return xmlChildren(element).flatMap((child) =>
    child.name === name ? [child, ...all(child, name)] : all(child, name),
  );
}
