/** In whose thread a post stands: what a writer may choose from, and what they chose, checked. */
import type { ThreadChoice } from "../../domain/discussion/model";
import type { PostToSave } from "../../domain/discussion/save";
import { isStaff } from "../../domain/policy/viewer";
import { database } from "../database";
import type { RoomReading } from "./room-reading";

const everybody = { sectionId: null, groupId: null };

/**
 * The threads a member may begin a post in, by the assignment's scope: a student their own section or group, those who
 * teach everybody at once, or one of those they teach. None when a student belongs nowhere.
 */
export async function threadChoices({ member, assignment }: RoomReading): Promise<ThreadChoice[]> {
  const { courseId, role, sectionIds, groupIds } = member;
  if (role === "Observer") return [];
  const { discussionScope: scope, groupSetId } = assignment;
  if (scope === "Course") return [{ ...everybody, name: "Everybody" }];
  const all = isStaff(member) ? [{ ...everybody, name: scope === "Section" ? "All sections" : "All groups" }] : [];
  if (scope === "Section") {
    const sections = await database.section.findMany({
      where: { courseId, id: { in: sectionIds } },
      ...{ select: { id: true, name: true }, orderBy: { name: "asc" as const } },
    });
    return [...all, ...sections.map(({ id, name }) => ({ sectionId: id, groupId: null, name }))];
  }
  const inSections = { some: { enrollment: { sectionMembers: { some: { sectionId: { in: sectionIds } } } } } };
  const mine = role === "Assistant" ? { members: inSections } : { id: { in: groupIds } };
  const groups = groupSetId
    ? await database.group.findMany({
        where: { courseId, groupSetId, retiredAt: null, ...mine },
        ...{ select: { id: true, name: true }, orderBy: [{ position: "asc" as const }, { name: "asc" as const }] },
      })
    : [];
  return [...all, ...groups.map(({ id, name }) => ({ sectionId: null, groupId: id, name }))];
}

type Thread = Pick<ThreadChoice, "sectionId" | "groupId">;

/** Where a new post stands: with what it answers, else where its writer chose; a sentence when that cannot be. */
export async function threadFor(
  reading: RoomReading,
  post: Pick<PostToSave, "sectionId" | "groupId">,
  parent: Thread | null,
): Promise<Thread | string> {
  if (parent && (parent.sectionId !== null || parent.groupId !== null)) {
    return { sectionId: parent.sectionId, groupId: parent.groupId };
  }
  const choices = await threadChoices(reading);
  const chosen = choices.find(({ sectionId, groupId }) => sectionId === post.sectionId && groupId === post.groupId);
  const [only, second] = choices;
  const asked = post.sectionId !== null || post.groupId !== null;
  // An answer to what was said to everybody stands in the writer's own thread.
  const found = chosen ?? (asked || (second && !parent) ? null : only);
  if (found) return { sectionId: found.sectionId, groupId: found.groupId };
  if (choices.length > 0) return "Choose which of your threads this is for.";
  return reading.assignment.discussionScope === "Section"
    ? "This discussion is by section, and you are in none. Ask your instructor to put you into one."
    : "This discussion is by group, and you are in none. Ask your instructor to put you into one.";
}
