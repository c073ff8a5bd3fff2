import { expect, test } from "vitest";
import type { AnnotationFacts, AssignmentFacts, DocumentFacts, PostFacts } from "./can";
import { can } from "./can";
import type { Member, Role } from "./viewer";

const member = (id: string, role: Role, sectionIds: string[], groupIds: string[] = []): Member => ({
  courseId: "course",
  enrollmentId: id,
  role,
  sectionIds,
  groupIds,
  archived: false,
});

/**
 * Everyone who may be in a course: the author and their classmate sit on Tuesday, the neighbour on Thursday; author and
 * neighbour are in one group.
 */
const people = {
  instructor: member("i", "Instructor", ["tue", "thu"], ["red", "blue"]),
  assistant: member("a", "Assistant", ["tue"]),
  otherAssistant: member("b", "Assistant", ["thu"]),
  author: member("s", "Student", ["tue"], ["red"]),
  classmate: member("c", "Student", ["tue"], ["blue"]),
  neighbour: member("n", "Student", ["thu"], ["red"]),
  observer: member("o", "Observer", []),
};
type Person = keyof typeof people;
const everyone: Person[] = [
  "instructor",
  "assistant",
  "otherAssistant",
  "author",
  "classmate",
  "neighbour",
  "observer",
];
const staff: Person[] = ["instructor", "assistant", "otherAssistant"];
const teachers: Person[] = ["instructor", "assistant"];
const students: Person[] = ["author", "classmate", "neighbour"];

const allowed = (question: (member: Member) => boolean, archived = false) =>
  everyone.filter((name) => question({ ...people[name], archived }));

const open: AssignmentFacts = {
  published: true,
  opened: true,
  closed: false,
  assigned: true,
  notesOpen: true,
  shut: [],
};
const draft = { ...open, published: false, assigned: false };
const later = { ...open, opened: false };
const closed = { ...open, closed: true };
const notMine = { ...open, assigned: false };
/** Others' notes wait. */
const waiting = { ...open, notesOpen: false };

test.each<[string, Parameters<typeof can>[1], Person[], Person[]]>([
  ["reads the course", "course.read", everyone, everyone],
  ["edits the course", "course.edit", ["instructor"], []],
  ["sees the people", "people.read", staff, staff],
  ["changes people", "people.edit", ["instructor"], []],
  ["sees imports", "import.read", ["instructor"], ["instructor"]],
  ["imports", "import.edit", ["instructor"], []],
  ["edits documents", "document.edit", ["instructor"], []],
  ["parts students into groups", "group.edit", ["instructor"], []],
  ["sees which notes lost their words", "anchor.review", ["instructor"], ["instructor"]],
  ["takes documents out", "document.export", ["instructor"], ["instructor"]],
  ["edits assignments", "assignment.edit", ["instructor"], []],
  ["sees whose dates are others", "override.list", staff, staff],
  ["gives other dates", "override.edit", ["instructor"], []],
  ["gives extra time", "accommodation.edit", ["instructor"], []],
  ["lists submissions", "submission.list", staff, staff],
  ["releases grades", "grade.release", ["instructor"], []],
  ["reads rubrics", "rubric.read", staff, staff],
  ["edits rubrics", "rubric.edit", ["instructor"], []],
  ["weighs the gradebook", "gradebook.edit", ["instructor"], []],
  ["lifts a pseudonym", "pseudonym.lift", ["instructor"], []],
  ["sees the sample answers of an assignment", "calibration.read", staff, staff],
  ["gives sample answers levels", "calibration.mark", staff, []],
  ["has sample answers marked first", "calibration.turn", ["instructor"], []],
  ["parts the marking among those who teach", "marking.allot", ["instructor"], []],
  ["settles where two marked differently", "assessment.settle", ["instructor"], []],
  ["asks students to revise", "revision.invite", ["instructor"], []],
])("who %s; and in an archived course", (_, action, live, archived) => {
  const ask = (one: Member) => can(one, action as "course.read");
  expect(allowed(ask)).toEqual(live);
  expect(allowed(ask, true)).toEqual(archived);
});

