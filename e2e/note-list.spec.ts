/** Finding notes: the filter and its address, searching, the list in reading order, and the notes under one place. */
import { beginNote, note, openRoom, paragraph, ready, unique } from "./lib/notes";
import { checkAccess, expect, signIn, test } from "./lib/story";

test("the filter stands in the address, says how many it shows, and is cleared", async ({ page }) => {
  await signIn(page, "student");
  await openRoom(page);
  await page.getByRole("button", { name: "Filter and search" }).click();
  const filter = page.getByRole("search", { name: "Notes" });
  await expect(filter.getByRole("combobox", { name: "Skill" })).toBeFocused();
  await filter.getByRole("combobox", { name: "Skill" }).selectOption("Sourcing");
  await filter.getByRole("combobox", { name: "Kind" }).selectOption("Questions");
  await expect(page).toHaveURL(/skill=sourcing&kind=question/);
  await expect(page.getByText(/^[\d,]+ of [\d,]+ notes/)).toBeVisible();
  await checkAccess(page);
  await page.reload();
  await ready(page);
  await expect(page.getByText(/^[\d,]+ of [\d,]+ notes/)).toBeVisible();
  await page.getByRole("button", { name: "Show all notes" }).click();
  await expect(page).toHaveURL((address) => address.search === "");
  await expect(page.getByText(/^[\d,]+ of [\d,]+ notes/)).toHaveCount(0);
});

test("the list by keyboard alone: searched, followed to a note, and back to where one was", async ({ page }) => {
  const words = unique("Résumé of the third point.");
  await signIn(page, "student");
  await openRoom(page);
  const form = await beginNote(page, paragraph(page, 5), "is subordinate");
  await form.getByRole("textbox", { name: "Your note" }).fill(words);
  await form.getByRole("button", { name: "Done" }).click();
  await expect(note(page, words)).toBeFocused();
  await page.keyboard.press("l");
  const list = page.getByRole("region", { name: "Notes in reading order" });
  await expect(list.getByRole("heading", { name: "Notes in reading order" })).toBeFocused();
  await expect(list.getByRole("heading", { name: "Order No. 1" })).toBeVisible();
  await expect(list.getByRole("heading", { name: "Paragraph 5", exact: true })).toBeVisible();
  await list.getByRole("searchbox", { name: "Search in notes" }).fill(words.replace("Résumé", "RESUME"));
  await expect(list).toContainText(/1 of [\d,]+ notes/);
  await checkAccess(page);
  await list.getByRole("button", { name: /^Go to it/ }).focus();
  await page.keyboard.press("Enter");
  await expect(note(page, words)).toBeFocused();
  await list.getByRole("button", { name: "Close" }).focus();
  await page.keyboard.press("Enter");
  await expect(list).toHaveCount(0);
  await expect(page.getByRole("button", { name: "List of notes" })).toBeFocused();
});

test("words under several notes open a list of them; without a mouse the paragraph's button leads to them @long", async ({
  page,
}) => {
  const [one, two] = [unique("First voice."), unique("Second voice.")];
  await signIn(page, "student");
  await openRoom(page);
  for (const words of [one, two]) {
    const form = await beginNote(page, paragraph(page, 11), "The present order");
    await form.getByRole("textbox", { name: "Your note" }).fill(words);
    await form.getByRole("button", { name: "Done" }).click();
    await expect(note(page, words)).toBeVisible();
  }
  const at = await paragraph(page, 11)
    .locator("[data-block]")
    .first()
    .evaluate((block) => {
      block.scrollIntoView({ block: "center" });
      const text = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
      const range = document.createRange();
      if (text) range.setStart(text, 4);
      if (text) range.setEnd(text, 11);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
  await page.mouse.click(at.x, at.y);
  const here = page.getByRole("region", { name: /^\d+ notes on these words$/ });
  await expect(here).toContainText(one);
  await expect(here).toContainText(two);
  await checkAccess(page);
  await here.getByRole("article").filter({ hasText: two }).getByRole("button", { name: "Go to it" }).click();
  await expect(note(page, two)).toBeFocused();
});

test("on a phone the list comes from below, and nothing sticks out @long", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "student");
  await openRoom(page);
  await page.getByRole("button", { name: "List of notes" }).click();
  const list = page.getByRole("region", { name: "Notes in reading order" });
  await expect(list.getByRole("article").first()).toBeVisible();
  await checkAccess(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await list
    .getByRole("button", { name: /^Go to it/ })
    .first()
    .click();
  await expect(list).toHaveCount(0);
  await expect(page.getByRole("dialog", { name: /^Notes on/ })).toBeVisible();
});
