import { z } from "zod";
import { type DeviceDraft, forgetDraft, keepDraft, keptDrafts } from "@/components/saving/device-drafts.client";
import { isOpen, thisPage } from "@/components/saving/page-life.client";
import { annotationToSave } from "@/lib/domain/annotation/save";
import type { NoteInWriting, ReplyInWriting } from "@/lib/domain/annotation/writing";
import { richText } from "@/lib/domain/richtext/model";
import type { RoomPlace } from "./room-context.client";
import type { KeptNote, KeptReply } from "./room-state";

const { id, kind, relation, audience, groupId, sectionId, anonymous, places } = annotationToSave.shape;
const named = z.array(z.object({ id: z.string(), name: z.string() }));
const writing = z.object({
  ...{ id, kind, relation, audience, groupId, sectionId, anonymous, named },
  places: z.array(z.object({ ...places.element.shape, quote: z.string(), label: z.string() })).min(1),
  ...{
    formed: richText.optional(),
    post: z.boolean(),
    text: z.string(),
    skill: z.string().nullable(),
    tags: z.string(),
  },
});

const { revisionId, span } = places.element.shape;
/** As notes were kept before they could stand at two places. */
const before = z
  .object({
    ...{ id, revisionId, span, audience, sectionId, quote: z.string(), label: z.string(), post: z.boolean() },
    ...{ text: z.string(), question: z.boolean(), skill: z.string().nullable(), tags: z.string() },
  })
  .transform(({ revisionId, span, quote, label, question, ...rest }): NoteInWriting => {
    const asked = question ? ("Question" as const) : ("Comment" as const);
    const nobody = { relation: null, groupId: null, anonymous: false, named: [] };
    return { ...rest, ...nobody, kind: asked, places: [{ revisionId, span, quote, label }] };
  });
const keptNote: z.ZodType<NoteInWriting> = z.union([writing, before]);

const replyWriting = z.object({
  ...{ id, annotationId: z.string(), text: z.string(), formed: richText.optional() },
  ...{ anonymous: z.boolean(), post: z.boolean(), named },
});

/** What drafts of this room's notes are about, on the device. */
const aboutNotes = (place: RoomPlace): string => `note/${place.assignmentId}`;
const aboutReplies = (place: RoomPlace): string => `reply/${place.assignmentId}`;

/** The name under which this page keeps a note on the device. */
export const noteKey = (place: RoomPlace, noteId: string, page = thisPage()) => ({
  account: place.account,
  about: `${aboutNotes(place)}/${noteId}`,
  page,
});

/** The same for a reply. */
export const replyKey = (place: RoomPlace, replyId: string, page = thisPage()) => ({
  account: place.account,
  about: `${aboutReplies(place)}/${replyId}`,
  page,
});

/** Notes of this room with words that the server does not have, left by pages that are closed; newest first. */
export async function keptNotes(place: RoomPlace): Promise<KeptNote[]> {
  const found: KeptNote[] = [];
  for (const { content: note, ...kept } of await lying(place, aboutNotes(place), keptNote)) {
    if (!found.some((each) => each.note.id === note.id)) found.push({ ...kept, note });
  }
  return found;
}

/** The same for replies. */
export async function keptReplies(place: RoomPlace): Promise<KeptReply[]> {
  const found: KeptReply[] = [];
  for (const { content: reply, ...kept } of await lying(place, aboutReplies(place), replyWriting)) {
    if (!found.some((each) => each.reply.id === reply.id)) found.push({ ...kept, reply });
  }
  return found;
}

/** What closed pages and this one have left about something, newest first. */
async function lying<T>(place: RoomPlace, about: string, schema: z.ZodType<T>) {
  const found: { content: T; baseVersion: number; sent: unknown; page: string }[] = [];
  for (const { page, draft } of await keptDrafts(place.account, about)) {
    const parsed = schema.safeParse(draft.content);
    if (!parsed.success) continue;
    if (page === thisPage() || !(await isOpen(page))) {
      found.push({ content: parsed.data, baseVersion: draft.baseVersion, sent: draft.sent, page });
    }
  }
  return found;
}

/** Takes over, under the name of this page, what a closed one has left. */
export async function takeOver(place: RoomPlace, { note, page, baseVersion, sent }: KeptNote): Promise<void> {
  if (page === thisPage()) return;
  await keepNote(place, note, { baseVersion, sent });
  await forgetDraft(noteKey(place, note.id, page));
}

/** The same for a reply. */
export async function takeOverReply(place: RoomPlace, { reply, page, baseVersion, sent }: KeptReply): Promise<void> {
  if (page === thisPage()) return;
  await keepReply(place, reply, { baseVersion, sent });
  await forgetDraft(replyKey(place, reply.id, page));
}

/** Keeps the words of a note on this device until the server has them. */
export const keepNote = (place: RoomPlace, note: NoteInWriting, on: Pick<DeviceDraft, "baseVersion" | "sent">) =>
  keepDraft(noteKey(place, note.id), { content: note, at: Date.now(), ...on });

/** The server has these words, or nobody wants them. */
export const forgetNote = (place: RoomPlace, noteId: string): Promise<void> => forgetDraft(noteKey(place, noteId));

/** Keeps the words of a reply on this device until the server has them. */
export const keepReply = (place: RoomPlace, reply: ReplyInWriting, on: Pick<DeviceDraft, "baseVersion" | "sent">) =>
  keepDraft(replyKey(place, reply.id), { content: reply, at: Date.now(), ...on });

/** The server has these words, or nobody wants them. */
export const forgetReply = (place: RoomPlace, replyId: string): Promise<void> => forgetDraft(replyKey(place, replyId));
