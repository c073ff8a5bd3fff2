/**
 * Grading in a large course, on the server, in production: from "save and next" to the next answer, beside an empty page
 * inside the same signed-in shell in the same run; the gradebook and its CSV with 300 students beside 30.
 */
import { randomUUID } from "node:crypto";
import { shortId } from "../../lib/domain/id/short-id";
import type { LargeCourse } from "../large/course";
import { inLargeCourses, printBeside } from "./large-courses";
import { type Asked, COOKIE } from "./request-times";

/** Submissions that are marked one after the other, after ten that warm up. */
const MARKED = 60;

/** Fills a throw-away database, serves it, measures, and prints. */
export async function benchGrading(): Promise<void> {
  await inLargeCourses("headnote_grading", async ({ address, large, small, empty, secretOf }) => {
    const secrets = { large: await secretOf(large, "Instructor"), small: await secretOf(small, "Instructor") };
    await printSaveAndNext(empty, address, large, secrets.large);
    const at = ({ courseId, assignments }: LargeCourse, page: string) =>
      page.replace("COURSE", shortId(courseId)).replace("ASSIGNMENT", shortId(assignments.at(-1)?.assignmentId ?? ""));
    const both = (page: string) => ({
      many: { url: `${address}${at(large, page)}`, secret: secrets.large },
      few: { url: `${address}${at(small, page)}`, secret: secrets.small },
    });
    await printBeside(empty, [
      { name: "grading queue", ...both("/courses/COURSE/assignments/ASSIGNMENT/grading") },
      { name: "desk and next", ...both("/courses/COURSE/assignments/ASSIGNMENT/grading/all") },
      { name: "gradebook", ...both("/courses/COURSE/gradebook") },
      { name: "gradebook as CSV", ...both("/api/courses/COURSE/gradebook") },
      { name: "insight", ...both("/courses/COURSE/insight") },
      { name: "participation", ...both("/courses/COURSE/participation") },
    ]);
  });
}

async function printSaveAndNext(empty: Asked, address: string, course: LargeCourse, secret: string): Promise<void> {
  const { database } = await import("../../lib/data/database");
  const assignmentId = course.assignments.at(-1)?.assignmentId ?? "";
  const works = await database.submissionVersion.findMany({
    where: { courseId: course.courseId, assignmentId },
    orderBy: { id: "asc" },
    take: MARKED + 11,
    select: { id: true, submissionId: true },
  });
  const base = `/courses/${shortId(course.courseId)}`;
  const times: { next: number; empty: number }[] = [];
  for (const [index, work] of works.slice(0, -1).entries()) {
    const next = works[index + 1] ?? work;
    const marking = `${address}/api${base}/submissions/${shortId(work.submissionId)}/marking`;
    const page = `${address}${base}/assignments/${shortId(assignmentId)}/submissions/${shortId(next.submissionId)}`;
    const began = performance.now();
    const sent = { submissionVersionId: work.id, baseVersion: 0, clientId: randomUUID(), promptId: null };
    await asked(marking, secret, "PUT", { ...sent, marking: { scores: [], comments: [], overall: "Say how." } });
    await asked(marking, secret, "POST", { promptId: null, version: 1 });
    await asked(page, secret);
    const after = performance.now();
    await asked(empty.url, empty.secret);
    if (index >= 10) times.push({ next: after - began, empty: performance.now() - after });
  }
  const [next, nothing] = [times.map((each) => each.next), times.map((each) => each.empty)];
  for (const share of [0.5, 0.95]) {
    const [some, none] = [quantile(next, share), quantile(nothing, share)];
    console.log(
      `save and next, p${share * 100}: ${some.toFixed(1)} ms (save, finish, the next answer's page), empty ${none.toFixed(1)} ms: ${(some / none).toFixed(2)} times`,
    );
  }
}

const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

async function asked(url: string, secret: string, method = "GET", body?: object): Promise<void> {
  const headers: Record<string, string> = { cookie: `${COOKIE}=${secret}` };
  if (body) {
    headers.origin = new URL(url).origin;
    headers["sec-fetch-site"] = "same-origin";
    headers["content-type"] = "application/json";
  }
  const init = { method, headers, redirect: "manual" as const, ...(body ? { body: JSON.stringify(body) } : {}) };
  const response = await fetch(url, init);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${method} ${url} answers ${response.status}: ${text.slice(0, 200)}`);
}
