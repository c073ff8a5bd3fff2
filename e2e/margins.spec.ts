/** The margins keep still: a note stays the same note while somebody goes to it, and what is pressed stays under the mouse. */
import type { Locator, Page } from "@playwright/test";
import { sessionCookie } from "../lib/auth/site";
import { shortId } from "../lib/domain/id/short-id";
import { beginNote, note, ready, select } from "./lib/notes";
import { ownCourse } from "./lib/people";
import { BASE_URL, sessionOf } from "./lib/sessions";
import { expect, test } from "./lib/story";

const LONG = "A note as long as a chapter.";
const FAR = "The note under it.";

/** Its second paragraph; where a room has one text, the names of its paragraphs say nothing of texts. */
const second = (page: Page): Locator => page.locator("#p2");

/** A room whose second paragraph has a note of many screens, and under it another: both the student's own. */
async function openLongRoom(page: Page): Promise<void> {
  const { world } = await ownCourse();
  const value = await sessionOf(world.student.userId);
  await page.context().addCookies([{ name: sessionCookie(), value, url: BASE_URL }]);
  await page.goto(`/courses/${shortId(world.courseId)}/assignments/${shortId(world.open.assignmentId)}`);
  await ready(page);
  await write(page, "No ship above", `${LONG} ${"One more sentence of it. ".repeat(600)}`);
  await write(page, "The pilots know", FAR);
  await note(page, LONG)
    .getByRole("button", { name: /^Show all/ })
    .click();
  await expect(note(page, LONG)).toContainText("One more sentence of it. ".repeat(600).trim());
}

async function write(page: Page, on: string, words: string): Promise<void> {
  const form = await beginNote(page, second(page), on);
  await form.getByRole("textbox", { name: "Your note" }).fill(words);
  await form.getByRole("button", { name: "Done" }).click();
  await expect(note(page, words.slice(0, 20))).toBeFocused();
}

/** What the browser does by itself after scrolling or pressing is done after some frames. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 20; frame++) await new Promise((next) => requestAnimationFrame(next));
  });

const top = async (at: Locator): Promise<number> => (await at.boundingBox())?.y ?? Number.NaN;

test("a note many screens below its paragraph is the same when the reader gets there", async ({ page }) => {
  await openLongRoom(page);
  const far = await note(page, FAR).elementHandle();
  if (!far) throw new Error("the note is drawn");
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await settle(page);
  await far.scrollIntoViewIfNeeded();
  await settle(page);
  expect(await second(page).evaluate((block) => block.getBoundingClientRect().bottom)).toBeLessThan(-3000);
  expect(await far.evaluate((card) => card.isConnected)).toBe(true);
  await expect(note(page, FAR)).toBeInViewport();
});

test("what is pressed stays under the mouse until it is let go, and in sight after @long", async ({ page }) => {
  await openLongRoom(page);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await settle(page);
  const more = note(page, FAR).getByRole("button", { name: "More about this note" });
  await more.scrollIntoViewIfNeeded();
  await settle(page);
  const before = await top(more);
  const box = await more.boundingBox();
  if (!box) throw new Error("the button is drawn");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await expect(more).toBeFocused();
  await settle(page);
  expect(await top(more)).toBeCloseTo(before, 0);
  await page.mouse.up();
  await expect(more).toHaveAttribute("aria-expanded", "true");
  await settle(page);
  await expect(note(page, FAR)).toBeInViewport();
});

test("the tools stand where words were chosen, however much is said beside them @long", async ({ page }) => {
  await openLongRoom(page);
  await select(second(page), "The pilots know");
  const tools = page.getByRole("toolbar", { name: "Say what you see" });
  await expect(tools).toBeInViewport();
});
