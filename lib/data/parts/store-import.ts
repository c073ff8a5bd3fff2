import { createHash } from "node:crypto";
import { startDraft } from "../../domain/import/draft";
import type { ImportResult } from "../../domain/import/model";
import { formatOf } from "../../domain/import/sniff";
import type { Member } from "../../domain/policy/viewer";
import { summaryOf } from "../../domain/review/publication";
import type { Review } from "../../domain/review/schema";
import { storable } from "../../domain/text/storable";
import { database } from "../database";
import { startWorkingCopy } from "./working-copy";

/**
 * What an import is called; without a title it is called after its file, its first
 * document, or its first words.
 */
export interface ImportName {
  title: string | null;
  fileName: string | null;
}

/** A long text takes longer to be written than Prisma's five seconds. */
const patient = { timeout: 60_000 };

/** Which importer read a text is kept with it: a later one may read the same text otherwise. */
const IMPORTER = "1";

function titleOf({ title, fileName }: ImportName, { text, documents }: ImportResult): string {
  const printed = documents.map(({ content }) => content.meta.title).find((found) => found !== null);
  const words = text.trim().slice(0, 80).split(/\s+/u).slice(0, 8).join(" ");
  const given = title === null ? "" : storable(title).trim();
  return given || storable(fileName ?? "") || printed || `${words} …`;
}

/** A text that came before is told, not refused: a corrected page may be the same but for one letter of another. */
async function sameBefore(courseId: string, sha256: string): Promise<string[]> {
  const before = await database.importFile.findFirst({
    where: { courseId, file: { sha256 }, import: { discardedAt: null } },
    select: { import: { select: { title: true } } },
    orderBy: { createdAt: "desc" },
  });
  return before ? [`The same text was imported before, as “${before.import.title}”.`] : [];
}

/** Keeps an import in one transaction: the bytes, the text, the import and its draft. Returns the import's id. */
export async function storeImport(
  member: Member,
  name: ImportName,
  bytes: Uint8Array<ArrayBuffer>,
  result: ImportResult,
): Promise<string> {
  const { courseId, enrollmentId } = member;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const notices = [...result.notices, ...(await sameBefore(courseId, sha256))];
  const review: Review = { draft: startDraft(result), notices, published: {}, setAside: [], decisions: [] };
  const mime = formatOf(result.text) === "markdown" ? "text/markdown" : "text/plain";
  return database.$transaction(async (tx) => {
    const file = await tx.storedFile.create({
      data: {
        ...{ courseId, sha256, mime, bytes, byteCount: bytes.byteLength },
        ...{ fileName: name.fileName === null ? null : storable(name.fileName), createdById: enrollmentId },
      },
      select: { id: true },
    });
    const { id: importId } = await tx.import.create({
      data: { courseId, title: titleOf(name, result).slice(0, 200), createdById: enrollmentId },
      select: { id: true },
    });
    await tx.importFile.create({
      data: { courseId, importId, fileId: file.id, position: 0, text: result.text, importerVersion: IMPORTER },
    });
    const kept = {
      courseId,
      content: { ...review, summary: summaryOf(review) },
      savedById: enrollmentId,
      clientId: null,
      kind: "Save" as const,
    };
    await startWorkingCopy(tx, { importId }, kept);
    return importId;
  }, patient);
}
