/** The files and texts of imports: reading what arrived, and putting together what is kept. */
import { betweenFiles } from "../../domain/import/append";
import type { ReadingProgress, UploadedFile } from "../../domain/import/upload";
import { done, type Outcome, refused } from "../../domain/policy/outcome";
import type { WaitingImport } from "../../domain/review/state";
import { database } from "../database";
import { checkImages } from "./import-images";
import { type ChoiceOfParts, type FilesRead, readFiles } from "./read-import";

/** Is told how far a long file is read. */
export type Tell = (progress: ReadingProgress) => void;

/** Reads the files that are texts; a refusal or a choice names its file by its place among all of them. */
export async function readTexts(
  files: readonly UploadedFile[],
  tell: Tell,
): Promise<Outcome<FilesRead | ChoiceOfParts>> {
  const pictures = checkImages(files);
  if (!pictures.ok) return pictures;
  const places = files.flatMap(({ image }, index) => (image ? [] : [index]));
  const placed = (index: number) => places[index] ?? index;
  const read = await readFiles(
    files.filter(({ image }) => !image),
    (progress) => tell({ ...progress, file: placed(progress.file) }),
  );
  if (!read.ok) {
    const field = read.field?.replace(/^files\.(\d+)$/u, (_, index) => `files.${placed(Number(index))}`);
    return field === undefined ? read : refused(read.problem, field);
  }
  const { choose } = read.value;
  return choose === null ? done(read.value) : done({ choose: { ...choose, file: placed(choose.file) } });
}

/** The text of some files of an import, put together: what zones count in. */
export async function textOf(
  tx: Pick<typeof database, "importFile">,
  courseId: string,
  importId: string,
  files: number[],
) {
  const rows = await tx.importFile.findMany({
    where: { courseId, importId, position: { in: files } },
    select: { text: true, position: true },
  });
  const texts = new Map(rows.map(({ position, text }) => [position, text]));
  return files.map((position) => texts.get(position) ?? "").join(betweenFiles);
}

export const putAwayMeanwhile = "This import was put away meanwhile. Load the page again.";

/** Whether none of these imports was put away, asked while their working copies are locked: two people may be at it. */
export async function areOpen(tx: Pick<typeof database, "import">, courseId: string, ids: string[]): Promise<boolean> {
  const open = await tx.import.count({ where: { courseId, id: { in: ids }, discardedAt: null } });
  return open === ids.length;
}

/** Other imports of the course that wait to be reviewed, newest first; those of the last ones suffice. */
export function waitingBeside(courseId: string, importId: string): Promise<WaitingImport[]> {
  return database.import.findMany({
    where: { courseId, id: { not: importId }, finishedAt: null, discardedAt: null },
    select: { id: true, title: true },
    orderBy: { createdAt: "desc" },
    take: 50,
  });
}
