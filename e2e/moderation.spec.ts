/** Keeping a room civil: what is flagged is looked at, hidden with a reason or left, and everything stays in a trail. */
import { database } from "../lib/data/database";
import { ownSeminar } from "./lib/seminar";
import { checkAccess, expect, test, visit } from "./lib/story";

const WORDS = "Only a fool would believe this man.";

test("an instructor finds a flag on the course's page, hides the note with a reason, and shows it again", async ({
  page,
}) => {
  const seminar = await ownSeminar();
  const annotationId = await seminar.note("classmate", WORDS);
  const { courseId, student } = seminar.world;
  await database.flag.create({ data: { courseId, annotationId, byId: student.enrollmentId, reason: "It is unkind." } });
  await seminar.as(page, "instructor");
  await page.goto(seminar.course);
  await page.getByRole("link", { name: "Look at what is flagged" }).click();
  const flagged = page.getByRole("article", { name: "Flagged by Sami Student" });
  await expect(flagged).toContainText("It is unkind.");
  await expect(flagged).toContainText(WORDS);
  await checkAccess(page);
  await flagged.getByRole("button", { name: /^Hide it/ }).click();
  await expect(flagged.getByText("Say why, for its author will ask.")).toBeVisible();
  await flagged.getByLabel("Why").fill("Speak of the text, not of its readers.");
  await flagged.getByRole("button", { name: /^Hide it/ }).click();
  await expect(page.getByRole("heading", { name: "Nothing is flagged" })).toBeVisible();
  await page.getByRole("link", { name: "Hidden 1" }).click();
  const hidden = page.getByRole("article", { name: "Hidden by Ines Instructor" });
  await expect(hidden).toContainText("Speak of the text, not of its readers.");
  await hidden.getByRole("button", { name: /^Show it again/ }).click();
  await expect(page.getByRole("heading", { name: "Nothing is hidden" })).toBeVisible();
  await page.getByRole("link", { name: "What was done 2" }).click();
  await expect(page.getByRole("article")).toHaveCount(2);
  await checkAccess(page);
});

test("an assistant sees the people of their sections, leaves a note as it is; students find no such page", async ({
  page,
  anotherBrowser,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const seminar = await ownSeminar();
  const { courseId, student } = seminar.world;
  for (const who of ["classmate", "neighbour"] as const) {
    const annotationId = await seminar.note(who, `${WORDS} Says ${who}.`);
    await database.flag.create({ data: { courseId, annotationId, byId: student.enrollmentId, reason: "Unkind." } });
  }
  await seminar.as(page, "assistant");
  await visit(page, `${seminar.course}/moderation`);
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("article")).toContainText("Says classmate.");
  await page.getByRole("button", { name: /^Leave it as it is/ }).click();
  await expect(page.getByRole("heading", { name: "Nothing is flagged" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const other = await anotherBrowser();
  await seminar.as(other, "student");
  expect((await other.goto(`${seminar.course}/moderation`))?.status()).toBe(404);
});
