/** Where the class looked: shaded and counted, opened by those who teach, and made a question of. */
import { ownSeminar, type Seminar, TONS } from "./lib/seminar";
import { checkAccess, expect, test, visit } from "./lib/story";

/** Three readers on one passage, one of them alone on another. */
async function readClosely(): Promise<Seminar> {
  const seminar = await ownSeminar();
  await seminar.note("student", "He counts what the quay can bear.", { skill: "sourcing" });
  await seminar.note("classmate", "He forbids what he cannot know.", { skill: "sourcing" });
  await seminar.note("neighbour", "The number comes from a survey.", { skill: "sourcing" });
  await seminar.note("student", "He asks for hands.", { skill: "close-reading", block: "b6", on: "timber" });
  return seminar;
}

for (const width of [390, 1280]) {
  test(`an instructor sees where the class looked, by skill, and opens the notes; ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const seminar = await readClosely();
    await seminar.as(page, "instructor");
    await visit(page, `${seminar.assignment}/heat`);
    await expect(page.getByText("4 notes of 3 readers over")).toBeVisible();
    await expect(page.locator("mark", { hasText: TONS })).toHaveAttribute("title", "3 readers");
    await expect(page.getByRole("img", { name: /: Sourcing 3$/ })).toBeVisible();
    await expect(page.getByRole("img", { name: /: Close reading 1$/ })).toBeVisible();
    await page.getByText("The numbers in a table").click();
    await expect(page.getByRole("table", { name: "Readers who marked each paragraph, by skill" })).toContainText("3");
    await page.getByRole("navigation", { name: "Which notes" }).getByRole("link", { name: "Close reading" }).click();
    await expect(page.locator("mark", { hasText: "timber" })).toBeVisible();
    await expect(page.locator("mark", { hasText: TONS })).toHaveCount(0);
    await page.getByRole("navigation", { name: "Which notes" }).getByRole("link", { name: "All skills" }).click();
    await page.getByRole("link", { name: `“${TONS}”` }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Notes on ¶/);
    await expect(page.getByRole("article")).toHaveCount(3);
    await checkAccess(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test("two notes become a draft question at their passage, and nothing is published", async ({
  page,
  anotherBrowser,
}) => {
  const seminar = await readClosely();
  await seminar.as(page, "instructor");
  await page.goto(`${seminar.assignment}/heat`);
  await page.getByRole("link", { name: `“${TONS}”` }).click();
  const ask = page.getByRole("button", { name: "Make a draft question" });
  await expect(ask).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("checkbox", { name: "Choose the note by Sami Student" }).check();
  await page.getByRole("checkbox", { name: "Choose the note by Cleo Classmate" }).check();
  await expect(page.getByText("2 notes chosen.")).toBeVisible();
  await ask.click();
  await expect(page).toHaveURL(/\/edit\?question=/);
  const form = page.getByRole("form", { name: "Question 3" });
  const text = form.getByLabel("Question", { exact: true });
  await expect(text).toHaveValue(/He counts what the quay can bear\./);
  await expect(text).toHaveValue(/He forbids what he cannot know\./);
  await expect(text).not.toHaveValue(/Sami|Cleo/);
  await expect(form.getByLabel("Kind")).toHaveValue("Discussion");
  await checkAccess(page);
  const student = await anotherBrowser();
  await seminar.as(student, "student");
  await student.goto(seminar.assignment);
  await expect(student.getByText("two notes do not say the same")).toHaveCount(0);
});

test("a student gets no count of fewer than three readers, and no note of the class by this way", async ({ page }) => {
  const seminar = await readClosely();
  await seminar.as(page, "student");
  await visit(page, `${seminar.assignment}/heat`);
  await expect(page.locator("mark", { hasText: TONS })).toBeVisible();
  await expect(page.locator("mark", { hasText: "timber" })).toHaveCount(0);
  await expect(page.getByText("A dash stands for fewer than 3 readers.")).toBeVisible();
  await expect(page.getByText("He forbids what he cannot know.")).toHaveCount(0);
  await expect(page.getByRole("link", { name: /^\d+ notes? on/ })).toHaveCount(0);
  expect((await page.goto(`${seminar.assignment}/heat/notes?from=0&to=100`))?.status()).toBe(404);
});
