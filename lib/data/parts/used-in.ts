import type { Member } from "../../domain/policy/viewer";
import { listedAssignments } from "../scope";

/** The assignments that read a document, as far as this member may know of them: part of a query for documents. */
export const usedIn = (member: Member) => ({
  where: { assignment: listedAssignments(member) },
  select: { assignment: { select: { id: true, title: true } } },
  orderBy: { assignment: { position: "asc" as const } },
});
