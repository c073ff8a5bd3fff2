/** Writing an assignment: the desk with everything on it, autosave that overwrites nothing, and the way back. */
import type { AssignmentDesk } from "../domain/assignment/desk";
import type { AssignmentDraft } from "../domain/assignment/draft";
import { assignmentDraft, rubricsOf } from "../domain/assignment/draft";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import type { Saved } from "../domain/submission/saving";
import { database } from "./database";
import { memberOf } from "./member";
import { circumstancesOf } from "./parts/assignment-circumstances";
import { draftCopy, lastPublished, remember, taughtAssignment } from "./parts/assignment-copy";
import { choosableDocuments, historyOf, rubricChoices } from "./parts/assignment-desk";
import { promptTemplates } from "./parts/content";
import { groupSetEntries } from "./parts/group-view";
import { readElsewhere } from "./parts/read-elsewhere";
import { isRubricChoice } from "./parts/rubric-version";

/** Everything an instructor needs to write an assignment. Throws NotFound for all others. */
export async function readAssignmentDesk(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
): Promise<AssignmentDesk> {
  const member = await memberOf(viewer, courseId);
  const row = await taughtAssignment(member, assignmentId);
  if (!can(member, "assignment.edit")) throw new NotFound();
  const copy = await draftCopy(member, row);
  const read = copy.draft.excerpts.map(({ documentId }) => documentId);
  const [circumstances, library, skills, groupSets, history, published, elsewhere] = await Promise.all([
    circumstancesOf(database, courseId, assignmentId, copy.draft),
    choosableDocuments(courseId),
    database.skill.findMany({ where: { courseId }, orderBy: { position: "asc" }, select: { key: true, name: true } }),
    groupSetEntries(courseId),
    historyOf(courseId, copy.id),
    lastPublished(database, row, copy.id),
    readElsewhere(courseId, assignmentId, read, new Date()),
  ]);
  return {
    courseTitle: row.course.title,
    title: row.title,
    timeZone: row.timeZone,
    draft: copy.draft,
    version: copy.version,
    savedAt: copy.savedAt.toISOString(),
    published:
      published && row.currentNumber !== null && row.current
        ? { number: row.currentNumber, publishedAt: row.current.publishedAt, draft: published }
        : null,
    library,
    texts: Object.fromEntries(circumstances.texts),
    skills,
    prompts: promptTemplates,
    rubrics: await rubricChoices(courseId, rubricsOf(copy.draft)),
    groupSets: groupSets.map(({ id, name, groups, people }) => ({ id, name, groups, people })),
    revealedAt: row.revealedAt,
    withdrawn: [...circumstances.withdrawn],
    annotated: [...circumstances.annotated],
    keptKinds: circumstances.keptKinds,
    readElsewhere: elsewhere,
    history,
  };
}

interface DraftToSave {
  draft: AssignmentDraft;
  /** The version this was written on top of. */
  baseVersion: number;
  /** Names one save of one open page: sent twice, it saves once. */
  clientId: string;
}

/** Saves a draft. When another tab or colleague was faster both are kept, and the newer one comes back as `theirs`. */
export async function saveAssignmentDraft(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { draft, baseVersion, clientId }: DraftToSave,
): Promise<Saved<AssignmentDraft>> {
  const member = await memberOf(viewer, courseId);
  const row = await taughtAssignment(member, assignmentId);
  if (!row.mayEdit)
    return { state: "refused", problem: "Only the instructors of this course can change this assignment." };
  // A template that is gone is told when publishing; a version nobody published was never on the page.
  const kept = rubricsOf(draft).filter((rubric) => rubric.startsWith("version:"));
  if ((await Promise.all(kept.map((rubric) => isRubricChoice(courseId, rubric)))).includes(false))
    return { state: "refused", problem: "This course has no such rubric. Choose another." };
  const copy = await draftCopy(member, row);
  return database.$transaction(async (tx) => {
    const { count } = await tx.workingCopy.updateMany({
      where: { courseId, id: copy.id, version: baseVersion },
      data: {
        content: draft,
        version: baseVersion + 1,
        clientId,
        savedAt: new Date(),
        savedById: member.enrollmentId,
      },
    });
    const now = await tx.workingCopy.findUniqueOrThrow({ where: { courseId_id: { courseId, id: copy.id } } });
    const savedAt = now.savedAt.toISOString();
    if (count === 0 && now.clientId === clientId) return { state: "saved", version: now.version, savedAt };
    const entry = { workingCopyId: copy.id, number: baseVersion + 1, content: draft, clientId };
    await remember(tx, member, { ...entry, kind: count === 1 ? "Autosave" : "Conflict" });
    if (count === 0)
      return { state: "conflict", version: now.version, savedAt, theirs: assignmentDraft.parse(now.content) };
    if (row.currentNumber === null) {
      await tx.assignment.update({
        where: { courseId_id: { courseId, id: assignmentId } },
        data: { title: draft.title.trim(), changedAt: now.savedAt },
      });
    }
    return { state: "saved", version: now.version, savedAt };
  });
}

interface ToRestore {
  /** The earlier state to bring back. */
  versionId: string;
  baseVersion: number;
}

/** Brings an earlier state of the draft back, on top of `baseVersion`; what it replaces is kept in the history. */
export async function restoreAssignmentDraft(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { versionId, baseVersion }: ToRestore,
): Promise<Outcome<{ version: number }>> {
  const member = await memberOf(viewer, courseId);
  const row = await taughtAssignment(member, assignmentId);
  if (!row.mayEdit) return refused("Only the instructors of this course can change this assignment.");
  const where = { courseId, id: versionId, workingCopy: { assignmentId } };
  const kept = await database.workingCopyVersion.findFirst({ where });
  if (!kept) throw new NotFound();
  const moved = refused("The draft was changed elsewhere just now. Load this page again first.");
  return database.$transaction(async (tx) => {
    const { draft, ...copy } = await draftCopy(member, row, tx);
    const version = baseVersion + 1;
    const { count } = await tx.workingCopy.updateMany({
      where: { courseId, id: copy.id, version: baseVersion },
      data: {
        content: assignmentDraft.parse(kept.content),
        version,
        clientId: null,
        savedAt: new Date(),
        savedById: member.enrollmentId,
      },
    });
    if (count === 0) return moved;
    const entry = { workingCopyId: copy.id, clientId: null };
    await remember(tx, member, { ...entry, number: baseVersion, kind: "Save", content: draft });
    await remember(tx, member, {
      ...entry,
      number: version,
      kind: "Restore",
      content: assignmentDraft.parse(kept.content),
    });
    return done({ version });
  });
}
