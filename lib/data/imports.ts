/** Imports: files come in, are kept as they came, and are reviewed until their documents are published or set aside. */
import { appendImport, betweenFiles } from "../domain/import/append";
import type { UploadedFile } from "../domain/import/upload";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import type { SentChange } from "../domain/review/change";
import { standings } from "../domain/review/publication";
import type { Review } from "../domain/review/schema";
import type { ReviewPage, ReviewReply } from "../domain/review/state";
import { database } from "./database";
import { memberOf } from "./member";
import { checkImages } from "./parts/import-images";
import { areOpen, putAwayMeanwhile, readTexts, type Tell, textOf, waitingBeside } from "./parts/import-texts";
import { joinWaiting } from "./parts/join-imports";
import { lockReview } from "./parts/kept-reviews";
import { publishDraft } from "./parts/publish-draft";
import type { ChoiceOfParts } from "./parts/read-import";
import { keepDecision, makeChange, replaceReview, replyOf, stateOf } from "./parts/review-changes";
import { patient, sameBefore, storeFiles, storeImport } from "./parts/store-import";

const teachersOnly = "Only the instructors of this course can import documents.";
const putAway = "This import was put away. Bring it back before you change it.";

/** Brings the files of an upload; asked only after the policy: nobody else's upload is even read. */
type Receive = () => Promise<Outcome<UploadedFile[]>>;
/** Whether whoever asked has left before anything was kept: then nothing is. */
type Gone = () => boolean;
const nobodyLeft: Gone = () => false;
const cancelled = refused("This was cancelled, and nothing was kept.");

/**
 * Imports files as one. Refused beside `files.N` when one of them cannot be read; nothing is then kept. A book whose
 * chapters must be chosen first gives the choice, and nothing is kept either.
 */
export async function createImport(
  viewer: Viewer,
  courseId: string,
  title: string | null,
  receive: Receive,
  tell: Tell,
  gone: Gone = nobodyLeft,
): Promise<Outcome<{ importId: string } | ChoiceOfParts>> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "import.edit")) return refused(teachersOnly);
  const received = await receive();
  if (!received.ok) return received;
  const files = received.value;
  if (files.every(({ image }) => image)) {
    return refused("A picture alone has no words to read. Add its text too, or a PDF with a text layer.", "files.0");
  }
  const read = await readTexts(files, tell);
  if (!read.ok) return read;
  if (read.value.choose !== null) return done(read.value);
  if (gone()) return cancelled;
  return done({ importId: await storeImport(member, title, files, read.value) });
}

/** Adds further files to an import under review, as one change that can be taken back. */
export async function addFiles(
  viewer: Viewer,
  courseId: string,
  importId: string,
  receive: Receive,
  tell: Tell,
  gone: Gone = nobodyLeft,
): Promise<Outcome<{ added: number } | ChoiceOfParts>> {
  const member = await memberOf(viewer, courseId);
  const { discardedAt } = await findImport(member, importId);
  if (!can(member, "import.edit")) return refused(teachersOnly);
  if (discardedAt) return refused(putAway);
  const received = await receive();
  if (!received.ok) return received;
  const files = received.value;
  const onlyScans = files.every(({ image }) => image);
  const read = onlyScans ? checkImages(files) : await readTexts(files, tell);
  if (!read.ok) return read;
  const value = read.value ?? null;
  if (value?.choose) return done(value);
  if (gone()) return cancelled;
  const before = await sameBefore(
    courseId,
    files.filter(({ image }) => !image),
    importId,
  );
  return database.$transaction(async (tx) => {
    const locked = await lockReview(tx, courseId, { importId });
    if (!locked) throw new NotFound();
    if (!(await areOpen(tx, courseId, [importId]))) return refused(putAwayMeanwhile);
    const positions = await storeFiles(tx, member, importId, { files, read: value });
    if (value === null || value.choose !== null) return done({ added: files.length });
    const { review } = locked;
    const text = await textOf(tx, courseId, importId, review.files);
    const { draft } = appendImport(review.draft, text, value.result);
    const notices = [...review.notices, ...value.result.notices, ...before];
    const added = { ...review, draft, notices, files: [...review.files, ...positions] };
    const said = positions.length === 1 ? "a file added" : `${positions.length} files added`;
    const { review: saved } = await replaceReview(tx, member, locked.copy, added, said);
    await keepDecision(tx, member, importId, saved, { do: "addFiles", positions });
    return done({ added: files.length });
  }, patient);
}

async function findImport(member: Member, importId: string) {
  if (!can(member, "import.read")) throw new NotFound();
  const { courseId } = member;
  const row = await database.import.findUnique({
    where: { courseId_id: { courseId, id: importId } },
    select: {
      title: true,
      finishedAt: true,
      discardedAt: true,
      joinedInto: { select: { id: true, title: true } },
    },
  });
  if (!row) throw new NotFound();
  return row;
}

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

function chosenStandings(review: Review, documentIds: readonly string[] | "ready"): Outcome<string[]> {
  const all = standings(review);
  const chosen =
    documentIds === "ready"
      ? all.filter(({ state }) => state === "ready")
      : all.filter(({ id }) => documentIds.includes(id));
  const kept = chosen.find(({ state }) => state !== "ready");
  if (kept?.state === "published") return refused(`Document ${kept.number} is published already.`);
  if (kept) return refused(`Document ${kept.number} is not ready. ${kept.problems[0] ?? "It is set aside."}`);
  return chosen.length > 0
    ? done(chosen.map(({ id }) => id))
    : refused("No document of this import is ready to be published.");
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
