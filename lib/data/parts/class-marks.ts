import type { Relation } from "../../domain/annotation/model";
import type { FlowMark } from "../../domain/heat/text-heat";
import { isStaff, type Member } from "../../domain/policy/viewer";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { type RoomSight, visibleAnnotations } from "../scope";
import { flowOf, spanFrom } from "./passage-columns";
import type { RoomSource } from "./room-texts";

/** A mark with the text it stands in. */
export type ClassMark = FlowMark & { revisionId: string };

/** Notes of students that this member may see and that the class is counted by: posted, not hidden from anybody. */
export function classNotes(member: Member, assignmentId: string, sight: RoomSight): Prisma.AnnotationWhereInput {
  return {
    AND: [
      visibleAnnotations(member, assignmentId, sight),
      { postedAt: { not: null }, hiddenAt: null, author: { role: "Student" } },
    ],
  };
}

/**
 * Where the class marked these texts, as far as this member may see its notes: one row for each place of each note,
 * with nothing of its words. What lies outside of the words this member reads is left out. `own` takes in the notes a
 * student wrote for nobody else.
 */
export async function classMarks(
  member: Member,
  assignmentId: string,
  sight: RoomSight,
  sources: readonly RoomSource[],
  own: "with private" | "shared" = "shared",
): Promise<ClassMark[]> {
  const { courseId } = member;
  const [places, skills] = await Promise.all([
    database.annotationTarget.findMany({
      where: {
        ...{ courseId, assignmentId, supersededAt: null, startAt: { not: null } },
        revisionId: { in: sources.map(({ excerpt }) => excerpt.revisionId) },
        annotation: {
          AND: [classNotes(member, assignmentId, sight), own === "shared" ? { audience: { not: "Private" } } : {}],
        },
      },
      select: {
        ...{ annotationId: true, revisionId: true, flow: true, startAt: true, endAt: true },
        ...{ startBlock: true, startOffset: true, endBlock: true, endOffset: true },
        annotation: { select: { authorId: true, skillId: true } },
      },
    }),
    database.skill.findMany({ where: { courseId }, select: { id: true, key: true } }),
  ]);
  const keys = new Map(skills.map(({ id, key }) => [id, key]));
  const holds = new Map(sources.map(({ excerpt, holds: within }) => [excerpt.revisionId, within]));
  return places.flatMap((place): ClassMark[] => {
    const span = spanFrom(place);
    const { annotationId: noteId, revisionId, startAt, endAt, annotation } = place;
    if (!span || startAt === null || endAt === null || !holds.get(revisionId)?.(span)) return [];
    const skill = annotation.skillId === null ? null : (keys.get(annotation.skillId) ?? null);
    return [{ noteId, revisionId, flow: flowOf(place.flow), startAt, endAt, skill, reader: annotation.authorId }];
  });
}

/** One end of a corroboration of the class. */
export interface CorroborationEnd {
  noteId: string;
  reader: string;
  relation: Relation;
  revisionId: string;
  flow: ClassMark["flow"];
  startAt: number;
  endAt: number;
  /** The text its other end stands in; null while it has none there. */
  beside: string | null;
}

/** Both ends of every corroboration that says how its passages bear on one another. For those who teach. */
export async function corroborationEnds(
  member: Member,
  assignmentId: string,
  sources: readonly RoomSource[],
): Promise<CorroborationEnd[]> {
  if (!isStaff(member)) return [];
  const revisionIds = sources.map(({ excerpt }) => excerpt.revisionId);
  const notes = await database.annotation.findMany({
    where: {
      AND: [
        classNotes(member, assignmentId, { notesOpen: true, shut: [] }),
        { kind: "Corroboration", relation: { in: ["Agrees", "Contradicts"] } },
      ],
    },
    select: {
      ...{ id: true, authorId: true, relation: true },
      annotationTargets: {
        where: { supersededAt: null, revisionId: { in: revisionIds }, startAt: { not: null } },
        select: { ordinal: true, revisionId: true, flow: true, startAt: true, endAt: true },
        orderBy: { ordinal: "asc" },
      },
    },
  });
  return notes.flatMap(({ id, authorId, relation, annotationTargets: ends }) =>
    ends.flatMap(({ ordinal, revisionId, flow, startAt, endAt }): CorroborationEnd[] => {
      if (relation === null || startAt === null || endAt === null) return [];
      const beside = ends.find((other) => other.ordinal !== ordinal)?.revisionId ?? null;
      return [{ noteId: id, reader: authorId, relation, revisionId, flow: flowOf(flow), startAt, endAt, beside }];
    }),
  );
}
