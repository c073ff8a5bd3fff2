import { database } from "../lib/data/database";
import { shortId } from "../lib/domain/id/short-id";
import { markedCourse } from "./lib/marked";
import { checkAccess, expect, test } from "./lib/story";

test("two graders at one submission: nothing is overwritten, both are shown, and what was not taken stays in the history", async ({
  page,
  anotherBrowser,
}) => {
  const { world, room, as } = await markedCourse();
  const { submissionId, submissionVersionId } = world.submission;
  const desk = `${room}/submissions/${shortId(submissionId)}`;
  await as(page, "instructor");
  const second = await anotherBrowser();
  await as(second, "assistant");
  await page.goto(desk);
  await second.goto(new URL(desk, page.url()).href);
  const whole = (at: typeof page) => at.getByRole("textbox", { name: "On the whole" });
  await expect(whole(second)).toHaveValue("You hear the tone.");
  await whole(page).fill("You hear the tone, and who speaks.");
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();

  await second.getByRole("radio", { name: /Proficient/ }).check();
  await whole(second).fill("You hear who is silent.");
  const both = second.getByRole("region", { name: /This marking/ });
  await expect(both).toContainText("You hear the tone, and who speaks.");
  await expect(both).toContainText("You hear who is silent.");
  await checkAccess(second);
  await page.reload();
  await expect(whole(page)).toHaveValue("You hear the tone, and who speaks.");
  await both.getByRole("button", { name: /newer|theirs|other/i }).click();
  await expect(whole(second)).toHaveValue("You hear the tone, and who speaks.");
  await expect(second.getByRole("radio", { checked: true })).toHaveAccessibleName(/Emergent/);
  const kept = await database.assessmentVersion.findMany({
    where: { courseId: world.courseId, assessment: { submissionVersionId }, kind: "Conflict" },
  });
  expect(JSON.stringify(kept.map(({ content }) => content))).toContain("You hear who is silent.");
});
