/** Other dates for a section and for several students, told to the students themselves; and submitting at the deadline. */
import type { Page } from "@playwright/test";
import { saveAnswer } from "../lib/data/answers";
import { database } from "../lib/data/database";
import { giveDates } from "../lib/data/giving-dates";
import { submitAtDeadline } from "../lib/data/public/deadline";
import { viewerOf } from "../lib/data/testing/world";
import { wallTimeAt } from "../lib/domain/assignment/dates";
import { fromPlainText } from "../lib/domain/richtext/model";
import { ownSeminar, type Seminar } from "./lib/seminar";
import { checkAccess, expect, test, visit } from "./lib/story";

const zone = "Europe/Berlin";
const day = 86_400_000;

/** Six in the evening in Berlin, so many days from now, and as the form takes it. */
function evening(days: number) {
  const on = wallTimeAt(new Date(Date.now() + days * day), zone).slice(0, 10);
  return { on, wall: `${on}T18:00` };
}

/** Opens a page of the assignment that hangs from "More", by the keyboard; Escape closes it and goes back. */
async function openFromMore(page: Page, name: string) {
  const tabs = page.getByRole("navigation", { name: "This assignment" });
  const [more, link] = [tabs.getByText("More", { exact: true }), tabs.getByRole("link", { name, exact: true })];
  await expect(link).toBeHidden();
  await more.press("Enter");
  await expect(link).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(link).toBeHidden();
  await expect(more).toBeFocused();
  await page.keyboard.press("Enter");
  await link.press("Enter");
  await expect(link).toHaveAttribute("aria-current", "page");
}

/** Gives the assignment of a seminar a due time so many days from now. */
async function dueInDays({ world, assignmentId }: Seminar, days: number, more: object = {}) {
  const where = { courseId_id: { courseId: world.courseId, id: assignmentId } };
  const dueAt = new Date(Math.floor(Date.now() / 60_000) * 60_000 + days * day);
  await database.assignment.update({ where, data: { dueAt, dueWall: wallTimeAt(dueAt, zone), ...more } });
}

test("a section's dates and an extension of several, looked at first; a student sees their own and why", async ({
  page,
  anotherBrowser,
}) => {
  const seminar = await ownSeminar();
  await dueInDays(seminar, 7);
  await seminar.as(page, "instructor");
  await visit(page, seminar.assignment);
  await openFromMore(page, "Dates");
  await expect(page.getByRole("heading", { level: 1, name: "Dates" })).toBeVisible();

  await page.getByLabel("A whole section").check();
  await page.getByRole("combobox", { name: "Section" }).last().selectOption("Tuesday");
  await page.getByLabel("New times in Berlin").check();
  await page.getByLabel("Due: day").fill("2099-03-29");
  await page.getByLabel("Due: time").fill("2:30");
  await expect(page.getByText("does not exist in Berlin: the clocks go from 02:00 to 03:00")).toBeVisible();
  const tenth = evening(10);
  await page.getByLabel("Due: day").fill(tenth.on);
  await page.getByLabel("Due: time").fill("18:00");
  await page.getByRole("button", { name: "Show who gets what" }).click();
  const plan = page.getByRole("region", { name: "Who gets what" });
  await expect(plan.getByRole("row", { name: /Sami Student/ })).toContainText("18:00");
  await expect(plan.getByRole("row", { name: /Nuno Neighbour/ })).toHaveCount(0);
  await expect(page.getByText("Nobody has other dates.")).toBeVisible();
  await checkAccess(page);
  await page.getByRole("button", { name: "Give these dates" }).click();
  await expect(page.getByText("2 students have the new dates.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Section Tuesday/ })).toBeVisible();

  await page.getByRole("checkbox", { name: "Choose Sami Student" }).check();
  await page.getByRole("checkbox", { name: "Choose Nuno Neighbour" }).check();
  await page.getByLabel("The students ticked above").check();
  await page.getByLabel("More days").check();
  await expect(page.getByText("2 students ticked")).toBeVisible();
  await page.getByLabel("Days", { exact: true }).fill("-2");
  await expect(page.getByText("The due and closing times move 2 days earlier.")).toBeVisible();
  await page.getByLabel("Days", { exact: true }).fill("2");
  await page.getByLabel("Reason").fill("Away at a conference");
  await page.getByRole("button", { name: "Give these dates" }).click();
  await expect(page.getByText("2 students have the new dates.")).toBeVisible();
  const given = page.getByRole("table", { name: "Sections and students with other dates" });
  await expect(given.getByRole("row", { name: /Sami Student/ })).toContainText("Away at a conference");

  await page.getByRole("checkbox", { name: "Choose Sami Student" }).uncheck();
  await page.getByLabel("New times in Berlin").check();
  await page.getByRole("checkbox", { name: "No due time" }).check();
  await page.getByRole("checkbox", { name: "Never closes" }).check();
  await expect(page.getByLabel("Due: day")).toBeDisabled();
  await checkAccess(page);
  await page.getByRole("button", { name: "Give these dates" }).click();
  await expect(page.getByText("1 student has the new dates.")).toBeVisible();
  await expect(given.getByRole("row", { name: /Nuno Neighbour/ })).toContainText("no due time");

  const student = await anotherBrowser();
  await seminar.as(student, "student");
  await visit(student, seminar.assignment);
  await student.getByText("Why these dates").click();
  await expect(student.getByText(/your section Tuesday has until .+ 18:00; you have until .+ 18:00\./)).toBeVisible();
  await student.goto(seminar.course);
  await expect(student.getByText("Why these dates").first()).toBeVisible();

  await page.getByRole("button", { name: "Take back the dates of Sami Student" }).click();
  await expect(given.getByRole("row", { name: /Sami Student/ })).toHaveCount(0);
  await page.getByText("Replaced or taken back (2)").click();
  await expect(page.getByRole("table", { name: "Replaced or taken back" })).toContainText("Sami Student");
  await checkAccess(page);
});

test("a deadline shortly ahead is said in the open page by the server's clock, and other dates reach it", async ({
  page,
}) => {
  const seminar = await ownSeminar();
  const { world, assignmentId } = seminar;
  // A device whose clock is an hour behind.
  await page.addInitScript(() => {
    const right = Date.now;
    Date.now = () => right() - 3_600_000;
  });
  await seminar.as(page, "classmate");
  const where = { courseId_id: { courseId: world.courseId, id: assignmentId } };
  const dueAt = new Date(Date.now() + 10 * 60_000 + 8000);
  await database.assignment.update({ where, data: { dueAt, dueWall: wallTimeAt(dueAt, zone) } });
  await visit(page, `${seminar.assignment}/submission?question=1`);
  await expect(page.getByText("Due in 11 minutes.", { exact: true })).toBeVisible();
  await expect(page.getByText("Due in 10 minutes.", { exact: true }).first()).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole("status").filter({ hasText: "Due in 10 minutes." })).toBeAttached();
  await checkAccess(page);

  const whom = { kind: "students", ids: [world.classmate.enrollmentId] } as const;
  const shift = { kind: "times", opens: null, due: "none", closes: null } as const;
  const change = { whom, shift, reason: null };
  const given = await giveDates(viewerOf(world.instructor), world.courseId, assignmentId, change, new Date());
  expect(given).toMatchObject({ ok: true });
  await expect(page.getByText("Open, without a due time", { exact: false }).first()).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "The dates have changed." })).toBeAttached();
  await expect(page.getByText(/^Due in/)).toHaveCount(0);
});

