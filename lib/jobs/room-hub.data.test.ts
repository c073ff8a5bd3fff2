/** Hearing live of what others write: on a real PostgreSQL, from the save to the line that a browser reads. */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { setExtraTime } from "../data/accommodations";
import { saveAnnotation } from "../data/annotations";
import { database } from "../data/database";
import { savePost } from "../data/discussion-posts";
import { removePeople } from "../data/enrollments";
import { giveDates } from "../data/giving-dates";
import { tellRoom } from "../data/parts/tell-room";
import { closeSession, openSession } from "../data/public/sessions";
import { saveReply } from "../data/replies";
import { publishNext } from "../data/testing/next-version";
import { sentNote, sentReply } from "../data/testing/sent-note";
import { sentPost } from "../data/testing/sent-post";
import { buildCourseWorld, buildWorld, type CourseWorld, viewerOf } from "../data/testing/world";
import type { AnnotationToSave } from "../domain/annotation/save";
import { eventStream } from "./event-stream";
import { endLive } from "./room-hub";

type Person = "student" | "classmate" | "neighbour" | "instructor" | "assistant" | "otherAssistant" | "observer";
interface Line {
  response: Response;
  secret: string;
  /** What has come. */
  text: string;
  over: boolean;
  leave: () => void;
}

let ours: CourseWorld;
let theirs: CourseWorld;
beforeAll(async () => {
  ({ ours, theirs } = await buildWorld(database));
});
const lines: Line[] = [];
afterEach(() => {
  for (const line of lines.splice(0)) line.leave();
});
afterAll(endLive);

const at = () => [ours.courseId, ours.open.assignmentId] as const;
const change = (data: object) =>
  database.assignment.update({ where: { courseId_id: { courseId: ours.courseId, id: ours.open.assignmentId } }, data });

async function session(userId: string): Promise<string> {
  const now = new Date();
  return openSession(userId, { now, expires: new Date(now.getTime() + 3_600_000), userAgent: null });
}

/** Opens a stream and gathers what comes. */
async function listen(person: CourseWorld["student"]): Promise<Line> {
  const secret = await session(person.userId);
  const leaving = new AbortController();
  const response = await eventStream(viewerOf(person), secret, leaving.signal);
  const line = { response, secret, text: "", over: false, leave: () => leaving.abort() };
  lines.push(line);
  if (response.ok && response.body) void gather(response.body, line);
  return line;
}

async function gather(body: ReadableStream<Uint8Array>, line: { text: string; over: boolean }): Promise<void> {
  const decoder = new TextDecoder();
  for await (const piece of body) line.text += decoder.decode(piece);
  line.over = true;
}

const rooms = ({ text }: Line): string[] =>
  [...text.matchAll(/event: room\ndata: (.*)\n/g)].map(([, data]) => data ?? "");
/** Longer than an event is held back for so few listeners. */
const WINDOW = 400;

/** Who of the listeners hears of something: those who ought to are waited for, all others get some time more. */
async function heardBy(
  listeners: Record<string, Line>,
  act: () => Promise<unknown>,
  right: readonly string[],
): Promise<string[]> {
  const before = new Map(Object.entries(listeners).map(([name, line]) => [name, rooms(line).length]));
  const hearers = () =>
    Object.entries(listeners).flatMap(([name, line]) => (rooms(line).length > (before.get(name) ?? 0) ? [name] : []));
  await act();
  await vi.waitFor(() => expect(hearers()).toEqual(expect.arrayContaining([...right])), {
    timeout: 5000,
    interval: 20,
  });
  await pause(WINDOW);
  return hearers().toSorted();
}

const save = (who: Person, more: Partial<AnnotationToSave> = {}) => {
  const note = sentNote(ours.document, more);
  return saveAnnotation(viewerOf(ours[who]), ...at(), note).then(() => note);
};

