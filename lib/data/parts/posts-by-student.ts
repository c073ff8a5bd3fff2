import { database } from "../database";

/** How often somebody has spoken in the discussions of an assignment: of themself, and in answer to others. */
export interface SaidInDiscussion {
  posts: number;
  replies: number;
}

const nothing: SaidInDiscussion = { posts: 0, replies: 0 };

/** What these students have said in the discussions of an assignment, counted; drafts and what was deleted do not count. */
export async function postsByStudent(
  courseId: string,
  assignmentId: string,
  studentIds: readonly string[],
): Promise<(studentId: string) => SaidInDiscussion> {
  const rows = await database.discussionPost.groupBy({
    by: ["authorId"],
    where: { courseId, assignmentId, authorId: { in: [...studentIds] }, postedAt: { not: null }, deletedAt: null },
    // Only an answer has a parent.
    _count: { _all: true, parentId: true },
  });
  const said = new Map(
    rows.map(({ authorId, _count: { _all, parentId } }) => [authorId, { posts: _all - parentId, replies: parentId }]),
  );
  return (studentId) => said.get(studentId) ?? nothing;
}
