/** Who took part in an assignment, in writing and in class: counts, never a verdict. */
import { z } from "zod";
import { storable } from "../text/storable";

/** What is noted of a turn in class; the words and the prompt may be left out. */
export const turnToRecord = z.object({
  /** Made by the browser, so that a turn sent twice is one. */
  id: z.uuid(),
  enrollmentId: z.uuid(),
  promptId: z.uuid().nullable(),
  note: z
    .string()
    .transform(storable)
    .pipe(z.string().trim().max(500, "Say it in at most 500 characters."))
    .transform((text) => (text === "" ? null : text)),
});
export type TurnToRecord = z.infer<typeof turnToRecord>;

/** A turn somebody took in class. */
export interface SpokenTurn {
  id: string;
  student: string;
  promptNumber: number | null;
  note: string | null;
  recordedBy: string;
  at: Date;
  mayTakeBack: boolean;
}

/** One student's part: notes that are not private, replies to notes, posts in discussions, turns in class. */
export interface ParticipationRow {
  /** Tells the rows of a page apart; of a pseudonym it says nothing more than that. */
  key: string;
  /** The pseudonym of this assignment while marking is anonymous and nothing was returned. */
  name: string;
  veiled: boolean;
  sections: string[];
  notes: number;
  replies: number;
  posts: number;
  /** Null beside a pseudonym: turns are noted by name, and their number would tell whose it is. */
  turns: number | null;
}

/** Students on a page, and turns that are listed. */
export const PARTICIPATION_PAGE = 50;

export interface ParticipationPage {
  courseTitle: string;
  title: string;
  timeZone: string;
  version: number | null;
  mayEdit: boolean;
  /** Sections the list can be narrowed to, and which it is; null is all. */
  sections: { id: string; name: string }[];
  section: string | null;
  prompts: { id: string; number: number }[];
  rows: ParticipationRow[];
  /** Students whose turns may be noted, by name. */
  speakers: { studentId: string; name: string; turns: number }[];
  page: number;
  pages: number;
  /** The last turns of these students, newest first. */
  turns: SpokenTurn[];
}
