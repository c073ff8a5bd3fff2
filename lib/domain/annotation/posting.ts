/** What a note must have before others read it. A draft may lack anything. */
import type { AnnotationKind, Relation } from "./model";

/** Why a note cannot be posted as it is, and which part of the form says so. */
export interface Lack {
  problem: string;
  field: "places" | "relation";
}

/** A corroboration says how one passage bears on another; null when nothing is lacking. */
export function lackOf(note: { kind: AnnotationKind; relation: Relation | null; places: number }): Lack | null {
  if (note.kind !== "Corroboration") return null;
  if (note.places < 2) {
    return { problem: "A corroboration stands at two passages. Choose the second one, then post it.", field: "places" };
  }
  if (note.relation === null) {
    return { problem: "Say how the second passage bears on the first: agrees, contradicts …", field: "relation" };
  }
  return null;
}
