/**
 * Who may see what, worked out from the plan of the load alone: neither the policy nor the scope of the program is
 * asked, so that this can contradict them.
 */
import type { Audience } from "../../lib/domain/annotation/model";
import type { Person } from "./class";

/** Words as they were sent to be kept. */
export interface Sent {
  author: Person;
  audience: Audience;
  posted: boolean;
}

/** Is this for that person, leaving aside whether the room is open to them? */
export function isFor(reader: Person, { author, audience, posted }: Sent): boolean {
  if (reader.enrollmentId === author.enrollmentId) return true;
  if (!posted || audience === "Private") return false;
  if (reader.role === "Instructor") return true;
  if (audience === "Assignment") return true;
  if (reader.role === "Observer") return false;
  const sameSection = reader.sectionId !== null && reader.sectionId === author.sectionId;
  if (audience === "Section") return sameSection;
  if (audience === "Instructors") return reader.role === "Assistant" && sameSection;
  if (reader.role === "Assistant") return sameSection;
  return reader.groupId !== null && reader.groupId === author.groupId;
}

/** Those who teach know who hides; nobody else does. */
export const knowsNames = (reader: Person): boolean => reader.role === "Instructor" || reader.role === "Assistant";

/** Does the room make this person wait until they have posted themselves? Those who teach never wait. */
export const waits = (reader: Person, after: number): boolean => after > 0 && !knowsNames(reader);
