/**
 * Names that may travel. A file of notes leaves the house, so people stand in it under names that say nothing outside
 * the room; an instructor may ask for the real ones. Somebody who hides their name keeps the pseudonym readers know:
 * it is never also the name of what they wrote openly, or the one would betray the other.
 */
import type { Author } from "../annotation/model";

const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** Five letters and digits of a text, the same for the same text; two of a class have the same once in a million. */
function sign(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  // The last letters of a text must move the first letters of its sign.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return [0, 5, 10, 15, 20].map((shift) => letters.charAt((hash >>> shift) & 31)).join("");
}

/** What decides under which names people stand in a file. */
export interface Naming {
  /** Any text that is the room's own, so that nobody can be followed from one assignment to the next. */
  room: string;
  /** For those who teach and ask for names: their own; null where nobody is named. */
  real: string | null;
}

/** Whom a file names as the author of a note or an answer. */
export function nickname(author: Author, { room, real }: Naming): string {
  if (real !== null) return author.mine ? real : author.author;
  // Those who teach get the name of who hides it; only what is a pseudonym for sure may stand in a file as it is.
  if (author.anonymous && author.authorKey === `~${author.author}`) return author.author;
  const key = author.anonymous ? `hidden/${author.authorKey}` : author.authorKey;
  return `${author.staff ? "Teacher" : "Reader"} ${sign(`${room}/${key}`)}`;
}
