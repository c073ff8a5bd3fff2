import type { PublishedAssignment } from "../../domain/assignment/published";
import type { Member } from "../../domain/policy/viewer";
import type { AssignedText } from "../../domain/submission/assigned-text";
import { type RoomSource, roomSources } from "./room-texts";

/** The texts of an assignment as this person gets them, with what is needed to place passages. Ask the policy first. */
export async function assignedTexts(
  member: Member,
  published: PublishedAssignment,
): Promise<{ texts: AssignedText[]; sources: RoomSource[] }> {
  const sources = await roomSources(member, published);
  return { texts: textsOf(sources), sources };
}

/** The texts of a room that was entered. */
export const textsOf = (sources: readonly RoomSource[]): AssignedText[] =>
  sources.map(({ excerpt, content, readable }) => ({
    documentId: excerpt.documentId,
    revisionId: excerpt.revisionId,
    title: content.meta.title ?? "Untitled document",
    text: readable(),
  }));
