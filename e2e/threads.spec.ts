/** Talk under a note: answering, naming somebody, settling, asking for a look, and taking words out of sight. */
import type { Locator, Page } from "@playwright/test";
import { beginNote, note, openRoom, paragraph, ready, unique } from "./lib/notes";
import { checkAccess, expect, signIn, test } from "./lib/story";

const newReply = (page: Page): Locator => page.getByRole("form", { name: "New reply" });
const reply = (page: Page, words: string): Locator => page.locator(".reply").filter({ hasText: words });

/** Writes a note for everyone on words of a paragraph. */
async function writeNote(page: Page, number: number, on: string, words: string): Promise<void> {
  const form = await beginNote(page, paragraph(page, number), on);
  await form.getByRole("textbox", { name: "Your note" }).fill(words);
  await form.getByText("Who sees it, tags").click();
  await form.getByRole("combobox", { name: "Who sees it" }).selectOption("Assignment");
  await form.getByRole("button", { name: "Done" }).click();
  await expect(note(page, words)).toBeFocused();
}

async function answer(page: Page, words: string, said: string): Promise<void> {
  await note(page, words).getByRole("button", { name: "Reply to this note" }).click();
  await newReply(page).getByRole("textbox", { name: "Your reply" }).fill(said);
  await newReply(page).getByRole("button", { name: "Reply" }).click();
  await expect(reply(page, said)).toBeFocused();
}

