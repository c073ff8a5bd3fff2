/**
 * A note or a reply while it is being written: its passages and its words as typed. The same value lies on the device
 * until the server has the words.
 */
import type { Span } from "../anchor/passage";
import type { RichText } from "../richtext/model";
import { formed, typed, withForms } from "./formed";
import { type Named, stillNamed } from "./mention";
import type { Annotation, AnnotationKind, AnnotationWords, Audience, Relation, Reply } from "./model";
import type { AnnotationToSave, ReplyToSave } from "./save";
import { tagsIn, tagsTyped } from "./typed-tags";

/** A passage that a note is being written on. */
export interface PlaceInWriting {
  revisionId: string;
  span: Span;
  quote: string;
  label: string;
}

export interface NoteInWriting {
  id: string;
  /** Never empty; two for a corroboration whose second passage is chosen. */
  places: PlaceInWriting[];
  kind: AnnotationKind;
  relation: Relation | null;
  /** Shown to its audience, or to be shown with the next save; a draft otherwise. */
  post: boolean;
  /** As typed; blank lines part paragraphs. */
  text: string;
  /** The words as they were opened, when they have forms that the field cannot show: links, emphasis, lists. */
  formed?: RichText | undefined;
  skill: string | null;
  /** As typed, parted by commas; a tag with a comma stands in quotation marks. */
  tags: string;
  audience: Audience;
  groupId: string | null;
  sectionId: string | null;
  anonymous: boolean;
  named: Named[];
}

/** Where a note that is being written stands; its first passage when it has two. */
export function firstOf({ places }: Pick<NoteInWriting, "places">): PlaceInWriting {
  const [first] = places;
  if (!first) throw new Error("a note is written on a passage");
  return first;
}

/** Words of a note or reply as they stand in its field, with what the field cannot show. */
const opened = (body: RichText): Pick<NoteInWriting, "text" | "formed"> => ({
  text: typed(body),
  formed: formed(body),
});

/** A note that exists, opened for writing. */
export function reopened(note: Annotation): NoteInWriting {
  const { id, places, kind, relation, skill, audience, groupId, sectionId, anonymous, tags } = note;
  return {
    ...{ id, kind, relation, skill, audience, groupId, sectionId, anonymous },
    places: places.map(({ revisionId, passage, label }) => ({
      revisionId,
      span: { flow: passage.flow, start: passage.start, end: passage.end },
      quote: passage.exact,
      label,
    })),
    post: note.postedAt !== null,
    ...opened(note.body),
    tags: tagsTyped(tags),
    named: [],
  };
}

/** What was written elsewhere, in the place of what is being written here. */
export const takenOver = (note: NoteInWriting, theirs: AnnotationWords): NoteInWriting => ({
  ...note,
  ...opened(theirs.body),
  kind: theirs.kind,
  relation: theirs.relation,
  skill: theirs.skill,
  tags: tagsTyped(theirs.tags),
  audience: theirs.audience,
  groupId: theirs.groupId,
  sectionId: theirs.sectionId,
  anonymous: theirs.anonymous,
});

/** What the writer says, in the form in which notes are kept. */
export function wordsOf(note: NoteInWriting): AnnotationWords {
  const { kind, relation, skill, tags, audience, groupId, sectionId, anonymous } = note;
  return {
    // What began as a mark without words is a comment as soon as it says something; the server says what it is.
    kind: kind === "Highlight" ? "Comment" : kind,
    relation: kind === "Corroboration" ? relation : null,
    skill,
    tags: tagsIn(tags).slice(0, 20),
    body: withForms(note.text, note.formed),
    audience,
    groupId: audience === "Group" ? groupId : null,
    sectionId: audience === "Section" ? sectionId : null,
    anonymous,
  };
}

const mentioned = (text: string, named: readonly Named[]): string[] => stillNamed(text, named).map(({ id }) => id);

/** What is sent to save it on top of `baseVersion`; `clientId` names this save. */
export function toSave(note: NoteInWriting, baseVersion: number, clientId: string): AnnotationToSave {
  const { id, post } = note;
  const places = note.places.map(({ revisionId, span }) => ({ revisionId, span }));
  return {
    ...{ id, baseVersion, clientId, places, post },
    ...wordsOf(note),
    mentions: mentioned(note.text, note.named),
  };
}

/** Nothing is said in it yet: there is nothing to keep. */
export const isBlank = ({ text, tags, places }: NoteInWriting): boolean =>
  text.trim() === "" && tags.trim() === "" && places.length < 2;

/** A reply while it is being written. */
export interface ReplyInWriting {
  id: string;
  /** The note it answers. */
  annotationId: string;
  /** As typed; blank lines part paragraphs. */
  text: string;
  /** As of a note. */
  formed?: RichText | undefined;
  anonymous: boolean;
  post: boolean;
  named: Named[];
}

/** A reply that exists, opened for writing. */
export const reopenedReply = (annotationId: string, { id, body, anonymous, postedAt }: Reply): ReplyInWriting => ({
  ...{ id, annotationId, anonymous },
  ...opened(body),
  post: postedAt !== null,
  named: [],
});

/** What another device wrote of the same reply, in the place of what is being written here. */
export const takenOverReply = (
  reply: ReplyInWriting,
  { body, anonymous }: Pick<Reply, "body" | "anonymous">,
): ReplyInWriting => ({ ...reply, ...opened(body), anonymous });

/** The words of a reply, in the form in which they are kept. */
export const replyBody = ({ text, formed: before }: ReplyInWriting): RichText => withForms(text, before);

/** What is sent to save a reply on top of `baseVersion`; `clientId` names this save. */
export function replyToSend(reply: ReplyInWriting, baseVersion: number, clientId: string): ReplyToSave {
  const { id, text, anonymous, post, named } = reply;
  return {
    ...{ id, baseVersion, clientId, anonymous, post },
    body: replyBody(reply),
    mentions: mentioned(text, named),
  };
}
