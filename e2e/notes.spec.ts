/** Notes of every kind: comment, question, mark, two passages; whom they are for, and how they came to say what they say. */
import { beginNote, note, openRoom, paragraph, ready, select, unique } from "./lib/notes";
import { checkAccess, expect, signIn, test } from "./lib/story";

test("a question with a tag that others use, for everyone; what is missing is said beside the field", async ({
  page,
}) => {
  const words = unique("Who counts as a citizen here?");
  const tag = `tag ${Date.now()}`;
  await signIn(page, "student");
  await openRoom(page);
  const form = await beginNote(page, paragraph(page, 8), "cannot be curtailed");
  await form.getByRole("radio", { name: "Question" }).check({ force: true });
  await form.getByRole("button", { name: "Done" }).click();
  const field = form.getByRole("textbox", { name: "Your question" });
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription("Write your question.");
  await field.fill(words);
  await form.getByText("Who sees it, tags").click();
  await form.getByRole("textbox", { name: "Tags" }).fill("x".repeat(61));
  await form.getByRole("button", { name: "Done" }).click();
  await expect(form.getByRole("textbox", { name: "Tags" })).toHaveAccessibleDescription(/too long for a tag/);
  await form.getByRole("textbox", { name: "Tags" }).fill(tag);
  await form.getByRole("combobox", { name: "Who sees it" }).selectOption("Assignment");
  await expect(form).toContainText("Everyone who reads this assignment sees this note.");
  await expect(form).toContainText("Classmates see it when they have posted two notes.");
  await checkAccess(page);
  await form.getByRole("button", { name: "Done" }).click();
  await expect(note(page, words)).toBeFocused();
  await expect(note(page, words)).toContainText("Question:");

  // The tag is offered for the next note, and shows all notes that have it.
  const next = await beginNote(page, paragraph(page, 2), "has resolved");
  await next.getByText("Who sees it, tags").click();
  await next.getByRole("textbox", { name: "Tags" }).fill(tag.slice(0, 8));
  await next.getByRole("button", { name: `Add #${tag}` }).click();
  await expect(next.getByRole("textbox", { name: "Tags" })).toHaveValue(`${tag}, `);
  await next.getByRole("button", { name: "Discard" }).click();
  await note(page, words)
    .getByRole("button", { name: `#${tag}` })
    .click();
  await expect(page.getByText(/^1 of [\d,]+ notes/)).toBeVisible();
  await expect(page).toHaveURL(/\?tag=tag/);
});

test("two passages of two documents, by mouse: how one bears on the other, and the way between them", async ({
  page,
}) => {
  const words = unique("One commands, the other promises.");
  await signIn(page, "student");
  await openRoom(page);
  const form = await beginNote(page, paragraph(page, 5), "In all its political actions");
  await form.getByRole("radio", { name: "Two passages" }).check({ force: true });
  await form.getByRole("textbox", { name: "Your note" }).fill(words);
  await form.getByRole("button", { name: "Done" }).click();
  await expect(form.getByText("Choose the second passage.", { exact: true })).toBeVisible();
  await form.getByRole("button", { name: "Choose the second passage" }).click();
  const asked = page.getByRole("group", { name: "Now choose the second passage." });
  await expect(asked).toBeFocused();
  await expect(form).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(form.getByRole("textbox", { name: "Your note" })).toHaveValue(words);

  await form.getByRole("button", { name: "Choose the second passage" }).click();
  const second = page.locator("[data-revision]").nth(1).locator("p[data-block]").first();
  const quoted = await second.evaluate((block) => {
    block.scrollIntoView({ block: "center" });
    const text = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
    if (!text) throw new Error("a paragraph has words");
    getSelection()?.setBaseAndExtent(text, 0, text, 20);
    return text.textContent?.slice(0, 20).trim() ?? "";
  });
  await page
    .getByRole("toolbar", { name: "Now choose the second passage." })
    .getByRole("button", { name: "Use these words" })
    .click();
  await expect(form).toContainText(quoted.slice(0, 12));
  await form.getByRole("radio", { name: "contradicts" }).check({ force: true });
  await checkAccess(page);
  await form.getByRole("button", { name: "Done" }).click();
  await expect(note(page, words).first()).toBeVisible();
  await page.reload();
  await ready(page);
  const first = note(page, words).first();
  await expect(first).toContainText("In all its political actions");
  await expect(first).toContainText("is contradicted by");
  await first.getByRole("button", { name: "go to the other passage" }).click();
  await expect(page.locator(".anno:focus")).toContainText("contradicts");
});

