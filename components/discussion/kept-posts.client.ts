import { forgetDraft, keepDraft, keptDrafts } from "@/components/saving/device-drafts.client";
import { isOpen, thisPage } from "@/components/saving/page-life.client";
import { keptPost, type PostInWriting } from "@/lib/domain/discussion/writing";
import type { DiscussionPlace } from "./desk-context.client";

/** A post that this device has and the server has not, or has otherwise. */
export interface KeptPost {
  post: PostInWriting;
  baseVersion: number;
  sent: unknown;
  page: string;
}

const aboutPosts = ({ assignmentId, promptId }: DiscussionPlace): string => `discussion/${assignmentId}/${promptId}`;

/** The name under which this page keeps a post on the device. */
export const postKey = (place: DiscussionPlace, id: string, page = thisPage()) => ({
  ...{ account: place.account, page },
  about: `${aboutPosts(place)}/${id}`,
});

/** Keeps the words of a post on this device until the server has them. */
export const keepPost = (place: DiscussionPlace, post: PostInWriting, on: { baseVersion: number; sent: unknown }) =>
  keepDraft(postKey(place, post.id), { content: post, at: Date.now(), ...on });

/** The server has these words, or nobody wants them. */
export const forgetPost = (place: DiscussionPlace, id: string, page = thisPage()): Promise<void> =>
  forgetDraft(postKey(place, id, page));

/** What closed pages have left of this discussion, newest first, each post once. */
export async function keptPosts(place: DiscussionPlace): Promise<KeptPost[]> {
  const found: KeptPost[] = [];
  for (const { page, draft } of await keptDrafts(place.account, aboutPosts(place))) {
    const post = keptPost.safeParse(draft.content).data;
    if (!post || found.some((each) => each.post.id === post.id)) continue;
    if (page === thisPage() || !(await isOpen(page))) {
      found.push({ post, baseVersion: draft.baseVersion, sent: draft.sent, page });
    }
  }
  return found;
}
