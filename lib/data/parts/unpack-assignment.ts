/** Putting a packed assignment into a course: its texts where they are not there yet, its rubrics, and a draft. */
import { createHash, randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { remapped } from "../../domain/assignment/remapped";
import type { DocumentContent } from "../../domain/document/model";
import { linearText } from "../../domain/document/text";
import type { Member } from "../../domain/policy/viewer";
import { zoneCity } from "../../domain/time/say";
import type { Database } from "../database";
import type { Packed } from "./pack-assignment";
import { publishRevisionRow } from "./publish-revision";
import { sameRubric } from "./publish-rubric";
import { revisionContent } from "./revision-content";

/** What of a packed assignment has its place in a course already; more is added as it finds one. */
export interface PlacesKnown {
  /** By the id of the revision that was read. */
  texts: Map<string, { documentId: string; revisionId: string }>;
  /** By the word the draft uses for a published rubric. */
  rubrics: Map<string, string>;
}

/** Nothing is there yet. */
export const placesKnown = (): PlacesKnown => ({ texts: new Map(), rubrics: new Map() });

/** The new assignment, and what could not be taken along. */
interface Unpacked {
  assignmentId: string;
  leftOut: string[];
}

/**
 * Writes the draft of a new assignment, unpublished and given to nobody. Texts that are not among `known` are looked for
 * by their words, and added to the library when they are not there.
 */
export async function unpackAssignment(
  tx: Database,
  target: Member,
  packed: Packed,
  { texts, rubrics }: PlacesKnown,
): Promise<Unpacked> {
  const { courseId, enrollmentId: savedById } = target;
  for (const { revisionId, content } of packed.texts) {
    if (!texts.has(revisionId)) texts.set(revisionId, await placeText(tx, target, content));
  }
  for (const { name, rubric } of packed.rubrics) {
    if (rubrics.has(name)) continue;
    const here = await tx.rubricVersion.count({ where: { courseId, id: name.slice(8) } });
    rubrics.set(name, here > 0 ? name : `version:${await sameRubric(tx, rubric, courseId, savedById)}`);
  }
  const [skills, groupSets, course, position] = await Promise.all([
    tx.skill.findMany({ where: { courseId, retiredAt: null }, select: { key: true } }),
    tx.groupSet.findMany({ where: { courseId }, select: { id: true } }),
    tx.course.findUniqueOrThrow({ where: { id: courseId }, select: { timeZone: true } }),
    tx.assignment.count({ where: { courseId } }),
  ]);
  const places = { texts, rubrics, skills: skills.map(({ key }) => key), groupSets: groupSets.map(({ id }) => id) };
  const { draft, leftOut } = remapped(packed.draft, places, randomUUID);
  const dated = packed.draft.opens ?? packed.draft.due ?? packed.draft.closes;
  if (dated !== null && packed.timeZone !== course.timeZone) {
    leftOut.push(`The times are now by the clock of ${zoneCity(course.timeZone)}; look at them before you publish.`);
  }
  const { id: assignmentId } = await tx.assignment.create({
    data: { courseId, title: draft.title, position, timeZone: course.timeZone },
    select: { id: true },
  });
  await tx.workingCopy.create({ data: { courseId, assignmentId, content: draft, savedById } });
  return { assignmentId, leftOut };
}

/** The place of a text in a course's library: where the same words stand already, else a new document. */
async function placeText(tx: Database, target: Member, content: DocumentContent) {
  const { courseId, enrollmentId: publishedById } = target;
  const textHash = createHash("sha256").update(linearText(content.blocks)).digest("hex");
  const same = await tx.revision.findMany({
    where: { courseId, textHash, document: { archivedAt: null } },
    select: { id: true, documentId: true },
    take: 10,
  });
  for (const { id, documentId } of same) {
    const there = await revisionContent(tx, courseId, id);
    if (isDeepStrictEqual(there, content)) return { documentId, revisionId: id };
  }
  const last = await tx.document.aggregate({ where: { courseId }, _max: { position: true } });
  const { id: documentId } = await tx.document.create({
    data: { courseId, position: (last._max.position ?? -1) + 1 },
    select: { id: true },
  });
  const changeNote = "Came with an assignment.";
  const revision = { courseId, documentId, number: 1, content, changeNote, publishedById };
  return { documentId, revisionId: await publishRevisionRow(tx, revision) };
}
