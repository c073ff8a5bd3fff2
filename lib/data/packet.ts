/** A room to be printed: its texts and questions, and the notes its reader sees. */
import type { Annotation } from "../domain/annotation/model";
import type { Room } from "../domain/annotation/room";
import { handedOn } from "../domain/packet/handed-on";
import type { Viewer } from "../domain/policy/viewer";
import { readableNotes } from "./parts/readable-notes";
import { enterRoom } from "./parts/room-reading";
import { readRoom } from "./room";

/** Throws NotFound like the room. */
export async function readPacket(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
): Promise<{ room: Room; notes: Annotation[] }> {
  const [room, reading] = await Promise.all([
    readRoom(viewer, courseId, assignmentId),
    enterRoom(viewer, courseId, assignmentId, new Date()),
  ]);
  // It is printed and handed on: who hid their name from classmates is not named in it, whoever prints it.
  return { room, notes: handedOn(await readableNotes({ ...reading, veiled: true })) };
}
