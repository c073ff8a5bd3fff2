/** Without a mouse: choosing from lists, writing, answering, filtering, coming back; and keys of one letter that yield. */
import type { Locator, Page } from "@playwright/test";
import { type ComposedRoom, composedRoom, openAs } from "./lib/composed";
import { checkAccess, expect, test } from "./lib/story";

let own: ComposedRoom;
test.beforeEach(async () => {
  own = await composedRoom();
});

const pencil = (page: Page, name: string) =>
  page.getByRole("button", { name: `Annotate ${name}`, exact: true }).first();
const card = (page: Page, words: string) => page.locator(".anno").filter({ hasText: words }).first();

/** Presses Tab until something has the focus, as a reader does who knows it is there. */
async function tabTo(page: Page, target: Locator, most = 40): Promise<void> {
  for (let step = 0; step < most; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

/** Presses a letter that the keyboard of the machine does not have: what counts is what it writes. */
const pressLetter = (page: Page, key: string) =>
  page.evaluate((letter) => {
    const event = new KeyboardEvent("keydown", { key: letter, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, key);

/** Until whatever waits for the next drawing of the page has had its turn, many times over. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 20; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
  });

test("chooses sentences from a paragraph's list, writes, and is back at the paragraph", async ({ page }) => {
  await openAs(page, own.student, own.room);
  const button = pencil(page, "paragraph 2");
  await button.focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("region", { name: "Sentences of paragraph 2" });
  const begin = list.getByRole("radio", { name: /^begin with: No ship above 300 tons/ });
  await expect(begin).toBeFocused();
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await checkAccess(page);
  await page.keyboard.press("ArrowDown");
  await expect(list.getByRole("radio", { name: /^begin with: The pilots know it/ })).toBeChecked();
  await expect(list.getByRole("radio", { name: /^end with: The pilots know it/ })).toBeChecked();
  await tabTo(page, list.getByRole("button", { name: "Add the next paragraph" }));
  await page.keyboard.press("Enter");
  await list.getByRole("radio", { name: /^end with: I ask for timber/ }).focus();
  await page.keyboard.press("Space");
  await tabTo(page, list.getByRole("button", { name: "Write a note on these words" }));
  await page.keyboard.press("Enter");
  const form = page.getByRole("form", { name: "New note" });
  await expect(form).toContainText("The pilots know it; the council does not.");
  await expect(form).toContainText("I ask for timber, and for an answer.");
  await expect(form.getByLabel("Your note")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await expect(form).toHaveCount(0);
});

test("Escape in the list leaves everything as it was", async ({ page }) => {
  await openAs(page, own.student, own.room);
  await pencil(page, "paragraph 1").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Sentences of paragraph 1" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: /^Sentences/ })).toHaveCount(0);
  await expect(pencil(page, "paragraph 1")).toBeFocused();
});

test("an editor's note is annotated like the text", async ({ page }) => {
  await openAs(page, own.student, own.room);
  await pencil(page, "note 1").focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("region", { name: "Sentences of note 1" });
  await expect(list).toContainText("The harbour book records a survey in March.");
  await tabTo(page, list.getByRole("button", { name: "Write a note on these words" }));
  await page.keyboard.press("Enter");
  const form = page.getByRole("form", { name: "New note" });
  await form.getByLabel("Your note").fill("Which book is this?");
  await page.keyboard.press("Control+Enter");
  await expect(card(page, "Which book is this?")).toBeFocused();
  await page.reload();
  await expect(page.getByRole("article", { name: "Note by you, on note 1" })).toContainText("Which book is this?");
});

test("annotates, replies, filters and returns by keys alone", async ({ page, anotherBrowser }) => {
  await openAs(page, own.student, own.room);
  await pencil(page, "paragraph 3").focus();
  // The arrows choose from the same button, word by word with Control.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("toolbar").getByRole("button", { name: "Sourcing" })).toBeFocused();
  await page.keyboard.press("1");
  const form = page.getByRole("form", { name: "New note" });
  await expect(form.getByLabel("Your note")).toBeFocused();
  await page.keyboard.type("He asks twice.");
  await form.getByText("Who sees it", { exact: false }).first().click();
  await form.getByRole("combobox").first().selectOption({ label: "Everyone in this assignment" });
  await form.getByLabel("Your note").focus();
  await page.keyboard.press("Control+Enter");
  await expect(card(page, "He asks twice.")).toBeFocused();

  const other = await anotherBrowser();
  await openAs(other, own.classmate, own.room);
  await expect(card(other, "He asks twice.")).toBeVisible();
  await other.keyboard.press("n");
  await expect(card(other, "He asks twice.")).toBeFocused();
  await other.keyboard.press("r");
  await expect(other.getByLabel("Your reply")).toBeFocused();
  await other.keyboard.type("Or he repeats himself.");
  await other.keyboard.press("Control+Enter");
  await expect(card(other, "He asks twice.")).toContainText("Or he repeats himself.");

  // The reply has the focus when it is posted; from there the way leads back to the paragraph.
  await expect(other.getByRole("article", { name: "Reply by you" })).toBeFocused();
  await other.keyboard.press("b");
  await expect(other.getByRole("button", { name: /^1 note.* on paragraph 3$/ })).toBeFocused();
  await other.getByRole("radio", { name: "Mine" }).focus();
  await other.keyboard.press("Space");
  await expect(card(other, "He asks twice.")).toHaveCount(0);
});

test("who goes on while a note or a reply is being posted keeps the focus", async ({ page }) => {
  await openAs(page, own.student, own.room);
  const held: (() => void)[] = [];
  await page.route("**/annotations/**", async (route) => {
    if (route.request().postDataJSON()?.post === true) await new Promise<void>((go) => held.push(go));
    await route.continue();
  });
  /** Posts by keys, goes on to another paragraph while the server has not answered, and lets it answer then. */
  const postAndGoOn = async (form: Locator) => {
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => held.length).toBe(1);
    await elsewhere.focus();
    for (const go of held.splice(0)) go();
    await expect(form).toHaveCount(0);
    await settled(page);
    await expect(elsewhere).toBeFocused();
  };
  const elsewhere = pencil(page, "paragraph 1");

  await pencil(page, "paragraph 3").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.press("0");
  const form = page.getByRole("form", { name: "New note" });
  await form.getByLabel("Your note").fill("Whose timber?");
  await form.getByText("Who sees it", { exact: false }).first().click();
  await form.getByRole("combobox").first().selectOption({ label: "Everyone in this assignment" });
  await form.getByLabel("Your note").focus();
  await postAndGoOn(form);

  await card(page, "Whose timber?").focus();
  await page.keyboard.press("r");
  const reply = page.getByRole("form", { name: "New reply" });
  await expect(reply.getByLabel("Your reply")).toBeFocused();
  await page.keyboard.type("The king’s.");
  await postAndGoOn(reply);
  await expect(card(page, "Whose timber?")).toContainText("The king’s.");
});

test("keys can be changed and turned off, and keep quiet while one writes", async ({ page }) => {
  await openAs(page, own.student, own.room);
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys of the reading room" });
  await expect(keys).toBeVisible();
  await checkAccess(page);
  await keys.getByRole("button", { name: /change the key for “Show this list/ }).click();
  await page.keyboard.press("j");
  await expect(keys.getByRole("status")).toContainText("J already does this: Next paragraph with notes.");
  await pressLetter(page, "ü");
  await expect(keys.getByRole("status")).toContainText("Ü: Show this list of keys.");
  await keys.getByRole("button", { name: "Clear the key for “Open the list of notes”" }).click();
  await page.keyboard.press("Escape");
  await expect(keys).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(keys).toHaveCount(0);

  // Remembered on the device, and the letters of other keyboards are as good as any.
  await page.reload();
  await page.locator(".edition[data-placed]").first().waitFor();
  await pressLetter(page, "ü");
  await expect(keys.getByRole("button", { name: /^No key: change the key for “Open the list/ })).toBeVisible();
  await keys.getByRole("checkbox", { name: /Answer to keys of one letter/ }).uncheck();
  await keys.getByRole("button", { name: "Close" }).click();
  await pressLetter(page, "ü");
  await expect(keys).toHaveCount(0);
  await page.getByRole("button", { name: "Keys", exact: true }).click();
  await keys.getByRole("checkbox", { name: /Answer to keys of one letter/ }).check();
  await keys.getByRole("button", { name: "As they were at first" }).click();
  await page.keyboard.press("Escape");

  await pencil(page, "paragraph 1").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.press("0");
  await expect(page.getByLabel("Your note")).toBeFocused();
  await page.keyboard.type("What? How? Why?");
  await expect(page.getByLabel("Your note")).toHaveValue("What? How? Why?");
  await expect(keys).toHaveCount(0);
});
