import type { BrowserContext } from "@playwright/test";
import { sessionCookie } from "../lib/auth/site";
import { database } from "../lib/data/database";
import { moreSubmissions } from "../lib/data/testing/marked";
import { buildCourseWorld } from "../lib/data/testing/world";
import { shortId } from "../lib/domain/id/short-id";
import { BASE_URL, sessionOf } from "./lib/sessions";
import { checkAccess, expect, test } from "./lib/story";

const enter = async (context: BrowserContext, userId: string) =>
  context.addCookies([{ name: sessionCookie(), value: await sessionOf(userId), url: BASE_URL }]);

test("one question across the class with keys only: the text stays, the next answer is there at once", async ({
  page,
}) => {
  const world = await buildCourseWorld(database, "One question, five answers");
  await moreSubmissions(database, world, 4);
  await enter(page.context(), world.instructor.userId);
  const room = `/courses/${shortId(world.courseId)}/assignments/${shortId(world.open.assignmentId)}`;
  await page.goto(`${room}/grading`);
  await expect(page.getByRole("heading", { level: 1, name: /^Grading: / })).toBeVisible();
  await checkAccess(page);
  await page.getByRole("link", { name: "Mark question 1" }).click();
  await expect(page.getByText("Answer 1 of 5, 5 to mark")).toBeVisible();
  await checkAccess(page);
  // What is marked in the text says whether it is the same element that stays.
  await page.evaluate(() => document.querySelector(".texts-beside")?.setAttribute("data-stayed", "yes"));
  const names = new Set<string>();
  for (let left = 5; left > 0; left--) {
    const name = page.locator("#on-the-desk");
    await expect(page.getByText(new RegExp(`^Answer \\d of 5, ${left} to mark$`))).toBeVisible();
    names.add((await name.textContent()) ?? "");
    await page.keyboard.press("1");
    await expect(page.getByRole("radio", { checked: true })).toHaveAccessibleName(/Basic/);
    if (left > 1) await page.keyboard.press("s");
  }
  expect(names.size).toBe(5);
  await expect(page.locator(".texts-beside[data-stayed=yes]")).toHaveCount(1);
  await page.keyboard.press("f");
  await expect(page.getByRole("button", { name: "Flag to come back to" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Finish marking" }).press("Enter");
  await expect(page.getByText(/, all marked$/)).toBeVisible();
  await page.goto(`${room}/grading`);
  const line = page.getByRole("row", { name: /Question 1/ });
  await expect(line.getByText("5 of 5")).toBeVisible();
  await line.getByRole("link", { name: "Flagged 1 question 1" }).click();
  await expect(page.getByText("Answer 1 of 1, all marked")).toBeVisible();
  await expect(page.getByRole("button", { name: "Flag to come back to" })).toHaveAttribute("aria-pressed", "true");
});

test("the next answer is shown before the server has answered for it", async ({ page }) => {
  const world = await buildCourseWorld(database, "Slow to answer");
  await moreSubmissions(database, world, 2);
  await enter(page.context(), world.instructor.userId);
  const room = `/courses/${shortId(world.courseId)}/assignments/${shortId(world.open.assignmentId)}`;
  await page.goto(`${room}/grading/all`);
  await expect(page.getByText("Submission 1 of 3, 3 to mark")).toBeVisible();
  await checkAccess(page);
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/\/grading\/all\?.*_rsc/, async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press("n");
  await expect(page.getByText("Submission 2 of 3, 3 to mark")).toBeVisible();
  await expect(page.locator("#on-the-desk")).toBeFocused();
  // What is given now is given to the one that is seen, and stays when the server has answered.
  await page.keyboard.press("l");
  await page.keyboard.press("2");
  const chosen = page.getByRole("radio", { checked: true });
  await expect(chosen).toHaveAccessibleName(/Emergent/);
  answer();
  await expect(page).toHaveURL(/submission=/);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await expect(chosen).toBeFocused();
  await page.reload();
  await expect(page.getByText("Submission 2 of 3, 3 to mark")).toBeVisible();
  await expect(chosen).toHaveAccessibleName(/Emergent/);
});

test("without a connection the desk stays, and says so", async ({ page }) => {
  const world = await buildCourseWorld(database, "On the train");
  await moreSubmissions(database, world, 1);
  await enter(page.context(), world.instructor.userId);
  const room = `/courses/${shortId(world.courseId)}/assignments/${shortId(world.open.assignmentId)}`;
  await page.goto(`${room}/grading/all`);
  await expect(page.getByText("Submission 1 of 2, 2 to mark")).toBeVisible();
  await checkAccess(page);
  await page.context().setOffline(true);
  await page.getByRole("textbox", { name: "On the whole" }).fill("Written without a line.");
  await expect(page.getByText("Not saved: offline, kept on this device")).toBeVisible();
  await page.locator("#on-the-desk").focus();
  await page.keyboard.press("n");
  await expect(page.getByText("There is no connection, so the next one cannot be opened.")).toBeVisible();
  await expect(page.getByText("Submission 1 of 2, 2 to mark")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.getByText("Submission 2 of 2, 2 to mark")).toBeVisible();
  await expect(page.getByText("There is no connection, so the next one cannot be opened.")).toHaveCount(0);
});

test("an instructor deals the work of a section to an assistant of another, who finds it in the queue", async ({
  page,
  anotherBrowser,
}) => {
  const world = await buildCourseWorld(database, "Shared marking");
  await moreSubmissions(database, world, 3);
  await enter(page.context(), world.instructor.userId);
  const queue = `/courses/${shortId(world.courseId)}/assignments/${shortId(world.open.assignmentId)}/grading`;
  await page.goto(queue);
  await expect(page.getByText("Nobody was given a part of their own")).toBeVisible();
  const form = page.getByRole("form", { name: "Give a part of the marking to somebody" });
  await form.getByLabel("Grader").selectOption("Bo Assistant");
  await form.getByLabel("Share").fill("0");
  await form.getByRole("button", { name: "Give" }).click();
  await expect(form.getByText("A share is a number above 0")).toBeVisible();
  await expect(form.getByLabel("Grader").locator("option:checked")).toHaveText("Bo Assistant");
  await form.getByLabel("Share").fill("");
  await form.getByRole("button", { name: "Give" }).click();
  await expect(page.getByText(/Dealt out: 4\. 4 of them are of students whom the grader does not teach/)).toBeVisible();
  await expect(page.getByText("Bo Assistant: 0 of 4 marked")).toBeVisible();
  await checkAccess(page);

  const assistant = await anotherBrowser();
  await enter(assistant.context(), world.otherAssistant.userId);
  await assistant.goto(new URL(queue, page.url()).href);
  await expect(assistant.getByText("4 submissions, 4 to mark for you")).toBeVisible();
  await assistant.getByRole("link", { name: "Given to me 4 student by student" }).click();
  await expect(assistant.getByText("Submission 1 of 4, 4 to mark")).toBeVisible();
  await checkAccess(assistant);

  await page.getByRole("button", { name: "Take back from Bo Assistant" }).click();
  await expect(page.getByText("Nobody was given a part of their own")).toBeVisible();
  await assistant.goto(new URL(queue, page.url()).href);
  await expect(assistant.getByText("Nothing was submitted yet.")).toBeVisible();
});
