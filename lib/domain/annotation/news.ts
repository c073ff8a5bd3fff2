/**
 * What is told from one process to the others when something changed in a room: never words, only to whom it was
 * addressed, so that a stream brings it to nobody who may not know of it.
 */
import { z } from "zod";
import { type AssignmentFacts, can } from "../policy/can";
import { isStaff, type Member } from "../policy/viewer";
import { audiences } from "./model";

const address = z.object({
  /** Who wrote the words that changed: a note's author, or a reply's. */
  writerId: z.string(),
  /** Of the note. */
  authorId: z.string(),
  authorSectionIds: z.array(z.string()),
  audience: z.enum(audiences),
  groupId: z.string().nullable(),
  sectionId: z.string().nullable(),
  posted: z.boolean(),
  gated: z.boolean(),
});

/** Whose words changed, and for whom they are. */
export type NewsAddress = z.infer<typeof address>;

const roomNews = z.object({
  kind: z.literal("room"),
  courseId: z.string(),
  assignmentId: z.string(),
  /** Whom it concerns; without it everybody in the room, and what they may see may have changed too. */
  about: z.array(address).optional(),
});
/** Something changed in a room. */
export type RoomNews = z.infer<typeof roomNews>;

const peopleNews = z.object({ kind: z.literal("people"), userIds: z.array(z.string()) });
/** Sessions or standing of these people changed: a stream of theirs asks again who they are. */
export type PeopleNews = z.infer<typeof peopleNews>;

const newsSchema = z.discriminatedUnion("kind", [roomNews, peopleNews]);
export type News = RoomNews | PeopleNews;

/** Does it concern this member: their own words, or words they may read. `facts`: their standing in the room. */
export function concerns(member: Member, facts: AssignmentFacts, news: RoomNews): boolean {
  if (!can(member, "assignment.read", facts)) return false;
  if (!news.about) return true;
  return news.about.some(({ writerId, ...note }) => {
    if (writerId === member.enrollmentId) return true;
    // Of a note that was deleted or hidden, those who read it before have to hear. Where it stands is not told here.
    const standing = { deleted: false, hidden: false, inShut: false };
    const read = can(member, "annotation.read", { ...note, ...standing, assignment: facts });
    return read && (!note.gated || isStaff(member) || facts.notesOpen);
  });
}

/** Reads what came; null for what no version of this program says. */
export function newsFrom(payload: string): News | null {
  try {
    return newsSchema.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}
