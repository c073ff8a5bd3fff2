/** Where the class looked: marks counted by passage and skill; and, for those who teach, the notes of a passage. */
import { FlowIndex } from "../domain/anchor/flow-index";
import { readableContent } from "../domain/document/readable-content";
import { flowBlocks } from "../domain/document/text";
import { fewestTold } from "../domain/heat/mark";
import { textHeat } from "../domain/heat/text-heat";
import type { HeatAsked, HeatPage, HeatView, PassageAsked, PassageNotes } from "../domain/heat/view";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import { isStaff, type Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { classMarks, classNotes } from "./parts/class-marks";
import { courseSkills } from "./parts/course-skills";
import { notesByIds } from "./parts/room-annotations";
import { enterRoom, type RoomReading } from "./parts/room-reading";

/**
 * The heat map of one text of an assignment. A student gets it when others' notes are open to them, and then only
 * numbers from three readers on, counted over the notes they may see; before, `heat` is null and `notes` says what
 * opens them. Throws NotFound for observers, and where the room is not open to the viewer.
 */
export async function readHeat(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  asked: HeatAsked,
): Promise<HeatPage> {
  const room = await enterRoom(viewer, courseId, assignmentId, new Date());
  const { member } = room;
  if (member.role === "Observer") throw new NotFound();
  const open = can(member, "heat.read", room.facts);
  return {
    courseTitle: room.assignment.course.title,
    title: room.assignment.title,
    ...{ teaches: isStaff(member), mayEdit: can(member, "assignment.edit") },
    submitted: room.assignee?.submittedAt != null,
    notes: room.open,
    heat: open ? await heatView(room, asked) : null,
  };
}

async function heatView({ member, assignment, facts, sources }: RoomReading, asked: HeatAsked): Promise<HeatView> {
  const { text, skill } = asked;
  const number = text >= 1 && text <= sources.length ? text : 1;
  const source = sources[number - 1];
  if (!source) throw new NotFound();
  const [marks, skills] = await Promise.all([
    classMarks(member, assignment.id, facts, [source]),
    courseSkills(member.courseId),
  ]);
  const fewest = fewestTold(isStaff(member));
  const { content, ranges, excerpt } = source;
  const shown = { revisionId: excerpt.revisionId, title: titleOf(source), content };
  const used = new Set(marks.map((mark) => mark.skill));
  return {
    number,
    titles: sources.map(titleOf),
    skills: skills.filter((each) => !each.retired || used.has(each.key)),
    fewest,
    ...textHeat({ ...shown, text: readableContent(content, ranges) }, marks, { skill, fewest }),
  };
}

/** Notes of one answer of `readPassageNotes`. */
const NOTES = 50;

/**
 * The notes of the class on a passage that the viewer may see, in the order of the text, paged at 50. For those who
 * teach; throws NotFound for everybody else and for a text that is not in the room.
 */
export async function readPassageNotes(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { text, flow, startAt, endAt, skill, page }: PassageAsked,
): Promise<PassageNotes> {
  const reading = await enterRoom(viewer, courseId, assignmentId, new Date());
  const { member, assignment, facts, sources } = reading;
  const source = sources[text - 1];
  if (!isStaff(member) || !source) throw new NotFound();
  const { revisionId } = source.excerpt;
  const index = new FlowIndex(flow, flowBlocks(source.content, flow));
  const length = index.source.points.length;
  const passage = startAt < endAt && endAt <= length ? index.passage({ startAt, endAt }) : null;
  if (!passage) throw new NotFound();
  const places = await database.annotationTarget.findMany({
    where: {
      ...{ courseId, assignmentId, supersededAt: null, revisionId, flow },
      ...{ startAt: { lt: endAt }, endAt: { gt: startAt } },
      annotation: {
        AND: [
          classNotes(member, assignmentId, facts),
          { audience: { not: "Private" } },
          skill === null ? {} : skill === "none" ? { skillId: null } : { skill: { key: skill } },
        ],
      },
    },
    select: { annotationId: true },
    orderBy: [{ startAt: "asc" }, { endAt: "asc" }, { annotationId: "asc" }],
  });
  const ids = [...new Set(places.map((place) => place.annotationId))];
  const pages = Math.max(1, Math.ceil(ids.length / NOTES));
  const shown = Math.min(Math.max(1, page), pages);
  const wanted = ids.slice((shown - 1) * NOTES, shown * NOTES);
  return {
    courseTitle: assignment.course.title,
    title: assignment.title,
    textTitle: titleOf(source),
    label: source.label(passage),
    quote: passage.exact,
    notes: await notesByIds(reading, wanted),
    ...{ count: ids.length, page: shown, pages },
    skills: await courseSkills(courseId),
    timeZone: assignment.timeZone,
    mayEdit: can(member, "assignment.edit"),
  };
}

const titleOf = ({ content }: RoomReading["sources"][number]): string => content.meta.title ?? "Untitled document";
