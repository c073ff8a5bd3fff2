import { database } from "../lib/data/database";
import { atLevel, markAndFinish } from "../lib/data/testing/marked";
import { shortId } from "../lib/domain/id/short-id";
import { sayInstant } from "../lib/domain/time/say";
import { courseAddresses } from "./lib/addresses";
import { ownCourse } from "./lib/people";
import { send } from "./lib/request";
import { courseRoutes } from "./lib/routes";
import { BASE_URL } from "./lib/sessions";
import { checkAccess, expect, test } from "./lib/story";

test("anonymous from submitting to release: no page or route of the assignment tells a grader whose work it is", async ({
  page,
}) => {
  const own = await ownCourse();
  const { world } = own;
  const { courseId, open, student, submission } = world;
  await database.assignment.update({
    where: { courseId_id: { courseId, id: open.assignmentId } },
    data: { gradersBlind: true },
  });
  const key = { courseId, assignmentId: open.assignmentId, studentId: student.enrollmentId };
  const { pseudonym } = await database.assignee.update({
    where: { courseId_assignmentId_studentId: key },
    // Submitting says so there; who has submitted is not to be reminded.
    data: { submittedAt: new Date() },
  });
  const { name, email } = await database.user.findUniqueOrThrow({ where: { id: student.userId } });
  // Nor when it came, on the desk and in its print.
  const { submittedAt } = await database.submissionVersion.findUniqueOrThrow({
    where: { courseId_id: { courseId, id: submission.submissionVersionId } },
  });
  const came = sayInstant(submittedAt, "Europe/Berlin", "full");
  const ids = [student.enrollmentId, student.userId];
  const tells = [name ?? "", ...(email ? [email] : []), ...ids, ...ids.map(shortId)];
  const here = `assignments/${shortId(open.assignmentId)}`;
  const work = `submissions/${shortId(submission.submissionId)}`;
  const reads = courseRoutes(world).filter(({ method }) => method === "GET");
  const paths = [...courseAddresses(world), ...reads]
    .filter(({ may, path }) => may.includes("assistant") && (path.includes(here) || path.includes(work)))
    .map(({ path }) => path)
    // Whoever is given other dates, or spoke in class, is named as a person; whose work is whose is not said there.
    .filter((path) => !/\/(dates|participation)$/.test(path));
  expect(paths.length).toBeGreaterThan(12);
  for (const who of ["assistant", "instructor"] as const) {
    const cookie = await own.cookieOf(who);
    for (const path of paths) {
      for (const rsc of [false, true]) {
        const { status, text } = await send(path, { cookie, headers: rsc ? { rsc: "1" } : {} });
        expect(status, path).toBeLessThan(500);
        // Another student's time may read the same: in lists, and where the next one is brought ahead.
        expect([path, path.includes(work) && text.includes(came)]).toEqual([path, false]);
        expect([who, path, tells.filter((word) => text.includes(word))]).toEqual([who, path, []]);
      }
    }
  }

  const [cookieName, value] = (await own.cookieOf("instructor")).split("=");
  await page.context().addCookies([{ name: cookieName ?? "", value: value ?? "", url: BASE_URL }]);
  const room = `/courses/${shortId(courseId)}/${here}`;
  await page.goto(`${room}/${work}`);
  await expect(page.getByRole("heading", { level: 1, name: pseudonym })).toBeVisible();
  await expect(page.getByText("Marking is anonymous")).toBeVisible();
  await checkAccess(page);
  await markAndFinish(world, submission.submissionId, world.instructor, atLevel(world, 2));
  await page.goto(`${room}/release`);
  await page.getByRole("button", { name: "Release", exact: true }).click();
  await expect(page.getByRole("row", { name: new RegExp(name ?? "") })).toContainText("released");
  await page.goto(`${room}/${work}`);
  await expect(page.getByRole("heading", { level: 1, name: name ?? "" })).toBeVisible();
});
