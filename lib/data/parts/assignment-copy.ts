/** The one draft of an assignment: its row, its history, and what was published last. */
import { type AssignmentDraft, assignmentDraft, emptyAssignment } from "../../domain/assignment/draft";
import { thinnedOut } from "../../domain/assignment/history";
import { can } from "../../domain/policy/can";
import { NotFound } from "../../domain/policy/outcome";
import { isStaff, type Member } from "../../domain/policy/viewer";
import type { RubricDraft } from "../../domain/rubric/rubric-draft";
import { database } from "../database";
import type { Prisma, SaveKind } from "../generated/client";
import { publishedDraft } from "./published-draft";

/** An assignment's row for those who teach. Throws NotFound for everybody else: drafts are not theirs to know of. */
export async function taughtAssignment(member: Member, assignmentId: string, db: Prisma.TransactionClient = database) {
  if (!isStaff(member)) throw new NotFound();
  const row = await db.assignment.findUnique({
    where: { courseId_id: { courseId: member.courseId, id: assignmentId } },
    include: {
      current: { select: { id: true, rubricVersionId: true, publishedAt: true } },
      course: { select: { title: true, timeZone: true } },
    },
  });
  if (!row) throw new NotFound();
  return { ...row, mayEdit: can(member, "assignment.edit") };
}

export type TaughtAssignment = Awaited<ReturnType<typeof taughtAssignment>>;

/** The draft as it is now, or what is published where none was begun; nothing is written. */
export async function draftNow(row: TaughtAssignment): Promise<AssignmentDraft> {
  const found = await database.workingCopy.findFirst({ where: { courseId: row.courseId, assignmentId: row.id } });
  return found ? assignmentDraft.parse(found.content) : draftBegun(row, database);
}

/** What a draft begins with: what is published, or nothing but the title. */
const draftBegun = async (row: TaughtAssignment, db: Prisma.TransactionClient): Promise<AssignmentDraft> =>
  (await publishedDraft(row, db)) ?? { ...emptyAssignment, title: row.title };

/** The draft of an assignment. Made from what is published when it is not there yet. */
export async function draftCopy(member: Member, row: TaughtAssignment, db: Prisma.TransactionClient = database) {
  const where = { courseId: member.courseId, assignmentId: row.id };
  const found = await db.workingCopy.findFirst({ where });
  if (found) return { ...found, draft: assignmentDraft.parse(found.content) };
  const content = await draftBegun(row, db);
  await db.workingCopy.createMany({
    data: [{ ...where, content, baseNumber: row.currentNumber, savedById: member.enrollmentId }],
    skipDuplicates: true,
  });
  const made = await db.workingCopy.findFirstOrThrow({ where });
  return { ...made, draft: assignmentDraft.parse(made.content) };
}

/** Something to be remembered of a draft. */
interface Remembered {
  workingCopyId: string;
  number: number;
  kind: SaveKind;
  content: AssignmentDraft | RubricDraft;
  clientId: string | null;
}

/** Appends to the history and thins what is old in it. */
export async function remember(tx: Prisma.TransactionClient, member: Member, entry: Remembered): Promise<void> {
  const { courseId, enrollmentId } = member;
  await tx.workingCopyVersion.create({ data: { ...entry, courseId, savedById: enrollmentId } });
  if (entry.kind !== "Autosave") return;
  const where = { courseId, workingCopyId: entry.workingCopyId };
  const autosaves = await tx.workingCopyVersion.findMany({
    where: { ...where, kind: "Autosave" },
    select: { id: true, kind: true, savedAt: true },
  });
  const gone = thinnedOut(autosaves, new Date());
  if (gone.length > 0) await tx.workingCopyVersion.deleteMany({ where: { ...where, id: { in: gone } } });
}

/** What was published last: as it was written then, or read back from the version where that is not kept. */
export async function lastPublished(
  db: Prisma.TransactionClient,
  row: TaughtAssignment,
  workingCopyId: string,
): Promise<AssignmentDraft | null> {
  if (row.currentNumber === null) return null;
  const kept = await db.workingCopyVersion.findFirst({
    where: { courseId: row.courseId, workingCopyId, kind: "Submit" },
    orderBy: { savedAt: "desc" },
  });
  return kept ? assignmentDraft.parse(kept.content) : publishedDraft(row, db);
}
