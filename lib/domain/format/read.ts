/**
 * The door of all readers: tells by its first bytes what a file is, whatever its name claims, and has it read. A file
 * that cannot be read is refused in one sentence; nothing here throws.
 */
import { decodeImport, pictureProblem } from "../import/decode";
import { formatOf, headnoteMark } from "../import/sniff";
import { limits, type ReadOptions, type SourceFormat, type SourcePart, type SourceRead } from "./model";

/** A file to be read. `format` is what a person says it is; null lets the content decide. */
export interface FileToRead {
  bytes: Uint8Array<ArrayBuffer>;
  format: SourceFormat | null;
}

/** The names of formats, as people say them. */
export const formatNames: Record<SourceFormat, string> = {
  text: "plain text",
  markdown: "Markdown",
  html: "a web page (HTML)",
  docx: "a Word file (DOCX)",
  pdf: "a PDF file",
  epub: "an EPUB book",
  tei: "TEI (XML)",
};

type Found = { ok: true; format: SourceFormat } | { ok: false; problem: string };

const begins = (bytes: Uint8Array, prefix: string): boolean =>
  [...prefix].every((character, index) => bytes[index] === character.charCodeAt(0));
const holds = (bytes: Uint8Array, words: string, within: number): boolean =>
  new TextDecoder("windows-1252").decode(bytes.subarray(0, within)).includes(words);

/** The container format of a file; null when it is no container but text, or nothing known. */
async function containerOf(bytes: Uint8Array): Promise<Found | null> {
  // A PDF may begin a little later: some scanners write a line of their own first.
  if (begins(bytes, "%PDF-") || holds(bytes, "%PDF-", 1024)) return { ok: true, format: "pdf" };
  if (begins(bytes, "\u00d0\u00cf\u0011\u00e0")) {
    const { officeProblem } = await import("./docx/package");
    const problem = officeProblem(bytes);
    return problem === null ? null : { ok: false, problem };
  }
  if (!begins(bytes, "PK\u0003\u0004")) return null;
  const { zipNames } = await import("./zip");
  const listed = zipNames(bytes);
  if (!listed.ok) return listed;
  if (listed.names.includes("META-INF/container.xml")) return { ok: true, format: "epub" };
  if (listed.names.some((name) => name.startsWith("word/"))) return { ok: true, format: "docx" };
  if (listed.names.includes("content.xml")) {
    return { ok: false, problem: "This is an OpenDocument file. Save it as .docx and upload that." };
  }
  return { ok: false, problem: "This is an archive. Unpack it and choose the files in it." };
}

async function formatOfFile({ bytes, format }: FileToRead): Promise<Found> {
  if (bytes.byteLength === 0) return { ok: false, problem: "The file is empty." };
  if (bytes.byteLength > limits.fileBytes) {
    const problem = `The file is larger than ${limits.fileBytes / 1_000_000} MB. Divide it and import the parts one after another.`;
    return { ok: false, problem };
  }
  const container = await containerOf(bytes);
  if (container !== null) {
    if (!container.ok || format === null || format === container.format) return container;
    return { ok: false, problem: `This is ${formatNames[container.format]}, not ${formatNames[format]}.` };
  }
  if (format === "pdf" || format === "docx" || format === "epub") {
    const decoded = decodeImport(bytes);
    const what = decoded.ok ? formatNames[formatOf(decoded.text)] : null;
    if (what === null && !decoded.ok && decoded.problem !== pictureProblem) return decoded;
    return { ok: false, problem: `This is not ${formatNames[format]}${what === null ? "" : `, but ${what}`}.` };
  }
  if (format !== null) return { ok: true, format };
  const decoded = decodeImport(bytes);
  return decoded.ok ? { ok: true, format: formatOf(decoded.text) } : decoded;
}

/** Reads a file of any format. Each reader is loaded when it is needed. */
export async function readSource(file: FileToRead, options: ReadOptions): Promise<SourceRead> {
  const found = await formatOfFile(file);
  if (!found.ok) return found;
  const read = await readAs(found.format, file.bytes, options);
  if (!read.ok || read.source.text.length <= limits.characters) return read;
  const { tooLong } = await import("../import/decode");
  return { ok: false, problem: tooLong(read.source.text.length) };
}

/** Reads text that was pasted or is known to be text. */
function readPlainText(bytes: Uint8Array): SourceRead {
  const decoded = decodeImport(bytes);
  if (!decoded.ok) return decoded;
  const { text, notices } = decoded;
  return { ok: true, source: { format: "text", text, blocks: null, notes: [], meta: {}, documents: null, notices } };
}

async function readAs(format: SourceFormat, bytes: Uint8Array, options: ReadOptions): Promise<SourceRead> {
  switch (format) {
    case "text":
      return readPlainText(bytes);
    case "markdown": {
      if (headnoteMark.test(new TextDecoder().decode(bytes.subarray(0, 200)))) {
        return (await import("./headnote-markdown/read")).readHeadnoteMarkdown(bytes);
      }
      return (await import("./markdown")).readMarkdown(bytes);
    }
    case "html":
      return (await import("./html")).readHtml(bytes);
    case "docx":
      return (await import("./docx")).readDocx(bytes, options);
    case "pdf":
      return (await import("./pdf/read")).readPdf(bytes, options);
    case "epub":
      return (await import("./epub")).readEpub(bytes, options);
    case "tei":
      return (await import("./tei/read")).readTei(bytes, options);
  }
}

/**
 * The parts of a file that a person chooses from before it is read: chapters of a book. Null for a file that is read
 * whole, and for one that cannot be read, which reading will say.
 */
export async function partsOfFile(file: FileToRead): Promise<SourcePart[] | null> {
  const found = await formatOfFile(file);
  if (!found.ok || found.format !== "epub") return null;
  const parts = (await import("./epub")).epubParts(file.bytes);
  return parts.ok ? parts.parts : null;
}
