import type { Annotation } from "@/lib/domain/annotation/model";
import { shortId } from "@/lib/domain/id/short-id";
import type { RoomPlace } from "./room-context.client";
import type { RoomEvent } from "./room-state";

const silence = "The server cannot be reached. Try again when the connection is back.";

/** Asks the server to do something; null when it was done, else the problem in a sentence. */
export async function ask(url: string, method: "DELETE" | "POST" | "PUT", body?: unknown): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method,
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.ok) return null;
    const said: unknown = await response.json();
    const problem = typeof said === "object" && said !== null && "problem" in said ? said.problem : null;
    return typeof problem === "string" ? problem : "That could not be done.";
  } catch {
    return silence;
  }
}

type Tell = (event: RoomEvent) => void;

/** Where one note is asked for: `/api/courses/…/annotations/…`. */
export const noteApi = (place: RoomPlace, noteId: string): string => `${place.api}/${shortId(noteId)}`;

/** Where one reply is asked for. */
export const replyApi = (place: RoomPlace, noteId: string, replyId: string): string =>
  `${noteApi(place, noteId)}/replies/${shortId(replyId)}`;

/** Deletes a note on the server; null when it was done, else the problem. */
export const deleteOnServer = (place: RoomPlace, noteId: string): Promise<string | null> =>
  ask(noteApi(place, noteId), "DELETE");

/** Deletes a note; the room then offers to take it back, or says why it could not be done. Says whether it was done. */
export async function deleteNote(place: RoomPlace, note: Annotation, tell: Tell): Promise<boolean> {
  const problem = await deleteOnServer(place, note.id);
  tell(problem === null ? { type: "deleted", note, writing: null } : { type: "failed", problem });
  return problem === null;
}

/** Takes back a deletion; says whether it was done. */
export async function restoreNote(place: RoomPlace, note: Annotation, tell: Tell): Promise<boolean> {
  const problem = await ask(`${noteApi(place, note.id)}/undo`, "POST");
  // Deleting and taking back are a version each.
  tell(
    problem === null ? { type: "restored", note: { ...note, version: note.version + 2 } } : { type: "failed", problem },
  );
  return problem === null;
}
