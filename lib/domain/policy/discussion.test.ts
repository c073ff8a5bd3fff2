import { expect, test } from "vitest";
import { type AssignmentFacts, can, type DiscussionFacts, type DiscussionPostFacts } from "./can";
import type { Member, Role } from "./viewer";

const member = (id: string, role: Role, sectionIds: string[], groupIds: string[] = []): Member => ({
  ...{ courseId: "course", enrollmentId: id, role, sectionIds, groupIds, archived: false },
});
/** The author and their classmate sit on Tuesday, the neighbour on Thursday; author and neighbour are in one group. */
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
const names = Object.keys(people) as Person[];
const staff: Person[] = ["instructor", "assistant", "otherAssistant"];
const students: Person[] = ["author", "classmate", "neighbour"];
const none: Person[] = [];

const open: AssignmentFacts = {
  published: true,
  opened: true,
  closed: false,
  assigned: true,
  notesOpen: false,
  shut: [],
};
const closed = { ...open, closed: true };
const talk: DiscussionFacts = { assignment: open, postFirst: false, hasPosted: false, aboutShut: false };
const post: DiscussionPostFacts = {
  ...{ authorId: "s", authorSectionIds: ["tue"], byStaff: false, sectionId: null, groupId: null },
  ...{ posted: true, deleted: false, hidden: false, quotesShut: false, discussion: talk },
};
const byInstructor = { ...post, authorId: "i", authorSectionIds: [], byStaff: true };
const inSection = { sectionId: "tue" };
const inGroup = { groupId: "red" };
const first = { discussion: { ...talk, postFirst: true } };
const having = { discussion: { ...talk, postFirst: true, hasPosted: true } };
const firstClosed = { discussion: { ...talk, postFirst: true, assignment: closed } };

const allowed = (question: (member: Member) => boolean, archived = false) =>
  names.filter((name) => question({ ...people[name], archived }));

test.each<[string, DiscussionPostFacts, readonly Person[]]>([
  ["a post for everybody", post, names],
  ["a post in a section's thread", { ...post, ...inSection }, ["instructor", "assistant", "author", "classmate"]],
  ["a post in a group's thread", { ...post, ...inGroup }, ["instructor", "assistant", "author", "neighbour"]],
  ["a draft", { ...post, posted: false }, ["author"]],
  ["a deleted post", { ...post, deleted: true }, none],
  ["a hidden post", { ...post, hidden: true }, [...staff, "author"]],
  ["a post that quotes a gated text", { ...post, quotesShut: true }, [...staff, "author"]],
  [
    "a post about a passage of a gated text",
    { ...post, discussion: { ...talk, aboutShut: true } },
    [...staff, "author", "observer"],
  ],
  ["one posts first, and has not", { ...post, ...first }, [...staff, "author", "observer"]],
  ["one posts first, and has", { ...post, ...having }, names],
  ["one posts first, and nobody can any more", { ...post, ...firstClosed }, names],
  ["staff's post where one posts first", { ...byInstructor, ...first }, names],
  ["staff's gated quotation where one posts first", { ...byInstructor, quotesShut: true }, staff],
  [
    "staff's post in a section's thread",
    { ...byInstructor, ...inSection },
    ["instructor", "assistant", "author", "classmate"],
  ],
  ["staff's post in a group's thread", { ...byInstructor, ...inGroup }, [...staff, "author", "neighbour"]],
  ["a post before the room opens", { ...post, discussion: { ...talk, assignment: { ...open, opened: false } } }, staff],
])("who reads %s", (_, facts, who) => {
  expect(allowed((each) => can(each, "discussion.read", facts)).toSorted()).toEqual([...who].toSorted());
});

test("an author keeps reading a thread they were moved from; a new member reads it too", () => {
  const moved = { ...people.author, sectionIds: ["thu"] };
  const come = { ...people.neighbour, sectionIds: ["tue"] };
  expect(can(moved, "discussion.read", { ...post, ...inSection })).toBe(true);
  expect(can(moved, "discussion.read", { ...post, ...inSection, authorId: "c" })).toBe(false);
  expect(can(come, "discussion.read", { ...post, ...inSection })).toBe(true);
});

test.each<[string, DiscussionFacts, Person[]]>([
  ["while it is open", talk, [...staff, ...students]],
  ["after closing", { ...talk, assignment: closed }, staff],
  ["before it opens", { ...talk, assignment: { ...open, opened: false } }, staff],
  ["where it was not given to them", { ...talk, assignment: { ...open, assigned: false } }, staff],
])("who posts %s", (_, facts, who) => {
  expect(allowed((each) => can(each, "discussion.post", facts))).toEqual(who);
  expect(allowed((each) => can(each, "discussion.post", facts), true)).toEqual([]);
});

test.each<[string, (member: Member) => boolean, Person[]]>([
  ["edits it", (each) => can(each, "discussion.edit", post), ["author"]],
  [
    "edits it after closing",
    (each) => can(each, "discussion.edit", { ...post, discussion: { ...talk, assignment: closed } }),
    [],
  ],
  ["flags it", (each) => can(each, "discussion.flag", post), ["classmate", "neighbour"]],
  ["flags what they do not see", (each) => can(each, "discussion.flag", { ...post, ...first }), []],
  ["moderates it", (each) => can(each, "discussion.moderate", post), ["instructor", "assistant"]],
  ["pins it", (each) => can(each, "discussion.pin", post), staff],
  [
    "pins one in a section's thread",
    (each) => can(each, "discussion.pin", { ...post, ...inSection }),
    ["instructor", "assistant"],
  ],
  ["sees sheets", (each) => can(each, "sheet.read"), staff],
  ["makes sheets", (each) => can(each, "sheet.edit"), staff],
  ["sees who was reminded", (each) => can(each, "reminder.list"), staff],
  ["reminds", (each) => can(each, "reminder.send"), staff],
  [
    "records a turn",
    (each) => can(each, "turn.record", { studentId: "s", studentSectionIds: ["tue"] }),
    ["instructor", "assistant"],
  ],
])("who %s", (_, question, who) => {
  expect(allowed(question)).toEqual(who);
  expect(allowed(question, true)).toEqual(_.startsWith("sees") ? who : []);
});
