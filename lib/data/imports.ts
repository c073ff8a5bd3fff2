/** Imports: files as they came, reviewed until their documents are published or set aside. */
import { betweenFiles } from "../domain/import/append";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import type { SentChange } from "../domain/review/change";
import { chosenStandings } from "../domain/review/publication";
import type { ReviewPage, ReviewReply } from "../domain/review/state";
import { database } from "./database";
import { memberOf } from "./member";
import { findImport, putAway, teachersOnly } from "./parts/find-import";
import { areOpen, putAwayMeanwhile, waitingBeside } from "./parts/import-texts";
import { joinWaiting } from "./parts/join-imports";
import { lockReview } from "./parts/kept-reviews";
import { publishDraft } from "./parts/publish-draft";
import { makeChange, replyOf, stateOf } from "./parts/review-changes";
import { patient } from "./parts/store-import";

/** An import under review, with its text. Throws NotFound for those who do not teach the course. */
export async function readImport(viewer: Viewer, courseId: string, importId: string): Promise<ReviewPage> {
  const member = await memberOf(viewer, courseId);
  const { title, finishedAt, discardedAt, joinedInto } = await findImport(member, importId);
  const row = await database.import.findUniqueOrThrow({
    where: { courseId_id: { courseId, id: importId } },
    select: {
      course: { select: { title: true, timeZone: true } },
      importFiles: { select: { position: true, text: true, file: { select: { fileName: true } } } },
      importImages: {
        select: { id: true, file: { select: { fileName: true } } },
        where: { removedAt: null },
        orderBy: { position: "asc" },
      },
      workingCopies: { select: { id: true, version: true, savedAt: true, content: true } },
    },
  });
  const [copy] = row.workingCopies;
  if (!copy) throw new NotFound();
  const closed = discardedAt ? "discarded" : finishedAt ? "finished" : null;
  const mayEdit = can(member, "import.edit") && closed !== "discarded";
  const state = stateOf(copy);
  const files = new Map(row.importFiles.map((file) => [file.position, file]));
  const texts = state.review.files.map((position) => files.get(position));
  return {
    ...state,
    ...{ title, closed, mayEdit, joinedInto, courseTitle: row.course.title, timeZone: row.course.timeZone },
    text: texts.map((file) => file?.text ?? "").join(betweenFiles),
    fileNames: texts.map((file) => file?.file.fileName ?? null),
    scans: row.importImages.map(({ id, file }) => ({ id, fileName: file.fileName })),
    others: mayEdit ? await waitingBeside(courseId, importId) : [],
  };
}

/** The picture of a page of an import. Throws NotFound for those who do not teach the course. */
export async function readImportImage(
  viewer: Viewer,
  courseId: string,
  importId: string,
  imageId: string,
): Promise<{ mime: string; bytes: Uint8Array<ArrayBuffer> }> {
  const member = await memberOf(viewer, courseId);
  await findImport(member, importId);
  const image = await database.importImage.findFirst({
    where: { courseId, importId, id: imageId, removedAt: null },
    select: { file: { select: { mime: true, bytes: true } } },
  });
  if (!image) throw new NotFound();
  return image.file;
}

/** Makes one change to an import under review, or takes the last one back; saved with its place in the history. */
export async function changeImport(
  viewer: Viewer,
  courseId: string,
  importId: string,
  sent: SentChange,
): Promise<Outcome<ReviewReply>> {
  const member = await memberOf(viewer, courseId);
  const { discardedAt } = await findImport(member, importId);
  if (!can(member, "import.edit")) return refused(teachersOnly);
  if (discardedAt) return refused(putAway);
  const made = await database.$transaction((tx) => makeChange(tx, member, { importId }, sent), patient);
  return made.ok ? done(replyOf(made.value)) : made;
}

/**
 * Puts another waiting import of the course after this one, as one change that can be taken back; the other is put
 * away and names this one. Refused when documents of the other are published, or somebody changed this one since `base`.
 */
export async function joinImport(
  viewer: Viewer,
  courseId: string,
  importId: string,
  base: number,
  otherId: string,
): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  const { discardedAt } = await findImport(member, importId);
  const other = await findImport(member, otherId);
  if (!can(member, "import.edit")) return refused(teachersOnly);
  if (discardedAt || other.discardedAt) return refused(putAway);
  if (otherId === importId) return refused("This is the same import. Choose another one.");
  return database.$transaction(
    (tx) => joinWaiting(tx, member, { importId, base, otherId, title: other.title }),
    patient,
  );
}

/**
 * Publishes documents of an import, each as revision 1 of a new document of the library: those named, or all that are
 * ready. Refused as a whole when one of those named is not ready, or when somebody has changed the import since `base`.
 */
export async function publishImported(
  viewer: Viewer,
  courseId: string,
  importId: string,
  base: number,
  documentIds: readonly string[] | "ready",
): Promise<Outcome<{ published: string[] }>> {
  const member = await memberOf(viewer, courseId);
  const { discardedAt } = await findImport(member, importId);
  if (!can(member, "import.edit")) return refused("Only the instructors of this course can publish documents.");
  if (discardedAt) return refused(putAway);
  return database.$transaction(async (tx) => {
    const locked = await lockReview(tx, courseId, { importId });
    if (!locked) throw new NotFound();
    if (!(await areOpen(tx, courseId, [importId]))) return refused(putAwayMeanwhile);
    const { copy, review } = locked;
    if (copy.version !== base)
      return refused("Somebody changed this import just now. Look at it once more, then publish.");
    const chosen = chosenStandings(review, documentIds);
    if (!chosen.ok) return chosen;
    return done({ published: await publishDraft(tx, member, importId, copy, review, chosen.value) });
  });
}

/** Puts an import away; what was published from it stays. It can be brought back. */
export async function discardImport(
  viewer: Viewer,
  courseId: string,
  importId: string,
  discarded: boolean,
): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  await findImport(member, importId);
  if (!can(member, "import.edit")) return refused(teachersOnly);
  await database.import.update({
    where: { courseId_id: { courseId, id: importId } },
    data: discarded ? { discardedAt: new Date() } : { discardedAt: null, joinedIntoId: null },
  });
  return done(undefined);
}
