/** The bank of comments of a course: each grader's own, and what others share. */
import { type BankItem, commentToKeep, type KeptComment } from "../domain/grading/comment-bank";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import type { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { personName, personNamed } from "./parts/person-name";
import { readableComments } from "./scope";

const PAGE = 50;

export interface CommentBankPage {
  courseTitle: string;
  /** May keep comments of their own. */
  mayEdit: boolean;
  items: BankItem[];
  /** Of their own, put away; the newest 50. */
  away: BankItem[];
  /** Counting from 1. */
  page: number;
  pages: number;
}

async function graderIn(viewer: Viewer, courseId: string): Promise<Member> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "bank.read")) throw new NotFound();
  return member;
}

const rows = { include: { owner: personNamed } } as const;
type BankRow = Prisma.CommentBankItemGetPayload<typeof rows>;

const itemFrom = ({ enrollmentId }: Member, row: BankRow): BankItem => ({
  ...{ id: row.id, title: row.title ?? "", body: row.body, shared: row.shared, useCount: row.useCount },
  ...{ mine: row.ownerId === enrollmentId, owner: personName(row.owner) },
});

/** What holds these words in its name or its text; everything for no words. */
function holding(words: string): Prisma.CommentBankItemWhereInput {
  const contains = { contains: words.trim(), mode: "insensitive" } as const;
  return words.trim() === "" ? {} : { OR: [{ title: contains }, { body: contains }] };
}

/** The most used first. */
const order = [{ useCount: "desc" }, { id: "asc" }] satisfies Prisma.CommentBankItemOrderByWithRelationInput[];

/** A page of the bank, as far as this grader may use it; with what they have put away. NotFound for who does not teach. */
export async function readCommentBank(
  viewer: Viewer,
  courseId: string,
  { words, page }: { words: string; page: number },
): Promise<CommentBankPage> {
  const member = await graderIn(viewer, courseId);
  const where = { AND: [readableComments(member), { archivedAt: null }, holding(words)] };
  const pages = Math.max(1, Math.ceil((await database.commentBankItem.count({ where })) / PAGE));
  const current = Math.min(Math.max(1, page), pages);
  const [course, items, away] = await Promise.all([
    database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true } }),
    database.commentBankItem.findMany({ where, ...rows, orderBy: order, take: PAGE, skip: (current - 1) * PAGE }),
    database.commentBankItem.findMany({
      where: { courseId, ownerId: member.enrollmentId, archivedAt: { not: null } },
      ...{ ...rows, orderBy: { archivedAt: "desc" }, take: PAGE },
    }),
  ]);
  return {
    courseTitle: course.title,
    mayEdit: can(member, "bank.edit", { ownerId: member.enrollmentId }),
    items: items.map((row) => itemFrom(member, row)),
    away: away.map((row) => itemFrom(member, row)),
    ...{ page: current, pages },
  };
}

/** What this grader may use that holds these words, the most used first, 50 at most. */
export async function findComments(viewer: Viewer, courseId: string, words: string): Promise<BankItem[]> {
  const member = await graderIn(viewer, courseId);
  const where = { AND: [readableComments(member), { archivedAt: null }, holding(words)] };
  const found = await database.commentBankItem.findMany({ where, ...rows, orderBy: order, take: PAGE });
  return found.map((row) => itemFrom(member, row));
}

/** A comment that this grader may see, to be changed; a refusal where it is another's. */
async function ownComment(member: Member, id: string): Promise<Outcome<{ id: string }>> {
  const row = await database.commentBankItem.findFirst({ where: { AND: [readableComments(member), { id }] } });
  if (!row) throw new NotFound();
  return can(member, "bank.edit", row)
    ? done({ id })
    : refused(member.archived ? ARCHIVED : "Only whose comment it is changes it.");
}

const ARCHIVED = "This course is archived and can only be read.";

/** Keeps a comment for reuse; the same words are kept once. Students learn nothing of it. */
export async function keepComment(
  viewer: Viewer,
  courseId: string,
  sent: KeptComment,
): Promise<Outcome<{ id: string }>> {
  const member = await graderIn(viewer, courseId);
  const { enrollmentId: ownerId } = member;
  if (!can(member, "bank.edit", { ownerId })) return refused(ARCHIVED);
  const kept = commentToKeep(sent);
  if (!kept.ok) return kept;
  const { title, body, shared } = kept.value;
  const known = await database.commentBankItem.findFirst({ where: { courseId, ownerId, body, archivedAt: null } });
  if (known) {
    // A name and sharing are added to it; keeping the bare words again takes neither away.
    const { id } = known;
    const data = { ...(title ? { title } : {}), ...(shared ? { shared } : {}) };
    await database.commentBankItem.update({ where: { courseId_id: { courseId, id } }, data });
    return done({ id });
  }
  const { id } = await database.commentBankItem.create({
    data: { courseId, ownerId, title: title || null, body, shared },
  });
  return done({ id });
}

/** Changes a comment of one's own. What was written with it stays as it is. */
export async function changeComment(
  viewer: Viewer,
  courseId: string,
  id: string,
  sent: KeptComment,
): Promise<Outcome<{ id: string }>> {
  const member = await graderIn(viewer, courseId);
  const own = await ownComment(member, id);
  if (!own.ok) return own;
  const kept = commentToKeep(sent);
  if (!kept.ok) return kept;
  const { title, body, shared } = kept.value;
  await database.commentBankItem.update({
    where: { courseId_id: { courseId, id } },
    data: { title: title || null, body, shared },
  });
  return done({ id });
}

/** Puts a comment of one's own away, or brings it back. */
export async function shelveComment(
  viewer: Viewer,
  courseId: string,
  id: string,
  away: boolean,
): Promise<Outcome<{ id: string }>> {
  const member = await graderIn(viewer, courseId);
  const own = await ownComment(member, id);
  if (!own.ok) return own;
  const archivedAt = away ? new Date() : null;
  await database.commentBankItem.update({ where: { courseId_id: { courseId, id } }, data: { archivedAt } });
  return done({ id });
}
