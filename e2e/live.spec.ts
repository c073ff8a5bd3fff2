/** Two readers at once: what one writes reaches the other, notes open when they should, and the text stays where it is. */
import type { Page } from "@playwright/test";
import { type ComposedRoom, composedRoom, openAs } from "./lib/composed";
import { note, paragraph, select, unique } from "./lib/notes";
import { expect, test } from "./lib/story";

/** A room of the story's own: nobody else's notes come in between. */
let own: ComposedRoom;
test.beforeEach(async () => {
  own = await composedRoom();
});

const openRoom = (page: Page, who: "student" | "instructor") =>
  openAs(page, own[who], who === "student" ? own.room : `${own.room}/read`);

/** A paragraph of the ledger, which is long enough to be scrolled. */
const ledger = (page: Page, number: number) => paragraph(page, number, 2);

/** Writes a note for everyone on some words of the ledger, and waits until it is posted. */
async function write(page: Page, number: number, on: string, words: string): Promise<void> {
  await select(ledger(page, number), on);
  await page.getByRole("toolbar").getByRole("button", { name: "Sourcing" }).click();
  const form = page.getByRole("form", { name: "New note" });
  await form.getByLabel("Your note").fill(words);
  await form.getByRole("button", { name: "Done" }).click();
  await expect(note(page, words)).toBeFocused();
}

/** Where the words of a paragraph stand in the window. */
const top = (page: Page, number: number) =>
  ledger(page, number).evaluate((block) => Math.round(block.getBoundingClientRect().top));

test("a note of another reader arrives without a reload, and moves neither the text nor the page", async ({
  page,
  anotherBrowser,
}) => {
  const words = unique("Addressed to the garrison, and to no one else.");
  const other = await anotherBrowser();
  await openRoom(page, "student");
  await openRoom(other, "instructor");
  await ledger(page, 7).scrollIntoViewIfNeeded();
  const before = { top: await top(page, 7), scroll: await page.evaluate(() => window.scrollY) };
  await write(other, 7, "the ferryman counted the carts", words);
  await expect(note(page, words)).toBeVisible();
  expect({ top: await top(page, 7), scroll: await page.evaluate(() => window.scrollY) }).toEqual(before);
  await expect(page.getByRole("status").filter({ hasText: "New note by Ines Instructor, on ¶7." })).toBeAttached();

  await note(other, words).getByRole("button", { name: "Delete" }).click();
  await expect(note(page, words)).toHaveCount(0);
});

test("while somebody writes, new notes wait and are counted", async ({ page, anotherBrowser }) => {
  const words = unique("Ranks are abolished off duty only.");
  const other = await anotherBrowser();
  await openRoom(page, "student");
  await openRoom(other, "instructor");
  await select(ledger(page, 8), "wrote down who paid");
  await page.getByRole("toolbar").getByRole("button", { name: "Context" }).click();
  const form = page.getByRole("form", { name: "New note" });
  await form.getByLabel("Your note").fill("I am still writing");
  await write(other, 8, "without a coin", words);
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
  await write(other, 4, "the river was high", words);
  await expect(note(page, words)).toHaveCount(0);
  await context.setOffline(false);
  await expect(note(page, words)).toBeVisible();
  await note(other, words).getByRole("button", { name: "Delete" }).click();
});

test("where the browser cannot light passages, they are drawn as elements of the text", async ({ page }) => {
  const words = unique("Lit without highlights.");
  await page.addInitScript(() => Reflect.deleteProperty(CSS, "highlights"));
  // As everybody does, by a page before: there the browser says what it cannot do.
  await page.goto("/sign-in");
  await openRoom(page, "student");
  await write(page, 7, "counted the carts", words);
  await expect(ledger(page, 7).locator("mark").filter({ hasText: "counted the carts" })).toBeVisible();
  await expect(ledger(page, 7).locator("[data-block]").first()).toContainText("the ferryman counted the carts and");
  // Words can still be chosen across what is drawn.
  await note(page, words).getByRole("button", { name: "Delete" }).click();
  await expect(ledger(page, 7).locator("mark").filter({ hasText: "counted the carts" })).toHaveCount(0);
});

test("a click on words under a note leads to it @long", async ({ page }) => {
  const words = unique("Who swore, and to whom?");
  await openRoom(page, "student");
  await write(page, 3, "the road behind them", words);
  const at = await ledger(page, 3)
    .locator("[data-block]")
    .first()
    .evaluate((block) => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const from = node.textContent?.indexOf("the road behind them") ?? -1;
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
