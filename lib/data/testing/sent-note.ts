import { randomUUID } from "node:crypto";
import type { Passage } from "../../domain/anchor/passage";
import type { AnnotationToSave, PlaceToSave, ReplyToSave } from "../../domain/annotation/save";
import { fromPlainText } from "../../domain/richtext/model";
import { quoted } from "./course";

/** A place as a browser sends it. */
export const sentPlace = (
  { revisionId }: { revisionId: string },
  { flow, start, end }: Passage = quoted("b6", "an answer"),
): PlaceToSave => ({ revisionId, span: { flow, start, end } });

/** A note as a browser sends it: a new comment for everybody, posted, but for what is said otherwise. */
export const sentNote = (document: { revisionId: string }, more: Partial<AnnotationToSave> = {}): AnnotationToSave => ({
  ...{ id: randomUUID(), baseVersion: 0, clientId: randomUUID(), places: [sentPlace(document)] },
  ...{ kind: "Comment", relation: null, skill: null, tags: [], body: fromPlainText("He asks, he does not order.") },
  ...{ audience: "Assignment", groupId: null, sectionId: null, anonymous: false, mentions: [], post: true },
  ...more,
});

/** The same note sent again with changes, on top of a version. */
export const sentAgain = (note: AnnotationToSave, baseVersion: number, more: Partial<AnnotationToSave>) => ({
  ...{ ...note, baseVersion, clientId: randomUUID() },
  ...more,
});

/** A reply as a browser sends it. */
export const sentReply = (text: string, more: Partial<ReplyToSave> = {}): ReplyToSave => ({
  ...{ id: randomUUID(), baseVersion: 0, clientId: randomUUID(), body: fromPlainText(text) },
  ...{ anonymous: false, mentions: [], post: true },
  ...more,
});
