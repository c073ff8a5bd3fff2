/** The gradebook files that people bring: kept for their bringer alone, until the next ones come. */
import { createHash } from "node:crypto";
import { type FileEncoding, fileText } from "../../domain/gradebook/file-text";
import { keptTable } from "../../domain/gradebook/kept-table";
import { type LmsFile, lmsFile } from "../../domain/gradebook/lms-file";
import { done, NotFound, type Outcome, refused } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";

/** Tells these from the files of imports. */
const MIME = "text/csv; for=gradebook";
/** Files of earlier weeks go when a new one comes. In milliseconds. */
const KEPT_FOR = 30 * 86_400_000;
const [MOST_ROWS, MOST_COLUMNS] = [5000, 500];

/** A file that was read. */
export interface ReadFile {
  file: LmsFile;
  encoding: FileEncoding;
}

/** Reads the bytes of a gradebook file; refused, with what to do, when they are none. */
export function readGradebookBytes(bytes: Uint8Array): Outcome<ReadFile> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return refused("This is a workbook. Save it as CSV (comma separated values) and choose that file.", "file");
  }
  const { text, encoding } = fileText(bytes);
  if (text.includes("\0")) return refused("This is no table of text. Choose the CSV file that was exported.", "file");
  const table = keptTable(text);
  if (!table) return refused("A quotation mark in this file is never closed: nobody knows where its rows end.", "file");
  if (table.rows.length > MOST_ROWS) return refused(`This file has more than ${MOST_ROWS} rows.`, "file");
  if ((table.rows[0]?.cells.length ?? 0) > MOST_COLUMNS) {
    return refused(`This file has more than ${MOST_COLUMNS} columns.`, "file");
  }
  const file = lmsFile(table);
  if (!file) return refused("This file is empty.", "file");
  const twice = file.columns.find((name, index) => name !== "" && file.columns.indexOf(name) !== index);
  if (twice !== undefined) return refused(`Two columns are called “${twice}”. Rename one of them.`, "file");
  if (file.people.length === 0) {
    return refused(
      "No row of this file says whose it is. There must be a column with an id, an address or a name, called so in English.",
      "file",
    );
  }
  return done({ file, encoding });
}

/** Keeps a file for whoever brought it. */
export async function keepGradebookFile(member: Member, name: string | null, bytes: Uint8Array<ArrayBuffer>) {
  const { courseId, enrollmentId: createdById } = member;
  const mine = { courseId, createdById, mime: MIME };
  await database.storedFile.deleteMany({ where: { ...mine, createdAt: { lt: new Date(Date.now() - KEPT_FOR) } } });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { id } = await database.storedFile.create({
    data: { ...mine, sha256, bytes, byteCount: bytes.byteLength, fileName: name },
    select: { id: true },
  });
  return id;
}

/** A file as its bringer left it. Throws NotFound for everybody else. */
export async function keptGradebookFile({ courseId, enrollmentId }: Member, id: string) {
  const found = await database.storedFile.findFirst({
    where: { courseId, id, createdById: enrollmentId, mime: MIME },
    select: { bytes: true, fileName: true },
  });
  if (!found) throw new NotFound();
  const read = readGradebookBytes(found.bytes);
  if (!read.ok) throw new Error("a kept file cannot be read any more");
  return { name: found.fileName ?? "gradebook.csv", ...read.value };
}
