/** An instructor writes an assignment: excerpt, questions at their passages, rubric, dates; and gives it to the class. */
import type { Page } from "@playwright/test";
import { addDocument, beginAssignment, chooseByKeys, saved, tool } from "./lib/builder";
import { checkAccess, expect, openCourse, signIn, test } from "./lib/story";

/** Marks the first words of a paragraph as a mouse does. */
async function chooseWords(page: Page, paragraph: number, length: number): Promise<void> {
  await page.locator(`#p${paragraph} .txt [data-block]`).evaluate((block, units) => {
    const text = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
    if (text) document.getSelection()?.setBaseAndExtent(text, 0, text, units);
  }, length);
}

test("instructor writes an assignment", async ({ page, anotherBrowser }) => {
  await beginAssignment(page, "Who may give orders?");
  await expect(page.getByText("Not ready to publish:")).toBeVisible();
  await addDocument(page, /Order No\. 1/);

  await test.step("leaves two paragraphs out, and puts one back", async () => {
    await chooseByKeys(page, 3);
    await tool(page, "Leave ¶3 out").press("Enter");
    await expect(page.getByText("1 paragraph left out")).toBeVisible();
    await page.getByRole("button", { name: "Put back paragraphs 3" }).click();
    await expect(page.getByText("left out")).toBeHidden();
    await chooseByKeys(page, 4);
    await tool(page, "Leave ¶4 out").press("Enter");
    await expect(page.getByRole("region", { name: "Left out: paragraphs 4" })).toBeVisible();
  });

  await test.step("asks two sourcing questions at their passages, one by keys and one by mouse", async () => {
    await chooseByKeys(page, 1);
    await tool(page, /^Ask about this passage/).press("Enter");
    const first = page.getByRole("form", { name: "Question 1" });
    await first.getByLabel("Question", { exact: true }).fill("Who speaks here, and to whom?");
    await first.getByLabel("Points").fill("2.5");
    await first.getByRole("button", { name: "Done" }).click();
    await chooseWords(page, 2, 12);
    await tool(page, /^Ask about this passage/).click();
    const second = page.getByRole("form", { name: "Question 2" });
    await second.getByLabel("Start from a template").selectOption({ label: "What is it for? (sourcing question)" });
    await expect(second.getByLabel("Question", { exact: true })).not.toHaveValue("");
    await second.getByLabel("Points").fill("many");
    await expect(second.getByText("Write points as a number")).toBeVisible();
    await second.getByRole("button", { name: "Done" }).click();
    await expect(second.getByLabel("Points")).toBeFocused();
    await second.getByLabel("Points").fill("3,5");
    await checkAccess(page);
    await second.getByRole("button", { name: "Done" }).click();
  });

  await test.step("asks a discussion prompt on the whole, and orders the questions", async () => {
    await page.getByRole("button", { name: "Question on the whole assignment" }).click();
    const third = page.getByRole("form", { name: "Question 3" });
    await third.getByLabel("Question", { exact: true }).fill("Whom would you have obeyed?");
    await third.getByRole("button", { name: "Done" }).click();
    await page.getByRole("button", { name: "Move question 3 up" }).click();
    await expect(page.getByText("3 questions · 6 points")).toBeVisible();
  });

  await test.step("a question that is taken away can be put back", async () => {
    await page.getByRole("button", { name: "Edit question 2", exact: true }).click();
    await page.getByRole("button", { name: "Take it away" }).click();
    await expect(page.getByText("2 questions · 6 points")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("3 questions · 6 points")).toBeVisible();
  });

  await test.step("a due time that does not exist is refused in words", async () => {
    await page.getByLabel("Rubric").selectOption("two-criteria");
    await page.getByLabel("Due: day").fill("2027-03-28");
    await page.getByLabel("Due: time").fill("2:30");
    await expect(page.getByText("does not exist in Berlin").first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Publish" })).toHaveAttribute("aria-disabled", "true");
    await page.getByLabel("Due: time").fill("18:00");
    await expect(page.getByText("Sunday 28 March 2027", { exact: true })).toBeVisible();
    await expect(page.getByText("Due Sunday 28 March 2027, 18:00 in Berlin.")).toBeVisible();
    await checkAccess(page);
  });

  await test.step("publishes it once, and a second press says so", async () => {
    await saved(page);
    await page.reload();
    await expect(page.getByLabel("Title")).toHaveValue("Who may give orders?");
    // Written and published in one breath: what is published is what was written last.
    await page.getByLabel("To the students").fill("Read it twice.");
    await page.getByRole("button", { name: "Publish" }).dblclick();
    await expect(page.getByText("Published. Every student of the course has it.")).toBeVisible();
    await expect(page.getByText("Nothing to publish:")).toBeVisible();
    await page.getByRole("link", { name: "See how far the class is" }).click();
    await expect(page.getByText(/^0 of \d+ have submitted/)).toBeVisible();
    await checkAccess(page);
  });

  await test.step("a student finds it in the course", async () => {
    const student = await anotherBrowser();
    await signIn(student, "student");
    const course = await openCourse(student);
    await student.goto(`${course}/assignments`);
    await expect(student.getByRole("link", { name: "Who may give orders?" }).first()).toBeVisible();
    await checkAccess(student);
  });
});

test("two tabs write one assignment: the newer is shown, the other is kept", async ({ page, context }) => {
  await beginAssignment(page, "Two hands");
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByLabel("To the students").fill("From the first tab.");
  await saved(page);
  await other.getByLabel("To the students").fill("From the second tab.");
  await expect(other.getByText("changed in another tab or by a colleague")).toBeVisible();
  await other.getByRole("button", { name: "Question on the whole assignment" }).click();
  await other.getByRole("button", { name: "Take it away" }).click();
  await expect(other.getByRole("button", { name: "Undo" })).toBeVisible();
  await other.getByRole("button", { name: "Show the newer one" }).click();
  await expect(other.getByLabel("To the students")).toHaveValue("From the first tab.");
  await expect(other.getByRole("button", { name: "Undo" })).toHaveCount(0);
  await other.reload();
  await other.getByText(/^Earlier states/).click();
  const lost = other.getByRole("listitem").filter({ hasText: "written in another tab" });
  // Each save that was refused is kept, however many there were: the newest has all that was written.
  await lost
    .getByRole("button", { name: /^Bring back/ })
    .first()
    .click();
  await expect(other.getByLabel("To the students")).toHaveValue("From the second tab.");
  await other.getByLabel("To the students").fill("From both tabs.");
  await saved(other);
  await other.reload();
  await expect(other.getByLabel("To the students")).toHaveValue("From both tabs.");
});

test("who has submitted, by filter; an assistant sees the own sections only @long", async ({ page }) => {
  await signIn(page, "assistant");
  const course = await openCourse(page);
  await page.goto(`${course}/assignments`);
  await page.getByRole("link", { name: "Three ways of giving up power" }).click();
  await page.getByRole("link", { name: /^Submissions/ }).click();
  await checkAccess(page);
  const which = page.getByRole("navigation", { name: "Which students" });
  const shown = async (name: RegExp) =>
    Number((await which.getByRole("link", { name }).innerText()).replace(/\D/g, ""));
  const [all, submitted, missing] = [await shown(/^All/), await shown(/^Submitted/), await shown(/^Not submitted/)];
  expect(submitted + missing).toBe(all);
  expect(all).toBeLessThan(25);
  await which.getByRole("link", { name: /^Submitted/ }).click();
  await expect(page.getByRole("row")).toHaveCount(submitted + 1);
  expect((await page.goto(page.url().replace(/submissions.*/, "edit")))?.status()).toBe(404);
});
