/** Two readers at once: what one writes reaches the other, notes open when they should, and the text stays where it is. */
import type { Page } from "@playwright/test";
import { database } from "../lib/data/database";
import { note, paragraph, ready, select, unique } from "./lib/notes";
import { expect, openCourse, signIn, test, type Who } from "./lib/story";

/** Opens the reading room of the assignment that is open now, as one who reads or as one who teaches. */
async function openRoom(page: Page, who: Who): Promise<void> {
  await signIn(page, who);
  // Others' notes are open to the student already, whatever other stories have posted until now.
  const student = { user: { email: "student@headnote.test" } };
  await database.assignee.updateMany({
    where: { student, postedEnoughAt: null },
    data: { postedEnoughAt: new Date() },
  });
  await openCourse(page);
  await page.getByRole("main").getByRole("link", { name: "Who holds power?" }).first().click();
  await expect(page).toHaveURL(/\/assignments\/[^/]+$/);
  if (who !== "student") await page.goto(`${new URL(page.url()).pathname}/read`);
  await expect(page.getByRole("article", { name: "Order No. 1" })).toBeVisible();
  await ready(page);
}

/** Writes a note for everyone on some words, and waits until it is posted. */
async function write(page: Page, number: number, on: string, words: string): Promise<void> {
  await select(paragraph(page, number), on);
  await page.getByRole("toolbar").getByRole("button", { name: "Sourcing" }).click();
  const form = page.getByRole("form", { name: "New note" });
  await form.getByLabel("Your note").fill(words);
  await form.getByRole("button", { name: "Done" }).click();
  await expect(note(page, words)).toBeVisible();
}

/** Where the words of a paragraph stand in the window. */
const top = (page: Page, number: number) =>
  paragraph(page, number).evaluate((block) => Math.round(block.getBoundingClientRect().top));

test("a note of another reader arrives without a reload, and moves neither the text nor the page", async ({
  page,
  anotherBrowser,
}) => {
  const words = unique("Addressed to the garrison, and to no one else.");
  const other = await anotherBrowser();
  await openRoom(page, "student");
  await openRoom(other, "instructor");
  await paragraph(page, 7).scrollIntoViewIfNeeded();
  const before = { top: await top(page, 7), scroll: await page.evaluate(() => window.scrollY) };
  await write(other, 7, "under the control", words);
  await expect(note(page, words)).toBeVisible();
  expect({ top: await top(page, 7), scroll: await page.evaluate(() => window.scrollY) }).toEqual(before);
  // Another story's note may come in the same moment; then they are told as a number.
  await expect(page.getByRole("status").filter({ hasText: /New note by .+, on ¶7|\d+ new notes/ })).toBeAttached();

  await note(other, words).getByRole("button", { name: "Delete" }).click();
  await expect(note(page, words)).toHaveCount(0);
});

test("while somebody writes, new notes wait and are counted", async ({ page, anotherBrowser }) => {
  const words = unique("Ranks are abolished off duty only.");
  const other = await anotherBrowser();
  await openRoom(page, "student");
  await openRoom(other, "instructor");
  await select(paragraph(page, 8), "outside the service");
  await page.getByRole("toolbar").getByRole("button", { name: "Context" }).click();
  const form = page.getByRole("form", { name: "New note" });
  await form.getByLabel("Your note").fill("I am still writing");
  await write(other, 8, "In particular", words);
  const show = page.getByRole("button", { name: "1 new note: show" });
  await expect(show).toBeVisible();
  await expect(note(page, words)).toHaveCount(0);
  await expect(form.getByLabel("Your note")).toBeFocused();
  await show.click();
  await expect(note(page, words)).toBeVisible();
  await expect(form.getByLabel("Your note")).toHaveValue("I am still writing");
  await form.getByRole("button", { name: "Discard" }).click();
  await note(other, words).getByRole("button", { name: "Delete" }).click();
  await expect(note(page, words)).toHaveCount(0);
});

test("after a lost connection the room catches up", async ({ page, context, anotherBrowser }) => {
  const words = unique("Written while the other was away.");
  const other = await anotherBrowser();
  await openRoom(page, "student");
  await openRoom(other, "instructor");
  await context.setOffline(true);
  await write(other, 4, "who is to appear", words);
  await expect(note(page, words)).toHaveCount(0);
  await context.setOffline(false);
  await expect(note(page, words)).toBeVisible();
  await note(other, words).getByRole("button", { name: "Delete" }).click();
});

test("where the browser cannot light passages, they are drawn as elements of the text", async ({ page }) => {
  const words = unique("Lit without highlights.");
  await page.addInitScript(() => Reflect.deleteProperty(CSS, "highlights"));
  await openRoom(page, "student");
  await write(page, 7, "at the disposal", words);
  await expect(paragraph(page, 7).locator("mark").filter({ hasText: "at the disposal" })).toBeVisible();
  await expect(paragraph(page, 7).locator("[data-block]").first()).toContainText("must be at the disposal");
  // Words can still be chosen across what is drawn.
  await note(page, words).getByRole("button", { name: "Delete" }).click();
  await expect(paragraph(page, 7).locator("mark").filter({ hasText: "at the disposal" })).toHaveCount(0);
});

test("a click on words under a note leads to it @long", async ({ page }) => {
  const words = unique("Who swore, and to whom?");
  await openRoom(page, "student");
  await write(page, 3, "committees are to", words);
  const at = await paragraph(page, 3)
    .locator("[data-block]")
    .first()
    .evaluate((block) => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const from = node.textContent?.indexOf("committees are to") ?? -1;
        if (from < 0) continue;
        const range = document.createRange();
        range.setStart(node, from + 2);
        range.setEnd(node, from + 3);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      throw new Error("the words do not stand in this paragraph");
    });
  await page.mouse.click(at.x, at.y);
  await expect(note(page, words)).toBeFocused();
  await note(page, words).getByRole("button", { name: "Delete" }).click();
});
