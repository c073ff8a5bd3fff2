import { isStaff, type Member } from "../../domain/policy/viewer";
import type { Prisma } from "../generated/client";
import { readableAssignments } from "../scope";

/** A document that a later version left out is not read in that assignment any more; who teaches sees drafts as well. */
const readNow = (member: Member): Prisma.AssignmentDocumentWhereInput =>
  isStaff(member) ? {} : { excerpts: { some: { assignmentVersion: { assignments: { some: {} } } } } };

/** The assignments that read a document, as far as this member can go to them now: part of a query for documents. */
export const usedIn = (member: Member, now: Date) => ({
  where: { assignment: readableAssignments(member, now), ...readNow(member) },
  select: { assignment: { select: { id: true, title: true } } },
  orderBy: { assignment: { position: "asc" as const } },
});
