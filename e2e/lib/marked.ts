/** A course of a story's own in which work is marked and finished, and nothing is released yet. */
import type { Page } from "@playwright/test";
import { sessionCookie } from "../../lib/auth/site";
import { database } from "../../lib/data/database";
import { atLevel, markAndFinish, moreSubmissions } from "../../lib/data/testing/marked";
import { buildCourseWorld, type CourseWorld } from "../../lib/data/testing/world";
import { shortId } from "../../lib/domain/id/short-id";
import { BASE_URL, sessionOf } from "./sessions";

export interface MarkedCourse {
  world: CourseWorld;
  /** Address of the assignment. */
  room: string;
  /** Makes a browser somebody's. */
  as(page: Page, who: "instructor" | "assistant" | "student" | "classmate" | "neighbour"): Promise<void>;
  /** Marks Sami's newest version again, as the assistant, at another level (0 to 2). */
  mark(level: number, overall: string): Promise<void>;
}

/** Sami's work, and that of four more of the section, marked at several levels. */
export async function markedCourse(): Promise<MarkedCourse> {
  const world = await buildCourseWorld(database, "Harbours of Europe");
  const { courseId, open, submission } = world;
  const mark = (level: number, overall: string) =>
    markAndFinish(world, submission.submissionId, world.assistant, { ...atLevel(world, level), overall });
  await mark(1, "You hear the tone.");
  for (const [each, { submissionId }] of (await moreSubmissions(database, world, 4)).entries()) {
    await markAndFinish(world, submissionId, world.instructor, atLevel(world, each % 3));
  }
  return {
    ...{ world, mark, room: `/courses/${shortId(courseId)}/assignments/${shortId(open.assignmentId)}` },
    as: async (page, who) => {
      const value = await sessionOf(world[who].userId);
      await page.context().addCookies([{ name: sessionCookie(), value, url: BASE_URL }]);
    },
  };
}
