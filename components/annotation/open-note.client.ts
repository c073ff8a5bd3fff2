import type { Annotation } from "@/lib/domain/annotation/model";
import type { NoteInWriting } from "@/lib/domain/annotation/writing";
import type { KeptNote, OpenNote } from "./room-state";

/** A new note, opened for writing beside a block. */
export const openNew = (note: NoteInWriting, blockId: string): OpenNote => ({
  note,
  blockId,
  version: 0,
  server: null,
  kept: null,
});

/** A note opened again, with the words this device kept of it when there are any. Loads what writing needs. */
export async function openAgain(shown: Annotation, kept: KeptNote | undefined, blockId: string): Promise<OpenNote> {
  const { reopened } = await import("@/lib/domain/annotation/writing");
  const server = reopened(shown);
  const note = kept ? { ...kept.note, post: server.post } : server;
  // Changes of a posted note stand on the version they were made on: if it has moved on, saving them says so.
  const version = kept && server.post ? kept.baseVersion : shown.version;
  return { note, blockId, version, server, kept: kept ?? null };
}

/** Words on this device for a note the server has never had. */
export const openKept = (kept: KeptNote, blockId: string): OpenNote => ({
  note: { ...kept.note, post: false },
  blockId,
  version: 0,
  server: { ...kept.note, post: false, text: "", tags: "" },
  kept,
});
