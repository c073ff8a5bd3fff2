/** Talking about a prompt: posting before one sees, answering, a sheet for the seminar, turns in class. */
import type { Browser, Locator, Page } from "@playwright/test";
import { sessionCookie } from "../lib/auth/site";
import { database } from "../lib/data/database";
import { savePost } from "../lib/data/discussion-posts";
import { publishNext } from "../lib/data/testing/next-version";
import { sentPost, sentQuote } from "../lib/data/testing/sent-post";
import { buildCourseWorld, type CourseWorld, viewerOf } from "../lib/data/testing/world";
import { shortId } from "../lib/domain/id/short-id";
import { BASE_URL, sessionOf } from "./lib/sessions";
import { checkAccess, expect, test, visit } from "./lib/story";

type Person = "instructor" | "student" | "classmate" | "neighbour";

const roomOf = ({ courseId, open }: CourseWorld) =>
  `/courses/${shortId(courseId)}/assignments/${shortId(open.assignmentId)}`;
const post = (page: Page, words: string): Locator => page.getByRole("listitem").filter({ hasText: words }).last();

const paragraph = (text: string) => ({ type: "p", text, marks: [], atoms: [] });

/** Makes the browser somebody's of a course of the story's own. */
async function become(page: Page, world: CourseWorld, person: Person): Promise<void> {
  const value = await sessionOf(world[person].userId);
  await page.context().addCookies([{ name: sessionCookie(), value, url: BASE_URL }]);
}

async function pageOf(browser: Browser, world: CourseWorld, person: Person): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await become(page, world, person);
  return page;
}

