/** On a phone, by finger: a tap chooses a sentence, a second one stretches it; nothing else is disturbed. */
import type { Page } from "@playwright/test";
import { type ComposedRoom, composedRoom, openAs } from "./lib/composed";
import { checkAccess, expect, test } from "./lib/story";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

let own: ComposedRoom;
test.beforeEach(async ({ page }) => {
  own = await composedRoom();
  await openAs(page, own.student, own.room);
});

/** Touches words of a paragraph of the letter. */
async function tap(page: Page, number: number, words: string): Promise<void> {
  const place = await page
    .locator(`#d1-p${number} [data-flow="doc"]`)
    .first()
    .evaluate((block, wanted) => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        if (range.getBoundingClientRect().top > innerHeight / 3) scrollBy(0, range.getBoundingClientRect().top - 200);
        const [box] = range.getClientRects();
        if (box) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      throw new Error(`"${wanted}" does not stand in this paragraph`);
    }, words);
  await page.touchscreen.tap(place.x, place.y);
}

const tools = (page: Page) => page.getByRole("toolbar", { name: "Say what you see in the chosen words" });
const form = (page: Page) => page.getByRole("form", { name: "New note" });

test("a tap chooses a sentence, a second one stretches it, and a note is written", async ({ page }) => {
  await tap(page, 1, "since the winter");
  await expect(tools(page)).toBeVisible();
  await checkAccess(page);
  await tap(page, 2, "The pilots");
  await tools(page).getByRole("button", { name: "Context" }).tap();
  await expect(form(page)).toContainText("“The quay has sunk by a hand since the winter. I wrote of it twice.");
  await expect(form(page)).toContainText("The pilots know it; the council does not.” ¶1–2");
  await form(page).getByLabel("Your note").fill("Told on the tram.");
  await form(page).getByRole("button", { name: "Done" }).tap();
  await page.getByRole("button", { name: "1 note on paragraph 1" }).tap();
  await expect(page.getByRole("dialog", { name: "Notes on Paragraph 1" })).toContainText("Told on the tram.");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("a second tap on the sentence gives it up", async ({ page }) => {
  await tap(page, 2, "300 tons");
  await expect(tools(page)).toBeVisible();
  await tap(page, 2, "300 tons");
  await expect(tools(page)).toHaveCount(0);
});

test("a note's number still opens the note, and its words can be chosen there", async ({ page }) => {
  await page.locator("#d1-p1").getByRole("link", { name: "Note 1" }).tap();
  const note = page.locator("#d1-n-n1");
  await expect(note).toBeVisible();
  await expect(tools(page)).toHaveCount(0);
  await note.getByText("The harbour book").tap();
  await tools(page).getByRole("button", { name: "No skill" }).tap();
  await expect(form(page)).toContainText("“The harbour book records a survey in March.” note 1");
});

test("a finger that scrolls chooses nothing", async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x: 200, y }] });
  await touch("touchStart", 700);
  for (let y = 680; y > 300; y -= 40) await touch("touchMove", y);
  await touch("touchEnd");
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  await expect(tools(page)).toHaveCount(0);
});

test("a button at every paragraph, for those who want it", async ({ page }) => {
  const pencil = page.getByRole("button", { name: "Annotate paragraph 2" }).first();
  await page.getByLabel("How the text looks").first().tap();
  await page.getByRole("checkbox", { name: "Show at every paragraph a button to annotate it" }).check();
  await page.keyboard.press("Escape");
  await expect(pencil).toHaveCSS("width", "26px");
  await pencil.tap();
  await expect(page.getByRole("region", { name: "Sentences of paragraph 2" })).toBeVisible();
  await checkAccess(page);
});
