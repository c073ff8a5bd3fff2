/** Earlier versions of an answer: listed, read and restored by the one who wrote it. Nothing saved is ever lost. */
import { storedAnswer } from "../domain/answer/model";
import { type AnswerVersion, type AnswerVersionContent, shownVersions } from "../domain/answer/versions";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import type { Saved } from "../domain/submission/saving";
import { database } from "./database";
import { memberOf } from "./member";
import { assignmentFor } from "./parts/assignment-facts";
import { writeAnswer } from "./parts/write-answer";

/** Versions that are looked through, and those that are listed; older ones stay in the database. */
const MOST = 2000;
const LISTED = 100;

/** Whose answer it is; only its writer gets on. */
async function writerOf(viewer: Viewer, courseId: string, assignmentId: string, promptId: string) {
  const member = await memberOf(viewer, courseId);
  const { facts } = await assignmentFor(member, assignmentId);
  if (member.role !== "Student" || !can(member, "assignment.read", facts)) throw new NotFound();
  const prompt = await database.prompt.findFirst({ where: { courseId, assignmentId, id: promptId } });
  if (!prompt) throw new NotFound();
  return { member, facts, key: { courseId, promptId, studentId: member.enrollmentId } };
}

/** The versions of one's own answer that are worth showing, newest first. */
export async function readAnswerVersions(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  promptId: string,
): Promise<AnswerVersion[]> {
  const { key } = await writerOf(viewer, courseId, assignmentId, promptId);
  const { studentId } = key;
  // The stored size, for it is told without reading what is stored.
  const rows = await database.$queryRaw<VersionRow[]>`
    SELECT id, number, kind::text, "savedAt", pg_column_size(content) AS size FROM "AnswerDraftVersion"
    WHERE "courseId" = ${courseId}::uuid AND "promptId" = ${promptId}::uuid AND "studentId" = ${studentId}::uuid
    ORDER BY "savedAt" DESC, id DESC LIMIT ${MOST}`;
  const shown = shownVersions(rows.map((row) => ({ ...row, savedAt: row.savedAt.toISOString() })));
  return shown.slice(0, LISTED).map(({ size: _, ...version }) => version);
}

type VersionRow = Omit<AnswerVersion, "savedAt"> & { savedAt: Date; size: number };

interface VersionPlace {
  promptId: string;
  versionId: string;
}

/** One version of one's own answer with its words. */
export async function readAnswerVersion(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { promptId, versionId }: VersionPlace,
): Promise<AnswerVersionContent> {
  const { key } = await writerOf(viewer, courseId, assignmentId, promptId);
  const row = await database.answerDraftVersion.findFirst({ where: { ...key, id: versionId } });
  if (!row) throw new NotFound();
  const { id, number, kind, savedAt, content } = row;
  return { id, number, kind, savedAt: savedAt.toISOString(), content: storedAnswer.parse(content) };
}

/**
 * Puts an earlier version on top of the newest, as a new version: what stood there before stays in the list. When
 * another tab has saved since `baseVersion`, nothing is put over it, as in any save.
 */
export async function restoreAnswer(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { promptId, versionId, baseVersion, clientId }: VersionPlace & { baseVersion: number; clientId: string },
): Promise<Saved<AnswerVersionContent["content"]>> {
  const { member, facts } = await writerOf(viewer, courseId, assignmentId, promptId);
  if (!can(member, "answer.edit", facts)) {
    return { state: "refused", problem: "This assignment has closed, so the answer stays as it is." };
  }
  const { content } = await readAnswerVersion(viewer, courseId, assignmentId, { promptId, versionId });
  const save = { courseId, assignmentId, promptId, studentId: member.enrollmentId, baseVersion, clientId };
  return database.$transaction((tx) => writeAnswer(tx, { ...save, content, kind: "Restore", facts: null }));
}
