import { can } from "../../domain/policy/can";
import { NotFound } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";

export const teachersOnly = "Only the instructors of this course can import documents.";
export const putAway = "This import was put away. Bring it back before you change it.";

/** An import by its name, and whether it is finished, put away or joined. NotFound for those who do not teach the course. */
export async function findImport(member: Member, importId: string) {
  if (!can(member, "import.read")) throw new NotFound();
  const { courseId } = member;
  const row = await database.import.findUnique({
    where: { courseId_id: { courseId, id: importId } },
    select: {
      title: true,
      finishedAt: true,
      discardedAt: true,
      joinedInto: { select: { id: true, title: true } },
    },
  });
  if (!row) throw new NotFound();
  return row;
}
