/** The page of a text: ways through it, two side by side, where one was, and what assistive technology finds. */
import { type ComposedRoom, composedRoom, openAs } from "./lib/composed";
import { checkAccess, expect, test } from "./lib/story";

let own: ComposedRoom;
test.beforeEach(async () => {
  own = await composedRoom();
});

test("the contents lead to texts and headings, and say where one is", async ({ page }) => {
  await openAs(page, own.student, own.room);
  const contents = page.getByRole("navigation", { name: "Contents" });
  await page.getByText("Contents", { exact: true }).click();
  await expect(contents.getByRole("link")).toHaveText([
    "The harbour master to the town council",
    "The ledger of the ferry",
    ...["Before the ice", "The crossing", "What the toll was for"],
    "A message in five scripts",
  ]);
  await checkAccess(page);
  await contents.getByRole("link", { name: "The crossing" }).click();
  await expect(contents).toBeHidden();
  await expect(page.getByRole("heading", { name: "The crossing" })).toBeInViewport();
  // Without bringing the bar into view first: it is there, and the page must not move.
  await page.getByText("Contents", { exact: true }).dispatchEvent("click");
  await expect(contents.getByRole("link", { name: "The crossing" })).toHaveAttribute("aria-current", "location");
  await contents.getByRole("link", { name: "The crossing" }).press("Escape");
  await expect(contents).toBeHidden();
});

test("two texts side by side scroll by themselves, and stand one after the other on a phone", async ({ page }) => {
  await openAs(page, own.student, own.room);
  await page.getByText("Side by side", { exact: true }).click();
  await page.getByLabel("Left").selectOption("3. A message in five scripts");
  await page.getByLabel("Right").selectOption("2. The ledger of the ferry");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/\?beside=3&beside=2$/);
  const [left, right] = [
    page.getByRole("article", { name: "A message" }),
    page.getByRole("article", { name: "The ledger" }),
  ];
  await expect(page.getByRole("article", { name: "The harbour master" })).toHaveCount(0);
  const [a, b] = [await left.boundingBox(), await right.boundingBox()];
  expect((a?.x ?? 0) + (a?.width ?? 0)).toBeLessThanOrEqual(b?.x ?? 0);
  const before = await left.boundingBox();
  await right.getByText("On day 36").scrollIntoViewIfNeeded();
  expect(await left.boundingBox()).toEqual(before);
  await checkAccess(page);

  // A note can be written in either pane.
  await right.getByRole("button", { name: "Annotate paragraph 36" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.press("1");
  await page.getByLabel("Your note").fill("The last day.");
  await page.getByRole("form", { name: "New note" }).getByRole("button", { name: "Done" }).click();
  await right.getByRole("button", { name: "1 note on paragraph 36" }).click();
  await expect(page.getByRole("dialog", { name: "Notes on Paragraph 36" })).toContainText("The last day.");
  await page.keyboard.press("Escape");

  await page.setViewportSize({ width: 390, height: 844 });
  const [c, d] = [await left.boundingBox(), await right.boundingBox()];
  expect((c?.y ?? 0) + (c?.height ?? 0)).toBeLessThanOrEqual(d?.y ?? 0);
});

test("an address that asks for texts that are not there shows them all", async ({ page }) => {
  await openAs(page, own.student, `${own.room}?beside=1&beside=9`);
  await expect(page.getByRole("article").filter({ has: page.locator("[data-block]") })).toHaveCount(3);
});

test("the place is kept, and offered on the next visit", async ({ page, anotherBrowser }) => {
  await openAs(page, own.student, own.room);
  await page.locator("#d2-p20").evaluate((block) => block.scrollIntoView({ block: "start" }));
  const kept = page.waitForResponse((response) => response.url().endsWith("/annotations/position"));
  await page.mouse.wheel(0, 10);
  expect((await kept).ok()).toBe(true);
  const other = await anotherBrowser();
  await openAs(other, own.student, own.room);
  const offer = other.getByRole("button", { name: /^Go on at ¶(19|20|21) of “The ledger of the ferry”$/ });
  await expect(offer).toBeVisible();
  expect(await other.evaluate(() => window.scrollY)).toBe(0);
  await offer.click();
  await expect(offer).toHaveCount(0);
  await expect(other.locator("#d2-p20")).toBeInViewport();
});

test("landmarks, headings and buttons as assistive technology finds them", async ({ page }) => {
  await openAs(page, own.student, own.room);
  await expect(page.getByRole("banner")).toHaveCount(1);
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - navigation "This assignment"
    - heading "Letters nobody sent" [level=1]
    - article "The harbour master to the town council":
      - heading "The harbour master to the town council" [level=2]
      - button "Annotate the title"
      - heading "Headnote, by the editor" [level=3]
      - link "Paragraph 1, link"
      - paragraph: /The quay has sunk/
      - button "Annotate paragraph 1"
      - note:
        - link "Note 1, back to the text"
        - button "Annotate note 1"
      - link "Paragraph 2, link"
      - button "Annotate paragraph 2"
    - article "The ledger of the ferry":
      - heading "The ledger of the ferry" [level=2]
      - heading "Before the ice" [level=3]
    - article "A message in five scripts"
  `);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the text" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("at 320 pixels, as at 400 %, nothing has to be scrolled sideways @long", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await openAs(page, own.student, own.room);
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBeLessThanOrEqual(320);
  await page.getByRole("button", { name: "Annotate paragraph 2" }).first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Sentences of paragraph 2" })).toBeVisible();
  expect(await width()).toBeLessThanOrEqual(320);
  await page.getByText("Contents", { exact: true }).click();
  expect(await width()).toBeLessThanOrEqual(320);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Keys", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Keys of the reading room" })).toBeVisible();
  expect(await width()).toBeLessThanOrEqual(320);
});

test("in forced colours a passage keeps its line, and what is chosen is seen @long", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openAs(page, own.student, own.room);
  const words = page.locator("#d1-p2 [data-block]");
  await page.getByRole("button", { name: "Annotate paragraph 2" }).first().focus();
  await expect(page.getByRole("button", { name: "Annotate paragraph 2" }).first()).toHaveCSS("width", "26px");
  await page.keyboard.press("ArrowRight");
  const style = (name: string) =>
    words.evaluate((block, highlight) => {
      const { textDecorationLine, textDecorationStyle, backgroundColor } = getComputedStyle(
        block,
        `::highlight(${highlight})`,
      );
      return { line: textDecorationLine, style: textDecorationStyle, ground: backgroundColor };
    }, name);
  const styles = await Promise.all(["s", "t", "r", "l", "x"].map((letter) => style(`passage-${letter}`)));
  // Five lines that no colour is needed to tell apart, and no ground that would hide them.
  expect(new Set(styles.map((each) => each.style)).size).toBe(5);
  expect(styles.every((each) => each.line === "underline" && each.ground === "rgba(0, 0, 0, 0)")).toBe(true);
  expect((await style("passage-chosen")).ground).not.toBe("rgba(0, 0, 0, 0)");
  await checkAccess(page);
});

test("on paper: numbered paragraphs, notes under the text, no controls @long", async ({ page }) => {
  await openAs(page, own.student, own.room);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Contents", { exact: true })).toBeHidden();
  await expect(page.getByRole("button", { name: "Annotate paragraph 1" })).toHaveCount(0);
  await expect(page.locator("#d1-p1 .num")).toBeVisible();
  await expect(page.getByRole("region", { name: "Notes, for print" }).first()).toContainText(
    "The harbour book records",
  );
  await expect(page.locator("#d1-n-n1")).toBeHidden();
});
