/**
 * Opening an e-book (EPUB 2 and 3, ISO/IEC 23736): a ZIP container whose package file lists the chapters in reading
 * order. A book that is locked by its seller is refused.
 */
import { findXml, readXmlTree, type XmlElement, xmlChildren, xmlReason } from "../xml";
import { readZip, zipNames } from "../zip";

/** A file of the book. `name` is that of its entry in the container. */
export interface BookFile {
  id: string;
  name: string;
  mime: string;
  /** What the book says the file is for: `nav`, `cover-image`. */
  properties: readonly string[];
}

/** A book that was opened. */
export interface Book {
  metadata: XmlElement | null;
  files: readonly BookFile[];
  /** The chapters in reading order, those outside of the main order (notes) too. */
  spine: readonly BookFile[];
  /** Files of text that stand in no order: some books keep their notes there. */
  others: readonly BookFile[];
  /** The table of contents as EPUB 2 has it; null when the book names none. */
  ncx: BookFile | null;
  /** Number of pages that are no text but a picture. */
  pictures: number;
}

export type BookRead = { ok: true; book: Book } | { ok: false; problem: string };

const texts = new Set(["application/xhtml+xml", "text/html", "text/x-oeb1-document"]);

/** Opens a book, or says in one sentence why it cannot be read. */
export function openBook(bytes: Uint8Array): BookRead {
  const listed = zipNames(bytes);
  if (!listed.ok) return listed;
  const container = partTree(bytes, "META-INF/container.xml");
  if (typeof container === "string") return { ok: false, problem: container };
  const locked = listed.names.includes("META-INF/encryption.xml") ? lockedProblem(bytes) : null;
  if (locked !== null) return { ok: false, problem: locked };
  const path = findXml(container, "rootfile")?.attributes.get("full-path") ?? "";
  const opf = partTree(bytes, path);
  if (typeof opf === "string") return { ok: false, problem: opf };
  const files = filesOf(opf, path, new Set(listed.names));
  const byId = new Map(files.map((file) => [file.id, file]));
  const spine = findXml(opf, "spine");
  const order = (spine === null ? [] : xmlChildren(spine, "itemref"))
    .map((item) => byId.get(item.attributes.get("idref") ?? ""))
    .filter((file) => file !== undefined);
  const chapters = [...new Set(order)].filter(({ mime }) => texts.has(mime));
  if (chapters.length === 0) {
    return { ok: false, problem: "The book lists no chapters of text, so there is nothing to read in it." };
  }
  const named = byId.get(spine?.attributes.get("toc") ?? "");
  const ncx = named ?? files.find(({ mime }) => mime === "application/x-dtbncx+xml") ?? null;
  const pictures = new Set(order).size - chapters.length;
  const others = files.filter((file) => texts.has(file.mime) && !chapters.includes(file));
  return { ok: true, book: { metadata: findXml(opf, "metadata"), files, spine: chapters, others, ncx, pictures } };
}

/** The tree of a part of the book, or one sentence that says why it cannot be read. */
export function partTree(bytes: Uint8Array, name: string): XmlElement | string {
  const read = readZip(bytes, (entry) => entry === name);
  if (!read.ok) return read.problem;
  const content = read.entries.get(name);
  if (content === undefined) {
    return `The book lacks its part “${name.slice(-60)}”, without which it cannot be read; download it again.`;
  }
  const tree = readXmlTree(content);
  return tree.ok
    ? tree.root
    : `The part “${name.slice(-60)}” of the book cannot be read: ${xmlReason(tree.problem)}; download the book again.`;
}

/** Ways of scrambling a font so that it cannot be taken out of the book: no hindrance to reading. */
const ofFonts = new Set(["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"]);

function lockedProblem(bytes: Uint8Array): string | null {
  const tree = partTree(bytes, "META-INF/encryption.xml");
  if (typeof tree === "string") return tree;
  const harmless = xmlChildren(tree, "EncryptedData").every((data) =>
    ofFonts.has(findXml(data, "EncryptionMethod")?.attributes.get("Algorithm") ?? ""),
  );
  if (harmless) return null;
  return "The book is locked against copying (DRM), so its text cannot be read; get a copy without the lock.";
}

/** The files that the book names and has. */
function filesOf(opf: XmlElement, path: string, names: ReadonlySet<string>): BookFile[] {
  const manifest = findXml(opf, "manifest");
  return (manifest === null ? [] : xmlChildren(manifest, "item")).flatMap(({ attributes }) => {
    const name = resolvePath(path, attributes.get("href") ?? "");
    if (!names.has(name)) return [];
    const properties = (attributes.get("properties") ?? "").split(/\s+/u);
    return [{ id: attributes.get("id") ?? "", name, mime: attributes.get("media-type") ?? "", properties }];
  });
}

/** The entry that a link in a file of the book leads to, without what follows `#`; "" when it leads out of the book. */
export function resolvePath(from: string, link: string): string {
  const [path = ""] = link.split("#");
  if (/^[a-z][a-z0-9+.-]*:/iu.test(path)) return "";
  if (path === "") return from;
  const steps = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of unescaped(path).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
