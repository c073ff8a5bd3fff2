/** Who took part in an assignment: notes, replies, posts and turns in class, for those who teach. */
import { titleOrNone } from "../domain/assignment/title";
import { PARTICIPATION_PAGE, type ParticipationPage, type SpokenTurn } from "../domain/discussion/participation";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { taughtAssignment } from "./parts/assignment-copy";
import { namesOf } from "./parts/moderated";
import { countParticipants, participantRows, type Speaker, speakersOf } from "./parts/participants";

/** Which students: of one section or all, and which page of 50. */
interface Asked {
  sectionId: string | null;
  page: number;
}

/**
 * One page of the students with what each contributed, and their last turns: all students for an instructor, those of
 * their sections for an assistant. Under anonymous marking the students stand under their pseudonyms until something was
 * returned to them; turns, which one notes looking at a person, stay by name. Throws NotFound for everybody else.
 */
export async function readParticipation(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  asked: Asked,
): Promise<ParticipationPage> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "submission.list")) throw new NotFound();
  const row = await taughtAssignment(member, assignmentId);
  const [sections, prompts] = await Promise.all([
    database.section.findMany({
      where: { courseId, id: { in: member.sectionIds } },
      ...{ select: { id: true, name: true }, orderBy: { name: "asc" } },
    }),
    database.promptVersion.findMany({
      where: { courseId, assignmentVersionId: row.current?.id ?? courseId },
      ...{ select: { promptId: true }, orderBy: { position: "asc" } },
    }),
  ]);
  const section = sections.find(({ id }) => id === asked.sectionId)?.id ?? null;
  const who = { member, assignment: row, sectionId: section };
  const pages = Math.max(1, Math.ceil((await countParticipants(who)) / PARTICIPATION_PAGE));
  const page = Math.min(Math.max(1, asked.page), pages);
  const [rows, speakers] = await Promise.all([participantRows({ ...who, page }), speakersOf({ ...who, page })]);
  const numbered = prompts.map(({ promptId }, index) => ({ id: promptId, number: index + 1 }));
  const mayRecord = ({ studentId, sectionIds }: Speaker) =>
    can(member, "turn.record", { studentId, studentSectionIds: sectionIds });
  return {
    ...{ courseTitle: row.course.title, title: titleOrNone(row.title), timeZone: row.timeZone },
    ...{ version: row.currentNumber, mayEdit: row.mayEdit },
    ...{ sections, section, prompts: numbered, rows, page, pages },
    speakers: speakers.filter(mayRecord).map(({ studentId, name, turns }) => ({ studentId, name, turns })),
    turns: await lastTurns(courseId, assignmentId, { speakers, mayRecord, prompts: numbered }),
  };
}

interface Known {
  speakers: readonly Speaker[];
  mayRecord: (speaker: Speaker) => boolean;
  prompts: readonly { id: string; number: number }[];
}

async function lastTurns(
  courseId: string,
  assignmentId: string,
  { speakers, mayRecord, prompts }: Known,
): Promise<SpokenTurn[]> {
  const bySpeaker = new Map(speakers.map((each) => [each.studentId, each]));
  const turns = await database.spokenTurn.findMany({
    where: { courseId, assignmentId, deletedAt: null, enrollmentId: { in: [...bySpeaker.keys()] } },
    ...{ orderBy: [{ at: "desc" }, { id: "desc" }], take: PARTICIPATION_PAGE },
  });
  const name = await namesOf(
    courseId,
    turns.map(({ recordedById }) => recordedById),
  );
  return turns.map(({ id, enrollmentId, promptId, note, recordedById, at }) => {
    const speaker = bySpeaker.get(enrollmentId);
    return {
      ...{ id, note, at, recordedBy: name(recordedById), student: speaker?.name ?? "" },
      promptNumber: prompts.find((prompt) => prompt.id === promptId)?.number ?? null,
      mayTakeBack: speaker !== undefined && mayRecord(speaker),
    };
  });
}
