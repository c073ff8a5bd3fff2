import { expect, it } from "vitest";
import { type WhoSees, whoSees } from "./audience-words";

const student: WhoSees = {
  ...{ audience: "Assignment", groupName: null, staff: false, pseudonym: null },
  classmates: "Classmates see it when they have posted two notes.",
};

it.each<[string, Partial<WhoSees>, string]>([
  ["for oneself", { audience: "Private", pseudonym: "Grey Heron" }, "Only you see this note."],
  ["for those who teach", { audience: "Instructors" }, "You and your instructors see this note."],
  ["among those who teach", { audience: "Instructors", staff: true }, "Those who teach this course see this note."],
  [
    "for a group, later",
    { audience: "Group", groupName: "Group 3" },
    "Group 3 and your instructors see this note. Classmates see it when they have posted two notes.",
  ],
  [
    "for a section, at once",
    { audience: "Section", groupName: "B", classmates: null },
    "Section B and your instructors see this note.",
  ],
  [
    "for everyone, under a pseudonym",
    { classmates: null, pseudonym: "Grey Heron" },
    "Everyone who reads this assignment sees this note. Classmates see “Grey Heron”, your instructors your name.",
  ],
  ["by a teacher, who waits for nobody", { staff: true }, "Everyone who reads this assignment sees this note."],
])("%s", (_, more, expected) => expect(whoSees({ ...student, ...more })).toBe(expected));
