/**
 * Every export of the data layer, tried by those who may not. Each function gets real arguments naming rows of one
 * course. Those who may are served, which proves the arguments real. Those who see the thing but may not do this are
 * told so. To everyone else (who teaches another course, is signed out, has left, or is not entitled) it does not
 * exist. A checksum over all tables shows that nothing was written. A function missing from the table fails the test.
 */
import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { checksum } from "./testing/checksum";
import { exportsTable, secretsOf } from "./testing/exports";
import { everyone, type Person } from "./testing/exports/row";
import { buildExportsWorld, type ExportsWorld } from "./testing/exports/world";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

const modules = import.meta.glob<Record<string, unknown>>(
  ["./*.ts", "!./*.test.ts", "!./database.ts", "!./member.ts", "!./scope.ts"],
  { eager: true },
);
const exported = Object.entries(modules).flatMap(([file, module]) =>
  Object.entries(module)
    .filter(([, value]) => typeof value === "function")
    .map(([name]) => `${file.slice(2, -3)}.${name}`),
);

let theirs: CourseWorld;
beforeAll(async () => {
  theirs = await buildCourseWorld(database, "Another course");
});

function viewer(person: Person, world: ExportsWorld): Viewer {
  if (person === "stranger") return viewerOf(theirs.instructor, true);
  if (person === "nobody") return viewerOf({ userId: "00000000-0000-7000-8000-000000000000", enrollmentId: "" });
  return viewerOf(world[person], person === "instructor");
}

/** The answer as text, or the name of what was thrown. */
async function answerTo(call: () => Promise<unknown>): Promise<{ answer: unknown; text: string; thrown: string }> {
  try {
    const answer = await call();
    return { answer, text: JSON.stringify(answer) ?? "", thrown: "" };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { answer: undefined, text: "", thrown: error.name === "Error" ? error.message : error.name };
  }
}

const isRefusal = (answer: unknown): boolean => typeof answer === "object" && answer !== null && "problem" in answer;

test("every function of the data layer is in the table", () => {
  expect(Object.keys(exportsTable).toSorted()).toEqual(exported.toSorted());
});

describe("those who may not", () => {
  let ours: ExportsWorld;
  let ids: string[];
  /** The sum at the end of one test is that at the beginning of the next; what is personal may write. */
  let sum = "";
  beforeAll(async () => {
    ours = await buildExportsWorld(database, "Harbours of Europe");
    sum = await checksum(database);
    ids = JSON.stringify(ours).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
  });

  test.each(Object.entries(exportsTable))("%s", async (_, { may, told = [], personal, call }) => {
    const before = sum;
    const outcomes: Record<string, string> = {};
    const right: Record<string, string> = {};
    for (const person of everyone.filter((each) => !may.includes(each))) {
      const { answer, text, thrown } = await answerTo(() => call(viewer(person, ours), ours));
      expect([person, ids.filter((id) => text.includes(id))]).toEqual([person, []]);
      if (personal) continue;
      outcomes[person] = thrown || (isRefusal(answer) ? "told" : `served with ${text}`);
      right[person] = told.includes(person) ? "told" : "NotFound";
    }
    expect(outcomes).toEqual(right);
    sum = await checksum(database);
    if (!personal) expect(sum).toBe(before);
  });
});

describe("those who may", () => {
  let shared: ExportsWorld;
  beforeAll(async () => {
    shared = await buildExportsWorld(database, "Harbours of Europe");
  });

  test.each(Object.entries(exportsTable))("%s", async (name, { may, prepare, call }) => {
    // What changes a course has one of its own.
    const ours = /\.(read|list|what|preview)/.test(name) ? shared : await buildExportsWorld(database, "A fresh one");
    await prepare?.(ours);
    for (const person of may) {
      const { answer, text, thrown } = await answerTo(() => call(viewer(person, ours), ours));
      expect([person, thrown, isRefusal(answer) ? text : ""]).toEqual([person, "", ""]);
      const leaked = secretsOf(ours).filter(([secret, knownTo]) => text.includes(secret) && !knownTo.includes(person));
      expect([person, leaked]).toEqual([person, []]);
    }
  });
});
