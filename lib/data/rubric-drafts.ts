/** Writing the next version of a rubric: one draft for all who may, autosave that overwrites nothing, and the way back. */
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import type { DraftOfRubric, RubricDraft } from "../domain/rubric/rubric-draft";
import type { Saved } from "../domain/submission/saving";
import { database } from "./database";
import { remember } from "./parts/assignment-copy";
import { draftIn, publishedRubric, replaceRubricDraft } from "./parts/rubric-copy";
import { findRubric, refuseRubricEdit, rubricReader, whyNoRubricEdit } from "./parts/rubric-reader";

/** The draft of a rubric, whoever of the instructors wrote it. Throws NotFound for those who may not edit. */
export async function readRubricDraft(viewer: Viewer, courseId: string, rubricId: string): Promise<DraftOfRubric> {
  const member = await rubricReader(viewer, courseId);
  if (!can(member, "rubric.edit")) throw new NotFound();
  const copy = await database.workingCopy.findFirst({
    where: { courseId, rubricId },
    include: { savedBy: { select: { user: { select: { name: true } } } } },
  });
  const draft = draftIn(copy?.content);
  if (!copy || !draft) {
    return { draft: await publishedRubric(database, courseId, rubricId), version: copy?.version ?? 1, saved: null };
  }
  const by = copy.savedBy.user.name ?? "Somebody who left";
  return { draft, version: copy.version, saved: { at: copy.savedAt.toISOString(), by } };
}

interface DraftToSave {
  draft: RubricDraft;
  /** The version of the draft this was written on top of. */
  baseVersion: number;
  /** Names one save of one open page: sent twice, it saves once. */
  clientId: string;
}

/** Saves the draft. When another tab or colleague was faster both are kept, and the newer one comes back as `theirs`. */
export async function saveRubricDraft(
  viewer: Viewer,
  courseId: string,
  rubricId: string,
  { draft, baseVersion, clientId }: DraftToSave,
): Promise<Saved<RubricDraft>> {
  const member = await rubricReader(viewer, courseId);
  await findRubric(courseId, rubricId);
  const problem = whyNoRubricEdit(member);
  if (problem !== null) return { state: "refused", problem };
  return database.$transaction(async (tx) => {
    const taken = await replaceRubricDraft(tx, member, rubricId, { draft, baseVersion, clientId });
    const now = await tx.workingCopy.findFirstOrThrow({ where: { courseId, rubricId } });
    const [version, savedAt] = [now.version, now.savedAt.toISOString()];
    if (!taken && now.clientId === clientId) return { state: "saved", version, savedAt };
    const entry = { workingCopyId: now.id, number: baseVersion + 1, content: draft, clientId };
    await remember(tx, member, { ...entry, kind: taken ? "Autosave" : "Conflict" });
    if (taken) return { state: "saved", version, savedAt };
    const theirs = draftIn(now.content) ?? (await publishedRubric(tx, courseId, rubricId));
    return { state: "conflict", version, savedAt, theirs };
  });
}

/**
 * Throws the draft away: the rubric is what is published again. Its words stay in the history. Refused when somebody
 * has written on since `baseVersion`.
 */
export async function throwRubricDraftAway(
  viewer: Viewer,
  courseId: string,
  rubricId: string,
  baseVersion: number,
): Promise<Outcome<DraftOfRubric>> {
  const member = await rubricReader(viewer, courseId);
  await findRubric(courseId, rubricId);
  const refusal = refuseRubricEdit(member);
  if (refusal) return refusal;
  return database.$transaction(async (tx) => {
    const before = await tx.workingCopy.findFirst({ where: { courseId, rubricId, version: baseVersion } });
    const thrown = draftIn(before?.content);
    const taken = await replaceRubricDraft(tx, member, rubricId, { draft: null, baseVersion, clientId: null });
    if (!taken) {
      return refused(
        "The draft was changed elsewhere just now. Nothing was thrown away; load this page again to see it.",
      );
    }
    if (before && thrown) {
      const entry = { workingCopyId: before.id, number: baseVersion, clientId: null };
      await remember(tx, member, { ...entry, kind: "Save", content: thrown });
    }
    const draft = await publishedRubric(tx, courseId, rubricId);
    return done({ draft, version: baseVersion + 1, saved: null });
  });
}
