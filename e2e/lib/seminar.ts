/** A course of a story's own, with everyone in it and notes where the story wants them. */
import type { Page } from "@playwright/test";
import { sessionCookie } from "../../lib/auth/site";
import { database } from "../../lib/data/database";
import { buildAssignment } from "../../lib/data/testing/assignment";
import { buildNote, quoted } from "../../lib/data/testing/course";
import { buildCourseWorld, type CourseWorld } from "../../lib/data/testing/world";
import type { UnlockRule } from "../../lib/domain/annotation/unlock";
import { shortId } from "../../lib/domain/id/short-id";
import { fromPlainText } from "../../lib/domain/richtext/model";
import { BASE_URL, sessionOf } from "./sessions";

/** People of the course who sign in. */
export type Reader = "instructor" | "assistant" | "student" | "classmate" | "neighbour" | "observer";

export interface Seminar {
  world: CourseWorld;
  /** Addresses of the course and of an assignment without notes. */
  course: string;
  assignment: string;
  assignmentId: string;
  /** Makes a browser somebody's. */
  as(page: Page, who: Reader): Promise<void>;
  /** A posted note by somebody, under a skill, on words of a paragraph; gives its id. */
  note(who: Reader, words: string, about?: { skill?: string; block?: string; on?: string }): Promise<string>;
  /** When students see each other's notes, from now on. */
  rule(unlockRule: UnlockRule, unlockAfter?: number): Promise<void>;
}

/** Words that notes are on if nothing else is said. */
export const TONS = "No ship above 300 tons";

/** A course with everyone in it and one assignment that is open to its three students. */
export async function ownSeminar(): Promise<Seminar> {
  const world = await buildCourseWorld(database, "Harbours of Europe");
  const { courseId, document, instructor, rubric, student, classmate, neighbour } = world;
  const studentIds = [student, classmate, neighbour].map((each) => each.enrollmentId);
  const given = { courseId, ...document, instructorId: instructor.enrollmentId, studentIds };
  const { assignmentId } = await buildAssignment(database, { ...given, rubricVersionId: rubric.rubricVersionId });
  const course = `/courses/${shortId(courseId)}`;
  return {
    ...{ world, course, assignmentId, assignment: `${course}/assignments/${shortId(assignmentId)}` },
    as: async (page, who) => {
      const value = await sessionOf(world[who].userId);
      await page.context().addCookies([{ name: sessionCookie(), value, url: BASE_URL }]);
    },
    note: async (who, words, { skill, block = "b5", on = TONS } = {}) => {
      const at = { courseId, assignmentId, ...document };
      const id = await buildNote(database, at, world[who].enrollmentId, "Assignment", null, quoted(block, on));
      const row = skill ? await database.skill.findFirstOrThrow({ where: { courseId, key: skill } }) : null;
      await database.annotation.update({
        where: { courseId_id: { courseId, id } },
        data: { body: fromPlainText(words), bodyText: words, skillId: row?.id ?? null },
      });
      return id;
    },
    rule: async (unlockRule, unlockAfter) => {
      await database.assignment.update({
        where: { courseId_id: { courseId, id: assignmentId } },
        data: { unlockRule, unlockAfter: unlockAfter ?? null },
      });
    },
  };
}