test("students of two sections post before they see, answer, and hear of each other", async ({ page, browser }) => {
  const world = await buildCourseWorld(database, "Harbours of Europe");
  const { document: text, open } = world;
  await publishNext(database, world, open.assignmentId, {
    text,
    promptIds: open.promptIds,
    settings: { postFirst: true },
  });
  const room = `${roomOf(world)}/discussion`;
  const other = await pageOf(browser, world, "neighbour");
  await other.goto(room);
  await other.getByRole("textbox", { name: "Your post" }).fill("He warns the town before the ships come.");
  await other.getByRole("button", { name: "Post, and open the discussion" }).click();
  await expect(post(other, "He warns the town")).toBeFocused();

  await become(page, world, "student");
  const answer = await page.goto(room);
  expect(await answer?.text()).not.toContain("He warns the town");
  await expect(page.getByText("You post first.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "The discussion is closed to you until you post" })).toBeVisible();
  await checkAccess(page);

  // A passage chosen by keys, and quoted.
  await page.getByRole("button", { name: "Choose a passage in paragraph 1" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("a");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Quote the text" }).click();
  const form = page.getByRole("form", { name: "Your post" });
  await expect(form.getByRole("button", { name: /^Take out/ })).toBeVisible();
  await form.getByRole("textbox", { name: "Your post" }).fill("<b>He measures</b> first.");
  await expect(form.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(post(page, "<b>He measures</b> first.")).toBeFocused();
  await expect(post(page, "<b>He measures</b> first.").getByRole("blockquote")).toHaveCount(1);
  await expect(post(page, "He warns the town")).toContainText("Nuno Neighbour");
  await checkAccess(page);

  // What comes from others is announced, and nothing moves before it is wanted.
  await expect(other.getByRole("status").filter({ hasText: "New post by Sami Student." })).toBeVisible();
  await expect(other.getByText("He measures")).toHaveCount(0);
  await other.getByRole("button", { name: "Show", exact: true }).click();
  await post(other, "He measures").getByRole("button", { name: "Reply to the post by Sami Student" }).click();
  await other.getByRole("textbox", { name: "Your answer to Sami Student" }).fill("And then he accuses.");
  await other.getByRole("form", { name: "Your answer to Sami Student" }).getByRole("button", { name: "Post" }).click();
  await expect(post(other, "And then he accuses.")).toBeFocused();
  await other.context().close();

  // Editing leaves a trail; deleting can be taken back.
  await page.reload();
  await post(page, "<b>He measures</b> first.").getByRole("button", { name: "Edit your post" }).first().click();
  await page.getByRole("textbox", { name: "Edit your post" }).fill("He measures first, and writes it down.");
  await page.getByRole("button", { name: "Done" }).click();
  const mine = page.getByRole("listitem").filter({ hasText: "and writes it down" }).first();
  await expect(mine).toContainText("edited");
  await mine.getByRole("button", { name: "History of your post" }).click();
  await expect(page.getByRole("dialog", { name: "History of this post" })).toContainText("He measures");
  await page.keyboard.press("Escape");
  await mine.getByRole("button", { name: "Delete your post" }).click();
  await expect(page.getByText("This post was deleted by its author.")).toBeVisible();
  await expect(page.getByText("And then he accuses.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("and writes it down")).toBeVisible();
});

test("a draft comes back after a reload, and is posted", async ({ page }) => {
  const world = await buildCourseWorld(database, "Harbours of Europe");
  await become(page, world, "student");
  await page.goto(`${roomOf(world)}/discussion`);
  const form = page.getByRole("form", { name: "Add to the discussion" });
  await form.getByRole("textbox").fill("Not finished yet");
  await expect(form.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Go on writing" }).click();
  await expect(form.getByRole("textbox")).toHaveValue("Not finished yet");
  await form.getByRole("textbox").fill("Finished now.");
  await form.getByRole("button", { name: "Post" }).click();
  await expect(post(page, "Finished now.")).toBeFocused();
  await expect(page.getByRole("button", { name: "Go on writing" })).toHaveCount(0);
});

test("a long talk under one post is read by fifty, and who answers is brought to their answer", async ({ page }) => {
  const world = await buildCourseWorld(database, "Harbours of Europe");
  const { courseId, open, neighbour } = world;
  const promptId = open.promptIds[1] ?? "";
  const top = sentPost(promptId, "He begs, and he measures.");
  await savePost(viewerOf(world.student), courseId, open.assignmentId, top);
  await database.discussionPost.createMany({
    data: Array.from({ length: 60 }, (_, index) => {
      const at = new Date(Date.now() - (100 - index) * 60_000);
      return {
        ...{ courseId, assignmentId: open.assignmentId, promptId, parentId: top.id, authorId: neighbour.enrollmentId },
        ...{ bodyText: `Measure ${index + 1}.`, body: { blocks: [paragraph(`Measure ${index + 1}.`)] } },
        ...{ createdAt: at, postedAt: at, changedAt: at },
      };
    }),
  });
  await become(page, world, "classmate");
  await page.goto(`${roomOf(world)}/discussion`);
  const answers = page.getByRole("list", { name: "Answers to Sami Student" }).getByRole("listitem");
  await expect(answers).toHaveCount(50);
  await checkAccess(page);
  await page.getByRole("link", { name: "Show 10 answers more to Sami Student" }).click();
  await expect(answers).toHaveCount(10);
  await expect(answers.last()).toContainText("Measure 60.");
  await page.getByRole("link", { name: "Show 50 answers earlier to Sami Student" }).click();
  await expect(answers).toHaveCount(50);
  await page.getByRole("button", { name: "Reply to the post by Sami Student" }).click();
  await page.getByRole("textbox", { name: "Your answer to Sami Student" }).fill("Which measure?");
  await page.keyboard.press("Control+Enter");
  await expect(post(page, "Which measure?")).toBeFocused();
  await expect(answers).toHaveCount(11);
  // On a phone the posts have the whole width; the text stands under them.
  await page.setViewportSize({ width: 390, height: 800 });
  const width = async () => (await page.getByRole("list", { name: "Posts", exact: true }).boundingBox())?.width ?? 0;
  await expect.poll(width).toBeGreaterThan(330);
});

test("a seminar sheet is made of a post and a passage, shown by keys without names, and turns are noted", async ({
  page,
}) => {
  const world = await buildCourseWorld(database, "Harbours of Europe");
  const at = [world.courseId, world.open.assignmentId] as const;
  const said = sentPost(world.open.promptIds[1] ?? "", "He begs, and he measures.", {
    quotes: [sentQuote(world.document)],
  });
  await savePost(viewerOf(world.student), ...at, said);
  const room = roomOf(world);
  await become(page, world, "instructor");
  await page.goto(`${room}/discussion`);
  await post(page, "He begs").getByRole("link", { name: "On a seminar sheet" }).click();
  await page.getByRole("textbox", { name: "Name of the sheet" }).fill("For Thursday");
  await page.getByRole("button", { name: "Make a sheet" }).click();
  await expect(page.getByRole("heading", { name: "For Thursday" })).toBeVisible();
  const things = page.getByRole("list", { name: "On the sheet" }).getByRole("listitem");
  await expect(things).toHaveCount(1);
  await page.getByRole("textbox", { name: "A question or a heading" }).fill("Whom does he warn?");
  await page.getByRole("button", { name: "Write it on the sheet" }).click();
  await expect(things).toHaveCount(2);
  await page.getByRole("button", { name: "Up Question Whom does he warn?" }).click();
  await expect(things.first()).toContainText("Whom does he warn?");
  await page.getByRole("button", { name: "Leave names out" }).click();
  await expect(page.getByText("Authors are not named.")).toBeVisible();
  await expect(things.last()).not.toContainText("Sami Student");
  await checkAccess(page);
  // On paper stands the sheet, and nothing of how it is made.
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("For Thursday", { exact: true }).filter({ visible: true })).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Write it on the sheet" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Put the passage on the sheet" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "Show it" }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 of 2" })).toBeVisible();
  await expect(page.getByText("Whom does he warn?")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("He begs, and he measures.")).toBeVisible();
  await expect(page.getByText("Whom does he warn?")).toBeHidden();
  await expect(page.getByText("an answer")).toBeVisible();
  await checkAccess(page);

  await visit(page, `${room}/participation`);
  await page.getByRole("textbox", { name: "What about" }).fill("The date of the letter");
  // A double press is one turn.
  await page.getByRole("button", { name: "Note a turn: Sami Student" }).dblclick();
  await expect(page.getByText("Sami Student: turn noted.")).toBeVisible();
  const row = page.getByRole("row", { name: /Sami Student/ });
  await expect(row.getByRole("cell").last()).toHaveText("1");
  await expect(page.getByText("The date of the letter")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row.getByRole("cell").last()).toHaveText("0");
});
