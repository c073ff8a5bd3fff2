import { expect, test } from "vitest";
import { fateOf } from "./people";
import { peopleAddress, readPeopleView } from "./people-address";

const student = { role: "Student", sectionName: "Section B", ended: false } as const;

test.each([
  ["nobody knows it", { enrolled: null, hasAccount: false }, null, "invite", null],
  [
    "a name stands beside it",
    { enrolled: null, hasAccount: false },
    "Ada",
    "invite",
    "Named Ada until they choose otherwise.",
  ],
  ["it has an account", { enrolled: null, hasAccount: true }, "Ada", "enroll", "Has an account and can enter at once."],
  ["it is enrolled", { enrolled: student, hasAccount: true }, null, "nothing", "Already a student in Section B."],
  [
    "it is enrolled without a section",
    { enrolled: { ...student, sectionName: null }, hasAccount: false },
    null,
    "nothing",
    "Already a student.",
  ],
  [
    "it was removed",
    { enrolled: { ...student, ended: true }, hasAccount: true },
    null,
    "restore",
    "Was removed; their work is still there.",
  ],
] as const)("inviting an address when %s", (_, known, name, will, reason) => {
  expect(fateOf({ proved: false, ...known }, name, "Student")).toMatchObject({ will, reason });
});

test.each([
  ["Instructor", false, "address not proved"],
  ["Assistant", false, "address not proved"],
  ["Assistant", true, "added"],
  ["Observer", false, "added"],
] as const)("inviting an account as %s, address proved: %s", (role, proved, word) => {
  expect(fateOf({ enrolled: null, hasAccount: true, proved }, null, role)).toMatchObject({ word });
  const removed = { ...student, ended: true };
  const again = word === "added" ? "let in again" : word;
  expect(fateOf({ enrolled: removed, hasAccount: true, proved }, null, role)).toMatchObject({ word: again });
});

test("inviting an address that nobody has used makes a link, whatever the role", () => {
  expect(fateOf({ enrolled: null, hasAccount: false, proved: false }, null, "Assistant")).toMatchObject({
    will: "invite",
  });
});

const sectionId = "0198c1f0-0000-7000-8000-000000000001";

test.each([
  ["everyone", { showing: { kind: "all" }, search: "", page: 1 }, "/c/people"],
  [
    "staff, found by a word",
    { showing: { kind: "staff" }, search: "ó & é", page: 1 },
    "/c/people?show=staff&search=%C3%B3+%26+%C3%A9",
  ],
  ["a section, third page", { showing: { kind: "section", sectionId }, search: "", page: 3 }, undefined],
] as const)("a view has an address: %s", (_, view, address) => {
  const written = peopleAddress("/c", view);
  if (address) expect(written).toBe(address);
  expect(readPeopleView(Object.fromEntries(new URL(written, "http://x").searchParams))).toEqual(view);
});

test.each([
  ["an unknown list", { show: "everyone" }],
  ["a page that is none", { page: "-3" }],
  ["a page beyond numbers", { page: "1e99x" }],
  ["twice the same word", { search: ["a", "b"] }],
])("%s is the first page of everyone", (_, params) => {
  expect(readPeopleView(params)).toEqual({ showing: { kind: "all" }, search: "", page: 1 });
});
