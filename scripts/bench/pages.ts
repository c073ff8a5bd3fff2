/**
 * What the pages of a large course cost the server, in production: each beside an empty page inside the same signed-in
 * shell, in the same run, and with 300 students beside 30.
 */
import { shortId } from "../../lib/domain/id/short-id";
import type { LargeCourse } from "../large/course";
import { inLargeCourses, printBeside } from "./large-courses";

const bounds = { times: 4, growth: 15 };

/** Fills a throw-away database, serves it, measures, and prints. */
export async function benchPages(): Promise<void> {
  await inLargeCourses("headnote_pages", async ({ address, large, small, empty, secretOf }) => {
    const pagesOf = async (course: LargeCourse) => {
      const [teacher, student] = [await secretOf(course, "Instructor"), await secretOf(course, "Student")];
      const last = course.assignments.at(-1)?.assignmentId ?? "";
      const assignment = `${address}/courses/${shortId(course.courseId)}/assignments/${shortId(last)}`;
      return {
        overview: { url: assignment, secret: teacher },
        home: { url: address, secret: student },
        room: { url: assignment, secret: student },
      };
    };
    const [many, few] = [await pagesOf(large), await pagesOf(small)];
    await printBeside(empty, [
      { name: "assignment overview", many: many.overview, few: few.overview, ...bounds },
      { name: "student home", many: many.home, few: few.home, ...bounds },
      { name: "reading room", many: many.room, few: few.room, ...bounds },
    ]);
  });
}