test("a reply names somebody by keys, is edited with its history, deleted and taken back", async ({ page }) => {
  const words = unique("Who writes the order down?");
  const said = unique("the lawyer at the table.");
  await signIn(page, "student");
  await openRoom(page);
  await writeNote(page, 2, "has resolved", words);
  await note(page, words).getByRole("button", { name: "Reply to this note" }).click();
  const field = newReply(page).getByRole("textbox", { name: "Your reply" });
  await expect(field).toBeFocused();
  await newReply(page).getByRole("button", { name: "Reply" }).click();
  await expect(field).toHaveAccessibleDescription("Write a reply first.");
  await page.keyboard.type("@Søren");
  const people = page.getByRole("listbox", { name: "People of the course" });
  await expect(people.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await checkAccess(page);
  const name = (await people.getByRole("option").first().innerText()).trim();
  await page.keyboard.press("Enter");
  await expect(people).toHaveCount(0);
  await expect(field).toHaveValue(`@${name} `);
  await page.keyboard.type(said);
  await expect(newReply(page).getByRole("status")).toContainText("Saved");
  await page.keyboard.press("Control+Enter");
  await expect(reply(page, said)).toBeFocused();
  await expect(reply(page, said)).toContainText(`@${name}`);

  await reply(page, said).getByRole("button", { name: "Edit this reply" }).click();
  await page.getByRole("form", { name: "Edit reply" }).getByRole("textbox").fill(`${said} Sokolov.`);
  await page.getByRole("form", { name: "Edit reply" }).getByRole("button", { name: "Done" }).click();
  await expect(reply(page, said)).toContainText("edited");
  await reply(page, said).getByRole("button", { name: "More about this reply" }).click();
  await reply(page, said).getByRole("button", { name: "History" }).click();
  await expect(page.getByRole("dialog", { name: "History of this reply" }).locator("ins").first()).toContainText(
    "Sokolov.",
  );
  await page.keyboard.press("Escape");
  await reply(page, said).getByRole("button", { name: "Delete this reply" }).click();
  await expect(reply(page, said)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(reply(page, said)).toBeVisible();
});

test("a reply that was begun survives a reload and a lost connection", async ({ page, context }) => {
  const words = unique("Is the Duma named?");
  const said = unique("Only once.");
  await signIn(page, "student");
  await openRoom(page);
  await writeNote(page, 4, "one representative", words);
  await note(page, words).getByRole("button", { name: "Reply to this note" }).click();
  await newReply(page).getByRole("textbox").fill(said);
  await expect(newReply(page).getByRole("status")).toContainText("Saved");
  await page.reload();
  await ready(page);
  await expect(reply(page, said)).toContainText("draft");
  await reply(page, said).getByRole("button", { name: "Continue" }).click();
  await context.setOffline(true);
  await newReply(page).getByRole("textbox").fill(`${said} In ¶4.`);
  await expect(newReply(page).getByText("No connection.")).toBeVisible();
  await context.setOffline(false);
  await newReply(page).getByRole("button", { name: "Reply" }).click();
  await expect(reply(page, said)).toContainText("In ¶4.");
  await expect(reply(page, said)).not.toContainText("draft");
});

test("an instructor answers, settles and opens again, hides with a reason the author reads, and shows again", async ({
  page,
  anotherBrowser,
}) => {
  const words = unique("Does the Soviet obey itself?");
  const said = unique("Look at the first line again.");
  await signIn(page, "student");
  await openRoom(page);
  await writeNote(page, 6, "Military Commission", words);
  const id = await note(page, words).getAttribute("id");

  const desk = await anotherBrowser();
  await signIn(desk, "instructor");
  await openRoom(desk, "staff");
  // Of a crowd beside a paragraph the first notes are shown, and the one that is asked for.
  await desk.goto(`${desk.url()}#${id}`);
  await answer(desk, words, said);
  const card = note(desk, words);
  await card.getByRole("button", { name: "More about this note" }).click();
  await card.getByRole("button", { name: "Settle" }).click();
  await expect(card).toContainText("Settled by");
  await card.getByRole("button", { name: "More about this note" }).click();
  await card.getByRole("button", { name: "Hide" }).click();
  const dialog = desk.getByRole("dialog", { name: "Hide this note" });
  await dialog.getByRole("button", { name: "Hide" }).click();
  await expect(dialog.getByRole("textbox", { name: "Why?" })).toHaveAccessibleDescription(/Write why/);
  await dialog.getByRole("textbox", { name: "Why?" }).fill("It names a person who is not in the text.");
  await checkAccess(desk);
  await dialog.getByRole("button", { name: "Hide" }).click();
  await expect(card).toContainText("Hidden from readers.");

  await page.reload();
  await ready(page);
  await expect(note(page, words)).toContainText("Settled by");
  await expect(note(page, words)).toContainText("It names a person who is not in the text.");
  await expect(reply(page, said)).toContainText("teaches");

  await card.getByRole("button", { name: "Show again" }).click();
  await expect(card).not.toContainText("Hidden from readers.");
  await card.getByRole("button", { name: "More about this note" }).click();
  await card.getByRole("button", { name: "Open again" }).click();
  await expect(card).not.toContainText("Settled by");
});

test("a student asks those who teach to look at somebody's note; nobody else learns of it @long", async ({
  page,
  anotherBrowser,
}) => {
  await signIn(page, "student");
  await openRoom(page);
  const theirs = page.locator(".anno[id^=note-]").filter({ has: page.locator(".name", { hasNotText: /^You/ }) });
  const id = await theirs.filter({ hasNotText: "You asked your instructors" }).first().getAttribute("id");
  // More notes come while the page is read; this one is meant.
  const card = page.locator(`#${id}`);
  await card.getByRole("button", { name: "More about this note" }).click();
  await card.getByRole("button", { name: "Flag" }).click();
  const dialog = page.getByRole("dialog", { name: "Flag this note" });
  await dialog.getByRole("textbox", { name: "What is wrong with it?" }).fill("It makes fun of another note.");
  await dialog.getByRole("button", { name: "Flag" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(card).toContainText("You asked your instructors to look at it");

  const desk = await anotherBrowser();
  await signIn(desk, "instructor");
  await openRoom(desk, "staff");
  await desk.goto(`${desk.url()}#${id}`);
  await expect(desk.locator(`#${id}`)).toContainText("Somebody asks you to look at it");
});
