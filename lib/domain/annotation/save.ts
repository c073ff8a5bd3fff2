/** What a browser sends to save a note, and what it may not contain. */
import { z } from "zod";
import type { Span } from "../anchor/passage";
import { spanSchema } from "../anchor/sent-span";
import { codePointLength } from "../document/codepoints";
import { plainText, type RichText, richText } from "../richtext/model";
import { saveName } from "../submission/saving";
import { storable } from "../text/storable";
import {
  type AnnotationKind,
  type AnnotationWords,
  annotationKinds,
  audiences,
  LONGEST_NOTE,
  relations,
} from "./model";

/** Code points a passage may have: a page or two. Longer ones belong to an excerpt, not to a note. */
export const LONGEST_PASSAGE = 20_000;

/** The words of a note as they are kept. Where cleaning changed a block, marks that no longer fit are dropped. */
function cleanBody(body: RichText): RichText {
  return {
    blocks: body.blocks.map((block) => {
      const text = storable(block.text);
      return text === block.text ? block : { ...block, text, marks: [], atoms: [] };
    }),
  };
}

const body = richText
  .refine(({ blocks }) => blocks.every((block) => block.atoms.length === 0), "A note cannot cite another note.")
  .transform(cleanBody)
  .refine(
    (text) => codePointLength(plainText(text)) <= LONGEST_NOTE,
    "This note is longer than 100,000 characters. Shorten it, or write it as an answer.",
  );

/** The words of a note as a server returns them. */
export const annotationWords = z.object({
  kind: z.enum(annotationKinds),
  relation: z.enum(relations).nullable(),
  skill: z.string().nullable(),
  tags: z.array(z.string()),
  body: richText,
  audience: z.enum(audiences),
  groupId: z.string().nullable(),
  sectionId: z.string().nullable(),
  anonymous: z.boolean(),
});

/** A place as a browser names it: which text, and from where to where. */
const placeToSave = z.object({ revisionId: z.uuid(), span: spanSchema });

export const annotationToSave = z.object({
  /** Made by the browser, so that saving it again never makes a second note. */
  id: z.uuid(),
  /** The version this was written on top of; 0 for a new note. */
  baseVersion: z.int().min(0),
  /** Names one save: sent twice, it is done once. */
  clientId: saveName,
  /** Two for a corroboration; its second may be chosen later, while it is a draft. */
  places: z.array(placeToSave).min(1).max(2),
  kind: z.enum(annotationKinds),
  relation: z.enum(relations).nullable(),
  skill: z.string().max(40).transform(storable).nullable(),
  tags: z.array(z.string().transform(storable).pipe(z.string().trim().min(1).max(60))).max(20),
  body,
  audience: z.enum(audiences),
  groupId: z.uuid().nullable(),
  sectionId: z.uuid().nullable(),
  anonymous: z.boolean(),
  /** People of the course named in it, by enrollment; those who may not read the note are not told. */
  mentions: z.array(z.uuid()).max(20),
  /** Show it to its audience; otherwise it stays a draft, or what it was. */
  post: z.boolean(),
});

/** A place of a note that is being saved. */
export interface PlaceToSave {
  revisionId: string;
  span: Span;
}

export type AnnotationToSave = Omit<z.infer<typeof annotationToSave>, "places"> & { places: PlaceToSave[] };

/** What a browser sends to save a reply to a note. */
export const replyToSave = z.object({
  id: z.uuid(),
  baseVersion: z.int().min(0),
  clientId: saveName,
  body,
  anonymous: z.boolean(),
  mentions: z.array(z.uuid()).max(20),
  post: z.boolean(),
});

export type ReplyToSave = z.infer<typeof replyToSave>;

/**
 * A note without words marks a passage; one with words says something, whatever its form said. A corroboration says
 * something by its two places and their relation.
 */
export function kindOf(kind: AnnotationKind, text: RichText): AnnotationKind {
  if (kind === "Corroboration") return kind;
  if (plainText(text).trim() === "") return "Highlight";
  return kind === "Highlight" ? "Comment" : kind;
}

/** Do two versions of a note say the same? */
export function sameWords(a: AnnotationWords, b: AnnotationWords): boolean {
  const told = (words: AnnotationWords) => {
    const { kind, relation, skill, tags, body: text, audience, groupId, sectionId, anonymous } = words;
    return JSON.stringify([kind, relation, skill, tags, text, audience, groupId, sectionId, anonymous]);
  };
  return told(a) === told(b);
}
