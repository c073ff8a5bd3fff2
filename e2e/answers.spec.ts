import type { Page } from "@playwright/test";
import { sessionCookie } from "../lib/auth/site";
import { type AnswersRoom, answersRoom, LETTER_WORDS } from "./lib/answers";
import { BASE_URL, sessionOf } from "./lib/sessions";
import { checkAccess, expect, test } from "./lib/story";

// One student answers a question of every kind, one after the other, and submits.
test.describe.configure({ mode: "serial" });

let room: AnswersRoom;
test.beforeAll(async () => {
  room = await answersRoom();
});

async function question(page: Page, number: number): Promise<void> {
  await page.context().addCookies([{ name: sessionCookie(), value: await sessionOf(room.student), url: BASE_URL }]);
  await page.goto(`${room.submission}?question=${number}`);
  await expect(page.locator(".editor")).toBeVisible();
}
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const options = (page: Page) => page.getByRole("listbox", { name: "Your notes" }).getByRole("option");
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/);

/** Saved, and there again after the page is loaded anew. */
async function kept(page: Page): Promise<void> {
  await expect(saved(page)).toBeVisible();
  await page.reload();
}

test("a sourcing sheet: rows with words and evidence, and what is not filled in is said", async ({ page }) => {
  await question(page, 1);
  await field(page, "Author").click();
  await page.keyboard.type("The harbour master. ");
  await page.keyboard.type("@");
  const search = page.getByRole("combobox", { name: "Search your notes" });
  await expect(search).toBeFocused();
  await search.fill("tons");
  await search.press("Enter");
  await expect(field(page, "Author")).toBeFocused();
  await checkAccess(page);
  await expect(page.getByText("Not filled in yet: Date, Audience.")).toBeVisible();
  await kept(page);
  await expect(field(page, "Author")).toContainText("The harbour master.");
  await expect(field(page, "Author").getByRole("button", { name: /300 tons/ })).toBeVisible();
});

test("context in three fields @long", async ({ page }) => {
  await question(page, 2);
  for (const name of ["What was happening", "How it shaped the document", "Evidence from beyond it"]) {
    await field(page, name).click();
    await page.keyboard.type(`${name}: the harbour froze.`);
  }
  await expect(page.getByText("Question 2 is answered")).toBeVisible();
  await kept(page);
  await expect(field(page, "Evidence from beyond it")).toContainText("the harbour froze");
});

test("a corroboration board without dragging: two notes of two documents, a relation, a reason", async ({ page }) => {
  await question(page, 3);
  await page.getByRole("button", { name: "Add a pair" }).click();
  await page.getByRole("button", { name: "Choose a note for first passage" }).click();
  await options(page)
    .filter({ hasText: /300 tons/ })
    .click();
  await page.getByRole("button", { name: "Choose a note for second passage" }).click();
  // The note of the same document is not offered.
  await expect(options(page)).toHaveCount(1);
  await options(page)
    .filter({ hasText: /counted the carts/ })
    .click();
  await page.getByRole("radio", { name: "qualifies" }).check({ force: true });
  await page.getByLabel("Because").fill("One measures ships, the other carts.");
  await checkAccess(page);
  await expect(page.getByText("Question 3 is answered")).toBeVisible();
  await page.getByRole("button", { name: "Add a pair" }).click();
  await page.getByRole("button", { name: "Take out pair 2" }).click();
  await expect(page.getByRole("button", { name: "Put it back" })).toBeFocused();
  await expect(page.getByText("Question 3 is answered")).toBeVisible();
  await page.getByRole("link", { name: "See question 3" }).click();
  await expect(page.getByRole("heading", { name: "Do the letter and the ledger agree?" })).toBeFocused();
  await kept(page);
  await expect(page.getByLabel("Because")).toHaveValue("One measures ships, the other carts.");
});

