/** Under anonymous marking those who teach meet students by pseudonym in all that is said about a prompt. */
import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { database } from "./database";
import { readDiscussion, readDiscussionNews } from "./discussion";
import { pinPost } from "./discussion-pins";
import { savePost } from "./discussion-posts";
import { readParticipation } from "./participation";
import { changeSheet, createSheet, readSheet } from "./seminar-sheets";
import { recordTurn } from "./spoken-turns";
import { buildNote } from "./testing/course";
import { sentPost, sentQuote } from "./testing/sent-post";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

const teachers = ["instructor", "assistant"] as const;
let ours: CourseWorld;
let promptId: string;
let postId: string;
/** Names in the order of the enrollments: the student's, the classmate's and the neighbour's. */
let pseudonyms: string[];

beforeEach(async () => {
  ours = await buildCourseWorld(database, "Harbours of Europe");
  promptId = ours.open.promptIds[1] ?? "";
  await database.assignment.update({
    where: { courseId_id: { courseId: ours.courseId, id: ours.open.assignmentId } },
    data: { gradersBlind: true },
  });
  const place = { courseId: ours.courseId, assignmentId: ours.open.assignmentId, ...ours.document };
  const annotationId = await buildNote(database, place, ours.student.enrollmentId, "Assignment");
  const post = sentPost(promptId, "He begs.", { quotes: [{ ...sentQuote(ours.document), annotationId }] });
  postId = post.id;
  await savePost(viewerOf(ours.student), ...at(), post);
  const rows = await database.assignee.findMany({ where: { assignmentId: ours.open.assignmentId } });
  pseudonyms = [ours.student, ours.classmate, ours.neighbour].map(
    ({ enrollmentId }) => rows.find(({ studentId }) => studentId === enrollmentId)?.pseudonym ?? "",
  );
});
const at = () => [ours.courseId, ours.open.assignmentId] as const;

/** Returns the student's work. */
async function release(): Promise<void> {
  const { courseId, open, student, instructor, rubric, submission } = ours;
  const key = { courseId, assignmentId: open.assignmentId, studentId: student.enrollmentId };
  const { rubricVersionId } = rubric;
  const { submissionVersionId } = submission;
  const { id: assessmentId } = await database.assessment.create({
    data: { ...key, rubricVersionId, graderId: instructor.enrollmentId, submissionVersionId },
  });
  await database.gradeEvent.create({
    data: { ...key, number: 1, kind: "Assessed", assessmentId, points: 7.5, maxPoints: 10 },
  });
  await database.grade.create({ data: { ...key, number: 1 } });
  const visibleFrom = new Date(Date.now() - 1000);
  const { id: releaseId } = await database.release.create({
    data: { courseId, assignmentId: open.assignmentId, visibleFrom, byId: instructor.enrollmentId },
  });
  await database.gradeRelease.create({ data: { ...key, number: 1, releaseId, visibleFrom } });
}

/** What a member gets of the discussion, with the sheet that shows the post. */
async function shown(who: "instructor" | "assistant" | "classmate") {
  const { open } = await readDiscussion(viewerOf(ours[who]), ...at(), { promptId });
  const news = await readDiscussionNews(viewerOf(ours[who]), ...at(), { promptId, since: new Date(0) });
  return { discussion: open, by: news.by, text: JSON.stringify([open, news]) };
}

test("a discussion names nobody to who marks, not by a quoted note either; classmates get the name", async () => {
  await pinPost(viewerOf(ours.instructor), ...at(), postId, true);
  for (const who of teachers) {
    const { discussion, by, text } = await shown(who);
    const [post] = discussion?.first ?? [];
    expect([post?.author, post?.quotes[0]?.note?.author, by]).toEqual([pseudonyms[0], pseudonyms[0], pseudonyms[0]]);
    expect(text).not.toContain("Sami");
    expect(text).not.toContain(ours.student.enrollmentId);
  }
  expect((await shown("classmate")).discussion?.first).toMatchObject([{ author: "Sami Student" }]);
  await release();
  const after = await shown("assistant");
  expect(after.discussion?.first).toMatchObject([
    { author: "Sami Student", quotes: [{ note: { author: "Sami Student" } }] },
  ]);
});

test("a sheet for the seminar names nobody before the work is returned", async () => {
  const sheetId = randomUUID();
  const edit = { do: "add", id: randomUUID(), thing: { kind: "post", postId } } as const;
  await createSheet(viewerOf(ours.instructor), ...at(), { id: sheetId, title: "For Thursday", edit }, new Date());
  await changeSheet(viewerOf(ours.instructor), ...at(), sheetId, { do: "names", names: true }, new Date());
  const authors = async () =>
    (await readSheet(viewerOf(ours.assistant), ...at(), sheetId, new Date())).sheet.items.map(({ author }) => author);
  expect(await authors()).toEqual([pseudonyms[0]]);
  await release();
  expect(await authors()).toEqual(["Sami Student"]);
});

test("participation lists pseudonyms, and what is noted by name in class leads to none of them", async () => {
  await recordTurn(viewerOf(ours.assistant), ...at(), {
    ...{ id: randomUUID(), enrollmentId: ours.student.enrollmentId, promptId: null, note: null },
  });
  const read = (who: (typeof teachers)[number]) =>
    readParticipation(viewerOf(ours[who]), ...at(), { sectionId: null, page: 1 });
  const before = await read("instructor");
  expect(before.rows.map(({ name }) => name)).toEqual(pseudonyms.toSorted());
  expect(before.rows.map(({ turns }) => turns)).toEqual([null, null, null]);
  expect(before.rows.find(({ name }) => name === pseudonyms[0])).toMatchObject({ posts: 1 });
  const text = JSON.stringify(before.rows);
  for (const { enrollmentId } of [ours.student, ours.classmate, ours.neighbour])
    expect(text).not.toContain(enrollmentId);
  for (const name of ["Sami", "Cleo", "Nuno"]) expect(text).not.toContain(name);
  expect(before.speakers.map(({ name, turns }) => [name, turns])).toEqual([
    ["Cleo Classmate", 0],
    ["Nuno Neighbour", 0],
    ["Sami Student", 1],
  ]);
  expect((await read("assistant")).rows.map(({ name }) => name)).toEqual(pseudonyms.slice(0, 2).toSorted());
  await release();
  const after = await read("instructor");
  expect(after.rows.map(({ name, turns }) => [name, turns])).toEqual([
    ...pseudonyms
      .slice(1)
      .toSorted()
      .map((name) => [name, null]),
    ["Sami Student", 1],
  ]);
});

test("who may note turns is the policy's to say: not in an archived course", async () => {
  await database.course.update({ where: { id: ours.courseId }, data: { archivedAt: new Date() } });
  const page = await readParticipation(viewerOf(ours.instructor), ...at(), { sectionId: null, page: 1 });
  expect([page.speakers, page.rows.length]).toEqual([[], 3]);
});
