/** Every Server Action, with arguments that would be accepted, the page that calls it, and who may. */
import { shortId } from "../../lib/domain/id/short-id";
import { rubricTemplate } from "../../lib/domain/rubric/model";
import { rubricFileText } from "../../lib/domain/rubric/rubric-file";
import { type Action, form } from "./action";
import { assignmentActions } from "./assignment-actions";
import { documentActions } from "./document-actions";
import type { ExportsWorld, Person } from "./people";
import { returnActions } from "./return-actions";
import { talkActions } from "./talk-actions";

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

/** The comment is the instructor's. */
function bankActions(world: ExportsWorld, course: string): Record<string, Action> {
  const at = { page: `/courses/${course}/comments`, may: one };
  const comment = shortId(world.bankItemId);
  return {
    "actions.ts keep": {
      ...at,
      may: [...teachers, "otherAssistant"],
      given: [course, null, form({ body: "Which words?" })],
    },
    "actions.ts change": { ...at, given: [course, comment, null, form({ body: "Whose words?" })] },
    "actions.ts shelve": { ...at, given: [course, comment, true, null] },
  };
}

function zoneActions(course: string): Record<string, Action> {
  const at = { page: `/courses/${course}/time-zone`, may: one };
  return { "actions.ts saveZone": { ...at, given: [course, null, form({ timeZone: "Africa/Lagos" })] } };
}

function gradebookActions(world: ExportsWorld, course: string): Record<string, Action> {
  const file = shortId(world.gradebookFileId);
  const row = { "id.0": "", "name.0": "Essays", "weight.0": "", "drop.0": "0", "position.0": "1" };
  const column = shortId(world.later.assignmentId);
  const taking = form({
    choices: `mode=take&column.${column}=2`,
    reason: "From the old list",
    seal: world.gradebookSeal,
  });
  return {
    "categories/actions.ts saveCategories": {
      ...{ page: `/courses/${course}/gradebook/categories`, may: one },
      given: [course, null, form(row)],
    },
    "import/actions.ts takeGrades": {
      ...{ page: `/courses/${course}/gradebook/import?file=${file}`, may: one },
      given: [course, file, null, taking],
    },
  };
}

function rubricActions(world: ExportsWorld, course: string): Record<string, Action> {
  const at = { page: `/courses/${course}/rubrics`, may: one };
  const [rubric, title] = [shortId(world.rubric.rubricId), "Takes part"];
  const criteria = [
    {
      ...{ key: "row-1", kind: "YesNo", title: "Cites", description: "", skill: null, points: "1", threshold: null },
      ...{ counts: null, capPoints: null, capsKeys: [], levels: [] },
    },
  ];
  const file = new FormData();
  file.set(
    "file",
    new File([rubricFileText(rubricTemplate.parse({ slug: "takes-part", title, about: "", criteria }))], "rubric.json"),
  );
  return {
    "actions.ts copy": { ...at, given: [course, "two-criteria", null] },
    "actions.ts bring": { ...at, given: [course, null, file] },
    "actions.ts archive": { ...at, given: [course, rubric, false, null], idle: true },
    "actions.ts publish": { ...at, given: [course, null, { title, base: null, draft: null, criteria }] },
    "actions.ts throwAway": { ...at, given: [course, rubric, 1] },
  };
}

/** Sami's mark is not finished: a release has nothing to show. */
function participationActions(world: ExportsWorld, course: string): Record<string, Action> {
  const at = { page: `/courses/${course}/participation`, may: one };
  const column = shortId(world.participationColumnId);
  const october = { title: "October", categoryId: "", from: "2026-10-01", until: "2026-10-31" };
  return {
    "actions.ts make": {
      ...{ ...at, given: [course, null, form({ ...october, rubricVersionId: world.rubric.rubricVersionId })] },
    },
    "actions.ts release": { ...at, given: [course, column, null, form({})], idle: true },
    "actions.ts putAway": { ...at, given: [course, column, null] },
  };
}

const below = (folder: string, actions: Record<string, Action>) =>
  Object.fromEntries(Object.entries(actions).map(([name, action]) => [`${folder}${name}`, action]));

/** All of them by file and name, in an order in which those who may can do all of it one after the other. */
export function actionsOf(world: ExportsWorld): Record<string, Action> {
  const course = shortId(world.courseId);
  const folder = "app/(workspace)/courses/[courseId]/";
  return {
    "app/(workspace)/rubrics/actions.ts copyInto": {
      ...{ page: "/rubrics", may: one },
      given: [course, shortId(world.rubric.rubricId), null, form({ into: course })],
    },
    ...below(`${folder}people/`, peopleActions(world, course)),
    ...below(`${folder}groups/`, groupActions(world, course)),
    ...below(`${folder}gradebook/`, gradebookActions(world, course)),
    ...below(`${folder}rubrics/`, rubricActions(world, course)),
    ...below(`${folder}comments/`, bankActions(world, course)),
    ...below(`${folder}participation/`, participationActions(world, course)),
    ...below(`${folder}time-zone/`, zoneActions(course)),
    ...below(`${folder}skills/`, skillActions(world, course)),
    ...below(`${folder}moderation/`, moderationActions(world, course)),
    ...below(`${folder}documents/`, documentActions(world, course)),
    ...below(folder, assignmentActions(world, course)),
    ...below(folder, talkActions(world, course)),
    ...below(folder, returnActions(world, course)),
    ...ownActions(),
  };
}
