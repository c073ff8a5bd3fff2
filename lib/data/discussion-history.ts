/** How a post came to be. */
import type { ReplyVersion } from "../domain/annotation/history";
import { postWords } from "../domain/discussion/model";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import { isStaff, type Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { authorsOf } from "./parts/authors";
import { discussionPostFor } from "./parts/discussion-facts";

/** Versions that are listed; somebody who saves oftener will find the last ones. */
const MOST = 200;

/** The versions of a post, oldest first: all for its author, what was posted for those who teach. NotFound for others. */
export async function readPostHistory(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  postId: string,
): Promise<{ versions: ReplyVersion[] }> {
  const { reading, post, postFacts } = await discussionPostFor(viewer, courseId, assignmentId, postId);
  const { member, assignment, now } = reading;
  const mine = post.authorId === member.enrollmentId;
  if (!can(member, "discussion.read", postFacts) || !(mine || isStaff(member))) throw new NotFound();
  const writer = { authorId: post.authorId, anonymous: false };
  const [rows, authors] = await Promise.all([
    database.discussionPostVersion.findMany({
      where: { courseId, postId, ...(mine ? {} : { kind: "Save" }) },
      ...{ orderBy: { at: "desc" }, take: MOST },
    }),
    authorsOf(member, assignment, [writer], now),
  ]);
  const by = authors.of(writer).author;
  const versions = rows.flatMap(({ number, at, kind, content }): ReplyVersion[] => {
    const words = postWords.safeParse(content).data;
    if (!words) return [];
    return [{ version: number, at: at.toISOString(), by, conflict: kind === "Conflict", body: words.body }];
  });
  return { versions: versions.toReversed() };
}
