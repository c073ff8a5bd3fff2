import type { Page } from "@playwright/test";
import { sessionCookie } from "../lib/auth/site";
import { database } from "../lib/data/database";
import { type AnswersRoom, answersRoom, LETTER_WORDS } from "./lib/answers";
import { BASE_URL, sessionOf } from "./lib/sessions";
import { checkAccess, expect, test } from "./lib/story";

// What can end while an answer is written: the session, the time. Without a connection, in two tabs: answering.spec.ts.
test.describe.configure({ mode: "serial" });

let room: AnswersRoom;
test.beforeAll(async () => {
  room = await answersRoom();
});

const QUESTION = 6;
const editor = (page: Page) => page.getByRole("textbox", { name: `Your answer to question ${QUESTION}`, exact: true });
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/);

async function signInAgain(page: Page): Promise<void> {
  await page.context().addCookies([{ name: sessionCookie(), value: await sessionOf(room.student), url: BASE_URL }]);
}

async function openAnswer(page: Page): Promise<void> {
  await signInAgain(page);
  await page.goto(`${room.submission}?question=${QUESTION}`);
  await expect(editor(page)).toBeVisible();
}

/** What the course says from now on of its one assignment. */
async function change(data: {
  closesAt?: Date | null;
  closesWall?: string | null;
  factsToInstructors?: boolean;
}): Promise<void> {
  const { courseId } = await database.enrollment.findFirstOrThrow({ where: { userId: room.student } });
  await database.assignment.updateMany({ where: { courseId }, data });
}

test("the session ends in the middle of an answer: the words stay, and are saved after signing in", async ({
  page,
}) => {
  await openAnswer(page);
  await editor(page).click();
  await page.keyboard.type("Before. ");
  await expect(saved(page)).toBeVisible();
  await database.session.deleteMany({ where: { userId: room.student } });
  await page.keyboard.type("After the session had ended.");
  await expect(page.getByText("Not saved: you are signed out, kept on this device")).toBeVisible();
  await expect(page.getByRole("link", { name: "Sign in, in a new tab" })).toBeVisible();
  await checkAccess(page);
  await signInAgain(page);
  await page.getByRole("button", { name: "Try now" }).click();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(editor(page)).toContainText("Before. After the session had ended.");
});

test("somebody else signs in at the same browser: what the page still writes waits for its own writer", async ({
  page,
}) => {
  await openAnswer(page);
  const { courseId } = await database.enrollment.findFirstOrThrow({ where: { userId: room.student } });
  const other = await database.enrollment.findFirstOrThrow({ where: { courseId, userId: { not: room.student } } });
  const value = await sessionOf(other.userId);
  await page.context().addCookies([{ name: sessionCookie(), value, url: BASE_URL }]);
  await editor(page).press("End");
  await page.keyboard.type(" Not the other’s words.");
  await expect(page.getByText("Not saved: you are signed out, kept on this device")).toBeVisible();
  expect(await database.answerDraft.count({ where: { courseId, studentId: other.id } })).toBe(0);
  await test.step("the other signs out: what the first wrote still waits on this device", async () => {
    const beside = await page.context().newPage();
    await beside.goto("/courses");
    await beside.locator("summary").filter({ hasText: "Your account" }).click();
    await beside.getByRole("button", { name: "Sign out" }).click();
    await expect(beside.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
    await beside.close();
  });
  await signInAgain(page);
  await page.reload();
  await expect(editor(page)).toContainText("Not the other’s words.");
  await expect(saved(page)).toBeVisible();
});

test("the time is over in the middle of an answer, whatever the browser’s clock says: more time saves the words", async ({
  page,
}) => {
  // A slow clock: by it there would be an hour left.
  await page.clock.setFixedTime(new Date(Date.now() - 3_600_000));
  // The page does not hear of it either: it is the server that refuses.
  await page.route("**/deadline", (route) => route.fulfill({ json: null }));
  await openAnswer(page);
  await expect(editor(page)).toContainText("After the session had ended.");
  await change({ closesAt: new Date(Date.now() - 60_000), closesWall: "2026-11-02T09:00" });
  await editor(page).press("End");
  await page.keyboard.type(" Written too late.");
  await expect(page.getByText("This assignment has closed. What you wrote is kept on this device.")).toBeVisible();
  await expect(page.getByText("Not saved: refused, kept on this device")).toBeVisible();
  await page.getByRole("button", { name: "Submit all answers" }).click();
  await page.getByRole("button", { name: "Yes, submit" }).click();
  await expect(page.getByText("Not everything is saved yet, so nothing was submitted.")).toBeVisible();
  await checkAccess(page);
  await change({ closesAt: null, closesWall: null });
  await page.reload();
  await expect(editor(page)).toContainText("Written too late.");
  await expect(page.getByText("was kept on this device, and has been taken up")).toBeVisible();
  await expect(saved(page)).toBeVisible();
});

test("how an answer was written is shown to its writer, with who else sees it", async ({ page }) => {
  await openAnswer(page);
  const facts = page.getByRole("group").filter({ hasText: "What is recorded about how you wrote this" });
  await page.getByText("What is recorded about how you wrote this").click();
  await expect(facts).toContainText("Only you see this.");
  await expect(facts).toContainText("Nothing pasted.");
  await editor(page).press("End");
  await editor(page).evaluate((target, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ` ${words}`);
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, LETTER_WORDS);
  await expect(editor(page)).toContainText(LETTER_WORDS);
  await expect(facts).toContainText(/\d+ characters pasted; [1-9]\d* of them stand in the assigned texts/);
  await checkAccess(page);
  await expect(saved(page)).toBeVisible();
  await change({ factsToInstructors: true });
  await page.reload();
  await page.getByText("What is recorded about how you wrote this").click();
  await expect(facts).toContainText("characters pasted");
  await expect(facts).toContainText("Those who teach this course see it with your answer when you have submitted.");
});
