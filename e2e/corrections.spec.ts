/** A text is corrected under the notes of a seminar: every note moves with its words, and none goes anywhere silently. */
import type { Page } from "@playwright/test";
import { sessionCookie } from "../lib/auth/site";
import { shortId } from "../lib/domain/id/short-id";
import { ownCourse } from "./lib/people";
import { BASE_URL, sessionOf } from "./lib/sessions";
import { checkAccess, expect, test, visit } from "./lib/story";

const as = async (page: Page, { userId }: { userId: string }) =>
  page.context().addCookies([{ name: sessionCookie(), value: await sessionOf(userId), url: BASE_URL }]);

/** Changes the words of a paragraph on the editing desk. */
async function retype(page: Page, paragraph: number, words: string): Promise<void> {
  await page.getByRole("button", { name: `Change paragraph ${paragraph}`, exact: true }).click();
  await page.getByLabel("Its words").fill(words);
  await page.getByRole("button", { name: "Save the words" }).click();
  await expect(page.getByText(`Words of paragraph ${paragraph} changed.`, { exact: true })).toBeVisible();
}

test("a correction says beforehand what it does to notes, moves them, and lists what lost its words", async ({
  page,
  anotherBrowser,
}) => {
  test.setTimeout(120_000);
  const { world } = await ownCourse();
  const course = `/courses/${shortId(world.courseId)}`;
  const room = `${course}/assignments/${shortId(world.open.assignmentId)}`;
  const text = `${course}/documents/${shortId(world.document.documentId)}`;

  const student = await anotherBrowser();
  await as(student, world.student);
  await visit(student, room);
  await expect(student.locator(".edition[data-placed]").first()).toBeVisible();
  // Written beforehand, on "No ship above 300 tons".
  const note = student.locator(".anno").filter({ hasText: "He measures, then he accuses." });
  await expect(note.first()).toBeVisible();
  const before = await note.count();

  await as(page, world.instructor);
  await page.goto(`${text}/edit`);
  await retype(page, 2, "No vessel of more than 300 tons should lie there. The pilots know it; the council does not.");
  await page.getByLabel("What you changed, in a few words").fill("Read again against the letter book.");
  await page.getByRole("button", { name: "Publish revision 2" }).click();

  await expect(page.getByRole("heading", { name: /^Assignments that read/ })).toBeVisible();
  await checkAccess(page);
  const reader = page.getByRole("region", { name: "Assignment (open)" });
  await expect(reader.getByText("reads revision 1")).toBeVisible();
  await expect(reader.getByRole("cell", { name: "No ship above 300 tons", exact: true }).first()).toBeVisible();
  await reader.getByRole("button", { name: "Give it revision 2" }).click();
  await expect(reader.getByText("reads the current text")).toBeVisible();

  await student.reload();
  await expect(student.locator(".edition[data-placed]").first()).toBeVisible();
  await expect(student.getByText("A text of this assignment was corrected.")).toBeVisible();
  await expect(student.getByText("No vessel of more than 300 tons")).toBeVisible();
  // Corrected words are told with what they were, or the note is listed with the words it lost.
  await expect(student.getByText("No ship above 300 tons").first()).toBeVisible();
  await expect(student.locator(".anno, .unplaced li").filter({ hasText: "He measures, then he accuses." })).toHaveCount(
    before,
  );
  await checkAccess(student);
});