test("extra time is given on the page of people; an assistant reads the dates of their section", async ({
  page,
  anotherBrowser,
}) => {
  const seminar = await ownSeminar();
  await dueInDays(seminar, 7);
  await seminar.as(page, "instructor");
  await page.goto(`${seminar.course}/people`);
  await page.getByRole("checkbox", { name: "Choose Cleo Classmate" }).check();
  await page.getByRole("button", { name: "Extra time" }).click();
  await page.getByLabel("Hours of extra time").fill("24");
  await page.getByRole("form", { name: "Extra time" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: /Cleo Classmate/ })).toContainText("with 24 hours of extra time");
  await checkAccess(page);

  const assistant = await anotherBrowser();
  await seminar.as(assistant, "assistant");
  await assistant.setViewportSize({ width: 390, height: 844 });
  await visit(assistant, `${seminar.assignment}/dates`);
  await expect(assistant.getByRole("row", { name: /Cleo Classmate/ })).toContainText(
    "24 hours of extra time are added",
  );
  await expect(assistant.getByText("Nuno Neighbour")).toHaveCount(0);
  await expect(assistant.getByRole("button", { name: "Give these dates" })).toHaveCount(0);
  expect(await assistant.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test("what was saved is submitted at the deadline, and the student and the grader are told", async ({
  page,
  anotherBrowser,
}) => {
  const seminar = await ownSeminar();
  const { world, assignmentId } = seminar;
  const asked = { courseId: world.courseId, assignmentId, kind: "Sourcing" } as const;
  const { id: promptId } = await database.prompt.findFirstOrThrow({ where: asked });
  const answer = { promptId, content: { form: "Text" as const, text: fromPlainText("He asks for timber.") } };
  const save = { ...answer, baseVersion: 0, clientId: "one page" };
  expect(await saveAnswer(viewerOf(world.classmate), world.courseId, assignmentId, save)).toMatchObject({ version: 1 });
  await database.answerDraft.updateMany({ where: { assignmentId }, data: { savedAt: new Date(Date.now() - 2 * day) } });
  await dueInDays(seminar, -1, { submitsAtDue: true, opensAt: null, opensWall: null });
  await submitAtDeadline(new Date());
  await seminar.as(page, "classmate");
  await visit(page, `${seminar.assignment}/submission`);
  await expect(
    page.getByText("Your answers were submitted for you at the deadline, as they were saved then."),
  ).toBeVisible();
  const grader = await anotherBrowser();
  await seminar.as(grader, "instructor");
  await grader.goto(`${seminar.assignment}/submissions`);
  await grader
    .getByRole("link", { name: /Cleo Classmate/ })
    .first()
    .click();
  await expect(grader.getByText("Submitted by itself at the deadline")).toBeVisible();
});
