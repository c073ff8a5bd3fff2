import type { Annotation } from "../../domain/annotation/model";
import { drawnNotes, noteRows } from "./room-annotations";
import { type Page, pageOfNotes } from "./room-pages";
import type { RoomReading } from "./room-reading";

/** All notes of a room its reader may see, in reading order, page after page, each once. */
export async function readableNotes(reading: RoomReading): Promise<Annotation[]> {
  const notes = new Map<string, Annotation>();
  let from: Page["end"] = null;
  do {
    const { ids, end }: Page = await pageOfNotes(reading, from);
    const fresh = ids.filter((id) => !notes.has(id));
    const drawn = await drawnNotes(reading, await noteRows(reading, fresh, "all"));
    const byId = new Map(drawn.map((note) => [note.id, note]));
    for (const id of fresh) {
      const note = byId.get(id);
      if (note) notes.set(id, note);
    }
    from = end;
  } while (from);
  return [...notes.values()];
}
