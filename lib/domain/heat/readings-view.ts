/** What a class can talk about, as one person gets it. */
import type { RoomSkill } from "../annotation/room";
import type { Unlocked } from "../annotation/unlock";
import type { Flow } from "../document/model";
import type { Agreement } from "./readings";

/** Where a passage stands and what it says, for a list. */
export interface ListedPassage {
  flow: Flow;
  startAt: number;
  endAt: number;
  /** The name of its paragraph on the page of its text (`p5`), and how it is cited: `¶5`. */
  anchor: string;
  label: string;
  /** Its first words. */
  quote: string;
}

export type AgreedPassage = ListedPassage & Pick<Agreement, "skill" | "readers">;

/** A passage that one reader alone marked. For a student their own, with the note; for those who teach, without. */
export interface LonePassage extends ListedPassage {
  noteId: string | null;
  words: string | null;
  skill: string | null;
}

/** One text of the room. */
export interface TextReadings {
  revisionId: string;
  title: string;
  agreed: AgreedPassage[];
  alone: LonePassage[];
  unnoticed: ListedPassage[];
}

export interface ReadingsPage {
  courseTitle: string;
  title: string;
  teaches: boolean;
  mayEdit: boolean;
  /** A student has submitted: their submission has a tab. */
  submitted: boolean;
  notes: Unlocked;
  /** Null until others' notes are open. */
  texts: TextReadings[] | null;
  /** Fewer than three readers have notes that this student may see: nothing is told yet. */
  tooFew: boolean;
  skills: RoomSkill[];
}