const hidden: DocumentFacts = { published: true, shared: false, assignedAndOpen: false };
test.each<[string, DocumentFacts, Person[]]>([
  ["a draft", { published: false, shared: true, assignedAndOpen: true }, ["instructor"]],
  ["a published one that nobody was given", hidden, [...staff, "observer"]],
  ["one shared in the library", { ...hidden, shared: true }, everyone],
  ["one of an open assignment", { ...hidden, assignedAndOpen: true }, everyone],
])("who reads a document: %s", (_, facts, who) =>
  expect(allowed((one) => can(one, "document.read", facts))).toEqual(who),
);

test.each<[string, AssignmentFacts, { list: Person[]; read: Person[]; note: Person[]; answer: Person[] }]>([
  ["draft", draft, { list: staff, read: staff, note: staff, answer: [] }],
  ["not yet open", later, { list: everyone, read: staff, note: staff, answer: [] }],
  ["open", open, { list: everyone, read: everyone, note: [...staff, ...students], answer: students }],
  ["closed", closed, { list: everyone, read: everyone, note: staff, answer: [] }],
  [
    "open, given to others",
    notMine,
    { list: [...staff, "observer"], read: [...staff, "observer"], note: staff, answer: [] },
  ],
])("an assignment that is %s", (_, facts, who) => {
  expect(allowed((one) => can(one, "assignment.list", facts))).toEqual(who.list);
  expect(allowed((one) => can(one, "assignment.read", facts))).toEqual(who.read);
  expect(allowed((one) => can(one, "annotation.create", facts))).toEqual(who.note);
  expect(allowed((one) => can(one, "answer.edit", facts))).toEqual(who.answer);
  expect(allowed((one) => can(one, "annotation.create", facts), true)).toEqual([]);
  expect(allowed((one) => can(one, "answer.edit", facts), true)).toEqual([]);
});

const note: AnnotationFacts = {
  authorId: "s",
  authorSectionIds: ["tue"],
  audience: "Assignment",
  groupId: null,
  sectionId: null,
  posted: true,
  deleted: false,
  hidden: false,
  gated: true,
  inShut: false,
  assignment: open,
};
test.each<[string, AnnotationFacts, Person[]]>([
  ["private", { ...note, audience: "Private" }, ["author"]],
  ["for instructors", { ...note, audience: "Instructors" }, [...teachers, "author"]],
  [
    "for my section",
    { ...note, audience: "Section", sectionId: "tue" },
    ["instructor", "assistant", "author", "classmate"],
  ],
  [
    "for a section I have left since",
    { ...note, audience: "Section", sectionId: "thu" },
    ["instructor", "otherAssistant", "author", "neighbour"],
  ],
  ["for my group", { ...note, audience: "Group", groupId: "red" }, ["instructor", "assistant", "author", "neighbour"]],
  [
    "for a group I have left since",
    { ...note, audience: "Group", groupId: "blue" },
    ["instructor", "assistant", "author", "classmate"],
  ],
  ["for the assignment", note, everyone],
  ["of a student, while others' notes wait", { ...note, assignment: waiting }, [...staff, "author"]],
  ["of someone who teaches, while others' notes wait", { ...note, gated: false, assignment: waiting }, everyone],
  ["hidden", { ...note, hidden: true }, [...staff, "author"]],
  ["in a text the reader has not opened", { ...note, inShut: true }, [...staff, "author"]],
  ["private and hidden", { ...note, audience: "Private", hidden: true }, ["author"]],
  ["not posted yet", { ...note, posted: false }, ["author"]],
  ["deleted", { ...note, deleted: true }, []],
  ["in an assignment that has not opened", { ...note, assignment: later }, staff],
])("who reads a note: %s", (_, facts, who) => {
  expect(allowed((one) => can(one, "annotation.read", facts))).toEqual(who);
});

test("a note is edited by its author alone, and not once it is deleted or the course archived", () => {
  expect(allowed((one) => can(one, "annotation.edit", note))).toEqual(["author"]);
  expect(allowed((one) => can(one, "annotation.edit", { ...note, deleted: true }))).toEqual([]);
  expect(allowed((one) => can(one, "annotation.edit", note), true)).toEqual([]);
});

