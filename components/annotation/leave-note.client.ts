import { thisPage } from "@/components/saving/page-life.client";
import type { Annotation } from "@/lib/domain/annotation/model";
import type { NoteInWriting } from "@/lib/domain/annotation/writing";
import { forgetNote, keepNote } from "./kept-notes.client";
import { deleteOnServer } from "./note-requests.client";
import type { RoomPlace } from "./room-context.client";
import type { RoomEvent } from "./room-state";

interface GivenUp {
  note: NoteInWriting;
  /** It was posted before: only the changes go. */
  posted: boolean;
  /** Nothing was said and nothing saved: there is nothing to take back. */
  blank: boolean;
  /** The draft as the server has it. */
  draft: Annotation | undefined;
}

type Tell = (event: RoomEvent) => void;

/** Gives up what is being written, here and on the server; says whether it was done. A draft can be taken back. */
export async function giveUp(place: RoomPlace, { note, posted, blank, draft }: GivenUp, tell: Tell): Promise<boolean> {
  const problem = draft && !posted ? await deleteOnServer(place, note.id) : null;
  if (problem !== null) {
    tell({ type: "failed", problem });
    return false;
  }
  await forgetNote(place, note.id);
  if (posted || blank) tell({ type: "given-up", id: note.id });
  else tell({ type: "deleted", note: draft ?? null, writing: note });
  return true;
}

/** Keeps changes of a posted note on this device, to be gone on with. */
export function keepForLater(place: RoomPlace, note: NoteInWriting, baseVersion: number, tell: Tell): void {
  keepNote(place, note, { baseVersion, sent: null });
  tell({ type: "kept", unsaved: [{ note, baseVersion, sent: null, page: thisPage() }] });
}
