/** Being named in a note: who can be, and what the person hears of it. */
import type { Role } from "../policy/viewer";
import type { RichText } from "../richtext/model";

/** Somebody of the course who can be named with an @. */
export interface Mentionable {
  id: string;
  name: string;
  role: Role;
}

/** Names that are offered at a time. */
export const NAMES_OFFERED = 8;

/** A note or reply in which somebody was named and that they have not seen yet. */
export interface UnseenMention {
  assignmentId: string;
  assignmentTitle: string;
  annotationId: string;
  /** Null when it stands in the note itself. */
  replyId: string | null;
  author: string;
  body: RichText;
  /** ISO instant. */
  at: string;
}
