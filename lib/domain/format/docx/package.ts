/**
 * Opening a Word file: a ZIP container of XML parts that name each other by relationships. Nothing that could run or
 * that comes from elsewhere is opened: macros, embedded objects, linked files.
 */
import { readXmlTree, type XmlElement, xmlChildren, xmlReason } from "../xml";
import { readZip, zipNames } from "../zip";

/** The parts of a Word file that have words or say what they are; null or empty when the file lacks them. */
export interface WordParts {
  document: Uint8Array;
  styles: XmlElement | null;
  numbering: XmlElement | null;
  settings: XmlElement | null;
  footnotes: XmlElement | null;
  endnotes: XmlElement | null;
  comments: XmlElement | null;
  /** Running heads and feet, in the order of the file. */
  headers: XmlElement[];
  macros: boolean;
  /** Number of embedded objects (tables of a calculation program, other documents). */
  embedded: number;
}

export type WordPackage = { ok: true; parts: WordParts } | { ok: false; problem: string };

const partNames = ["styles", "numbering", "settings", "footnotes", "endnotes", "comments"] as const;

/** Opens a Word file, or says in one sentence why it cannot be read. */
export function openWordFile(bytes: Uint8Array): WordPackage {
  const locked = officeProblem(bytes);
  if (locked !== null) return { ok: false, problem: locked };
  const listed = zipNames(bytes);
  if (!listed.ok) return listed;
  const main = mainPart(bytes, listed.names);
  if (main === null) {
    const problem = "This is no Word file, though it is packed like one; unpack it and import the files in it.";
    return { ok: false, problem };
  }
  const relations = relationships(bytes, main);
  const ofKind = (kind: string) => partsOfKind(kind, relations, listed.names);
  const wanted = new Set([main, ...[...partNames, "header", "footer"].flatMap(ofKind)]);
  const read = readZip(bytes, (name) => wanted.has(name));
  if (!read.ok) return read;
  const broken: string[] = [];
  const tree = (name: string | undefined): XmlElement | null => {
    const content = name === undefined ? undefined : read.entries.get(name);
    if (name === undefined || content === undefined) return null;
    const parsed = readXmlTree(content);
    if (parsed.ok) return parsed.root;
    broken.push(damaged(name, parsed.problem));
    return null;
  };
  const [styles, numbering, settings, footnotes, endnotes, comments] = partNames.map((kind) => tree(ofKind(kind)[0]));
  const headers = [...ofKind("header"), ...ofKind("footer")].map(tree).filter((part) => part !== null);
  const document = read.entries.get(main);
  const [problem] = broken;
  if (problem !== undefined) return { ok: false, problem };
  if (document === undefined) return { ok: false, problem: "The Word file has lost its text; save it again in Word." };
  return {
    ok: true,
    parts: {
      document,
      styles: styles ?? null,
      numbering: numbering ?? null,
      settings: settings ?? null,
      footnotes: footnotes ?? null,
      endnotes: endnotes ?? null,
      comments: comments ?? null,
      headers,
      macros: listed.names.some((name) => /(?:^|\/)vba(?:Project|Data)\b/iu.test(name)),
      embedded: listed.names.filter((name) => /^word\/(?:embeddings|activeX)\/[^/]+$/u.test(name)).length,
    },
  };
}

/** What is said of a part that breaks the rules of XML. */
export function damaged(part: string, problem: string): string {
  return `The part “${part}” of the Word file cannot be read: ${xmlReason(problem)}; let Word repair it and save it again.`;
}

/**
 * What is said of a file of Word's older container (OLE), which holds an old document or one that is encrypted; null
 * when it is no such file.
 */
export function officeProblem(bytes: Uint8Array): string | null {
  if (![0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)) return null;
  // Names of streams stand in UTF-16 in the directory of the container, wherever that is.
  const names = new TextDecoder("latin1").decode(bytes).replaceAll("\0", "");
  if (names.includes("EncryptedPackage")) {
    return "The Word file is protected by a password; open it in Word, remove the password and save it, then import it.";
  }
  return "This is an old Word file (.doc); open it in Word, save it as .docx and import that.";
}

interface Relationship {
  /** The last word of its type: `styles`, `footnotes`. */
  kind: string;
  /** Name of the entry it points to. */
  target: string;
}

function mainPart(bytes: Uint8Array, names: readonly string[]): string | null {
  const named = relationships(bytes, "").find(({ kind }) => kind === "officeDocument")?.target;
  const main = named !== undefined && names.includes(named) ? named : "word/document.xml";
  return main.startsWith("word/") && names.includes(main) ? main : null;
}

/** The parts of a kind by the relations of the text; a file that has lost these still has the usual names. */
function partsOfKind(kind: string, relations: readonly Relationship[], names: readonly string[]): string[] {
  const related = relations.filter((relation) => relation.kind === kind).map(({ target }) => target);
  return relations.length > 0
    ? related
    : names.filter((name) => new RegExp(`^word/${kind}\\d*\\.xml$`, "u").test(name));
}

/** What a part is related to inside the file; links to the outside are left alone. A part without relations has none. */
function relationships(bytes: Uint8Array, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const read = readZip(bytes, (name) => name === list);
  const content = read.ok ? read.entries.get(list) : undefined;
  const tree = content === undefined ? null : readXmlTree(content);
  if (tree === null || !tree.ok) return [];
  return xmlChildren(tree.root, "Relationship").flatMap(({ attributes }) => {
    const [type, target] = [attributes.get("Type"), attributes.get("Target")];
    if (type === undefined || target === undefined || attributes.get("TargetMode") === "External") return [];
    return [{ kind: type.slice(type.lastIndexOf("/") + 1), target: resolved(folder, target) }];
  });
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
