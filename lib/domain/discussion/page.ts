/** A discussion as one person meets it. */
import type { PublishedPrompt } from "../assignment/published";
import type { Role } from "../policy/viewer";
import type { AssignedText } from "../submission/assigned-text";
import type { DiscussionPost, DiscussionPrompt, DiscussionScope, ThreadChoice } from "./model";

export interface DiscussionPage {
  courseTitle: string;
  title: string;
  timeZone: string;
  role: Role;
  version: number;
  submitted: boolean;
  /** May this person change the assignment (for the tabs). */
  mayEdit: boolean;
  prompts: DiscussionPrompt[];
  /** The prompt that is looked at; null when the assignment has no discussion prompt. */
  open: OpenDiscussion | null;
}

/** One discussion and the page of it that is read. */
export interface OpenDiscussion {
  promptId: string;
  number: number;
  text: PublishedPrompt["text"];
  /** The passage it is about, as far as the reader gets it. */
  passage: { revisionId: string; label: string; title: string; words: string } | null;
  /** Who talks with whom. */
  scope: DiscussionScope;
  /** Others' posts wait until the reader has posted: nothing of them is here, not even their number. */
  shut: boolean;
  postFirst: boolean;
  /** Why nothing can be posted, in a sentence; null when it can. */
  whyNot: string | null;
  /** May a summary be written. */
  maySummarize: boolean;
  /** Where a new post can stand; one choice is no choice. */
  threads: ThreadChoice[];
  /** The summary and pinned posts, on the first page; then the others, oldest first. */
  first: DiscussionPost[];
  posts: DiscussionPost[];
  /** The reader's own unposted posts: new ones and answers. */
  drafts: DiscussionPost[];
  page: number;
  pages: number;
  count: number;
  writers: number;
  fresh: number;
  texts: AssignedText[];
  /** When this was read, ISO: what was posted later is new. */
  readAt: string;
}
