/**
 * Reads an answer of the room in the browser. Ten thousand notes come this way: what is looked at is what would break
 * the page of somebody whose server is a version ahead, not every letter of what our own server has written.
 */
import type { Annotation } from "./model";
import type { RoomNotes } from "./room";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isText = (value: unknown): value is string => typeof value === "string";
const holds = (value: unknown, ...names: string[]): value is Record<string, unknown> =>
  isRecord(value) && names.every((name) => name in value);

const isPlace = (value: unknown): boolean =>
  holds(value, "ordinal", "revisionId", "documentId", "label", "passage") &&
  holds(value.passage, "flow", "start", "end", "exact") &&
  holds(value.passage.start, "blockId", "offset") &&
  holds(value.passage.end, "blockId", "offset");

const isNote = (value: unknown): value is Annotation =>
  holds(value, "id", "version", "mine", "author", "kind", "savedAt", "tags", "replies", "body") &&
  isRecord(value.body) &&
  Array.isArray(value.body.blocks) &&
  Array.isArray(value.replies) &&
  Array.isArray(value.places) &&
  value.places.length > 0 &&
  value.places.every(isPlace);

/** Is this what the room answers with? The instant in `open` is text in JSON; it is not used in the browser. */
export function isRoomNotes(value: unknown): value is RoomNotes {
  if (!isRecord(value) || !Array.isArray(value.notes) || !Array.isArray(value.gone)) return false;
  return (
    value.notes.every(isNote) &&
    value.gone.every(isText) &&
    (value.next === null || isText(value.next)) &&
    isText(value.after) &&
    typeof value.anew === "boolean" &&
    typeof value.version === "number" &&
    isRecord(value.open) &&
    typeof value.open.open === "boolean" &&
    isText(value.open.why)
  );
}
