import { beforeAll, describe, expect, test } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { database } from "./database";
import { readFeedback } from "./feedback";
import { readReleases, recallGrades, releaseGrades } from "./releases";
import { atLevel, markAndFinish, moreSubmissions, submitFor } from "./testing/marked";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let thursdays: string;
beforeAll(async () => {
  ({ ours } = await buildWorld(database));
  thursdays = (await submitFor(database, ours, ours.neighbour)).submissionId;
  await markAndFinish(ours, ours.submission.submissionId, ours.assistant, atLevel(ours, 1));
  await markAndFinish(ours, thursdays, ours.otherAssistant, atLevel(ours, 2));
});

type Who = CourseWorld["student"];
const at = () => [ours.courseId, ours.open.assignmentId] as const;
const points = async (who: Who) => (await readFeedback(viewerOf(who), ...at()))?.feedback.points ?? null;
const release = (...rest: [object?, { from: { day: string; time: string } | null; showDistribution: boolean }?]) =>
  releaseGrades(viewerOf(ours.instructor), ...at(), ...rest);
const recall = (what: { releaseId: string } | { pseudonym: string }, who: Who = ours.instructor) =>
  recallGrades(viewerOf(who), ...at(), what);
const page = (who: Who = ours.instructor) => readReleases(viewerOf(who), ...at(), { page: 1, now: new Date() });
const person = async (name: string) => (await page()).people.find((each) => each.name === name);

test("a section is released; the other one sees nothing, and its assistant does not see the first", async () => {
  expect(await release({ sectionId: ours.tuesday })).toEqual({ ok: true, value: { students: 1 } });
  expect(await points(ours.student)).toBe("2");
  expect(await points(ours.neighbour)).toBeNull();
  const whole = await page();
  expect(whole.sections).toMatchObject([
    { name: "Thursday", students: 1, marked: 1, waiting: 1, released: 0 },
    { name: "Tuesday", students: 2, marked: 1, waiting: 0, released: 1 },
  ]);
  expect(whole.releases).toMatchObject([{ to: "section Tuesday", by: "Ines Instructor", students: 1, seen: 1 }]);
  const other = await page(ours.otherAssistant);
  expect(other.people.map(({ name }) => name)).toEqual(["Nuno Neighbour"]);
  expect(other).toMatchObject({ releases: [], state: { canRelease: false } });
  await expect(page(ours.student)).rejects.toThrow(NotFound);
});

describe("at a time to come", () => {
  test("it waits until then; what is past, or no time, is refused", async () => {
    const from = (day: string, time: string) => ({ from: { day, time }, showDistribution: false });
    expect(await release({}, from("2001-01-01", "18:00"))).toMatchObject({ ok: false, field: "day" });
    expect(await release({}, from("2099-01-01", "noon"))).toMatchObject({ ok: false, field: "time" });
    expect(await release({}, from("2099-01-01", "18:00"))).toEqual({ ok: true, value: { students: 1 } });
    expect(await points(ours.neighbour)).toBeNull();
    // In Berlin.
    const visibleFrom = new Date("2099-01-01T17:00Z");
    expect(await person("Nuno Neighbour")).toMatchObject({ standing: "scheduled", visibleFrom, seenAt: null });
    expect(await release()).toMatchObject({ ok: false });
  });

  test("taken back, it can be released at once", async () => {
    const [newest] = (await page()).releases;
    expect(await recall({ releaseId: newest?.id ?? "" })).toEqual({ ok: true, value: { students: 1, seen: 0 } });
    expect(await recall({ releaseId: newest?.id ?? "" })).toMatchObject({ ok: false });
    expect(await person("Nuno Neighbour")).toMatchObject({ standing: "waiting", visibleFrom: null });
    expect(await release()).toEqual({ ok: true, value: { students: 1 } });
    expect(await points(ours.neighbour)).toBe("3");
  });
});

test("what was seen can be taken back, and it is said that it was; the assistant cannot", async () => {
  const key = (await person("Sami Student"))?.key ?? "";
  expect(await recall({ pseudonym: key }, ours.assistant)).toMatchObject({ ok: false });
  await expect(recall({ pseudonym: "No Such Heron" })).rejects.toThrow(NotFound);
  expect(await recall({ pseudonym: key })).toEqual({ ok: true, value: { students: 1, seen: 1 } });
  expect(await points(ours.student)).toBeNull();
  expect(await points(ours.neighbour)).toBe("3");
  const events = await database.auditEvent.findMany({ where: { courseId: ours.courseId, action: "grades.recalled" } });
  expect(events).toHaveLength(2);
});

test("a newer marking taken back leaves the earlier one in sight", async () => {
  await release();
  await markAndFinish(ours, ours.submission.submissionId, ours.instructor, atLevel(ours, 0));
  expect(await person("Sami Student")).toMatchObject({ standing: "waiting", seesOlder: true, grade: "1 of 3" });
  await release();
  expect(await points(ours.student)).toBe("1");
  await recall({ pseudonym: (await person("Sami Student"))?.key ?? "" });
  expect(await points(ours.student)).toBe("2");
});

test("two presses at once release once", async () => {
  const both = await Promise.all([release(), release()]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
});

test("anonymous marking: pseudonyms until each grade is released, and no id of a student on the page", async () => {
  const where = { courseId_id: { courseId: ours.courseId, id: ours.open.assignmentId } };
  await database.assignment.update({ where, data: { gradersBlind: true } });
  const [extra] = await moreSubmissions(database, ours, 1);
  if (!extra) throw new Error("nobody");
  await markAndFinish(ours, extra.submissionId, ours.assistant, atLevel(ours, 1));
  const veiled = await page();
  expect(veiled.people.map(({ name }) => name)).toContain("Pale Heron 0");
  const told = JSON.stringify(veiled);
  expect(told).not.toContain("Extra 0");
  expect(told).not.toContain(extra.student.enrollmentId);
  await release({ pseudonym: "Pale Heron 0" });
  expect(await person("Extra 0")).toMatchObject({ standing: "released" });
  expect((await page()).releases[0]).toMatchObject({ to: "Extra 0" });
});
