/** Once notes are open: where readings agree, what one reader alone saw, what nobody noticed. */
import { readableContent } from "../domain/document/readable-content";
import { fewestTold } from "../domain/heat/mark";
import type { ReadingsPage } from "../domain/heat/readings-view";
import { textReadings } from "../domain/heat/text-readings";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import { isStaff, type Member, type Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { classMarks } from "./parts/class-marks";
import { courseSkills } from "./parts/course-skills";
import { enterRoom } from "./parts/room-reading";

/**
 * The readings of an assignment, counted over the notes this viewer may see. A student gets them when others' notes
 * are open and at least three readers have some; before, `texts` is null and `notes` says what opens them. Throws
 * NotFound for observers, and where the room is not open to the viewer.
 */
export async function readReadings(viewer: Viewer, courseId: string, assignmentId: string): Promise<ReadingsPage> {
  const room = await enterRoom(viewer, courseId, assignmentId, new Date());
  const { member } = room;
  if (member.role === "Observer") throw new NotFound();
  const teaches = isStaff(member);
  const page: ReadingsPage = {
    ...{ courseTitle: room.assignment.course.title, title: room.assignment.title, teaches, notes: room.open },
    mayEdit: can(member, "assignment.edit"),
    ...{ submitted: room.assignee?.submittedAt != null, texts: null, tooFew: false, skills: [] },
  };
  if (!can(member, "heat.read", room.facts)) return page;
  const [marks, words, skills] = await Promise.all([
    classMarks(member, assignmentId, room.facts, room.sources, "with private"),
    ownWords(member, assignmentId),
    courseSkills(courseId),
  ]);
  const tooFew = new Set(marks.map((mark) => mark.reader)).size < fewestTold(teaches);
  const me = teaches ? null : member.enrollmentId;
  const byText = Map.groupBy(marks, (mark) => mark.revisionId);
  return {
    ...page,
    ...{ skills, tooFew },
    texts: tooFew
      ? []
      : room.sources.map(({ excerpt: { revisionId }, content, ranges }) => {
          const title = content.meta.title ?? "Untitled document";
          const source = { revisionId, title, content, text: readableContent(content, ranges) };
          return textReadings(source, byText.get(revisionId) ?? [], { me, words });
        }),
  };
}

/** What a student's own notes say, by note. */
async function ownWords({ courseId, enrollmentId, role }: Member, assignmentId: string): Promise<Map<string, string>> {
  if (role !== "Student") return new Map();
  const notes = await database.annotation.findMany({
    where: { courseId, assignmentId, authorId: enrollmentId, deletedAt: null, postedAt: { not: null } },
    select: { id: true, bodyText: true },
  });
  return new Map(notes.map(({ id, bodyText }) => [id, bodyText]));
}
