/** What a browser sends to write a post, and to say that it was read. */
import { z } from "zod";
import { replyToSave } from "../annotation/save";
import { postQuotes } from "./model";

const { id, baseVersion, clientId, body, post } = replyToSave.shape;

export const postToSave = z.object({
  /** The id is made by the browser, so that saving it again never makes a second post. */
  ...{ id, baseVersion, clientId, body },
  promptId: z.uuid(),
  /** The post it answers; an answer to an answer stands under the same post. */
  parentId: z.uuid().nullable(),
  /** In whose thread, where there are several to choose from; an answer stands where its post does. */
  sectionId: z.uuid().nullable(),
  groupId: z.uuid().nullable(),
  quotes: postQuotes,
  /** Those who teach may put a summary above a discussion. */
  summary: z.boolean(),
  /** Show it to the others; otherwise it stays a draft, or what it was. */
  post,
});
export type PostToSave = z.infer<typeof postToSave>;

/** A post is put first in its thread, or not any more. */
export const pinning = z.object({ pinned: z.boolean() });

/** Up to when a discussion was read, as the page that was read says it. */
export const visit = z.object({ promptId: z.uuid(), readAt: z.iso.datetime() });
