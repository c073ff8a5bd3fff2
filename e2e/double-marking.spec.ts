import type { Page } from "@playwright/test";
import { sessionCookie } from "../lib/auth/site";
import { database } from "../lib/data/database";
import { moreSubmissions } from "../lib/data/testing/marked";
import { buildCourseWorld, type CourseWorld } from "../lib/data/testing/world";
import { shortId } from "../lib/domain/id/short-id";
import { BASE_URL, sessionOf } from "./lib/sessions";
import { checkAccess, expect, test } from "./lib/story";

const FIRST = "The tone stays unread.";
const SECOND = "You hear every hour of it.";

async function become(page: Page, { userId }: CourseWorld["student"]) {
  await page.context().addCookies([{ name: sessionCookie(), value: await sessionOf(userId), url: BASE_URL }]);
}

/** Gives the one row a level and says something on the whole, on the desk that is open. */
async function mark(page: Page, level: string, words: string) {
  await page.getByRole("group", { name: "Words" }).getByRole("radio", { name: level }).check();
  await page.getByRole("textbox", { name: "On the whole" }).fill(words);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
}

test("two mark the same work blind, differ, and an instructor settles it; the student sees nothing before release", async ({
  page,
  anotherBrowser,
}) => {
  const world = await buildCourseWorld(database, "Two readers of one letter");
  await moreSubmissions(database, world, 1);
  const room = `/courses/${shortId(world.courseId)}/assignments/${shortId(world.open.assignmentId)}`;
  const desk = `${room}/submissions/${shortId(world.submission.submissionId)}`;

  await become(page, world.instructor);
  await page.goto(`${room}/agreement`);
  await expect(page.getByText("Nothing is marked by two people yet.")).toBeVisible();
  await checkAccess(page);
  await page.getByRole("checkbox", { name: /Aba Assistant/ }).check();
  await page.getByRole("button", { name: "Deal second markings" }).click();
  await expect(page.getByText("2 were dealt.")).toBeVisible();
  await page.getByRole("button", { name: "Deal second markings" }).click();
  await expect(page.getByText("Nothing new was dealt.")).toBeVisible();

  const second = await anotherBrowser();
  await become(second, world.assistant);
  expect((await second.goto(`${room}/agreement`))?.status()).toBe(404);
  await page.goto(desk);
  await second.goto(desk);
  await mark(page, "Basic", FIRST);
  await mark(second, "Proficient", SECOND);
  // Neither has the other's words in the page, as it is and as it is opened anew.
  await page.reload();
  await second.reload();
  await expect(page.getByRole("radio", { checked: true })).toHaveAccessibleName(/Basic/);
  await expect(second.getByRole("radio", { checked: true })).toHaveAccessibleName(/Proficient/);
  expect(await page.content()).not.toContain(SECOND);
  expect(await second.content()).not.toContain(FIRST);

  await page.getByRole("button", { name: "Finish marking" }).click();
  await expect(page.getByText(/the grade waits until both have finished/)).toBeVisible();
  await second.reload();
  expect(await second.content()).not.toContain(FIRST);
  await second.getByRole("button", { name: "Finish marking" }).click();
  await expect(second.getByText(/Finished. Two graders differ on the whole/)).toBeVisible();

  await page.goto(`${room}/agreement`);
  await expect(page.getByText("2 marked by two, 1 to settle")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Words/ })).toContainText(
    "Kappa needs 20 pairs for 3 levels; there are 1.",
  );
  const differ = page.getByRole("row", { name: /Sami Student/ });
  await expect(differ).toContainText("Words: Basic and Proficient");
  await checkAccess(page);
  await differ.getByRole("link", { name: "Settle the marking of Sami Student" }).click();

  const both = page.getByRole("region", { name: "Both markings" });
  await expect(both).toContainText(FIRST);
  await expect(both).toContainText(SECOND);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await checkAccess(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await checkAccess(page);
  await both.getByRole("button", { name: "Take over Basic from Ines Instructor for Words" }).click();
  await both.getByRole("button", { name: "Take over all of Aba Assistant’s" }).click();
  await expect(page.getByRole("radio", { checked: true })).toHaveAccessibleName(/Proficient/);
  await page.getByRole("group", { name: "Words" }).getByRole("radio", { name: "Emergent" }).check();
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.getByRole("button", { name: "Finish marking" }).click();
  await expect(page.getByText("Finished, not released yet")).toBeVisible();

  const student = await anotherBrowser();
  await become(student, world.student);
  await student.goto(`${room}/submission`);
  await expect(student.getByRole("heading", { level: 1, name: "My submission" })).toBeVisible();
  for (const words of [FIRST, SECOND]) expect(await student.content()).not.toContain(words);
  await page.getByRole("button", { name: "Release to this student" }).click();
  await expect(page.getByText("Finished and released")).toBeVisible();
  await student.reload();
  await expect(student.getByText(SECOND)).toBeVisible();
  expect(await student.content()).not.toContain(FIRST);

  await page.goto(`${room}/agreement`);
  await expect(page.getByRole("row", { name: /Sami Student/ })).toContainText("settled");
  await page.getByRole("button", { name: "Take back 1 not begun from Aba Assistant" }).click();
  await expect(page.getByText("1 marked by two, nothing to settle")).toBeVisible();
});
