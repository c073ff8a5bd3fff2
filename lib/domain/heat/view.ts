/** The heat map of an assignment as one person gets it: counts and shades, no names, no words of notes. */
import type { Annotation } from "../annotation/model";
import type { RoomSkill } from "../annotation/room";
import type { Unlocked } from "../annotation/unlock";
import type { Flow } from "../document/model";
import type { ReadableDocument } from "../document/readable-content";
import type { HeatCount } from "./mark";
import type { ShadeBounds, ShadedRun } from "./shades";

/** A count of one skill as it is told; null: of fewer readers than are told. `skill: null`: notes without one. */
export interface ToldSkill {
  skill: string | null;
  count: HeatCount | null;
}

/** One block of the text with what was marked in it. */
export interface HeatBlock {
  blockId: string;
  flow: Flow;
  /** How it is cited: `¶5`. */
  label: string;
  /** Where it begins and ends in its flow, in code points. */
  startAt: number;
  endAt: number;
  count: HeatCount | null;
  skills: ToldSkill[];
}

/** A passage that many marked, with its first words. */
export interface HeatPassage extends ShadedRun {
  flow: Flow;
  label: string;
  quote: string;
}

/** One text of the room with its heat. */
export interface HeatText {
  revisionId: string;
  title: string;
  text: ReadableDocument;
  blocks: HeatBlock[];
  runs: { flow: Flow; runs: ShadedRun[] }[];
  /** The passages with most readers, at most twelve. */
  most: HeatPassage[];
}

/** What is asked of the heat map. */
export interface HeatAsked {
  /** Which text of the room, counting from 1. */
  text: number;
  /** Key of a skill, "none" for notes without one, or null for all. */
  skill: string | null;
}

export interface HeatView {
  /** Which text is shown, and the titles of all, in the order of the room. */
  number: number;
  titles: string[];
  shown: HeatText;
  skills: RoomSkill[];
  /** Of the text that is shown, whatever skill is chosen. */
  all: HeatCount | null;
  totals: ToldSkill[];
  bounds: ShadeBounds;
  /** Readers from whom on a number is told. */
  fewest: number;
}

export interface HeatPage {
  courseTitle: string;
  title: string;
  /** The viewer teaches here: they may open the notes of a passage. */
  teaches: boolean;
  mayEdit: boolean;
  /** A student has submitted: their submission has a tab. */
  submitted: boolean;
  notes: Unlocked;
  /** Null until others' notes are open. */
  heat: HeatView | null;
}

/** A stretch of a text as an address names it. */
export interface PassageAsked {
  text: number;
  flow: Flow;
  startAt: number;
  endAt: number;
  skill: string | null;
  /** Counting from 1. */
  page: number;
}

/** The notes on a passage, for those who teach. */
export interface PassageNotes {
  courseTitle: string;
  title: string;
  textTitle: string;
  label: string;
  quote: string;
  notes: Annotation[];
  count: number;
  page: number;
  pages: number;
  skills: RoomSkill[];
  /** IANA zone in which times are said. */
  timeZone: string;
  /** May the viewer make a question out of two of them? */
  mayEdit: boolean;
}
