/** The record of who did what to whom: sign-ins, roles, invitations, exports. Ids only, never names or words. */
import type { Prisma } from "../generated/client";

type Writer = Pick<Prisma.TransactionClient, "auditEvent">;

/** One event; `before` and `after` hold small facts such as a role, never text of people. */
export interface Event {
  action:
    | "person.sign-in"
    | "person.sign-up"
    | "person.sign-out-everywhere"
    | "person.password"
    | "person.verified"
    | "person.courses-granted"
    | "link.made"
    | "link.used"
    | "course.copied"
    | "course.created"
    | "course.time-zone"
    | "people.invited"
    | "people.joined"
    | "people.role"
    | "people.section"
    | "people.extra-time"
    | "people.removed"
    | "people.restored"
    | "join-code.made"
    | "join-code.ended"
    | "section.created"
    | "section.renamed"
    | "assignment.copied"
    | "assignment.published"
    | "assignment.corrected"
    | "assignment.dates"
    | "dates.given"
    | "dates.revoked"
    | "assignment.visibility"
    | "assignment.revealed"
    | "assignment.shut-again"
    | "grades.recalled"
    | "marking.allotted"
    | "marking.allotment-revoked"
    | "marking.dealt-anew"
    | "calibration.turned"
    | "marking.dealt"
    | "marking.taken-back"
    | "group-set.created"
    | "gradebook.weighed"
    | "group-set.renamed"
    | "group-set.deleted"
    | "group.added"
    | "group.renamed"
    | "group.dissolved"
    | "group.restored"
    | "group.moved"
    | "skill.added"
    | "skill.changed"
    | "skill.retired"
    | "skill.restored";
  actorId: string | null;
  subjectKind:
    | "User"
    | "Course"
    | "Enrollment"
    | "JoinLink"
    | "OneTimeLink"
    | "Section"
    | "Assignment"
    | "GroupSet"
    | "Group"
    | "Skill";
  subjectId: string;
  courseId?: string;
  before?: Prisma.InputJsonObject;
  after?: Prisma.InputJsonObject;
}

/** Appends an event; give the transaction of the change, so that neither exists without the other. */
export async function record(db: Writer, event: Event): Promise<void> {
  await db.auditEvent.create({ data: event });
}
