/** Every Server Action, with arguments that would be accepted, the page that calls it, and who may. */
import { randomUUID } from "node:crypto";
import { shortId } from "../../lib/domain/id/short-id";
import type { ExportsWorld, Person } from "./people";
import type { ActionArguments } from "./request";
import { talkActions } from "./talk-actions";

export interface Action {
  page: string;
  given: ActionArguments;
  /** Who may; the first of them does it at the end, which proves the arguments real. */
  may: readonly Person[];
  /** About the viewer alone, or for people without an account: only that it tells nothing of the course is asked. */
  personal?: boolean;
  /** Writes nothing when its turn comes: it only looks, or what it would take away is published by then. */
  idle?: boolean;
}

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const signedIn: Person[] = ["classmate", "stranger"];
const one: Person[] = ["instructor"];
const teachers: Person[] = ["instructor", "assistant"];
const newPassword = { current: "", password: "timber for the quay" };
const newcomer = { name: "Somebody", email: "new.somebody@example.test", password: "timber for the quay" };

/** Actions that belong to no course, by file and name. */
function ownActions(): Record<string, Action> {
  const account = { page: "/account", may: signedIn, personal: true };
  const open = { may: [], personal: true };
  const code = "0000-0000-0000";
  return {
    "app/_person/actions.ts signOut": { ...account, given: [] },
    "app/(workspace)/account/actions.ts saveName": { ...account, given: [null, form({ name: "Somebody Else" })] },
    "app/(workspace)/account/actions.ts savePassword": { ...account, given: [null, form(newPassword)] },
    "app/(workspace)/account/actions.ts leaveEverywhere": { ...account, given: [null] },
    "app/(workspace)/courses/new/actions.ts makeCourse": {
      ...{ page: "/courses/new", may: ["stranger"], personal: true },
      given: [null, form({ title: "A course", term: "", timeZone: "Europe/Berlin" })],
    },
    "app/(public)/sign-in/actions.ts signIn": {
      ...{ ...open, page: "/sign-in" },
      given: [null, form({ email: "nobody.here@example.test", password: "not the password" })],
    },
    "app/(public)/sign-in/actions.ts signInElsewhere": { ...open, page: "/sign-in", given: ["google", null] },
    "app/(public)/links/[token]/actions.ts redeem": {
      ...{ ...open, page: "/links/opens-nothing" },
      given: ["opens-nothing", null, form(newcomer)],
    },
    "app/(public)/join/[code]/actions.ts joinNow": { ...open, page: `/join/${code}`, given: [code, null] },
    "app/(public)/join/[code]/actions.ts signUp": {
      ...open,
      page: `/join/${code}`,
      given: [code, null, form(newcomer)],
    },
  };
}

function peopleActions(world: ExportsWorld, course: string): Record<string, Action> {
  const at = { page: `/courses/${course}/people`, may: one };
  const person = shortId(world.observer.enrollmentId);
  const invitation = form({ text: "new.person@example.test", role: "Student", section: "" });
  const change = { people: [person], role: "", section: shortId(world.tuesday) };
  return {
    "actions.ts newCode": { ...at, given: [course, "", null] },
    "actions.ts endCode": { ...at, given: [course, "", null] },
    "actions.ts saveSection": { ...at, given: [course, "", null, form({ name: "Friday" })] },
    "actions.ts changeChosen": { ...at, given: [course, change] },
    "actions.ts extraTime": { ...at, given: [course, [shortId(world.classmate.enrollmentId)], "24"] },
    "actions.ts removeChosen": { ...at, given: [course, [person]] },
    "actions.ts restoreChosen": { ...at, given: [course, [person]] },
    "invite-actions.ts preview": { ...at, given: [course, invitation], idle: true },
    "invite-actions.ts invite": { ...at, given: [course, invitation] },
    "invite-actions.ts makeLink": { ...at, given: [course, shortId(world.student.enrollmentId)] },
  };
}

function groupActions(world: ExportsWorld, course: string): Record<string, Action> {
  const { groupSetId, first, second } = world.groups;
  const set = shortId(groupSetId);
  const at = { page: `/courses/${course}/groups/${set}`, may: one };
  const asked = form({ name: "Pairs", how: "random", count: "people", number: "2" });
  const moving = form({ person: `${shortId(world.classmate.enrollmentId)}.${shortId(second)}`, to: "none" });
  return {
    "actions.ts makeGroups": { ...at, given: [course, null, asked] },
    "actions.ts nameSet": { ...at, given: [course, set, null, form({ name: "Threes" })] },
    "actions.ts newGroup": { ...at, given: [course, set, null, form({ name: "The third" })] },
    "actions.ts nameGroup": { ...at, given: [course, shortId(first), null, form({ name: "The first" })] },
    "actions.ts move": { ...at, given: [course, set, null, moving] },
    "actions.ts dissolve": { ...at, given: [course, shortId(second), null] },
    "actions.ts restore": { ...at, given: [course, shortId(second), null] },
    "actions.ts removeSet": { ...at, given: [course, shortId(world.spareGroupSetId), null] },
  };
}

