/** Telling every process that something changed; told in the transaction, and heard when it is committed. */
import type { NewsAddress, PeopleNews, RoomNews } from "../../domain/annotation/news";
import type { AnnotationFacts } from "../../domain/policy/can";
import type { Member } from "../../domain/policy/viewer";
import type { Database } from "../database";

/** The name under which processes hear of it. */
export const NEWS_CHANNEL = "headnote_news";

type Teller = Pick<Database, "$executeRaw">;

const tell = (tx: Teller, news: RoomNews | PeopleNews) =>
  tx.$executeRaw`SELECT pg_notify(${NEWS_CHANNEL}, ${JSON.stringify(news)})`;

/**
 * Tells the readers of a room that something changed. `about`: to whom it was addressed, before and now; without it
 * everybody who may enter is told, and their standing is looked up anew.
 */
export async function tellRoom(
  tx: Teller,
  { courseId, assignmentId, about }: { courseId: string; assignmentId: string; about?: NewsAddress[] },
): Promise<void> {
  await tell(tx, { kind: "room", courseId, assignmentId, ...(about ? { about } : {}) });
}

/** Tells that somebody was signed out, or left or joined a course. */
export async function tellPeople(tx: Teller, userIds: readonly string[]): Promise<void> {
  // A message of PostgreSQL holds 8,000 bytes.
  for (let from = 0; from < userIds.length; from += 100) {
    await tell(tx, { kind: "people", userIds: userIds.slice(from, from + 100) });
  }
}

/** The address of a member's own words that nobody else may see: their other devices hear of them. */
export const onlyOwn = ({ enrollmentId }: Pick<Member, "enrollmentId">): NewsAddress => ({
  ...{ writerId: enrollmentId, authorId: enrollmentId, authorSectionIds: [], audience: "Private" },
  ...{ groupId: null, sectionId: null, posted: false, gated: true },
});

/** To whom a note is addressed; of a reply to it `reply` says who wrote it and whether it waits. */
export function addressOf(
  note: Omit<AnnotationFacts, "assignment" | "deleted" | "hidden" | "inShut">,
  reply?: { authorId: string; gated: boolean },
): NewsAddress {
  // A message of PostgreSQL holds 8,000 bytes; nobody is in so many sections.
  const authorSectionIds = note.authorSectionIds.slice(0, 50);
  const gated = note.gated || (reply?.gated ?? false);
  const { authorId, audience, groupId, sectionId, posted } = note;
  const writerId = reply?.authorId ?? authorId;
  return { writerId, authorId, authorSectionIds, audience, groupId, sectionId, posted, gated };
}
