/** What stands on a seminar sheet, read as those who teach may read it at this moment. */
import type { Annotation } from "../../domain/annotation/model";
import type { DiscussionPost } from "../../domain/discussion/model";
import type { SheetContent, SheetItem, SheetThing, SheetWarning } from "../../domain/discussion/sheet";
import type { RichText } from "../../domain/richtext/model";
import { database } from "../database";
import { shownTo } from "./discussion-counts";
import { discussionsOf } from "./discussion-facts";
import { drawnPosts, postParts } from "./discussion-posts-drawn";
import { passagesOf } from "./discussion-quotes";
import { notesByIds } from "./room-annotations";
import type { RoomReading } from "./room-reading";

type Shown = Pick<SheetItem, "words" | "quotes" | "author" | "warning">;

const paragraphs = (body: RichText) => body.blocks.map(({ text }) => text);

/** All things of a sheet, in their order. What its author took back is marked as gone and has no words. */
export async function drawnSheet(reading: RoomReading, { items }: Pick<SheetContent, "items">): Promise<SheetItem[]> {
  const things = items.map(({ thing }) => thing);
  const [notes, posts] = await Promise.all([
    notesByIds(
      // The class looks on: who hid their name from it is not named to it.
      { ...reading, veiled: true },
      things.flatMap((thing) => (thing.kind === "note" ? thing.annotationId : [])),
    ),
    postsByIds(
      reading,
      things.flatMap((thing) => (thing.kind === "post" ? thing.postId : [])),
    ),
  ]);
  const passage = passagesOf(reading);
  const shownOf = async (thing: SheetThing): Promise<Shown | null> => {
    if (thing.kind === "question") return { words: thing.text.split(/\n+/), quotes: [], author: null, warning: null };
    if (thing.kind === "passage") {
      const held = await passage(thing);
      return held.words === null ? null : { words: [], quotes: [held], author: null, warning: null };
    }
    if (thing.kind === "note") {
      const note = notes.find(({ id }) => id === thing.annotationId);
      return note ? noteShown(note) : null;
    }
    const post = posts.find(({ id }) => id === thing.postId);
    return post ? postShown(post) : null;
  };
  return Promise.all(
    items.map(async ({ id, out, thing }) => {
      const shown = await shownOf(thing);
      const none = { words: [], quotes: [], author: null, warning: null };
      return { id, out, thing, gone: shown === null, ...(shown ?? none) };
    }),
  );
}

/** Nobody is named whose words only those who teach were meant to see. */
function noteShown({ audience, hidden, author, body, places }: Annotation): Shown {
  const narrow = audience === "Section" || audience === "Group";
  const kept = audience === "Instructors" || audience === "Private";
  const warning: SheetWarning = hidden ? "hidden" : kept ? "instructors" : narrow ? "narrow" : null;
  return {
    words: paragraphs(body),
    quotes: places.map(({ label, passage }) => ({ label, words: passage.exact, title: "" })),
    ...{ author: hidden || kept ? null : author, warning },
  };
}

function postShown({ body, quotes, author, hidden, thread }: DiscussionPost): Shown {
  const warning: SheetWarning = hidden ? "hidden" : thread === null ? null : "narrow";
  return { words: paragraphs(body), quotes, author: hidden ? null : author, warning };
}

async function postsByIds(reading: RoomReading, ids: readonly string[]): Promise<DiscussionPost[]> {
  if (ids.length === 0) return [];
  const drawn = await Promise.all(
    (await discussionsOf(reading)).map(async (discussion) => {
      const rows = await database.discussionPost.findMany({
        where: { AND: [shownTo(discussion), { id: { in: [...ids] }, postedAt: { not: null } }] },
        include: postParts(reading.member),
      });
      return drawnPosts(discussion, rows, null);
    }),
  );
  return drawn.flat();
}