function skillActions(world: ExportsWorld, course: string): Record<string, Action> {
  const at = { page: `/courses/${course}/skills`, may: one };
  const skill = shortId(world.skillId);
  const fields = (name: string) => form({ name, about: "Whose voice is missing?" });
  return {
    "actions.ts add": { ...at, given: [course, null, fields("Genre")] },
    "actions.ts change": { ...at, given: [course, skill, null, fields("Gaps")] },
    "actions.ts retire": { ...at, given: [course, skill, true, null] },
    "actions.ts move": { ...at, given: [course, skill, "up", null] },
  };
}

/** The hidden note is Cleo's, whom the first assistant teaches; nobody has flagged anything. */
function moderationActions(world: ExportsWorld, course: string): Record<string, Action> {
  const at = { page: `/courses/${course}/moderation`, may: [...teachers] };
  const about = { assignment: shortId(world.open.assignmentId), note: shortId(world.secret.hidden), reply: "" };
  return {
    "actions.ts dismiss": { ...at, given: [course, null, form({ ...about, reason: "" })], idle: true },
    "actions.ts hide": { ...at, given: [course, null, form({ ...about, do: "show", reason: "" })] },
  };
}

function documentActions(world: ExportsWorld, course: string): Record<string, Action> {
  const [document, imported] = [shortId(world.unassigned.documentId), shortId(world.importId)];
  const edited = shortId(world.document.documentId);
  const review = { page: `/courses/${course}/documents/imports/${imported}`, may: one };
  const desk = { page: `/courses/${course}/documents/${edited}/edit`, may: one };
  const note = form({ base: `${world.editionVersion}`, note: "The men were left out." });
  const names = { page: `/courses/${course}/documents/names`, may: one };
  const copying = form({ course: shortId(world.secondCourseId), document: edited });
  return {
    "names/actions.ts add": { ...names, given: [course, null, form({ name: "J. Aldous", alias: "Quayside" })] },
    "names/actions.ts retire": { ...names, given: [course, shortId(world.aliasId), null] },
    // What it writes stands in the other course.
    "copy/actions.ts copy": {
      ...{ page: `/courses/${course}/documents/copy`, may: one, idle: true },
      given: [course, null, copying],
    },
    "[documentId]/actions.ts share": {
      ...{ page: `/courses/${course}/documents/${document}`, may: one },
      given: [course, document, null, form({ shared: "yes" })],
    },
    "[documentId]/edit/actions.ts publish": { ...desk, given: [course, edited, null, note] },
    "[documentId]/edit/actions.ts discard": { ...desk, given: [course, edited, null], idle: true },
    // The revision that was published above.
    "[documentId]/assignments/actions.ts give": {
      ...{ page: `/courses/${course}/documents/${edited}/assignments`, may: one },
      given: [course, edited, null, form({ assignment: shortId(world.open.assignmentId), seen: "2" })],
    },
    "imports/[importId]/actions.ts publish": {
      ...review,
      given: [course, imported, { base: world.importVersion, documents: [world.importedId] }],
    },
    "imports/[importId]/actions.ts join": {
      ...review,
      given: [course, shortId(world.otherImportId), { base: 1, other: shortId(world.thirdImportId) }],
    },
    "imports/[importId]/actions.ts discard": { ...review, given: [course, imported, true] },
  };
}

function zoneActions(course: string): Record<string, Action> {
  const at = { page: `/courses/${course}/time-zone`, may: one };
  return { "actions.ts saveZone": { ...at, given: [course, null, form({ timeZone: "Africa/Lagos" })] } };
}

function assignmentActions(world: ExportsWorld, course: string): Record<string, Action> {
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
      given: [course, null, form({ title: "Next term", term: "", timeZone: "Europe/Berlin", firstDue: "" })],
    },
    "assignments/[assignmentId]/copy/actions.ts copy": {
      ...{ page: `/courses/${course}/assignments/${open}/copy`, may: one },
      given: [course, open, null, form({ course })],
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
    "assignments/[assignmentId]/release/actions.ts release": {
      ...{ page: `/courses/${course}/assignments/${open}/submissions`, may: one },
      given: [course, open, null, form({ section: "" })],
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

const below = (folder: string, actions: Record<string, Action>) =>
  Object.fromEntries(Object.entries(actions).map(([name, action]) => [`${folder}${name}`, action]));

/** All of them by file and name, in an order in which those who may can do all of it one after the other. */
export function actionsOf(world: ExportsWorld): Record<string, Action> {
  const course = shortId(world.courseId);
  const folder = "app/(workspace)/courses/[courseId]/";
  return {
    ...below(`${folder}people/`, peopleActions(world, course)),
    ...below(`${folder}groups/`, groupActions(world, course)),
    ...below(`${folder}time-zone/`, zoneActions(course)),
    ...below(`${folder}skills/`, skillActions(world, course)),
    ...below(`${folder}moderation/`, moderationActions(world, course)),
    ...below(`${folder}documents/`, documentActions(world, course)),
    ...below(folder, assignmentActions(world, course)),
    ...below(folder, talkActions(world, course)),
    ...ownActions(),
  };
}
