/** A student reads closely: marks passages with mouse, keyboard and finger, writes notes, and loses nothing. */
import { composedRoom, openAs } from "./lib/composed";
import { note, openRoom, paragraph, select, unique } from "./lib/notes";
import { checkAccess, expect, signIn, test } from "./lib/story";

test("marks words with the mouse, writes a note with a skill, edits, deletes and takes it back", async ({ page }) => {
  const words = unique("Who may open the armoury?");
  // A room of its own: axe looks at the page while nobody else's notes come in.
  const { room, student } = await composedRoom();
  await openAs(page, student, room);
  await select(paragraph(page, 7, 2), "counted the carts and wrote down who paid");
  await page.getByRole("toolbar", { name: "Say what you see" }).getByRole("button", { name: "Close reading" }).click();
  const form = page.getByRole("form", { name: "New note" });
  await expect(form).toContainText("“counted the carts and wrote down who paid” ¶7");
  await form.getByLabel("Your note").fill(words);
  await expect(form.getByRole("status")).toContainText("Saved");
  await checkAccess(page);
  await form.getByRole("button", { name: "Done" }).click();
  await expect(note(page, words)).toBeFocused();
  await expect(note(page, words)).not.toContainText("draft");

  await note(page, words).getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Your note").fill(`${words} Not the officers.`);
  await page.getByRole("form", { name: "Edit note" }).getByRole("button", { name: "Done" }).click();
  await expect(note(page, words)).toContainText("Not the officers.");
  await page.reload();
  await expect(note(page, words)).toContainText("Not the officers.");
  await expect(note(page, words)).toContainText("edited");

  await expect(page.locator(".edition[data-placed]").first()).toBeVisible();
  await note(page, words).getByRole("button", { name: "Delete" }).click();
  await expect(note(page, words)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(note(page, words)).toBeVisible();
});

test("by keyboard alone: sentences, a note, and back to the text", async ({ page }) => {
  const words = unique("Off duty a soldier is a citizen.");
  await signIn(page, "student");
  await openRoom(page);
  const choose = paragraph(page, 8).getByRole("button", { name: "Annotate paragraph 8" });
  await choose.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("status").filter({ hasText: "6. In the ranks" })).toBeAttached();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("status").filter({ hasText: /^In particular/ })).toBeAttached();
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("toolbar").getByRole("button", { name: "Sourcing" })).toBeFocused();
  await page.keyboard.press("2");
  const form = page.getByRole("form", { name: "New note" });
  await expect(form).toContainText("outside the service are” ¶8");
  await expect(form.getByLabel("Your note")).toBeFocused();
  await expect(form.getByRole("radio", { name: "Context" })).toBeChecked();
  await page.keyboard.type(words);
  await page.keyboard.press("Control+Enter");
  await expect(note(page, words)).toBeFocused();
  await note(page, words).getByRole("button", { name: "Back to the text" }).focus();
  await page.keyboard.press("Enter");
  await expect(paragraph(page, 8).getByRole("button", { name: /^\d+ notes?\b.* on paragraph 8$/ })).toBeFocused();
});

test("a draft survives a reload, and words typed without a connection come back", async ({ page, context }) => {
  const words = unique("The Duma is not named.");
  await signIn(page, "student");
  await openRoom(page);
  await select(paragraph(page, 4), "who is to appear");
  await page.getByRole("button", { name: "No skill" }).click();
  await page.getByLabel("Your note").fill(words);
  await expect(page.getByRole("form").getByRole("status")).toContainText("Saved");
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(note(page, words)).toContainText("draft");

  await expect(page.locator(".edition[data-placed]").first()).toBeVisible();
  await note(page, words).getByRole("button", { name: "Continue" }).click();
  await expect(page.getByLabel("Your note")).toBeFocused();
  await context.setOffline(true);
  await page.getByLabel("Your note").fill(`${words} Twice.`);
  await expect(page.getByText("No connection.")).toBeVisible();
  const address = page.url();
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(address);
  await expect(note(next, words)).toContainText("words on this device that are not saved");
  await note(next, words).getByRole("button", { name: "Continue" }).click();
  await expect(next.getByLabel("Your note")).toHaveValue(`${words} Twice.`);
  await next.getByRole("form").getByRole("button", { name: "Done" }).click();
  await expect(note(next, words)).toContainText("Twice.");
  await expect(note(next, words)).not.toContainText("draft");
});

test("two tabs change one note: both texts are shown, and the writer decides", async ({ page, context }) => {
  const words = unique("A line in two places.");
  await signIn(page, "student");
  await openRoom(page);
  await select(paragraph(page, 2), "has resolved");
  await page.getByRole("button", { name: "Sourcing" }).click();
  await page.getByLabel("Your note").fill(words);
  await page.getByRole("form").getByRole("button", { name: "Done" }).click();
  await expect(note(page, words)).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator(".edition[data-placed]").first()).toBeVisible();
  for (const [tab, more] of [
    [page, "first"],
    [other, "second"],
  ] as const) {
    await note(tab, words).getByRole("button", { name: "Edit" }).click();
    await tab.getByLabel("Your note").fill(`${words} ${more}`);
  }
  await page.getByRole("form").getByRole("button", { name: "Done" }).click();
  await expect(note(page, words)).toContainText("first");
  await other.getByRole("form").getByRole("button", { name: "Done" }).click();
  await expect(other.getByRole("heading", { name: "This note was changed elsewhere" })).toBeVisible();
  await expect(other.getByRole("form")).toContainText(`${words} first`);
  await other.getByRole("button", { name: "Keep mine" }).click();
  await expect(note(other, words)).toContainText("second");
});

test("on a phone the margins fold: notes and tools come up in a sheet", async ({ page }) => {
  const words = unique("Said on the tram.");
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "student");
  await openRoom(page);
  await checkAccess(page);
  await select(paragraph(page, 6), "orders and resolutions");
  await page.getByRole("toolbar").getByRole("button", { name: "Corroboration" }).click();
  await page.getByLabel("Your note").fill(words);
  await page.getByRole("form").getByRole("button", { name: "Done" }).click();
  await paragraph(page, 6)
    .getByRole("button", { name: /^\d+ notes?\b.* on paragraph 6$/ })
    .click();
  const sheet = page.getByRole("dialog", { name: "Notes on Paragraph 6" });
  await expect(sheet.getByText(words)).toBeVisible();
  await checkAccess(page);
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("without highlights in the browser every note can still be read and written", async ({ page }) => {
  const words = unique("No light needed.");
  await page.addInitScript(() => Reflect.deleteProperty(CSS, "highlights"));
  await signIn(page, "student");
  await openRoom(page);
  await select(paragraph(page, 3), "committees are to");
  await page.getByRole("toolbar").getByRole("button", { name: "Context" }).click();
  await page.getByLabel("Your note").fill(words);
  await page.getByRole("form").getByRole("button", { name: "Done" }).click();
  await expect(note(page, words)).toBeVisible();
});
