/** Notes for tests: a posted comment of a classmate's on two letters of a paragraph, but for what is said otherwise. */
import { emptyText, fromPlainText } from "../../richtext/model";
import type { Annotation, NotePlace, Reply } from "../model";

const at = "2026-12-02T12:00:00.000Z";

/** A place: `quote` in block `b`, from `startAt` on. */
export const madePlace = (more: Partial<NotePlace> = {}, quote = "an oath", startAt = 0): NotePlace => ({
  ordinal: 0,
  documentId: "d",
  revisionId: "r",
  label: "¶1",
  status: "Exact",
  before: null,
  passage: {
    ...{ flow: "doc", start: { blockId: "b", offset: startAt }, end: { blockId: "b", offset: startAt + 2 } },
    ...{ startAt, endAt: startAt + 2, exact: quote, prefix: "", suffix: "" },
  },
  ...more,
});

export const madeNote = (id: string, more: Partial<Annotation> & { text?: string } = {}): Annotation => {
  const { text, ...rest } = more;
  return {
    ...{ id, mine: false, author: "Ada", authorKey: "ada", staff: false, anonymous: false },
    ...{ kind: "Comment", relation: null, skill: null, tags: [], audience: "Assignment" },
    ...{ groupId: null, sectionId: null, version: 1, edited: false, resolved: null, hidden: false, flagged: false },
    ...{ hiddenWhy: null, namesMe: false },
    body: text === undefined ? emptyText : fromPlainText(text),
    ...{ postedAt: at, savedAt: at, origin: null, replies: [], places: [madePlace()] },
    ...rest,
  };
};

export const madeReply = (id: string, text: string, more: Partial<Reply> = {}): Reply => ({
  ...{ id, mine: false, author: "Ben", authorKey: "ben", staff: false, anonymous: false },
  ...{ body: fromPlainText(text), version: 1, postedAt: at, savedAt: at, edited: false, hidden: false },
  hiddenWhy: null,
  ...more,
});
