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
  /** The pseudonym of who takes the notes out; null for those who have none. */
  pseudonym: string | null;
}

/** Who hides their name and has no pseudonym any more, or one that is not known for sure. */
const UNKNOWN = "A classmate";

/**
 * Whom a file names as the author of a note or an answer. Who hides their name never gets a sign: it is made from what
 * classmates know of one another, and so could be made again for each of them.
 */
export function nickname(author: Author, { room, real, pseudonym }: Naming): string {
  if (real !== null) return author.mine ? real : author.author;
  if (author.anonymous) {
    if (author.mine) return pseudonym ?? UNKNOWN;
    return author.authorKey === `~${author.author}` ? author.author : UNKNOWN;
  }
  return `${author.staff ? "Teacher" : "Reader"} ${sign(`${room}/${author.authorKey}`)}`;
}
