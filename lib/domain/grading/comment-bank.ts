/**
 * Comments a grader uses again and again. Where one says `{passage}`, the words it is put on stand in it; where it is
 * put on no words, what stands there instead reads on without them.
 */
import { done, type Outcome, refused } from "../policy/outcome";
import { beginning } from "../text/beginning";
import { storable } from "../text/storable";

/** How the place for the passage is written. */
export const SLOT = "{passage}";

/** One comment of the bank, as somebody who may use it sees it. */
export interface BankItem {
  id: string;
  title: string;
  body: string;
  /** Others who teach the course may use it. */
  shared: boolean;
  /** How many comments were begun with it. */
  useCount: number;
  /** It is this person's own, to be changed by them alone. */
  mine: boolean;
  /** Name of whose it is. */
  owner: string;
}

/** What is kept: trimmed, and what databases can hold. */
export interface KeptComment {
  title: string;
  body: string;
  shared: boolean;
}

/** Most characters (UTF-16) of a name and of the words. */
const [TITLE, BODY] = [120, 2000];
/** Most characters of a passage inside a comment: the student has it before their eyes. */
const QUOTED = 90;

/** A comment to be kept, or why it cannot be. */
export function commentToKeep({ title, body, shared }: KeptComment): Outcome<KeptComment> {
  const [name, words] = [storable(title).trim(), storable(body).trim()];
  if (words === "") return refused("Write the words of the comment.", "body");
  if (words.length > BODY)
    return refused(`This is too long; ${BODY.toLocaleString("en")} characters are the most.`, "body");
  if (name.length > TITLE) return refused(`This name is too long; ${TITLE} characters are the most.`, "title");
  return done({ title: name, body: words, shared });
}

/**
 * The words of a comment that is put on `passage`, or on no words (null): the slot gets the passage in quotation marks,
 * or says "this" in the place of it and of quotation marks around it.
 */
export function filledFrom(body: string, passage: string | null): string {
  if (passage === null) {
    return body.replaceAll(/["“«]?\{passage\}["”»]?/g, (_, at: number) =>
      /(?:^|[.?!])\s*$/.test(body.slice(0, at)) ? "This" : "this",
    );
  }
  const words = beginning(passage, QUOTED);
  // Who has written quotation marks around the slot wants no second ones. A function: `$&` in a passage is no pattern.
  return body.replaceAll(/(["“«]?)\{passage\}(["”»]?)/g, (_, before: string, after: string) =>
    before && after ? `${before}${words}${after}` : `${before}“${words}”${after}`,
  );
}

/**
 * What is taken from the bank, put in the place of what is chosen in a field (UTF-16 units; alike: where the caret is).
 * A blank keeps it from running into a word or the end of a sentence beside it.
 */
export function putAt(words: string, { from, to }: { from: number; to: number }, taken: string): string {
  const [before, after] = [words.slice(0, from), words.slice(to)];
  const apart = (gap: boolean) => (gap ? " " : "");
  return `${before}${apart(/[\p{L}\p{N}.,:;?!)”"]$/u.test(before))}${taken}${apart(/^[\p{L}\p{N}(“]/u.test(after))}${after}`;
}
