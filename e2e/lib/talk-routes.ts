/** The routes of discussions; the post there is the student's. */
import { randomUUID } from "node:crypto";
import { sentPost } from "../../lib/data/testing/sent-post";
import { shortId } from "../../lib/domain/id/short-id";
import type { ExportsWorld, Person } from "./people";
import type { Route } from "./routes";

const teachers: Person[] = ["instructor", "assistant"];
const students: Person[] = ["student", "classmate", "neighbour"];
const staff: Person[] = [...teachers, "otherAssistant"];
const members: Person[] = [...staff, ...students, "observer"];

/** In an order in which those who may can do all of it one after the other. */
export function talkRoutes(world: ExportsWorld): Route[] {
  const talk = `/api/courses/${shortId(world.courseId)}/assignments/${shortId(world.open.assignmentId)}/discussion`;
  const file = "api/courses/[courseId]/assignments/[assignmentId]/discussion";
  const promptId = world.discussionPromptId;
  const post = `${talk}/posts/${shortId(world.discussionPostId)}`;
  const since = "2026-01-01T00:00:00.000Z";
  const one = "posts/[postId]/";
  const rows: [Route["method"], folder: string, path: string, may: readonly Person[], body?: object][] = [
    ["GET", "", `${talk}?prompt=${shortId(promptId)}&since=${since}`, members],
    ["POST", "visit/", `${talk}/visit`, members, { promptId, readAt: new Date().toISOString() }],
    ["PUT", one, `${talk}/posts/${shortId(randomUUID())}`, [...staff, ...students], sentPost(promptId, "Why?")],
    ["GET", `${one}history/`, `${post}/history`, ["student", ...staff]],
    ["POST", `${one}pin/`, `${post}/pin`, staff, { pinned: true }],
    ["POST", `${one}flag/`, `${post}/flag`, ["classmate", "neighbour"], { reason: "It is rude." }],
    ["DELETE", one, post, ["student"]],
    ["POST", `${one}undo/`, `${post}/undo`, ["student"]],
    ["POST", `${one}moderation/`, `${post}/moderation`, teachers, { hide: true, reason: "It names a person." }],
  ];
  return rows.map(([method, folder, path, may, body]) => ({
    ...{ file: `${file}/${folder}route.ts`, method, path, may },
    ...(body ? { body } : {}),
  }));
}
