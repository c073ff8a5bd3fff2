import { expect, test } from "vitest";
import type { AssignmentFacts } from "../policy/can";
import type { Member, Role } from "../policy/viewer";
import { concerns, type NewsAddress, newsFrom, type RoomNews } from "./news";

const room = { kind: "room", courseId: "c", assignmentId: "a" } as const;
const person = (enrollmentId: string, role: Role, groupIds: string[] = []): Member => {
  return { courseId: "c", enrollmentId, role, sectionIds: ["tuesday"], groupIds, archived: false };
};
const facts: AssignmentFacts = {
  published: true,
  opened: true,
  closed: false,
  assigned: true,
  notesOpen: true,
  shut: [],
};
const shut = { ...facts, notesOpen: false };
const note: NewsAddress = {
  ...{ writerId: "author", authorId: "author", authorSectionIds: ["tuesday"], audience: "Assignment" },
  ...{ groupId: null, sectionId: null, posted: true, gated: true },
};
const standing = (member: Member, known: AssignmentFacts, postedIn: string[] = []) => ({
  ...{ member, facts: known, postedIn: new Set(postedIn) },
});
const told = (member: Member, known: AssignmentFacts, ...about: NewsAddress[]) =>
  concerns(standing(member, known), { ...room, about });

test.each<[string, Member, AssignmentFacts, Partial<NewsAddress>, boolean]>([
  ["a classmate", person("mate", "Student"), facts, {}, true],
  ["a classmate whose notes are shut", person("mate", "Student"), shut, {}, false],
  ["a classmate whose notes are shut, of a teacher's", person("mate", "Student"), shut, { gated: false }, true],
  ["its author while notes are shut", person("author", "Student"), shut, {}, true],
  ["its author, of a reply that waits", person("author", "Student"), shut, { writerId: "mate" }, false],
  ["its author, of a teacher's reply", person("author", "Student"), shut, { writerId: "teacher", gated: false }, true],
  ["whoever wrote the reply", person("mate", "Student"), shut, { writerId: "mate" }, true],
  ["an instructor", person("teacher", "Instructor"), facts, { audience: "Instructors" }, true],
  ["an instructor, of a draft", person("teacher", "Instructor"), facts, { posted: false }, false],
  ["a classmate of no group", person("mate", "Student"), facts, { audience: "Group", groupId: "g" }, false],
  ["a classmate of the group", person("mate", "Student", ["g"]), facts, { audience: "Group", groupId: "g" }, true],
  ["who is not assigned", person("mate", "Student"), { ...facts, assigned: false }, {}, false],
])("%s", (_, member, known, more, right) => {
  expect(told(member, known, { ...note, ...more })).toBe(right);
});

const turn = { promptId: "p", byStaff: false, postFirst: true, documentIds: ["d"] };
const gated = { ...facts, shut: ["d"] };

test.each<[string, Member, AssignmentFacts, string[], Partial<NewsAddress>, boolean]>([
  ["who has not posted", person("mate", "Student"), facts, [], {}, false],
  ["who has posted to another prompt", person("mate", "Student"), facts, ["q"], {}, false],
  ["who has posted", person("mate", "Student"), facts, ["p"], {}, true],
  ["its author", person("author", "Student"), facts, [], {}, true],
  [
    "who has not posted, of a teacher's",
    person("mate", "Student"),
    facts,
    [],
    { turn: { ...turn, byStaff: true } },
    true,
  ],
  [
    "who has not posted where nobody need",
    person("mate", "Student"),
    facts,
    [],
    { turn: { ...turn, postFirst: false } },
    true,
  ],
  ["who has not posted, when it has closed", person("mate", "Student"), { ...facts, closed: true }, [], {}, true],
  ["who has posted and not passed the gate", person("mate", "Student"), gated, ["p"], {}, false],
  ["who teaches", person("teacher", "Assistant"), gated, [], {}, true],
  ["an observer", person("guest", "Observer"), facts, [], {}, true],
  [
    "who has posted, in another group",
    person("mate", "Student"),
    facts,
    ["p"],
    { groupId: "g", audience: "Group" },
    false,
  ],
])("of a post: %s", (_, member, known, postedIn, more, right) => {
  const about = [{ ...note, gated: false, turn, ...more }];
  expect(concerns(standing(member, known, postedIn), { ...room, about })).toBe(right);
});

test("of two addresses one is enough; without any, everybody who may enter is told", () => {
  const mate = person("mate", "Student");
  expect(told(mate, facts, { ...note, audience: "Private" }, note)).toBe(true);
  expect(told(mate, facts)).toBe(false);
  const everybody: RoomNews = room;
  expect(concerns(standing(mate, shut), everybody)).toBe(true);
});

test("what is no news is none", () => {
  const about = [note, { ...note, turn }];
  expect(newsFrom(JSON.stringify({ ...room, about }))).toEqual({ ...room, about });
  expect(newsFrom(JSON.stringify({ kind: "people", userIds: ["u"] }))).toEqual({ kind: "people", userIds: ["u"] });
  for (const payload of ["", "{", "null", '{"kind":"grade"}']) expect(newsFrom(payload)).toBeNull();
});
