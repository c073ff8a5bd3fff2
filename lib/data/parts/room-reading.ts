/** What has to be known before any note of a room is read: who reads, what they may see, and which texts they get. */
import type { Unlocked } from "../../domain/annotation/unlock";
import type { EffectiveDates } from "../../domain/assignment/effective-dates";
import type { PublishedAssignment } from "../../domain/assignment/published";
import { type AssignmentFacts, can } from "../../domain/policy/can";
import { NotFound } from "../../domain/policy/outcome";
import type { Member, Viewer } from "../../domain/policy/viewer";
import type { Assignee, Assignment } from "../generated/client";
import { memberOf } from "../member";
import { assignmentFor } from "./assignment-facts";
import { publishedAssignment } from "./published-assignment";
import { type RoomSource, roomSources } from "./room-texts";

export interface RoomReading {
  member: Member;
  assignment: Assignment & { course: { title: string } };
  assignee: Assignee | null;
  /** The reader's own dates; the assignment's row has them too. */
  dates: EffectiveDates;
  facts: AssignmentFacts;
  /** Are others' notes open to the reader. */
  open: Unlocked;
  published: PublishedAssignment;
  /** The texts in order. */
  sources: RoomSource[];
  now: Date;
  /** Pseudonyms stay pseudonyms even for those who teach: what is read leaves the house. */
  veiled?: boolean;
}

/** Enters a room. Throws NotFound before it is published or open to this viewer. */
export async function enterRoom(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  now: Date,
): Promise<RoomReading> {
  const member = await memberOf(viewer, courseId);
  const { assignment, facts, assignee, dates, notes: open } = await assignmentFor(member, assignmentId, now);
  if (!can(member, "assignment.read", facts) || !assignment.current) throw new NotFound();
  const published = await publishedAssignment(courseId, assignment.current.id);
  const sources = await roomSources(member, published, { now, shut: new Set(facts.shut) });
  return { member, assignment, assignee, dates, facts, open, published, sources, now };
}
