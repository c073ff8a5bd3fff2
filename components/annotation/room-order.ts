import type { Annotation, NotePlace } from "@/lib/domain/annotation/model";
import { firstPlace } from "@/lib/domain/annotation/model";
import { homeOf } from "./note-book";
import type { RoomPlace } from "./room-context.client";

/** Notes as they are read in this room: block by block, by place within it, notes on the apparatus after those on its block. */
export function inRoomOrder(
  notes: readonly Annotation[],
  { labels, homes }: Pick<RoomPlace, "labels" | "homes">,
): Annotation[] {
  const order = new Map(Object.keys(labels).map((home, index) => [home, index]));
  const keyed = notes.map((note) => {
    const at = firstPlace(note);
    return { note, at, block: order.get(homeOf(at, homes)) ?? order.size };
  });
  return keyed.sort((a, b) => a.block - b.block || within(a.at, b.at) || byAge(a.note, b.note)).map(({ note }) => note);
}

const within = ({ passage: a }: NotePlace, { passage: b }: NotePlace): number =>
  Number(a.flow !== "doc") - Number(b.flow !== "doc") || a.start.offset - b.start.offset;

const byAge = (a: Annotation, b: Annotation): number =>
  (a.postedAt ?? a.savedAt).localeCompare(b.postedAt ?? b.savedAt);
