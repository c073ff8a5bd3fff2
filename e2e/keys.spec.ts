import { sessionCookie } from "../lib/auth/site";
import { database } from "../lib/data/database";
import { moreSubmissions } from "../lib/data/testing/marked";
import { buildCourseWorld } from "../lib/data/testing/world";
import { shortId } from "../lib/domain/id/short-id";
import { BASE_URL, sessionOf } from "./lib/sessions";
import { checkAccess, expect, test } from "./lib/story";

test("twenty answers with keys alone: a level, on to the next, until nothing is left to mark", async ({
  page,
}, info) => {
  const world = await buildCourseWorld(database, "A Sunday evening");
  await moreSubmissions(database, world, 19);
  await page
    .context()
    .addCookies([{ name: sessionCookie(), value: await sessionOf(world.instructor.userId), url: BASE_URL }]);
  const { courseId, open, submission } = world;
  const room = `/courses/${shortId(courseId)}/assignments/${shortId(open.assignmentId)}`;
  await page.goto(`${room}/submissions/${shortId(submission.submissionId)}`);
  // The page has come alive when it can be looked at.
  await checkAccess(page);
  let pressed = 0;
  const press = async (key: string) => {
    await page.keyboard.press(key);
    pressed += 1;
  };
  for (let left = 20; left > 0; left--) {
    await expect(page.getByText(new RegExp(`^Submission \\d+ of 20, ${left} to mark$`))).toBeVisible();
    // With no row in focus a digit is for the first row without a level.
    await press("2");
    await expect(page.getByRole("radio", { checked: true })).toHaveAccessibleName(/Emergent/);
    if (left > 1) await press("s");
    else await page.getByRole("button", { name: "Finish marking" }).press("Enter");
  }
  await expect(page.getByText(/all marked$/)).toBeVisible();
  info.annotations.push({ type: "keys", description: `${((pressed + 1) / 20).toFixed(1)} keys an answer` });
  await page.goto(`${room}/submissions?show=unmarked`);
  await expect(page.getByText("Nothing waits to be marked.")).toBeVisible();
  await checkAccess(page);
});
