import { randomUUID } from "node:crypto";
import type { Passage } from "../../domain/anchor/passage";
import type { PostQuote } from "../../domain/discussion/model";
import type { PostToSave } from "../../domain/discussion/save";
import { fromPlainText } from "../../domain/richtext/model";
import { quoted } from "./course";

/** A post as a browser sends it: a new one at the top, posted, but for what is said otherwise. */
export const sentPost = (promptId: string, text: string, more: Partial<PostToSave> = {}): PostToSave => ({
  ...{ id: randomUUID(), baseVersion: 0, clientId: randomUUID(), body: fromPlainText(text), promptId },
  ...{ parentId: null, sectionId: null, groupId: null, quotes: [], summary: false, post: true },
  ...more,
});

/** A passage as a post brings it. */
export const sentQuote = (
  { documentId, revisionId }: { documentId: string; revisionId: string },
  { flow, start, end }: Passage = quoted("b6", "an answer"),
): PostQuote => ({ documentId, revisionId, span: { flow, start, end }, annotationId: null });
