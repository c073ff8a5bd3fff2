import type { Page } from "@playwright/test";
import { sessionCookie } from "../lib/auth/site";
import { database } from "../lib/data/database";
import { buildCourseWorld } from "../lib/data/testing/world";
import { shortId } from "../lib/domain/id/short-id";
import { BASE_URL, sessionOf } from "./lib/sessions";
import { checkAccess, expect, test } from "./lib/story";

test("graders mark the sample answers first, see how others marked them, and then the queue opens", async ({
  page,
  anotherBrowser,
}) => {
  const world = await buildCourseWorld(database, "The same measure");
  const enter = async (at: Page, who: typeof world.student) =>
    at.context().addCookies([{ name: sessionCookie(), value: await sessionOf(who.userId), url: BASE_URL }]);
  await enter(page, world.instructor);
  const room = `/courses/${shortId(world.courseId)}/assignments/${shortId(world.open.assignmentId)}`;
  await page.goto(`${room}/calibration`);
  await expect(page.getByText("Nobody has to mark the samples first. 1 of 1 left for you.")).toBeVisible();
  await checkAccess(page);
  await page.getByRole("button", { name: "Have the samples marked first" }).click();
  await expect(page.getByText("Whoever marks this assignment marks the samples first.")).toBeVisible();
  const give = async (at: Page, level: string) => {
    await at.getByRole("group", { name: "Words" }).getByRole("radio").first().focus();
    await at.keyboard.press(level);
    await expect(at.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  };
  await page.getByRole("button", { name: "Finish this sample" }).click();
  await expect(page.getByText("Still to be decided: Words.")).toBeVisible();
  await give(page, "1");
  await page.getByRole("button", { name: "Finish this sample" }).click();
  await expect(page.getByText("Its writer meant it as: Basic.")).toBeVisible();
  await expect(page.getByText("Nobody else has finished this sample yet.")).toBeVisible();

  const assistant = await anotherBrowser();
  await enter(assistant, world.assistant);
  const submission = shortId(world.submission.submissionId);
  await assistant.goto(new URL(`${room}/submissions/${submission}`, page.url()).href);
  await expect(assistant.getByRole("radio").first()).toBeDisabled();
  await checkAccess(assistant);
  await assistant.getByRole("link", { name: "Mark the sample answers" }).click();
  // The desk that is left has a row of this name too.
  await expect(assistant.getByRole("heading", { level: 1, name: /^Calibration: / })).toBeVisible();
  await give(assistant, "2");
  expect(await assistant.content()).not.toContain("Ines Instructor");
  await assistant.getByRole("button", { name: "Finish this sample" }).click();
  const row = assistant.getByRole("row", { name: /^Words/ });
  await expect(row).toContainText("Emergent");
  await expect(row).toContainText("Basic one level apart");
  await checkAccess(assistant);
  await assistant.goto(new URL(`${room}/submissions/${submission}`, page.url()).href);
  await expect(assistant.getByRole("radio").first()).toBeEnabled();
});
