/** The skills of one course as those who teach it set them up. */
import type { RoomSkill } from "../annotation/room";

export interface CourseSkill extends RoomSkill {
  id: string;
  /** One of the four: it is ordered, and otherwise stays as it is. */
  given: boolean;
  /** Notes that are sorted under it, of every assignment; drafts and deleted ones do not count. */
  notes: number;
}

export interface SkillsPage {
  courseTitle: string;
  mayEdit: boolean;
  /** In the order in which they are offered. */
  skills: CourseSkill[];
}
