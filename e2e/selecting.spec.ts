/** Choosing words with the mouse in every script, over what does not count, and coming back where one was. */
import type { Page } from "@playwright/test";
import { type ComposedRoom, composedRoom, openAs } from "./lib/composed";
import { expect, test } from "./lib/story";

let own: ComposedRoom;
test.beforeEach(async ({ page }) => {
  own = await composedRoom();
  await openAs(page, own.student, own.room);
});

/** Selects from one place to another as a mouse does; offsets are UTF-16 units in the words of the element. */
async function drag(page: Page, from: [selector: string, at: number], to: [selector: string, at: number]) {
  await page.locator(from[0]).first().scrollIntoViewIfNeeded();
  await page.evaluate(
    ([start, end]) => {
      const place = ([selector, at]: [string, number]) => {
        const element = document.querySelector(selector);
        const walker = element ? document.createTreeWalker(element, NodeFilter.SHOW_TEXT) : null;
        let before = 0;
        for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (at <= before + length) return [node, at - before] as const;
          before += length;
        }
        throw new Error(`${selector} has no place ${at}`);
      };
      getSelection()?.setBaseAndExtent(...place(start), ...place(end));
    },
    [from, to] as const,
  );
}

const tools = (page: Page) => page.getByRole("toolbar", { name: "Say what you see in the chosen words" });
const quote = (page: Page) => page.getByRole("form", { name: "New note" }).locator(".quote").first();
const words = (block: string) => `[data-block="${block}"]`;

for (const [script, block, from, to, expected] of [
  ["Arabic", "ar", 1, 4, "كَتَ"],
  ["Hebrew", "he", 3, 4, "שּׁ"],
  ["Devanagari", "hi", 1, 2, "प्र"],
  ["polytonic Greek", "gr", 2, 4, "φύ"],
  ["joined signs", "em", 16, 18, "👩‍👩‍👧"],
] as const) {
  test(`no letter is cut in ${script}, and the note stands there after a reload`, async ({ page }) => {
    await drag(page, [words(block), from], [words(block), to]);
    await tools(page).getByRole("button", { name: "Close reading" }).click();
    await expect(quote(page)).toContainText(expected.normalize("NFC"));
    await page.getByLabel("Your note").fill("A letter of it.");
    await page.getByRole("form", { name: "New note" }).getByRole("button", { name: "Done" }).click();
    const note = page.locator(".anno").filter({ hasText: "A letter of it." });
    await expect(note).toBeFocused();
    await page.reload();
    await expect(note).toBeVisible();
    await expect(page.getByRole("button", { name: /^1 note on paragraph/ })).toHaveCount(1);
  });
}

test("text that runs from right to left does, and its sentences are listed in order", async ({ page }) => {
  await expect(page.locator(words("ar"))).toHaveCSS("direction", "rtl");
  await expect(page.locator(words("he"))).toHaveCSS("direction", "rtl");
  await expect(page.locator(words("gr"))).toHaveCSS("direction", "ltr");
  const button = page.locator("#d3-p1").getByRole("button", { name: "Annotate paragraph 1" });
  await button.focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("region", { name: "Sentences of paragraph 1" });
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await expect(list.getByRole("listitem").first().locator("[dir=auto]")).toHaveCSS("direction", "rtl");
});

test("a selection over paragraphs and a note's number takes the words of the text alone @long", async ({ page }) => {
  await drag(page, [words("b4"), 9], [words("b5"), 7]);
  await tools(page).getByRole("button", { name: "Context" }).click();
  await expect(quote(page)).toContainText("has sunk by a hand since the winter. I wrote of it twice. No ship");
  await expect(quote(page)).toContainText("¶1–2");
});

for (const [where, from, to, said] of [
  ["a note", [words("b4"), 0], [words("n1b1"), 12], "without the editor’s note"],
  ["the number of a note", [words("b4"), 0], [`${words("b4")} .nref`, 1], "what stands beside them does not count"],
  ["another document", [words("b6"), 0], [words("p0-0"), 6], "Only the words of one document are chosen."],
] as const) {
  test(`a selection that ends in ${where} is cut, and that is said @long`, async ({ page }) => {
    await drag(page, [...from], [...to]);
    await expect(tools(page)).toContainText(said);
  });
}

test("a selection of what does not count chooses nothing @long", async ({ page }) => {
  await drag(page, ["#d1-p1 .num a", 0], ["#d1-p1 .num a", 1]);
  await drag(page, [`${words("b4")} .nref`, 0], [`${words("b4")} .nref`, 1]);
  // Long enough for a choice to be taken up.
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("1");
  await expect(tools(page)).toHaveCount(0);
});

test("after writing and giving up, page, focus and caret are where they were @long", async ({ page }) => {
  await drag(page, [words("p1-3"), 0], [words("p1-3"), 9]);
  await expect(tools(page)).toBeVisible();
  const before = await page.evaluate(() => window.scrollY);
  await tools(page).getByRole("button", { name: "Sourcing" }).click();
  await page.getByLabel("Your note").fill("Not this.");
  await page.getByRole("form", { name: "New note" }).getByRole("button", { name: "Discard" }).click();
  await expect(page.getByRole("form", { name: "New note" })).toHaveCount(0);
  await expect(page.locator('[data-choose="p1-3"]')).toBeFocused();
  const caret = () =>
    page.evaluate(() => {
      const selection = getSelection();
      const block = selection?.anchorNode?.parentElement?.closest("[data-block]")?.getAttribute("data-block");
      return [block, selection?.anchorOffset, selection?.isCollapsed];
    });
  expect(await caret()).toEqual(["p1-3", 9, true]);
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - before)).toBeLessThan(3);
});
