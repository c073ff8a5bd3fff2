/** Each rule of who sees the class's notes when, as a student meets it: every way to them is shut before it opens. */
import type { Page } from "@playwright/test";
import { database } from "../lib/data/database";
import { ownSeminar, type Seminar } from "./lib/seminar";
import { checkAccess, expect, test, visit } from "./lib/story";

const SECRET = "He forbids what he cannot know.";

async function shutSeminar(): Promise<Seminar> {
  const seminar = await ownSeminar();
  for (const who of ["classmate", "neighbour"] as const) await seminar.note(who, SECRET, { skill: "sourcing" });
  return seminar;
}

const ways = ({ assignment }: Seminar): string[] => [
  ...[assignment, `${assignment}/heat`, `${assignment}/readings`, `/api${assignment}/annotations`],
  ...["jsonld", "hypothesis.json", "recogito.json", "csv"].map((format) => `${assignment}/annotations.${format}`),
];

/** What a student gets by every way to the class's notes. */
async function found(page: Page, seminar: Seminar): Promise<string[]> {
  const said: string[] = [];
  for (const way of ways(seminar)) {
    const answer = await page.request.get(way);
    expect([way, answer.status()]).toEqual([way, 200]);
    if ((await answer.text()).includes(SECRET)) said.push(way);
  }
  return said;
}

/** The room's API is the way on which open notes come. */
const isOpen = (page: Page, seminar: Seminar) => () =>
  found(page, seminar).then((said) => said.includes(`/api${seminar.assignment}/annotations`));

test("after posting: shut by every way until enough is posted, and then open for good", async ({ page }) => {
  const seminar = await shutSeminar();
  await seminar.rule("AfterPosting", 1);
  await seminar.as(page, "student");
  expect(await found(page, seminar)).toEqual([]);
  await visit(page, `${seminar.assignment}/readings`);
  await expect(page.getByText("when you have posted a note that others may read")).toBeVisible();
  await page.goto(`${seminar.assignment}/heat`);
  await expect(page.getByText("when you have posted a note that others may read")).toBeVisible();
  const { courseId, student } = seminar.world;
  await seminar.note("student", "I begin alone.");
  await database.assignee.update({
    where: {
      courseId_assignmentId_studentId: {
        ...{ courseId, assignmentId: seminar.assignmentId, studentId: student.enrollmentId },
      },
    },
    data: { postedEnoughAt: new Date(), postCount: 1 },
  });
  await expect.poll(isOpen(page, seminar)).toBe(true);
  await visit(page, `${seminar.assignment}/readings`);
  await expect(page.getByRole("region", { name: "Where readings agree" })).toBeVisible();
});

test("when the instructor opens them: with who and when, and taken back", async ({ page, anotherBrowser }) => {
  const seminar = await shutSeminar();
  await seminar.rule("WhenRevealed");
  await seminar.as(page, "student");
  expect(await found(page, seminar)).toEqual([]);
  const instructor = await anotherBrowser();
  await seminar.as(instructor, "instructor");
  await visit(instructor, seminar.assignment);
  await instructor.getByRole("button", { name: "Open the notes to all now" }).click();
  await expect(instructor.getByText(/^Opened to all .* by Ines Instructor\.$/)).toBeVisible();
  await checkAccess(instructor);
  await expect.poll(isOpen(page, seminar)).toBe(true);
  await instructor.getByRole("button", { name: "Shut them again" }).click();
  await expect(instructor.getByRole("button", { name: "Open the notes to all now" })).toBeVisible();
  expect(await found(page, seminar)).toEqual([]);
});

test("after submitting, and after the due time", async ({ page }) => {
  const seminar = await shutSeminar();
  const { courseId, student } = seminar.world;
  const { assignmentId } = seminar;
  await seminar.as(page, "student");
  await seminar.rule("AfterSubmission");
  expect(await found(page, seminar)).toEqual([]);
  await page.goto(`${seminar.assignment}/readings`);
  await expect(page.getByText("when you have submitted your answers")).toBeVisible();
  const key = { courseId, assignmentId, studentId: student.enrollmentId };
  await database.assignee.update({
    where: { courseId_assignmentId_studentId: key },
    data: { submittedAt: new Date() },
  });
  await expect.poll(isOpen(page, seminar)).toBe(true);
  await seminar.rule("AfterDue");
  const at = { courseId_id: { courseId, id: assignmentId } };
  const hour = 3_600_000;
  await database.assignment.update({
    where: at,
    data: { dueAt: new Date(Date.now() + hour), dueWall: "2099-01-01T18:00" },
  });
  expect(await found(page, seminar)).toEqual([]);
  await database.assignment.update({ where: at, data: { dueAt: new Date(Date.now() - hour) } });
  await expect.poll(isOpen(page, seminar)).toBe(true);
});

test("an instructor chooses the rule in the builder and reads what students will read", async ({ page }) => {
  const seminar = await ownSeminar();
  await seminar.as(page, "instructor");
  await page.goto(`${seminar.assignment}/edit`);
  await page.getByRole("radio", { name: /^After posting notes of their own/ }).check();
  await page.getByLabel("Notes to post first").fill("60");
  await expect(page.getByText("Write a whole number from 1 to 50.").first()).toBeVisible();
  await page.getByLabel("Notes to post first").fill("2");
  await expect(page.getByText("when you have posted 2 notes that others may read")).toBeVisible();
  await page.getByRole("checkbox", { name: /^Students may hide their names from classmates/ }).check();
  await page.getByLabel("Groups").selectOption({ label: "Reading groups (2 groups, 3 students)" });
  await checkAccess(page);
  await page.getByRole("button", { name: "Change title, dates and settings" }).click();
  await expect(page.getByText("Title, dates and settings are changed.")).toBeVisible();
  await page.goto(seminar.assignment);
  await expect(page.getByText("After posting notes of their own (2).")).toBeVisible();
});
