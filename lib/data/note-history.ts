/** How notes and replies came to say what they say. */
import { z } from "zod";
import type { NoteVersion, ReplyVersion } from "../domain/annotation/history";
import { annotationWords } from "../domain/annotation/save";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import { isStaff, type Viewer } from "../domain/policy/viewer";
import { richText } from "../domain/richtext/model";
import { database } from "./database";
import type { SaveKind } from "./generated/client";
import { memberOf } from "./member";
import { annotationFor, postFor } from "./parts/annotation-facts";
import { authorsOf } from "./parts/authors";

/** Versions that are listed; somebody who saves a note oftener will find the last ones. */
const MOST = 200;

/** Words of a version as they were kept; those of the first days lack what came later. */
const kept = annotationWords.extend({
  relation: annotationWords.shape.relation.default(null),
  groupId: annotationWords.shape.groupId.default(null),
  anonymous: annotationWords.shape.anonymous.default(false),
});
const keptReply = z.object({ body: richText, anonymous: z.boolean().default(false) });

/**
 * The versions of a note, oldest first. Its author gets all of them; those who teach and may read the note get what
 * was posted, as far as it was addressed to them then. NotFound for everybody else, and for a note that was erased.
 */
export async function readNoteHistory(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  annotationId: string,
): Promise<{ versions: NoteVersion[] }> {
  const member = await memberOf(viewer, courseId);
  const now = new Date();
  const { note, facts, assignment } = await annotationFor(member, assignmentId, annotationId, now);
  const mine = note.authorId === member.enrollmentId;
  if (!can(member, "annotation.read", facts) || !(mine || isStaff(member))) throw new NotFound();
  const [rows, authors, names] = await Promise.all([
    database.annotationVersion.findMany({ where: { courseId, annotationId }, orderBy: { at: "desc" }, take: MOST }),
    authorsOf(member, assignment, [note], now),
    namesOf(courseId),
  ]);
  const versions = rows.flatMap((row): NoteVersion[] => {
    const words = kept.safeParse(row.content).data;
    if (!words) return [];
    const { audience, groupId, sectionId, kind, relation, skill, tags, body } = words;
    const then = { ...facts, audience, groupId, sectionId, posted: row.kind === "Save" };
    if (!mine && !can(member, "annotation.read", then)) return [];
    return [
      {
        ...said(row, authors.of(note).author),
        ...{ kind, relation, skill, tags, body, audience },
        groupName: names.get(groupId ?? "") ?? null,
        sectionName: names.get(sectionId ?? "") ?? null,
      },
    ];
  });
  return { versions: versions.toReversed() };
}

/** The versions of a reply, oldest first; for its author, and what was posted for those who teach. */
export async function readReplyHistory(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  annotationId: string,
  replyId: string,
): Promise<{ versions: ReplyVersion[] }> {
  const member = await memberOf(viewer, courseId);
  const now = new Date();
  const { post, postFacts, assignment } = await postFor(member, assignmentId, annotationId, replyId, now);
  const mine = post.authorId === member.enrollmentId;
  if (!can(member, "post.read", postFacts) || !(mine || isStaff(member))) throw new NotFound();
  const [rows, authors] = await Promise.all([
    database.postVersion.findMany({
      where: { courseId, postId: replyId, ...(mine ? {} : { kind: "Save" }) },
      orderBy: { at: "desc" },
      take: MOST,
    }),
    authorsOf(member, assignment, [post], now),
  ]);
  const versions = rows.flatMap((row): ReplyVersion[] => {
    const words = keptReply.safeParse(row.content).data;
    return words ? [{ ...said(row, authors.of(post).author), body: words.body }] : [];
  });
  return { versions: versions.toReversed() };
}

const said = ({ number, at, kind }: { number: number; at: Date; kind: SaveKind }, by: string) => ({
  ...{ version: number, at: at.toISOString(), by },
  conflict: kind === "Conflict",
});

/** Names of the course's groups and sections, by id. */
async function namesOf(courseId: string): Promise<Map<string, string>> {
  const [groups, sections] = await Promise.all([
    database.group.findMany({ where: { courseId }, select: { id: true, name: true } }),
    database.section.findMany({ where: { courseId }, select: { id: true, name: true } }),
  ]);
  return new Map([...groups, ...sections].map(({ id, name }) => [id, name]));
}
