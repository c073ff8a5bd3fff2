/** Files come in and become an import, or are added to one that waits. */
import { appendImport } from "../domain/import/append";
import type { UploadedFile } from "../domain/import/upload";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { findImport, putAway, teachersOnly } from "./parts/find-import";
import { checkImages } from "./parts/import-images";
import { areOpen, putAwayMeanwhile, readTexts, type Tell, textOf } from "./parts/import-texts";
import { lockReview } from "./parts/kept-reviews";
import type { ChoiceOfParts } from "./parts/read-import";
import { keepDecision, replaceReview } from "./parts/review-changes";
import { patient, sameBefore, storeFiles, storeImport } from "./parts/store-import";

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
