import type { Dispatch } from "react";
import type { Annotation } from "@/lib/domain/annotation/model";
import { shortId } from "@/lib/domain/id/short-id";
import type { RoomPlace } from "./room-context.client";
import type { RoomEvent } from "./room-state";

const silence = "The server cannot be reached. Try again when the connection is back.";

async function ask(url: string, method: "DELETE" | "POST"): Promise<string | null> {
  try {
    const response = await fetch(url, { method, headers: { "content-type": "application/json" } });
    if (response.ok) return null;
    const { problem }: { problem?: string } = await response.json();
    return problem ?? "That could not be done.";
  } catch {
    return silence;
  }
}

/** Deletes a note on the server; null when it was done, else the problem. */
export const deleteOnServer = (place: RoomPlace, noteId: string): Promise<string | null> =>
  ask(`${place.api}/${shortId(noteId)}`, "DELETE");

/** Deletes a note; the room then offers to take it back, or says why it could not be done. */
export async function deleteNote(place: RoomPlace, note: Annotation, tell: Dispatch<RoomEvent>): Promise<void> {
  const problem = await deleteOnServer(place, note.id);
  tell(problem === null ? { type: "deleted", note, writing: null } : { type: "failed", problem });
}

/** Takes back a deletion; says whether it was done. */
export async function restoreNote(place: RoomPlace, note: Annotation, tell: Dispatch<RoomEvent>): Promise<boolean> {
  const problem = await ask(`${place.api}/${shortId(note.id)}/undo`, "POST");
  // Deleting and taking back are a version each.
  tell(
    problem === null ? { type: "restored", note: { ...note, version: note.version + 2 } } : { type: "failed", problem },
  );
  return problem === null;
}