test("a close reading: marked words, what they carry, and how @long", async ({ page }) => {
  await question(page, 4);
  await page.getByRole("button", { name: "Add a mark" }).click();
  await page.getByRole("button", { name: "Choose a note for marked words" }).click();
  await options(page)
    .filter({ hasText: /300 tons/ })
    .click();
  await page.getByRole("radio", { name: "carry the tone" }).check({ force: true });
  await page.getByLabel("How", { exact: true }).fill("By a number where a plea would do.");
  await expect(page.getByText("Question 4 is answered")).toBeVisible();
  await kept(page);
  await expect(page.getByLabel("How", { exact: true })).toHaveValue("By a number where a plea would do.");
});

test("a choice with its reason, on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await question(page, 5);
  await page.getByRole("radio", { name: "The council" }).check();
  await expect(page.getByText("The reason is missing.")).toBeVisible();
  await field(page, "Because").click();
  await page.keyboard.type("It has the timber.");
  await checkAccess(page);
  await expect(page.getByText("Question 5 is answered")).toBeVisible();
  await kept(page);
  await expect(page.getByRole("radio", { name: "The council" })).toBeChecked();
});

test("an essay: a passage is marked and cited in one go, quotations are checked, Word comes in clean", async ({
  page,
}) => {
  await question(page, 6);
  const editor = field(page, "Your answer to question 6");
  await editor.click();
  await page.keyboard.type(`He says “${LETTER_WORDS}” and no more. He never says “I ask for money and for ships”. `);
  const hints = page.getByRole("region", { name: "Hints" });
  await expect(hints).toContainText("1 quotation stands in the texts word for word");
  await page.getByRole("button", { name: "Choose a passage in paragraph 3" }).first().focus();
  for (const key of ["Enter", "a", "Enter"]) await page.keyboard.press(key);
  await page.getByRole("button", { name: "Cite this passage" }).click();
  await expect(editor.getByRole("button", { name: /¶3/ })).toBeVisible();
  await editor.evaluate((target) => {
    const pasted = new DataTransfer();
    pasted.setData("text/html", "<p class=MsoNormal><b>Pasted</b> from<o:p></o:p> Word</p><style>p{color:red}</style>");
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: pasted, bubbles: true, cancelable: true }));
  });
  await expect(editor).toContainText("Pasted from Word");
  await expect(editor.locator("strong")).toHaveText("Pasted");
  await expect(page.getByText("is private: graders will see a copy")).toBeVisible();
  await checkAccess(page);
  await kept(page);
  await expect(editor).toContainText("Pasted from Word");
});

test("an earlier version is read and goes on; then everything is submitted, in its forms", async ({ page }) => {
  await question(page, 6);
  const editor = field(page, "Your answer to question 6");
  await editor.press("Control+A");
  await page.keyboard.type("Something else entirely.");
  await expect(saved(page)).toBeVisible();
  await page.getByRole("button", { name: "Earlier versions" }).click();
  const dialog = page.getByRole("dialog", { name: "Earlier versions of this answer" });
  await expect(dialog.getByRole("listitem").first()).toBeVisible();
  await checkAccess(page);
  await dialog.getByRole("button", { name: "Read" }).nth(1).click();
  await expect(dialog).toContainText("Pasted from Word");
  await dialog.getByRole("button", { name: "Go on with this version" }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole("button", { name: "Submit all answers" }).click();
  await page.getByRole("button", { name: "Yes, submit" }).click();
  await expect(page.getByRole("heading", { name: "My submission" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Receipt" }).locator("code")).toHaveText(/^[0-9a-f]{64}$/);
  await expect(page.getByText("One measures ships, the other carts.")).toBeVisible();
  // What was submitted is drawn as what it is: passages beside one another, rows with what they ask.
  const passages = page.getByRole("figure");
  await expect(passages.filter({ hasText: "First passage" })).toContainText("300 tons");
  await expect(passages.filter({ hasText: "Second passage" })).toContainText("counted the carts");
  await expect(page.getByText("The second qualifies the first.")).toBeVisible();
  await expect(page.getByText("For whom was it written?")).toBeVisible();
  await checkAccess(page);
  await checkAccess(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".footnotes").first()).toBeVisible();
});
