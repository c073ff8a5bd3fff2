/**
 * The discussion of a prompt: posts with answers under them, one step deep, and the passages of the texts that posts
 * bring. A post stands in the thread of everybody, of a section or of a group, frozen when it was written.
 */
import { z } from "zod";
import { spanSchema } from "../anchor/sent-span";
import { type RichText, richText } from "../richtext/model";
import type { AnswersPart } from "./paging";

/** Who talks with whom: everybody, each section among itself, each group among itself. */
export type DiscussionScope = "Course" | "Section" | "Group";

/** A passage that a post brings. Words are never stored: each reader gets them from the text, as far as it is given to them. */
export const postQuote = z.object({
  documentId: z.uuid(),
  revisionId: z.uuid(),
  span: spanSchema,
  /** The note it was taken from; null when it was chosen in the text. */
  annotationId: z.uuid().nullable().default(null),
});
export type PostQuote = z.infer<typeof postQuote>;

/** Passages one post may bring. */
export const MOST_QUOTES = 10;
export const postQuotes = z.array(postQuote).max(MOST_QUOTES, `A post may quote at most ${MOST_QUOTES} passages.`);

/** A passage as one reader gets it. */
export interface ShownQuote extends PostQuote {
  /** The words; null when this text or passage is not given to the reader. */
  words: string | null;
  /** `¶5`; empty when it is not given. */
  label: string;
  title: string;
  /** How the document is cited, on one line. */
  citation: string;
  /** Where it begins on the page of the room; null where there is no such place. */
  anchor: string | null;
  /** The note it was taken from, when the reader may read it: whose, and what it says. */
  note: { author: string; words: string } | null;
}

/** What a post says, as a server returns it. */
export const postWords = z.object({ body: richText, quotes: postQuotes });
export type PostWords = z.infer<typeof postWords>;

/** A post as its reader gets it. */
export interface DiscussionPost {
  id: string;
  /** The post it answers; null for one at the top. */
  parentId: string | null;
  mine: boolean;
  /** "You", a name, or the pseudonym of this assignment. */
  author: string;
  staff: boolean;
  body: RichText;
  quotes: ShownQuote[];
  version: number;
  /** ISO instants. */
  postedAt: string | null;
  savedAt: string;
  edited: boolean;
  /** Not seen at the reader's last visit. */
  fresh: boolean;
  /** Not shown to this reader any more, and here only because answers stand under it; its words are not. */
  gone: "deleted" | "hidden" | null;
  hidden: boolean;
  /** Why it is hidden: for its author and those who teach. */
  hiddenWhy: string | null;
  /** Who put it first; null when nobody did. */
  pinnedBy: string | null;
  summary: boolean;
  /** Has a flag that waits: one's own for a student, anybody's for those who teach. */
  flagged: boolean;
  /** The section or group in whose thread it stands, for readers of several threads. */
  thread: string | null;
  may: { edit: boolean; flag: boolean; moderate: boolean; pin: boolean };
  answers: DiscussionPost[];
  /** Which of its answers these are; null when they are all. */
  part: AnswersPart | null;
}

/** Where a post can be put. */
export interface ThreadChoice {
  sectionId: string | null;
  groupId: string | null;
  name: string;
}

/** A discussion prompt in the list of them, with what its reader may count. */
export interface DiscussionPrompt {
  id: string;
  number: number;
  text: RichText;
  posts: number;
  fresh: number;
}

/** Top posts on a page, and answers shown under one of them at once. */
export const POSTS_ON_PAGE = 50;
