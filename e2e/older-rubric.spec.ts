/** A rubric is edited after work was marked with it: what was given stays, is listed, and is marked anew by choice. */
import { database } from "../lib/data/database";
import { publishRubric, readRubric } from "../lib/data/rubrics";
import { publishNext } from "../lib/data/testing/next-version";
import { type CourseWorld, viewerOf } from "../lib/data/testing/world";
import { shortId } from "../lib/domain/id/short-id";
import { freshRow } from "../lib/domain/rubric/edit-rubric";
import { rowsOf } from "../lib/domain/rubric/rubric-pages";
import { markedCourse } from "./lib/marked";
import { checkAccess, expect, test } from "./lib/story";

/** The rubric gets a row for style, and the assignment a version that is marked with it. */
async function useNextRubric(world: CourseWorld): Promise<void> {
  const { courseId, instructor, open, document, rubric } = world;
  const { version } = await readRubric(viewerOf(instructor), courseId, rubric.rubricId, null);
  const criteria = [...rowsOf(version.criteria), { ...freshRow("FeedbackOnly", "style"), title: "Style" }];
  const made = await publishRubric(viewerOf(instructor), courseId, rubric.rubricId, { base: 1, draft: 1, criteria });
  if (!made.ok) throw new Error(made.problem);
  const where = { courseId_rubricId_number: { courseId, rubricId: rubric.rubricId, number: 2 } };
  const { id: rubricVersionId } = await database.rubricVersion.findUniqueOrThrow({ where, select: { id: true } });
  await publishNext(database, world, open.assignmentId, { text: document, promptIds: open.promptIds, rubricVersionId });
}

test("grades under an older rubric are listed; one is marked anew, with what still stands, and leaves the list", async ({
  page,
}) => {
  const { world, room, as } = await markedCourse();
  await useNextRubric(world);
  await as(page, "instructor");
  await page.goto(`/courses/${shortId(world.courseId)}/rubrics/${shortId(world.rubric.rubricId)}`);
  await page.getByRole("list", { name: "Marked with an older version" }).getByRole("link").click();
  const which = page.getByRole("navigation", { name: "Which students" });
  await expect(which.getByRole("link", { name: "Older rubric 5" })).toBeVisible();
  await checkAccess(page);

  await page.getByRole("link", { name: "Sami Student" }).click();
  const panel = page.getByRole("region", { name: /version 1/ });
  await expect(panel.getByRole("radio", { checked: true })).toHaveCount(1);
  await checkAccess(page);
  await page.getByRole("button", { name: "Mark it with version 2" }).click();
  const anew = page.getByRole("region", { name: /version 2/ });
  await expect(anew.getByRole("group", { name: "Style" })).toBeVisible();
  await expect(anew.getByRole("radio", { checked: true })).toHaveCount(1);
  await expect(page.getByRole("textbox", { name: "On the whole" })).toHaveValue("You hear the tone.");
  await anew.getByRole("button", { name: "Finish marking" }).click();
  await expect(page.getByText(/all marked$/)).toBeVisible();

  await page.goto(`${room}/submissions?show=older`);
  await expect(which.getByRole("link", { name: "Older rubric 4" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Sami Student" })).toHaveCount(0);
});
