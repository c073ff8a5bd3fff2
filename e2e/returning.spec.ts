import { finishMarking } from "../lib/data/assessments";
import { recallGrades } from "../lib/data/releases";
import { HIDDEN_WORDS } from "../lib/data/testing/exports/world";
import { atLevel, markAndFinish } from "../lib/data/testing/marked";
import { viewerOf } from "../lib/data/testing/world";
import { shortId } from "../lib/domain/id/short-id";
import { courseAddresses } from "./lib/addresses";
import { markedCourse } from "./lib/marked";
import { ownCourse } from "./lib/people";
import { send } from "./lib/request";
import { courseRoutes } from "./lib/routes";
import { BASE_URL } from "./lib/sessions";
import { checkAccess, expect, test } from "./lib/story";

const WAITING = "You read the whole letter as a complaint.";

test("released to a section: the other one finds nothing of its own marks on any path", async ({ page }) => {
  const own = await ownCourse();
  const { world } = own;
  const at = [viewerOf(world.instructor), world.courseId, world.open.assignmentId] as const;
  // Both sections are marked and nothing is released.
  await recallGrades(...at, { pseudonym: "Grey Heron 3" });
  const waiting = { ...atLevel(world, 2), overall: WAITING };
  await markAndFinish(world, world.returned.submissionId, world.otherAssistant, waiting);
  const { submissionId } = world.submission;
  await finishMarking(at[0], world.courseId, submissionId, { promptId: null, version: 1 });

  const room = `/courses/${shortId(world.courseId)}/assignments/${shortId(world.open.assignmentId)}`;
  const [name, value] = (await own.cookieOf("instructor")).split("=");
  await page.context().addCookies([{ name: name ?? "", value: value ?? "", url: BASE_URL }]);
  await page.goto(`${room}/release`);
  await page.getByRole("radio", { name: "A section" }).check();
  await page.getByRole("combobox", { name: "Section" }).selectOption({ label: "Tuesday: 1 waiting" });
  await page.getByRole("button", { name: "Release", exact: true }).click();
  await expect(page.getByRole("row", { name: /^Tuesday/ })).toContainText("1");
  await expect(page.getByRole("row", { name: /Sami Student/ })).toContainText("released");
  await expect(page.getByRole("row", { name: /Nuno Neighbour/ })).toContainText("waits");

  const sami = await send(`${room}/submission`, { cookie: await own.cookieOf("student") });
  expect(sami.text).toContain(HIDDEN_WORDS);
  const cookie = await own.cookieOf("neighbour");
  const pages = courseAddresses(world).filter(({ may }) => may.includes("neighbour"));
  const files = courseRoutes(world).filter(({ method, may }) => method === "GET" && may.includes("neighbour"));
  const paths = [...pages, ...files].map(({ path }) => path);
  const written = [WAITING, HIDDEN_WORDS, "your level"];
  for (const path of ["/", "/courses", `${room}/submission`, `${room}/submission?question=1`, ...paths]) {
    for (const rsc of [false, true]) {
      const { status, text } = await send(path, { cookie, headers: rsc ? { rsc: "1" } : {} });
      expect(status, path).toBeLessThan(500);
      expect([path, written.filter((words) => text.includes(words))]).toEqual([path, []]);
    }
  }
});

