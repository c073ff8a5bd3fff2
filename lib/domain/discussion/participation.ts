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
}

/** One student's part: notes that are not private, replies to notes, posts in discussions, turns in class. */
export interface ParticipationRow {
  studentId: string;
  name: string;
  sections: string[];
  notes: number;
  replies: number;
  posts: number;
  turns: number;
}

/** Students on a page, and turns that are listed. */
export const PARTICIPATION_PAGE = 50;

export interface ParticipationPage {
  courseTitle: string;
  title: string;
  timeZone: string;
  version: number | null;
  mayEdit: boolean;
  mayRecord: boolean;
  /** Sections the list can be narrowed to, and which it is; null is all. */
  sections: { id: string; name: string }[];
  section: string | null;
  prompts: { id: string; number: number }[];
  rows: ParticipationRow[];
  page: number;
  pages: number;
  /** The last turns of these students, newest first. */
  turns: SpokenTurn[];
}
