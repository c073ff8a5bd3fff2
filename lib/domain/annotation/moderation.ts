/**
 * Keeping a room civil: a reader flags a note or reply, those who teach look at it, hide it or leave it, and say why.
 * Nothing is removed; everything that was done stays in a trail.
 */
import { z } from "zod";
import type { RichText } from "../richtext/model";
import { storable } from "../text/storable";

const reason = z.string().transform(storable).pipe(z.string().trim().max(2000, "Say it in at most 2,000 characters."));

/** What a reader sends to flag something. */
export const flagToRaise = z.object({ reason: reason.refine((text) => text !== "", "Say what is wrong with it.") });

/** What an instructor sends to hide words or to show them again; who hides, says why. */
export const hiding = z
  .object({ hide: z.boolean(), reason: reason.default("") })
  .refine(({ hide, reason: why }) => !hide || why !== "", {
    message: "Say why, for its author will ask.",
    path: ["reason"],
  });
export type Hiding = z.infer<typeof hiding>;

/** How flags are settled without hiding anything: something was done about it, or there was nothing. */
export const settling = z.object({ action: z.enum(["Resolve", "Dismiss"]), reason: reason.default("") });
export type Settling = z.infer<typeof settling>;

/** A note, a reply to it, or a post of a discussion. */
export type Moderated =
  | {
      annotationId: string;
      /** Null for the note itself. */
      replyId: string | null;
      discussionPostId?: undefined;
    }
  | { discussionPostId: string };

/** What kind of words these are. */
export function kindOfWords(words: Moderated): "note" | "reply" | "post" {
  if (words.discussionPostId !== undefined) return "post";
  return words.replyId === null ? "note" : "reply";
}

/** The id of the words themselves. */
export const wordsId = (words: Moderated): string =>
  words.discussionPostId === undefined ? (words.replyId ?? words.annotationId) : words.discussionPostId;

/** Words that are moderated, as those who teach see them. */
export interface ModeratedWords {
  about: Moderated;
  /** The discussion a post stands in; null for notes and replies. */
  promptId: string | null;
  assignmentId: string;
  assignmentTitle: string;
  author: string;
  body: RichText;
  /** ISO instant of posting. */
  postedAt: string | null;
  hidden: boolean;
  /** By its author. */
  deleted: boolean;
}

/** A flag that waits. */
export interface OpenFlag {
  id: string;
  at: string;
  by: string;
  reason: string;
  words: ModeratedWords;
}

/** Words that are hidden: since when, by whom and why. */
export interface HiddenWords {
  at: string;
  by: string;
  reason: string | null;
  words: ModeratedWords;
}

/** One thing that was done. */
export interface ModerationStep {
  id: string;
  at: string;
  by: string;
  action: "Hide" | "Show" | "Resolve" | "Dismiss";
  reason: string | null;
  words: ModeratedWords;
}

export const moderationLists = ["flags", "hidden", "trail"] as const;
export type ModerationList = (typeof moderationLists)[number];

/** Lines on one page of a list. */
export const MODERATION_PAGE = 50;

/** One list of the page of moderation, newest first, and how long all of them are. */
export interface ModerationPage {
  courseTitle: string;
  timeZone: string;
  /** May things be done here (the course is not archived). */
  mayModerate: boolean;
  page: number;
  pages: number;
  /** Lines in each list. */
  counts: Record<ModerationList, number>;
  shown:
    | { list: "flags"; lines: OpenFlag[] }
    | { list: "hidden"; lines: HiddenWords[] }
    | { list: "trail"; lines: ModerationStep[] };
}
