import { randomUUID } from "node:crypto";
import type { PrismaClient } from "../generated/client";

/** A set of groups, one for each list of enrollments. */
export async function buildGroups(
  database: PrismaClient,
  courseId: string,
  createdById: string,
  together: readonly (readonly string[])[],
) {
  const groupSetId = randomUUID();
  await database.groupSet.create({ data: { courseId, id: groupSetId, name: "Reading groups", createdById } });
  const groupIds = together.map(() => randomUUID());
  await database.group.createMany({
    data: groupIds.map((id, position) => ({ courseId, id, groupSetId, position, name: `Group ${position + 1}` })),
  });
  await database.groupMember.createMany({
    data: together.flatMap((members, index) =>
      members.map((enrollmentId) => ({ courseId, groupSetId, enrollmentId, groupId: groupIds[index] ?? "" })),
    ),
  });
  const [first = "", second = ""] = groupIds;
  return { groupSetId, first, second };
}
