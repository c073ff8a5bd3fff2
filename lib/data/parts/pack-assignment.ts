/** An assignment's draft with everything it points at, to be taken elsewhere. */

import type { AssignmentDraft } from "../../domain/assignment/draft";
import type { PackedAssignment } from "../../domain/assignment/packed";
import type { Member } from "../../domain/policy/viewer";
import type { RubricTemplate } from "../../domain/rubric/model";
import { type Database, database } from "../database";
import { draftNow, taughtAssignment } from "./assignment-copy";
import { revisionContent } from "./revision-content";
import { rubricVersion } from "./rubric-version";

export type Packed = Omit<PackedAssignment, "format" | "version">;

/** What an instructor has of it now: the draft, or what is published where no draft was begun. Ask the policy first. */
export async function packAssignment(member: Member, assignmentId: string): Promise<Packed> {
  const { courseId } = member;
  const row = await taughtAssignment(member, assignmentId);
  const draft = await draftNow(row);
  const texts = await Promise.all(
    draft.excerpts.map(async ({ documentId, revisionId }) => {
      return { documentId, revisionId, content: await revisionContent(database, courseId, revisionId) };
    }),
  );
  return { timeZone: row.timeZone, draft, texts, rubrics: await rubricsOf(courseId, draft, database) };
}

/** The published rubrics a draft names, as templates that can be written again. */
async function rubricsOf(
  courseId: string,
  { rubric, prompts }: AssignmentDraft,
  db: Pick<Database, "rubricVersion">,
): Promise<Packed["rubrics"]> {
  const names = [rubric, ...prompts.map((each) => each.rubric)].filter((name) => name?.startsWith("version:"));
  const found: Packed["rubrics"] = [];
  for (const name of new Set(names)) {
    const id = name?.slice(8) ?? "";
    const there = await db.rubricVersion.findUnique({ where: { courseId_id: { courseId, id } }, select: { id: true } });
    if (name && there) found.push({ name, rubric: templateOf(await rubricVersion(courseId, id)) });
  }
  return found;
}

function templateOf({ title, criteria }: Awaited<ReturnType<typeof rubricVersion>>): RubricTemplate {
  return {
    slug: "taken-along",
    title,
    about: "",
    criteria: criteria.map(({ id: _, levels, ...criterion }) => ({
      ...criterion,
      levels: levels.map(({ id: _level, ...level }) => level),
    })),
  };
}
