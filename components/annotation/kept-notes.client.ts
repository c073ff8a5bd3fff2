import { z } from "zod";
import { type DeviceDraft, forgetDraft, keepDraft, keptDrafts } from "@/components/saving/device-drafts.client";
import { isOpen, thisPage } from "@/components/saving/page-life.client";
import { annotationToSave } from "@/lib/domain/annotation/save";
import type { NoteInWriting } from "@/lib/domain/annotation/writing";
import type { RoomPlace } from "./room-context.client";
import type { KeptNote } from "./room-state";

const { id, revisionId, span, audience, sectionId } = annotationToSave.shape;
const writing = z.object({
  ...{ id, revisionId, span, audience, sectionId },
  quote: z.string(),
  label: z.string(),
  post: z.boolean(),
  text: z.string(),
  question: z.boolean(),
  skill: z.string().nullable(),
  tags: z.string(),
});

/** What drafts of this room's notes are about, on the device. */
const aboutNotes = (place: RoomPlace): string => `note/${place.assignmentId}`;

/** The name under which this page keeps a note on the device. */
export const noteKey = (place: RoomPlace, noteId: string, page = thisPage()) => ({
  account: place.account,
  about: `${aboutNotes(place)}/${noteId}`,
  page,
});

/** Notes of this room with words that the server does not have, left by pages that are closed; newest first. */
export async function keptNotes(place: RoomPlace): Promise<KeptNote[]> {
  const found: KeptNote[] = [];
  for (const { page, draft } of await keptDrafts(place.account, aboutNotes(place))) {
    const parsed = writing.safeParse(draft.content);
    if (!parsed.success || found.some((each) => each.note.id === parsed.data.id)) continue;
    if (page === thisPage() || !(await isOpen(page))) {
      found.push({ note: parsed.data, baseVersion: draft.baseVersion, sent: draft.sent, page });
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

/** Keeps the words of a note on this device until the server has them. */
export const keepNote = (place: RoomPlace, note: NoteInWriting, on: Pick<DeviceDraft, "baseVersion" | "sent">) =>
  keepDraft(noteKey(place, note.id), { content: note, at: Date.now(), ...on });

/** The server has these words, or nobody wants them. */
export const forgetNote = (place: RoomPlace, noteId: string): Promise<void> => forgetDraft(noteKey(place, noteId));
