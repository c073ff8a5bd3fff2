/** Imports: a text comes in, is kept as it came, and is reviewed until its documents are published or set aside. */
import { decodeImport } from "../domain/import/decode";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import type { SentChange } from "../domain/review/change";
import { standings } from "../domain/review/publication";
import type { Review } from "../domain/review/schema";
import type { ReviewAnswer, ReviewPage } from "../domain/review/state";
import { database } from "./database";
import { memberOf } from "./member";
import { publishDraft } from "./parts/publish-draft";
import { readImportText } from "./parts/read-import";
import { makeChange, stateOf } from "./parts/review-changes";
import { type ImportName, storeImport } from "./parts/store-import";
import { lockWorkingCopy } from "./parts/working-copy";

const teachersOnly = "Only the instructors of this course can import documents.";
const putAway = "This import was put away. Bring it back before you change it.";

/**
 * Imports a text. `receive` brings the bytes and is asked only after the policy: nobody else's upload is even read.
 * Refused with the field `upload` when the bytes are no text that can be imported; nothing is then kept.
 */
export async function createImport(
  viewer: Viewer,
  courseId: string,
  name: ImportName,
  receive: () => Promise<Outcome<Uint8Array<ArrayBuffer>>>,
): Promise<Outcome<{ importId: string }>> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "import.edit")) return refused(teachersOnly);
  const received = await receive();
  if (!received.ok) return received;
  const decoded = decodeImport(received.value);
  if (!decoded.ok) return refused(decoded.problem, "upload");
  const read = await readImportText({ text: decoded.text, options: {} }, "upload");
  if (!read.ok) return read;
  const result = { ...read.value, notices: [...decoded.notices, ...read.value.notices] };
  return done({ importId: await storeImport(member, name, received.value, result) });
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
      course: { select: { title: true, timeZone: true } },
      importFiles: { select: { text: true }, orderBy: { position: "asc" } },
      workingCopies: { select: { version: true, savedAt: true, content: true } },
    },
  });
  const [file, copy] = [row?.importFiles[0], row?.workingCopies[0]];
  if (!row || !file || !copy) throw new NotFound();
  return { ...row, text: file.text, copy };
}

/** An import under review, with its text. Throws NotFound for those who do not teach the course. */
export async function readImport(viewer: Viewer, courseId: string, importId: string): Promise<ReviewPage> {
  const member = await memberOf(viewer, courseId);
  const { title, text, course, copy, finishedAt, discardedAt } = await findImport(member, importId);
  const closed = discardedAt ? "discarded" : finishedAt ? "finished" : null;
  return {
    ...stateOf(copy),
    ...{ title, text, closed, courseTitle: course.title, timeZone: course.timeZone },
    mayEdit: can(member, "import.edit") && closed !== "discarded",
  };
}

/** Makes one change to an import under review, or takes the last one back; saved with its place in the history. */
export async function changeImport(
  viewer: Viewer,
  courseId: string,
  importId: string,
  sent: SentChange,
): Promise<Outcome<ReviewAnswer>> {
  const member = await memberOf(viewer, courseId);
  const { discardedAt } = await findImport(member, importId);
  if (!can(member, "import.edit")) return refused(teachersOnly);
  if (discardedAt) return refused(putAway);
  return database.$transaction((tx) => makeChange(tx, member, { importId }, sent));
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
    const copy = await lockWorkingCopy(tx, courseId, { importId });
    if (!copy) throw new NotFound();
    if (copy.version !== base)
      return refused("Somebody changed this import just now. Look at it once more, then publish.");
    const { review } = stateOf(copy);
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
    data: { discardedAt: discarded ? new Date() : null },
  });
  return done(undefined);
}
