import { sessionCookie } from "../lib/auth/site";
import { database } from "../lib/data/database";
import { moreSubmissions } from "../lib/data/testing/marked";
import { buildCourseWorld } from "../lib/data/testing/world";
import { shortId } from "../lib/domain/id/short-id";
import { BASE_URL, sessionOf } from "./lib/sessions";
import { checkAccess, expect, test } from "./lib/story";

test("a comment is kept while marking, used again on other words by key, and shared with an assistant", async ({
  page,
  anotherBrowser,
}) => {
  const world = await buildCourseWorld(database, "The same thing again");
  const [other] = await moreSubmissions(database, world, 1);
  const enter = async (at: typeof page, who: typeof world.student) =>
    at.context().addCookies([{ name: sessionCookie(), value: await sessionOf(who.userId), url: BASE_URL }]);
  await enter(page, world.instructor);
  const course = `/courses/${shortId(world.courseId)}`;
  const desk = (id: string) => `${course}/assignments/${shortId(world.open.assignmentId)}/submissions/${shortId(id)}`;
  const choose = async () => {
    await page.getByRole("button", { name: "Choose words in paragraph 1 of this answer" }).first().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
  };
  await page.goto(`${course}/rubrics`);
  await page.getByRole("link", { name: "Comments to use again" }).click();
  await expect(page.getByText("Nothing is kept yet.")).toBeVisible();
  await checkAccess(page);

  await page.goto(desk(world.submission.submissionId));
  await choose();
  await page.keyboard.press("c");
  const words = page.getByRole("textbox", { name: "Comment" });
  await words.fill("Who says {passage}, and when?");
  await page.getByRole("button", { name: "Keep for reuse" }).click();
  await expect(page.getByText("Kept for reuse.")).toBeVisible();
  await checkAccess(page);
  await words.fill("Who says so?");
  await page.getByRole("button", { name: "Done" }).click();

  await page.goto(desk(other?.submissionId ?? ""));
  await choose();
  await page.keyboard.press("b");
  const search = page.getByRole("combobox", { name: "Comments to use again" });
  await expect(search).toBeFocused();
  await expect(page.getByRole("option", { name: /Who says \{passage\}/ })).toHaveAttribute("aria-selected", "true");
  await checkAccess(page);
  await search.fill("nobody wrote this");
  await expect(page.getByText("Nothing is kept that holds these words.")).toBeVisible();
  await search.fill("when");
  await expect(page.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(words).toBeFocused();
  await expect(words).toHaveValue(/^Who says “.+”, and when\?$/);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();

  await page.goto(`${course}/comments`);
  const item = page.getByRole("listitem").filter({ hasText: "Who says {passage}, and when?" });
  await expect(item.getByText("used once")).toBeVisible();
  const assistant = await anotherBrowser();
  await enter(assistant, world.assistant);
  await assistant.goto(new URL(`${course}/comments`, page.url()).href);
  await expect(assistant.getByText("Nothing is kept yet.")).toBeVisible();
  await item.getByText("Change").click();
  await item.getByRole("textbox", { name: "Words" }).fill("");
  await item.getByRole("button", { name: "Keep" }).click();
  await expect(item.getByText("Write the words of the comment.")).toBeVisible();
  await item.getByRole("textbox", { name: "Words" }).fill("Who says {passage}, and to whom?");
  await item.getByRole("checkbox", { name: "Share it with those who teach this course" }).check();
  await item.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByText("Shared with those who teach this course")).toBeVisible();
  await checkAccess(page);
  await assistant.reload();
  await expect(assistant.getByText("Who says {passage}, and to whom?")).toBeVisible();
  await expect(assistant.getByText("Change", { exact: true })).toHaveCount(0);
});
