/** Where the notes of an assignment are thin, as far as a member who teaches may see them. */
import { passageLabels } from "../../domain/anchor/passage";
import { type NotedText, thinWords } from "../../domain/assignment/thin";
import { readableContent } from "../../domain/document/readable-content";
import { readFlows } from "../../domain/heat/text-heat";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { assignmentFor } from "./assignment-facts";
import { classNotes } from "./class-marks";
import { courseSkills } from "./course-skills";
import { publishedAssignment } from "./published-assignment";
import { type RoomSource, roomSources } from "./room-texts";

/** Sentences for those who teach. The database counts: as many rows come back as there are paragraphs and skills. */
export async function thinNotes(member: Member, assignmentId: string, now: Date): Promise<string[]> {
  const { courseId } = member;
  const { assignment, facts } = await assignmentFor(member, assignmentId, now);
  if (!assignment.current) return [];
  const shared = { AND: [classNotes(member, assignmentId, facts), { audience: { not: "Private" as const } }] };
  const [places, bySkill, skills, published] = await Promise.all([
    database.annotationTarget.groupBy({
      by: ["revisionId", "startBlock", "endBlock"],
      where: { courseId, assignmentId, supersededAt: null, flow: "doc", startAt: { not: null }, annotation: shared },
      _count: true,
    }),
    database.annotation.groupBy({ by: ["skillId"], where: shared, _count: true }),
    courseSkills(courseId),
    publishedAssignment(courseId, assignment.current.id),
  ]);
  const texts = (await roomSources(member, published, { now })).map((source) =>
    notedText(
      source,
      places.filter(({ revisionId }) => revisionId === source.excerpt.revisionId),
    ),
  );
  const counts = new Map(bySkill.map(({ skillId, _count }) => [skillId, _count]));
  const offered = skills.filter(({ retired }) => !retired);
  return thinWords(
    texts,
    offered.map(({ id, name }) => ({ name, notes: counts.get(id) ?? 0 })),
  );
}

interface Place {
  startBlock: string | null;
  endBlock: string | null;
  _count: number;
}

/** The numbered paragraphs of a text that are read, each with the notes that touch it. */
function notedText({ content, ranges }: RoomSource, places: readonly Place[]): NotedText {
  const label = passageLabels(content);
  const [read] = readFlows(content, readableContent(content, ranges));
  const blocks = read?.blocks ?? [];
  const at = new Map(blocks.map(({ blockId }, index) => [blockId, index]));
  const notes = blocks.map(() => 0);
  for (const { startBlock, endBlock, _count } of places) {
    const first = at.get(startBlock ?? "") ?? at.get(endBlock ?? "");
    const last = at.get(endBlock ?? "") ?? first;
    if (first === undefined || last === undefined) continue;
    for (let index = first; index <= last; index++) notes[index] = (notes[index] ?? 0) + _count;
  }
  const parts = blocks.map(({ blockId }, index) => {
    const start = { blockId, offset: 0 };
    return { label: label({ flow: "doc", start, end: start }), notes: notes[index] ?? 0 };
  });
  return {
    title: content.meta.title ?? "Untitled document",
    parts: parts.filter((part) => part.label.startsWith("¶")),
  };
}
