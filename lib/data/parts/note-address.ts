/** Whom a note may be for, under which name, and sorted by which skill: what a browser asked for, checked. */
import type { Audience } from "../../domain/annotation/model";
import type { AnnotationToSave } from "../../domain/annotation/save";
import { isStaff, type Member } from "../../domain/policy/viewer";
import { database } from "../database";

/** What a note that exists says of itself; what it has it may keep. */
export interface Existing {
  audience: Audience;
  groupId: string | null;
  sectionId: string | null;
  anonymous: boolean;
  posted: boolean;
  skillId: string | null;
}

/** What is written into the note's row. */
export interface NoteAddress {
  audience: Audience;
  groupId: string | null;
  sectionId: string | null;
  anonymous: boolean;
  skillId: string | null;
}

/** A refusal: a sentence, and the part of the form it belongs to. */
export interface Refusal {
  problem: string;
  field: string;
}

export const isRefusal = (value: object): value is Refusal => "problem" in value;

/** Checks them all; the first that cannot be is told. */
export async function addressFor(
  member: Member,
  assignment: { groupSetId: string | null; peersAnonymous: boolean },
  note: Pick<AnnotationToSave, "audience" | "groupId" | "sectionId" | "anonymous" | "skill">,
  existing: Existing | null,
): Promise<NoteAddress | Refusal> {
  const group = await groupFor(member, assignment.groupSetId, note, existing);
  if (typeof group === "object" && group !== null) return group;
  const section = sectionFor(member, note, existing);
  if (typeof section === "object" && section !== null) return section;
  const hides = nameFor(member, assignment.peersAnonymous, note.anonymous, existing);
  if (typeof hides === "object") return hides;
  const skill = await skillFor(member.courseId, note.skill, existing?.skillId ?? null);
  if (typeof skill === "object" && skill !== null) return skill;
  return { audience: note.audience, groupId: group, sectionId: section, anonymous: hides, skillId: skill };
}

/** One of the groups of this assignment the writer is in now, or the one it was written for. */
async function groupFor(
  { courseId, groupIds }: Member,
  groupSetId: string | null,
  { audience, groupId }: Pick<AnnotationToSave, "audience" | "groupId">,
  existing: Existing | null,
): Promise<string | null | Refusal> {
  if (audience !== "Group") return null;
  if (groupId !== null && existing?.audience === "Group" && existing.groupId === groupId) return groupId;
  const none = { problem: "You are in no such group of this assignment. Choose another audience.", field: "groupId" };
  if (groupSetId === null) return none;
  const mine = await database.group.findMany({
    where: { courseId, groupSetId, retiredAt: null, id: { in: groupIds } },
    select: { id: true },
    orderBy: { position: "asc" },
  });
  const [only] = mine;
  if (groupId === null && mine.length === 1 && only) return only.id;
  return mine.some(({ id }) => id === groupId) ? groupId : none;
}

function sectionFor(
  { sectionIds }: Member,
  note: Pick<AnnotationToSave, "audience" | "sectionId">,
  existing: Existing | null,
): string | null | Refusal {
  if (note.audience !== "Section") return null;
  const wished = note.sectionId ?? sectionIds[0] ?? null;
  if (wished !== null && existing?.audience === "Section" && existing.sectionId === wished) return wished;
  if (wished !== null && sectionIds.includes(wished)) return wished;
  const problem = "You are in no section of this course, or not in this one. Choose another audience for the note.";
  return { problem, field: "sectionId" };
}

/**
 * May a name be hidden from classmates? Only by students, and where it is allowed. Once others may have read the words,
 * it stays as it is: a pseudonym that is taken off or put on afterwards tells who bears it.
 */
export function nameFor(
  member: Member,
  peersAnonymous: boolean,
  anonymous: boolean,
  existing: Pick<Existing, "anonymous" | "posted"> | null,
): boolean | Refusal {
  if (existing?.posted) {
    if (existing.anonymous === anonymous) return anonymous;
    const problem = "It was posted with the name as it is; that cannot be changed. Delete it and write it anew.";
    return { problem, field: "anonymous" };
  }
  if (!anonymous) return false;
  if (isStaff(member)) return { problem: "Those who teach write under their names.", field: "anonymous" };
  if (peersAnonymous) return true;
  return { problem: "In this assignment classmates see names. Post it with yours, or not at all.", field: "anonymous" };
}

/** A skill of the course by its key; one that is not offered any more only where the note has it. */
async function skillFor(courseId: string, key: string | null, had: string | null): Promise<string | null | Refusal> {
  if (key === null) return null;
  const skill = await database.skill.findUnique({
    where: { courseId_key: { courseId, key } },
    select: { id: true, retiredAt: true },
  });
  if (!skill) return { problem: "This course has no such skill. Choose another, or none.", field: "skill" };
  if (skill.retiredAt !== null && skill.id !== had) {
    return { problem: "This skill is not used any more. Choose another, or none.", field: "skill" };
  }
  return skill.id;
}
