import { randomUUID } from "node:crypto";
import { saveAnswer } from "../lib/data/answers";
import { saveAssignmentDraft } from "../lib/data/assignment-drafts";
import { publishAssignment } from "../lib/data/assignment-publishing";
import { createAssignment } from "../lib/data/assignments";
import { submit } from "../lib/data/submissions";
import { viewerOf } from "../lib/data/testing/world";
import { emptyAssignment, plainPrompt } from "../lib/domain/assignment/draft";
import { shortId } from "../lib/domain/id/short-id";
import type { Outcome } from "../lib/domain/policy/outcome";
import { fromPlainText } from "../lib/domain/richtext/model";
import { ownCourse } from "./lib/people";
import { BASE_URL } from "./lib/sessions";
import { checkAccess, expect, test } from "./lib/story";

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
};

/** A question worth four points, without a rubric, and an answer to it. */
async function answered() {
  const own = await ownCourse();
  const { courseId, document, instructor, student } = own.world;
  const viewer = viewerOf(instructor);
  const { assignmentId } = value(await createAssignment(viewer, courseId));
  const question = { id: randomUUID(), kind: "ShortAnswer" as const, text: "Who is warned?", skill: null, points: "4" };
  const asks = { passage: null, minAnnotations: 0, minDocuments: 0, minWords: null, maxWords: null };
  const draft = {
    ...{ ...emptyAssignment, title: "Who is warned" },
    excerpts: [{ ...document, ranges: [], showHeadnote: true, showNotes: true }],
    prompts: [{ ...plainPrompt, ...question, ...asks }],
  };
  const sent = { draft, baseVersion: 1, clientId: randomUUID() };
  const saved = await saveAssignmentDraft(viewer, courseId, assignmentId, sent);
  if (saved.state !== "saved") throw new Error(saved.state);
  value(await publishAssignment(viewer, courseId, assignmentId, { version: saved.version, changeNote: "" }));
  const at = [viewerOf(student), courseId, assignmentId] as const;
  const content = { form: "Text" as const, text: fromPlainText("The council, and in writing.") };
  await saveAnswer(...at, { promptId: question.id, content, baseVersion: 0, clientId: randomUUID() });
  const { submissionId } = value(await submit(...at, { clientKey: randomUUID(), seen: { [question.id]: 1 } }));
  const base = `/courses/${shortId(courseId)}/assignments/${shortId(assignmentId)}`;
  return { own, base, desk: `${base}/submissions/${shortId(submissionId)}` };
}

test("a question that is worth points: they are typed, kept within them, and come back to the student", async ({
  page,
  anotherBrowser,
}) => {
  const { own, base, desk } = await answered();
  const as = async (who: "instructor" | "student", browser = page) => {
    const [name = "", secret = ""] = (await own.cookieOf(who)).split("=");
    await browser.context().addCookies([{ name, value: secret, url: BASE_URL }]);
  };
  await as("instructor");
  await page.goto(desk);
  const points = page.getByRole("textbox", { name: "Points for Points" });
  await points.fill("5");
  await expect(page.getByText("This row gives 0 to 4.")).toBeVisible();
  await checkAccess(page);
  await points.fill("2.5");
  await expect(page.getByText("This row gives 0 to 4.")).toHaveCount(0);
  await expect(page.getByRole("radio", { name: /0 to 4/ })).toBeChecked();
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.getByRole("button", { name: "Finish marking" }).click();
  await expect(page.getByText("Finished, not released yet")).toBeVisible();
  await page.reload();
  await expect(points).toHaveValue("2.5");
  await page.getByRole("button", { name: "Release to this student" }).click();
  await expect(page.getByText("Finished and released")).toBeVisible();

  const student = await anotherBrowser();
  await as("student", student);
  await student.goto(`${base}/submission`);
  await expect(student.getByText(/2\.5\s*of 4/).first()).toBeVisible();
  await checkAccess(student);
});
