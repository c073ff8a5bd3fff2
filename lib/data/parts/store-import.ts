import { createHash } from "node:crypto";
import type { SourceFormat } from "../../domain/format/model";
import { startDraft } from "../../domain/import/draft";
import type { ImportResult } from "../../domain/import/model";
import type { UploadedFile } from "../../domain/import/upload";
import type { Member } from "../../domain/policy/viewer";
import { summaryOf } from "../../domain/review/publication";
import { beginReview } from "../../domain/review/schema";
import { storable } from "../../domain/text/storable";
import { type Database, database } from "../database";
import { imageMime } from "./import-images";
import type { FilesRead } from "./read-import";
import { startWorkingCopy } from "./working-copy";

/** A long text takes longer to be written than Prisma's five seconds. */
export const patient = { timeout: 60_000 };

/** Which importer read a text is kept with it: a later one may read the same text otherwise. */
const IMPORTER = "2";

const mimes: Record<SourceFormat, string> = {
  text: "text/plain",
  markdown: "text/markdown",
  html: "text/html",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  epub: "application/epub+zip",
  tei: "application/tei+xml",
};

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** What an import is called; without a title it is called after its first file, its first document, or its first words. */
function titleOf(title: string | null, fileName: string | null, { text, documents }: ImportResult): string {
  const printed = documents.map(({ content }) => content.meta.title).find((found) => found !== null);
  const words = text.trim().slice(0, 80).split(/\s+/u).slice(0, 8).join(" ");
  const given = title === null ? "" : storable(title).trim();
  return given || storable(fileName ?? "") || printed || `${words} …`;
}

/** A file that came before is told, not refused: a corrected page may be the same but for one letter of another. */
export async function sameBefore(courseId: string, files: readonly UploadedFile[], but?: string): Promise<string[]> {
  const before = await database.importFile.findFirst({
    where: {
      ...{ courseId, file: { sha256: { in: files.map(({ bytes }) => hash(bytes)) } } },
      import: { discardedAt: null, ...(but === undefined ? {} : { id: { not: but } }) },
    },
    select: { import: { select: { title: true } } },
    orderBy: { createdAt: "desc" },
  });
  return before ? [`The same text was imported before, as “${before.import.title}”.`] : [];
}

/** Documents of the import that the library seems to have already, by title and date; told, never refused. */
async function knownBefore(courseId: string, { documents }: ImportResult): Promise<string[]> {
  const titles = documents.flatMap(({ content }) => content.meta.title ?? []);
  const rows = await database.document.findMany({
    where: { courseId, archivedAt: null, currentRevisionId: { not: null }, title: { in: titles } },
    select: { title: true, date: true },
  });
  const known = documents.flatMap(({ content: { meta } }) =>
    rows.some(({ title, date }) => title === meta.title && date === (meta.date?.edtf ?? null)) ? [meta.title] : [],
  );
  if (known.length === 0) return [];
  const named = known.slice(0, 3).map((title) => `“${title}”`);
  const more = known.length > 3 ? ` and ${known.length - 3} more` : "";
  return [
    `The library has documents of the same title and date: ${named.join(", ")}${more}. Publishing makes them a second time.`,
  ];
}

/** Files as they arrived; pictures of pages among them are stored as such. Nothing read: pictures alone. */
export interface Arrived {
  files: readonly UploadedFile[];
  read: FilesRead | null;
}

async function storeFile(tx: Database, { courseId, enrollmentId }: Member, file: UploadedFile, mime: string) {
  const { bytes, name } = file;
  const { id } = await tx.storedFile.create({
    data: {
      ...{ courseId, sha256: hash(bytes), mime, bytes, byteCount: bytes.byteLength },
      ...{ fileName: name === null ? null : storable(name), createdById: enrollmentId },
    },
    select: { id: true },
  });
  return id;
}

/** Keeps the files of an import, texts and pictures each after those that are there; returns the positions of the texts. */
export async function storeFiles(tx: Database, member: Member, importId: string, arrived: Arrived): Promise<number[]> {
  const { courseId, enrollmentId: createdById } = member;
  const where = { courseId, importId };
  const lastText = await tx.importFile.aggregate({ where, _max: { position: true } });
  const lastImage = await tx.importImage.aggregate({ where, _max: { position: true } });
  let position = (lastText._max.position ?? -1) + 1;
  let page = (lastImage._max.position ?? -1) + 1;
  const positions: number[] = [];
  for (const file of arrived.files) {
    if (file.image) {
      const fileId = await storeFile(tx, member, file, imageMime(file.bytes) ?? "application/octet-stream");
      await tx.importImage.create({ data: { ...where, fileId, position: page++, createdById } });
      continue;
    }
    const index = positions.length;
    const format = arrived.read?.formats[index] ?? "text";
    const fileId = await storeFile(tx, member, file, mimes[format]);
    const text = arrived.read?.texts[index] ?? "";
    await tx.importFile.create({ data: { ...where, fileId, position, text, format, importerVersion: IMPORTER } });
    positions.push(position++);
  }
  return positions;
}

/** Keeps an import in one transaction: the bytes, the texts, the import and its draft. Returns the import's id. */
export async function storeImport(
  member: Member,
  title: string | null,
  files: readonly UploadedFile[],
  read: FilesRead,
): Promise<string> {
  const { courseId, enrollmentId } = member;
  const { result } = read;
  const texts = files.filter(({ image }) => !image);
  const told = await Promise.all([sameBefore(courseId, texts), knownBefore(courseId, result)]);
  const notices = [...result.notices, ...told.flat()];
  const first = texts.find(({ name }) => name !== null)?.name ?? null;
  return database.$transaction(async (tx) => {
    const { id: importId } = await tx.import.create({
      data: { courseId, title: titleOf(title, first, result).slice(0, 200), createdById: enrollmentId },
      select: { id: true },
    });
    const positions = await storeFiles(tx, member, importId, { files, read });
    const review = beginReview(startDraft(result), notices, positions);
    const content = { ...review, summary: summaryOf(review) };
    await startWorkingCopy(
      tx,
      { importId },
      { courseId, content, savedById: enrollmentId, clientId: null, kind: "Save" },
    );
    return importId;
  }, patient);
}
