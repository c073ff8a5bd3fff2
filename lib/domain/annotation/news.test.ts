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
const told = (member: Member, standing: AssignmentFacts, ...about: NewsAddress[]) =>
  concerns(member, standing, { ...room, about });

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
])("%s", (_, member, standing, more, right) => {
  expect(told(member, standing, { ...note, ...more })).toBe(right);
});

test("of two addresses one is enough; without any, everybody who may enter is told", () => {
  const mate = person("mate", "Student");
  expect(told(mate, facts, { ...note, audience: "Private" }, note)).toBe(true);
  expect(told(mate, facts)).toBe(false);
  const everybody: RoomNews = room;
  expect(concerns(mate, shut, everybody)).toBe(true);
});

test("what is no news is none", () => {
  const about = [note];
  expect(newsFrom(JSON.stringify({ ...room, about }))).toEqual({ ...room, about });
  expect(newsFrom(JSON.stringify({ kind: "people", userIds: ["u"] }))).toEqual({ kind: "people", userIds: ["u"] });
  for (const payload of ["", "{", "null", '{"kind":"grade"}']) expect(newsFrom(payload)).toBeNull();
});
