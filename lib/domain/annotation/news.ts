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
  /** Of a post in a discussion: what decides who waits for it. Notes and replies have none. */
  turn: z
    .object({
      promptId: z.string(),
      byStaff: z.boolean(),
      postFirst: z.boolean(),
      /** Documents it quotes, and that of the passage it is about. */
      documentIds: z.array(z.string()),
    })
    .optional(),
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

/** What somebody is in a room at a moment. */
export interface RoomStanding {
  member: Member;
  facts: AssignmentFacts;
  /** Discussion prompts in which they have posted; of students only, for nobody else waits. */
  postedIn: ReadonlySet<string>;
}

/** Does it concern this member: their own words, or words they may read. */
export function concerns(standing: RoomStanding, news: RoomNews): boolean {
  const { member, facts } = standing;
  if (!can(member, "assignment.read", facts)) return false;
  if (!news.about) return true;
  return news.about.some(({ writerId, turn, ...words }) => {
    if (writerId === member.enrollmentId) return true;
    if (turn) return concernsPost(standing, { ...words, ...turn });
    // Of a note that was deleted or hidden, those who read it before have to hear. Where it stands is not told here.
    const state = { deleted: false, hidden: false, inShut: false };
    const read = can(member, "annotation.read", { ...words, ...state, assignment: facts });
    return read && (!words.gated || isStaff(member) || facts.notesOpen);
  });
}

type Turn = NonNullable<NewsAddress["turn"]>;

/** May they read a post; of one that was deleted or hidden, those who read it before have to hear. */
function concernsPost(
  { member, facts, postedIn }: RoomStanding,
  { promptId, postFirst, documentIds, ...post }: Turn & Omit<NewsAddress, "writerId" | "turn">,
): boolean {
  const quotesShut = documentIds.some((id) => facts.shut.includes(id));
  const discussion = { assignment: facts, postFirst, hasPosted: postedIn.has(promptId), aboutShut: false };
  return can(member, "discussion.read", { ...post, deleted: false, hidden: false, quotesShut, discussion });
}

/** Reads what came; null for what no version of this program says. */
export function newsFrom(payload: string): News | null {
  try {
    return newsSchema.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}