describe("a room is heard of by those it concerns", () => {
  const people: Person[] = ["student", "classmate", "neighbour", "instructor", "otherAssistant", "observer"];
  let listeners: Record<string, Line>;
  beforeEach(async () => {
    const opened = await Promise.all(people.map(async (who) => [who, await listen(ours[who])] as const));
    listeners = Object.fromEntries(opened);
  });

  test("the answer is a stream that nothing on the way holds back", () => {
    const { headers } = (listeners.student as Line).response;
    expect(headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(headers.get("cache-control")).toMatch(/no-transform/);
    expect(headers.get("x-accel-buffering")).toBe("no");
  });

  test("an event says which room and when, and nothing else", async () => {
    await heardBy(listeners, () => save("student"), people);
    for (const data of rooms(listeners.classmate as Line)) {
      expect(Object.keys(JSON.parse(data)).toSorted()).toEqual(["assignmentId", "at"]);
    }
    expect((listeners.classmate as Line).text).not.toContain(ours.student.enrollmentId);
  });

  test.each<[string, Partial<AnnotationToSave>, Person[]]>([
    ["a note for everybody", {}, people],
    ["a note for a section", { audience: "Section" }, ["classmate", "instructor", "student"]],
    ["a note for the instructors", { audience: "Instructors" }, ["instructor", "student"]],
    ["a private note", { audience: "Private" }, ["student"]],
    ["a draft", { post: false }, ["student"]],
  ])("%s", async (_, more, right) => {
    expect(await heardBy(listeners, () => save("student", more), right)).toEqual(right.toSorted());
  });

  test("other dates and extra time are heard of by everybody in the room", async () => {
    const { instructor, student } = ours;
    const students = { kind: "students", ids: [student.enrollmentId] } as const;
    const change = { whom: students, shift: { kind: "times", opens: null, due: "none", closes: null } as const };
    const give = () => giveDates(viewerOf(instructor), ...at(), { ...change, reason: null }, new Date());
    expect(await heardBy(listeners, give, people)).toEqual(people.toSorted());
    const extra = (hours: number) => () =>
      setExtraTime(viewerOf(instructor), ours.courseId, [student.enrollmentId], hours);
    expect(await heardBy(listeners, extra(24), people)).toEqual(people.toSorted());
    expect(await heardBy(listeners, extra(24), [])).toEqual([]);
  });

  test("while notes are shut, students hear of nothing but those who teach, and of what is theirs", async () => {
    await change({ unlockRule: "WhenRevealed" });
    await heardBy(listeners, () => tellRoom(database, { courseId: at()[0], assignmentId: at()[1] }), people);
    const teachers = ["instructor", "otherAssistant"];
    const author = [...teachers, "student"];
    expect(await heardBy(listeners, () => save("student"), author)).toEqual(author);
    const note = await save("instructor");
    expect(await heardBy(listeners, () => save("instructor"), people)).toEqual(people.toSorted());
    const reply = () => saveReply(viewerOf(ours.classmate), ...at(), note.id, sentReply("Why?"));
    const right = ["classmate", ...teachers];
    expect(await heardBy(listeners, reply, right)).toEqual(right);
    await change({ unlockRule: "AtOnce" });
  });
});

describe("a post where one posts first", () => {
  test("is heard of by those who may read it, and by nobody who waits", async () => {
    const world = await buildCourseWorld(database, "Harbours of Europe");
    const { courseId, open, document: text } = world;
    const [promptIds, promptId] = [open.promptIds, open.promptIds[1] ?? ""];
    await publishNext(database, world, open.assignmentId, { text, promptIds, settings: { postFirst: true } });
    const post = (who: "student" | "classmate" | "instructor") => () =>
      savePost(viewerOf(world[who]), courseId, open.assignmentId, sentPost(promptId, "He begs."));
    const people: Person[] = ["student", "classmate", "neighbour", "instructor", "observer"];
    const opened = await Promise.all(people.map(async (who) => [who, await listen(world[who])] as const));
    const listeners = Object.fromEntries(opened);
    const first = ["instructor", "observer", "student"];
    expect(await heardBy(listeners, post("student"), first)).toEqual(first);
    const second = ["classmate", ...first];
    expect(await heardBy(listeners, post("classmate"), second)).toEqual(second);
    expect(await heardBy(listeners, post("instructor"), people)).toEqual(people.toSorted());
  });
});

describe("a stream ends", () => {
  test("with its session, at once", async () => {
    const line = await listen(ours.neighbour);
    const other = await listen(ours.neighbour);
    await closeSession(line.secret);
    await vi.waitFor(() => expect(line.over).toBe(true), { timeout: 5000 });
    expect(other.over).toBe(false);
  });

  test("for a course, when the person is removed from it", async () => {
    const listeners = { observer: await listen(ours.observer), instructor: await listen(ours.instructor) };
    await removePeople(viewerOf(ours.instructor), ours.courseId, [ours.observer.enrollmentId], new Date());
    // Both travel on one line, in order: what is told after the removal finds the observer gone.
    expect(await heardBy(listeners, () => save("student"), ["instructor"])).toEqual(["instructor"]);
  });

  test("when the browser leaves, and makes room for another", async () => {
    const open = await Promise.all(Array.from({ length: 8 }, () => listen(theirs.student)));
    const full = await listen(theirs.student);
    expect(full.response.status).toBe(429);
    expect(full.response.headers.get("retry-after")).toBe("30");
    expect(await full.response.json()).toMatchObject({ problem: expect.stringContaining("too many") });
    open[0]?.leave();
    expect((await listen(theirs.student)).response.status).toBe(200);
  });

  test("when the server stops", async () => {
    const line = await listen(theirs.classmate);
    await endLive();
    await vi.waitFor(() => expect(line.over).toBe(true), { timeout: 5000 });
  });
});

test("another course's rooms are not heard of; a line that breaks is mended and says so", async () => {
  const listeners = { stranger: await listen(theirs.student), student: await listen(ours.student) };
  const told = rooms(listeners.student).length;
  await save("student");
  await vi.waitFor(() => expect(rooms(listeners.student).length).toBeGreaterThan(told), { timeout: 5000 });
  expect(rooms(listeners.stranger)).toEqual([]);
  await database.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'headnote news' AND datname = current_database()`;
  await vi.waitFor(() => expect(listeners.stranger.text).toContain("event: missed"), { timeout: 8000 });
  const again = rooms(listeners.student).length;
  await save("student");
  await vi.waitFor(() => expect(rooms(listeners.student).length).toBeGreaterThan(again), { timeout: 5000 });
});
