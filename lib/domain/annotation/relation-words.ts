/** A corroboration's relation in words. It is chosen as what the second passage does to the first. */
import { type Relation, relationNames } from "./model";

/** The same, said from the first passage. */
const turnedRound: Record<Relation, string> = {
  Agrees: "agrees with",
  Contradicts: "is contradicted by",
  Qualifies: "is qualified by",
  Silent: "is passed over by",
};

/** How the passage with this ordinal (0 the first, 1 the second) bears on the other one. */
export const relationFrom = (relation: Relation, ordinal: number): string =>
  ordinal === 0 ? turnedRound[relation] : relationNames[relation];