test("a student asks for another look; it is marked and released again, and the request says what came of it", async ({
  page,
  anotherBrowser,
}) => {
  const { as, room, mark } = await markedCourse();
  await as(page, "instructor");
  await page.goto(`${room}/release`);
  await checkAccess(page);
  await page.getByRole("checkbox", { name: /They see how the class stands/ }).check();
  await page.getByRole("button", { name: "Release", exact: true }).click();
  await expect(page.getByRole("row", { name: /Sami Student/ })).toContainText("released");

  const student = await anotherBrowser();
  await as(student, "student");
  await student.goto(`${room}/submission`);
  await expect(student.getByRole("table", { name: /Points of 5 students/ })).toBeVisible();
  await student.getByRole("button", { name: "I have read this" }).click();
  await expect(student.getByText(/You said that you have read this/)).toBeVisible();
  const ask = student.getByText("Ask for another look at this");
  await ask.click();
  const why = student.getByRole("textbox", { name: /speaks for another level/ });
  await why.fill("My last sentence says how.");
  await student.reload();
  await ask.click();
  await expect(why).toHaveValue("My last sentence says how.");
  await checkAccess(student);
  await student.getByRole("form", { name: "Regrade request: Words" }).getByRole("button", { name: "Send" }).click();
  await expect(student.getByText(/waits for Aba Assistant/)).toBeVisible();

  const assistant = await anotherBrowser();
  await as(assistant, "assistant");
  await assistant.goto(`${room}/regrades`);
  const request = assistant.getByRole("region", { name: "Sami Student: Words" });
  await expect(request).toContainText("My last sentence says how.");
  await checkAccess(assistant);
  await request.getByRole("textbox", { name: "Your words" }).fill("It does; I read it again.");
  await request.getByRole("button", { name: "Send" }).click();
  await expect(request).toContainText("It does; I read it again.");
  await mark(2, "You hear the tone, and say how.");
  await page.reload();
  await expect(page.getByRole("row", { name: /Sami Student/ })).toContainText("sees an earlier marking");
  await page.getByRole("button", { name: "Release", exact: true }).click();
  await expect(page.getByRole("row", { name: /Sami Student/ })).toContainText("released");

  await assistant.reload();
  await request.getByText("Say what came of it").click();
  await request.getByRole("radio", { name: /It changed/ }).check();
  await request.getByRole("button", { name: "Settle" }).click();
  await expect(request).toContainText("Changed from Emergent, 2 of 3 to Proficient, 3 of 3.");
  await student.reload();
  await expect(student.getByText("Changed from Emergent, 2 of 3 to Proficient, 3 of 3.")).toBeVisible();
  await expect(student.getByText("You hear the tone, and say how.")).toBeVisible();
});

test("a student is asked to revise; the grader sees what has changed and begins with the marks of before", async ({
  page,
  anotherBrowser,
}) => {
  const { as, room } = await markedCourse();
  await as(page, "instructor");
  await page.goto(`${room}/release`);
  await page.getByRole("button", { name: "Release", exact: true }).click();
  const line = page.getByRole("row", { name: /Sami Student/ });
  await expect(line).toContainText("released");
  await page.getByText("Ask students to revise").click();
  const form = page.getByRole("form", { name: "Ask students to revise" });
  await form.getByRole("radio", { name: "One student" }).check();
  await form.getByRole("combobox", { name: "Student" }).selectOption("Sami Student");
  await form.getByLabel("They may submit again until: day").fill("2099-12-03");
  await form.getByRole("textbox", { name: "What they should look at" }).fill("Say how he accuses.");
  await checkAccess(page);
  await form.getByRole("button", { name: "Ask to revise" }).click();
  await expect(line).toContainText("asked to revise until");

  const student = await anotherBrowser();
  await as(student, "student");
  await student.goto(`${room}/submission`);
  await expect(student.getByText("Say how he accuses.")).toBeVisible();
  await student.getByRole("link", { name: "Revise your answers" }).click();
  await student.getByRole("textbox", { name: "Your answer to question 1" }).click();
  await student.keyboard.type("The harbour master writes twice, and he has written before.");
  await expect(student.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await student.getByRole("button", { name: "Submit all answers" }).click();
  await student.getByRole("button", { name: "Yes, submit" }).click();
  await expect(student.getByRole("heading", { level: 1, name: "My submission" })).toBeVisible();
  await expect(student.getByRole("region", { name: "From version 1 to version 2" })).toContainText("twice");
  await checkAccess(student);

  await page.reload();
  await expect(line).toContainText("submitted again since");
  await line.getByRole("link", { name: "Sami Student" }).click();
  await expect(page.getByRole("region", { name: "From version 1 to version 2" })).toContainText("twice");
  await checkAccess(page);
  await page.getByRole("button", { name: "Begin with the marks of version 1" }).click();
  await expect(page.getByRole("group", { name: "Words" }).getByRole("radio", { checked: true })).toHaveAccessibleName(
    /Emergent/,
  );
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await student.reload();
  await expect(student.getByText(/has not been returned yet/)).toBeVisible();
  await page.getByRole("button", { name: "Finish marking" }).click();
  await page.getByRole("button", { name: "Release to this student" }).click();
  await expect(page.getByText("Finished and released")).toBeVisible();
  await student.reload();
  await expect(student.getByText(/has not been returned yet/)).toHaveCount(0);
  await expect(student.getByText(/Version 2, submitted/).first()).toBeVisible();
});
