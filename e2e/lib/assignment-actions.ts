/** The actions of assignments, of their copies and of reminders. */
import { randomUUID } from "node:crypto";
import { shortId } from "../../lib/domain/id/short-id";
import { type Action, form } from "./action";
import type { ExportsWorld, Person } from "./people";

const one: Person[] = ["instructor"];

/** By file and name, below the course. */
export function assignmentActions(world: ExportsWorld, course: string): Record<string, Action> {
  const [draft, open] = [shortId(world.draft.assignmentId), shortId(world.open.assignmentId)];
  const desk = { page: `/courses/${course}/assignments/${draft}/edit`, may: one };
  const dates = { page: `/courses/${course}/assignments/${open}/dates`, may: one };
  const overview = { page: `/courses/${course}/assignments/${open}`, may: one };
  return {
    "actions.ts newAssignment": { page: `/courses/${course}`, may: one, given: [course, null] },
    "actions.ts seen": {
      ...{ page: `/courses/${course}`, may: ["neighbour"] },
      given: [course, shortId(world.reminderId), null],
    },
    // What it writes stands in the new course.
    "copy/actions.ts copy": {
      ...{ page: `/courses/${course}/copy`, may: one, idle: true },
      given: [
        course,
        null,
        form({ title: "Next term", term: "", timeZone: "Europe/Berlin", firstDue: "", key: randomUUID() }),
      ],
    },
    "assignments/[assignmentId]/copy/actions.ts copy": {
      ...{ page: `/courses/${course}/assignments/${open}/copy`, may: one },
      given: [course, open, null, form({ course, key: randomUUID() })],
    },
    "assignments/[assignmentId]/reminders/actions.ts send": {
      ...{
        page: `/courses/${course}/assignments/${open}/reminders`,
        may: ["instructor", "assistant", "otherAssistant"],
      },
      given: [course, open, null, form({ whom: "missing", words: "Until Friday." })],
    },
    "assignments/[assignmentId]/actions.ts openNotes": { ...overview, given: [course, open, null] },
    "assignments/[assignmentId]/actions.ts shutNotes": { ...overview, given: [course, open, null] },
    "assignments/[assignmentId]/actions.ts seeChanges": {
      ...{
        page: `/courses/${course}/assignments/${open}`,
        may: ["student", "classmate", "neighbour"],
        idle: true as const,
      },
      given: [course, open, 1, null],
    },
    "assignments/[assignmentId]/heat/actions.ts makePrompt": {
      ...{ page: `/courses/${course}/assignments/${open}/heat`, may: one },
      given: [course, open, shortId(randomUUID()), null, twoNotes(world)],
    },
    "assignments/[assignmentId]/dates/actions.ts give": { ...dates, given: [course, open, otherDates(world)] },
    "assignments/[assignmentId]/dates/actions.ts revoke": {
      ...dates,
      given: [course, open, shortId(world.overrideId), null],
    },
    "assignments/[assignmentId]/edit/actions.ts restore": {
      ...desk,
      given: [course, draft, { versionId: world.keptDraftId, baseVersion: world.draftVersion }],
    },
    "assignments/[assignmentId]/edit/actions.ts publish": {
      ...desk,
      given: [course, draft, { version: world.draftVersion + 1, changeNote: "" }],
    },
  };
}

function otherDates({ classmate }: ExportsWorld): FormData {
  const times = { dueDay: "2099-12-03", dueTime: "18:00" };
  return form({ intent: "give", whom: "students", student: shortId(classmate.enrollmentId), how: "times", ...times });
}

function twoNotes({ notes }: ExportsWorld): FormData {
  const two = form({ note: notes.assignment });
  two.append("note", notes.section);
  return two;
}