const reply: PostFacts = {
  ...{ authorId: "c", authorSectionIds: ["tue"], posted: true, deleted: false, hidden: false, gated: true },
  annotation: note,
};
test.each<[string, PostFacts, Person[]]>([
  ["to a note everyone reads", reply, everyone],
  ["not posted yet", { ...reply, posted: false }, ["classmate"]],
  ["deleted", { ...reply, deleted: true }, []],
  ["hidden", { ...reply, hidden: true }, [...staff, "classmate"]],
  [
    "of a student to a note of someone who teaches, while others' notes wait",
    { ...reply, annotation: { ...note, gated: false, assignment: waiting } },
    [...staff, "classmate"],
  ],
  [
    "to a note for another section",
    { ...reply, annotation: { ...note, audience: "Section", sectionId: "thu" } },
    ["instructor", "otherAssistant", "author", "neighbour"],
  ],
  ["to a note in a text the reader has not opened", { ...reply, annotation: { ...note, inShut: true } }, staff],
  ["to a hidden note", { ...reply, annotation: { ...note, hidden: true } }, [...staff, "author"]],
])("who reads a reply: %s", (_, facts, who) => {
  expect(allowed((one) => can(one, "post.read", facts))).toEqual(who);
});

test.each<[string, AnnotationFacts, { reply: Person[]; resolve: Person[]; flag: Person[]; hide: Person[] }]>([
  [
    "for everyone",
    note,
    {
      ...{ reply: [...staff, ...students], resolve: [...teachers, "author"], flag: ["classmate", "neighbour"] },
      hide: teachers,
    },
  ],
  [
    "for everyone, while others' notes wait",
    { ...note, assignment: waiting },
    { reply: [...staff, "author"], resolve: [...teachers, "author"], flag: [], hide: teachers },
  ],
  ["private", { ...note, audience: "Private" }, { reply: ["author"], resolve: ["author"], flag: [], hide: [] }],
  ["a draft", { ...note, posted: false }, { reply: [], resolve: ["author"], flag: [], hide: [] }],
  [
    "in a closed assignment",
    { ...note, assignment: closed },
    { reply: staff, resolve: [...teachers, "author"], flag: ["classmate", "neighbour"], hide: teachers },
  ],
])("what may be done with a note: %s; and nothing in an archived course", (_, facts, who) => {
  expect(allowed((one) => can(one, "post.create", facts))).toEqual(who.reply);
  expect(allowed((one) => can(one, "annotation.resolve", facts))).toEqual(who.resolve);
  expect(allowed((one) => can(one, "annotation.flag", facts))).toEqual(who.flag);
  expect(allowed((one) => can(one, "annotation.moderate", facts))).toEqual(who.hide);
  for (const action of ["post.create", "annotation.resolve", "annotation.flag", "annotation.moderate"] as const) {
    expect(allowed((one) => can(one, action, facts), true)).toEqual([]);
  }
});

test("a reply is edited by its author, flagged by other students, hidden by those who teach its author", () => {
  expect(allowed((one) => can(one, "post.edit", reply))).toEqual(["classmate"]);
  expect(allowed((one) => can(one, "post.edit", { ...reply, deleted: true }))).toEqual([]);
  expect(allowed((one) => can(one, "post.flag", reply))).toEqual(["author", "neighbour"]);
  expect(allowed((one) => can(one, "post.moderate", reply))).toEqual(teachers);
  expect(allowed((one) => can(one, "post.moderate", reply), true)).toEqual([]);
});

test("the class's marks are counted for those who teach, and for students once others' notes are open", () => {
  expect(allowed((one) => can(one, "heat.read", open))).toEqual([...staff, ...students]);
  expect(allowed((one) => can(one, "heat.read", waiting))).toEqual(staff);
  expect(allowed((one) => can(one, "heat.read", notMine))).toEqual(staff);
});

test("a student's work is read by themself and by those who teach them", () => {
  const work = { studentId: "s", studentSectionIds: ["tue"] };
  expect(allowed((one) => can(one, "submission.read", work))).toEqual([...teachers, "author"]);
  expect(allowed((one) => can(one, "assessment.edit", work))).toEqual(teachers);
  expect(allowed((one) => can(one, "assessment.edit", work), true)).toEqual([]);
});

test("comments are kept by those who teach, each their own", () => {
  expect(allowed((one) => can(one, "bank.read"))).toEqual(staff);
  const ownerId = "assistant";
  const owners = allowed((one) => can(one, "bank.edit", { ownerId: one.enrollmentId }));
  expect(owners).toEqual(staff);
  expect(allowed((one) => can(one, "bank.edit", { ownerId }))).toEqual([]);
  expect(allowed((one) => can(one, "bank.edit", { ownerId: one.enrollmentId }), true)).toEqual([]);
});

