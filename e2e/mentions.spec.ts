/** Being mentioned: told on the first pages, with the way to the note, until one has looked. */
import { database } from "../lib/data/database";
import { ownSeminar, type Reader, type Seminar } from "./lib/seminar";
import { expect, test, visit } from "./lib/story";

/** Somebody's note for everyone that names somebody else; gives its id. */
async function mention(seminar: Seminar, by: Reader, named: Reader, words: string): Promise<string> {
  const annotationId = await seminar.note(by, words);
  const { courseId } = seminar.world;
  const { enrollmentId } = seminar.world[named];
  await database.mention.create({ data: { courseId, enrollmentId, annotationId } });
  return annotationId;
}

for (const width of [390, 1280]) {
  test(`who is mentioned is led to the note and told no more when they have looked, ${width} wide`, async ({
    page,
    anotherBrowser,
  }) => {
    await page.setViewportSize({ width, height: 860 });
    const seminar = await ownSeminar();
    const id = await mention(seminar, "student", "classmate", "@Cleo Classmate, who measured the ships?");
    await seminar.as(page, "classmate");
    await visit(page, "/");
    const course = page.getByRole("main").getByRole("listitem").filter({ hasText: "Harbours of Europe" });
    await expect(course.last()).toContainText("1 mention of you");
    await visit(page, seminar.course);
    const told = page.getByRole("region", { name: "You were mentioned" }).getByRole("listitem");
    await expect(told).toHaveCount(1);
    await expect(told).toContainText("who measured the ships?");
    await expect(told).toContainText("Sami Student");

    const desk = await anotherBrowser();
    await seminar.as(desk, "neighbour");
    await desk.goto(seminar.course);
    await expect(desk.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(desk.getByText("You were mentioned")).toHaveCount(0);

    await told.getByRole("link", { name: "Go to the note by Sami Student" }).click();
    await expect(page.locator(`#note-${id}`)).toBeVisible();
    await page.goto(seminar.course);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("You were mentioned")).toHaveCount(0);
  });
}

test("many mentions leave what is due in sight: the rest opens by its line @long", async ({ page }) => {
  const seminar = await ownSeminar();
  for (let number = 1; number <= 6; number++) {
    await mention(seminar, "student", "neighbour", `@Nuno Neighbour, line ${number}?`);
  }
  await seminar.as(page, "neighbour");
  await visit(page, seminar.course);
  const told = page.getByRole("region", { name: "You were mentioned" });
  await expect(told.getByRole("listitem")).toHaveCount(4);
  await told.getByText("Show 2 more mentions").press("Enter");
  await expect(told.getByRole("listitem")).toHaveCount(6);
});
