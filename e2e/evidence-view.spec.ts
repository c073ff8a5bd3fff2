import { sessionCookie } from "../lib/auth/site";
import { database } from "../lib/data/database";
import { citedEssay } from "../lib/data/testing/cited-essay";
import { buildCourseWorld } from "../lib/data/testing/world";
import { shortId } from "../lib/domain/id/short-id";
import { BASE_URL, sessionOf } from "./lib/sessions";
import { checkAccess, expect, test } from "./lib/story";

const LETTER = "The harbour master to the town council";

test("a grader sees what an essay cites, quotes and leaves out, and decides by key on a row that was counted", async ({
  page,
}) => {
  const world = await buildCourseWorld(database, "Evidence on the desk");
  const { assignmentId, submissionId } = await citedEssay(database, world);
  const value = await sessionOf(world.assistant.userId);
  await page.context().addCookies([{ name: sessionCookie(), value, url: BASE_URL }]);
  const room = `/courses/${shortId(world.courseId)}/assignments/${shortId(assignmentId)}`;
  await page.goto(`${room}/submissions/${shortId(submissionId)}`);
  await checkAccess(page);

  const view = page.getByText(
    "Evidence of question 1: 1 note from 1 document; 1 cited note deleted before submitting; 1 of 2 quotations found in the texts; paragraph 3 cites no note; 1 of 2 expected passages drawn on",
  );
  await view.focus();
  await page.keyboard.press("Enter");
  const bare = page.getByText("Paragraph 3: “Nobody has answered him before, and he knows it.”");
  await expect(bare).toBeVisible();
  await expect(page.getByText(`“No ship above 300 tons” stands in ${LETTER} word for word.`)).toBeVisible();
  await expect(
    page.getByText(
      `“I beg for timber, and for an answer” differs from ${LETTER}, which has: “I ask for timber, and for an answer”.`,
    ),
  ).toBeVisible();
  const missed = page.getByRole("listitem").filter({ hasText: "I wrote of it twice" });
  await expect(missed).toContainText("is not drawn on.");
  const place = missed.getByRole("button");
  await place.click();
  await expect(place).toHaveAttribute("aria-current", "true");
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get("passage-hot") ?? [])].map(String).join("")))
    .toBe("I wrote of it twice");
  await checkAccess(page);

  const row = (name: string) => page.getByRole("group", { name });
  const documents = row("Enough documents");
  await expect(documents).toContainText("1 document cited, asks for 2.");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.keyboard.press("l");
  await page.keyboard.press("0");
  await expect(documents.getByRole("radio", { name: "No" })).toBeChecked();
  await expect(documents.getByRole("spinbutton", { name: "Counted" })).toHaveValue("1");
  const notes = row("Enough notes");
  await notes.getByRole("button", { name: "Take 1 as the count of Enough notes" }).click();
  await expect(notes.getByRole("spinbutton", { name: "Counted" })).toHaveValue("1");
  await expect(notes.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(documents.getByRole("radio", { name: "No" })).toBeChecked();
  await expect(notes.getByRole("spinbutton", { name: "Counted" })).toHaveValue("1");
  await expect(notes.getByRole("radio", { checked: true })).toHaveCount(0);

  // What is unfolded stays so where the next page is drawn.
  await checkAccess(page);
  await view.click();
  await expect(bare).toBeVisible();
  await page.getByRole("navigation", { name: "What is marked" }).getByRole("link", { name: "Question 2" }).click();
  await expect(documents).toContainText("0 documents cited, asks for 2.");
  await expect(bare).toBeVisible();
  await checkAccess(page);
});