test("an instructor alone deals second markings, sees how far graders agree, and settles", () => {
  for (const action of ["marking.deal", "assessment.settle"] as const) {
    expect(allowed((one) => can(one, action))).toEqual(["instructor"]);
    expect(allowed((one) => can(one, action), true)).toEqual([]);
  }
  expect(allowed((one) => can(one, "agreement.read"))).toEqual(["instructor"]);
  expect(allowed((one) => can(one, "agreement.read"), true)).toEqual(["instructor"]);
});

test("a grade is seen by its student only once released, and by no other student ever", () => {
  const work = { studentId: "s", studentSectionIds: ["tue"] };
  expect(allowed((one) => can(one, "grade.read", { ...work, released: false }))).toEqual(teachers);
  expect(allowed((one) => can(one, "grade.read", { ...work, released: true }))).toEqual([...teachers, "author"]);
});

test("a row of the gradebook is its student's and theirs who teach the section; only those change it, by hand", () => {
  const work = { studentId: "s", studentSectionIds: ["tue"] };
  const moved = { ...work, studentSectionIds: ["thu"], graderIds: ["a"] };
  expect(allowed((one) => can(one, "gradebook.read", work))).toEqual([...teachers, "author"]);
  expect(allowed((one) => can(one, "gradebook.read", moved))).toEqual(["instructor", "otherAssistant", "author"]);
  expect(allowed((one) => can(one, "grade.override", work))).toEqual(teachers);
  expect(allowed((one) => can(one, "grade.override", work), true)).toEqual([]);
  expect(allowed((one) => can(one, "grade.override", moved))).toEqual(["instructor", "otherAssistant"]);
});

test("a student acknowledges, and asks again about, only what was released to them; nobody does it for them", () => {
  const work = { studentId: "s", studentSectionIds: ["tue"] };
  for (const action of ["grade.acknowledge", "regrade.ask"] as const) {
    expect(allowed((one) => can(one, action, { ...work, released: false }))).toEqual([]);
    expect(allowed((one) => can(one, action, { ...work, released: true }))).toEqual(["author"]);
    expect(allowed((one) => can(one, action, { ...work, released: true }), true)).toEqual([]);
  }
});

test("a request for another look is its student's, of whom it was sent to while they teach them, and of instructors", () => {
  const request = { studentId: "s", studentSectionIds: ["tue"], toId: "a", resolved: false };
  const ask = (action: "regrade.read" | "regrade.answer" | "regrade.settle", facts = request, archived = false) =>
    allowed((one) => can(one, action, facts), archived);
  expect(ask("regrade.read")).toEqual([...teachers, "author"]);
  expect(ask("regrade.answer")).toEqual([...teachers, "author"]);
  expect(ask("regrade.settle")).toEqual(teachers);
  const moved = { ...request, studentSectionIds: ["thu"] };
  expect(ask("regrade.read", moved)).toEqual(["instructor", "author"]);
  expect(ask("regrade.read", { ...request, toId: "i" })).toEqual(["instructor", "author"]);
  for (const action of ["regrade.answer", "regrade.settle"] as const) {
    expect(ask(action, { ...request, resolved: true })).toEqual([]);
    expect(ask(action, request, true)).toEqual([]);
  }
  expect(ask("regrade.read", { ...request, resolved: true }, true)).toEqual([...teachers, "author"]);
});

test("insight is for those who teach, growth for the student alone; participation is read and marked by section", () => {
  const work = { studentId: "s", studentSectionIds: ["tue"] };
  expect(allowed((one) => can(one, "insight.read"))).toEqual(staff);
  expect(allowed((one) => can(one, "growth.read", work))).toEqual(["author"]);
  expect(allowed((one) => can(one, "participation.read", work))).toEqual([...teachers, "author"]);
  expect(allowed((one) => can(one, "participation.mark", work))).toEqual(teachers);
  expect(allowed((one) => can(one, "participation.mark", work), true)).toEqual([]);
  // Who was given a submission to grade marks that, and not how its author took part.
  const given = { ...work, studentSectionIds: ["thu"], graderIds: ["a"] };
  expect(allowed((one) => can(one, "participation.mark", given))).toEqual(["instructor", "otherAssistant"]);
  expect(allowed((one) => can(one, "participation.edit"))).toEqual(["instructor"]);
});