test("the second passage by keys alone", async ({ page }) => {
  const words = unique("By keys.");
  await signIn(page, "student");
  await openRoom(page);
  const form = await beginNote(page, paragraph(page, 6), "Military Commission");
  await form.getByRole("radio", { name: "Comment" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(form.getByRole("radio", { name: "Two passages" })).toBeChecked();
  await form.getByRole("button", { name: "Choose the second passage" }).focus();
  await page.keyboard.press("Enter");
  const annotate = paragraph(page, 9).getByRole("button", { name: "Annotate paragraph 9" });
  await annotate.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Write a note" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Use these words" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(form).toContainText("¶9");
  await form.getByRole("radio", { name: "agrees with" }).focus();
  await page.keyboard.press("Space");
  await form.getByRole("textbox", { name: "Your note" }).fill(words);
  await page.keyboard.press("Control+Enter");
  await expect(note(page, words).first()).toContainText("¶9");
});

test("edited twice: the history tells what went and what came, and the focus comes back", async ({ page }) => {
  const words = unique("A short remark.");
  await signIn(page, "student");
  await openRoom(page);
  const form = await beginNote(page, paragraph(page, 3), "committees are to");
  await form.getByRole("textbox", { name: "Your note" }).fill(words);
  await form.getByRole("button", { name: "Done" }).click();
  await expect(note(page, words)).toBeFocused();
  await note(page, words).getByRole("button", { name: "Edit" }).click();
  const edit = page.getByRole("form", { name: "Edit note" });
  await edit.getByRole("textbox", { name: "Your note" }).fill(`${words} And a longer one.`);
  await edit.getByRole("radio", { name: "Context" }).check({ force: true });
  await edit.getByRole("button", { name: "Done" }).click();
  await expect(note(page, words)).toContainText("edited");
  await note(page, words).getByRole("button", { name: "More" }).click();
  await note(page, words).getByRole("button", { name: "History" }).click();
  const history = page.getByRole("dialog", { name: "History of this note" });
  await expect(history.locator("ins").first()).toContainText("And a longer one.");
  await expect(history).toContainText("skill Context");
  await checkAccess(page);
  await page.keyboard.press("Escape");
  await expect(history).toHaveCount(0);
  await expect(note(page, words).getByRole("button", { name: "History" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(note(page, words).getByRole("button", { name: "More" })).toBeFocused();
});

test("markup is only words; a note as long as a book is cut for the eye and kept whole; a longer one is refused", async ({
  page,
}) => {
  const words = unique("<img src=x onerror=alert(1)>");
  await signIn(page, "student");
  await openRoom(page);
  const form = await beginNote(page, paragraph(page, 10), "Rude treatment of soldiers");
  await form.getByRole("textbox", { name: "Your note" }).fill(`${words} ${"long ".repeat(4000)}`);
  await form.getByText("Who sees it, tags").click();
  await form.getByRole("textbox", { name: "Tags" }).fill("<script>");
  await form.getByRole("button", { name: "Done" }).click();
  const card = note(page, words);
  await expect(card).toContainText("<img src=x");
  await expect(card.getByRole("button", { name: "#<script>" })).toBeVisible();
  expect(await card.locator("img, script").count()).toBe(0);
  await card.getByRole("button", { name: /^Show all/ }).click();
  await expect(card).toContainText(`${"long ".repeat(3000)}`.trim());
  await card.getByRole("button", { name: "Edit" }).click();
  const edit = page.getByRole("form", { name: "Edit note" });
  await edit.getByRole("textbox", { name: "Your note" }).fill(`${"nine more ".repeat(10_000)}y`);
  await expect(edit.getByRole("textbox", { name: "Your note" })).toHaveAccessibleDescription(/100,001 characters/);
  await edit.getByRole("button", { name: "Done" }).click();
  await expect(edit).toBeVisible();
  await edit.getByRole("button", { name: "Cancel" }).click();
  await expect(card).toContainText("<img src=x");
});

test("deleted and taken back, with what was answered to it", async ({ page }) => {
  const words = unique("Gone and back.");
  await signIn(page, "student");
  await openRoom(page);
  const form = await beginNote(page, paragraph(page, 11), "The present order");
  await form.getByRole("textbox", { name: "Your note" }).fill(words);
  await form.getByRole("button", { name: "Done" }).click();
  await note(page, words).getByRole("button", { name: "Reply" }).click();
  await page.getByRole("form", { name: "New reply" }).getByRole("textbox").fill("To myself.");
  await page.getByRole("form", { name: "New reply" }).getByRole("button", { name: "Reply" }).click();
  // A field that is still open holds the same words.
  await expect(page.locator(".reply").filter({ hasText: "To myself." })).toBeFocused();
  await note(page, words).getByRole("button", { name: "Delete this note" }).click();
  await expect(note(page, words)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(note(page, words)).toContainText("To myself.");
});

test("on a phone: the form in a sheet, the second passage chosen behind it", async ({ page }) => {
  const words = unique("From the tram.");
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "student");
  await openRoom(page);
  const form = await beginNote(page, paragraph(page, 4), "one representative");
  await form.getByRole("radio", { name: "Two passages" }).check({ force: true });
  await form.getByRole("button", { name: "Choose the second passage" }).click();
  await expect(page.getByRole("group", { name: "Now choose the second passage." })).toBeVisible();
  await select(paragraph(page, 5), "subordinate");
  await page.getByRole("button", { name: "Use these words" }).click();
  await form.getByRole("radio", { name: "qualifies" }).check({ force: true });
  await form.getByRole("textbox", { name: "Your note" }).fill(words);
  await checkAccess(page);
  await form.getByRole("button", { name: "Done" }).click();
  await paragraph(page, 4)
    .getByRole("button", { name: /^\d+ notes?\b.* on paragraph 4$/ })
    .click();
  const sheet = page.getByRole("dialog", { name: "Notes on Paragraph 4" });
  await expect(sheet).toContainText(words);
  await checkAccess(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
