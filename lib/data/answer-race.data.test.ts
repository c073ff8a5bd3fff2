/** A note is answered while its author writes it for more people: nobody's answer is read by those it was not for. */
import { beforeEach, expect, test } from "vitest";
import { saveAnnotation } from "./annotations";
import { database } from "./database";
import { saveReply } from "./replies";
import { sentAgain, sentNote, sentReply } from "./testing/sent-note";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
beforeEach(async () => {
  ours = (await buildWorld(database)).ours;
});

const at = () => [ours.courseId, ours.open.assignmentId] as const;

/** Resolves when so many statements of this database wait for a lock. */
async function waiting(count: number): Promise<void> {
  for (let turn = 0; turn < 500; turn++) {
    const [row] = await database.$queryRaw<{ waits: number }[]>`
      SELECT count(*)::int AS waits FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if ((row?.waits ?? 0) >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("nothing waits");
}

/** Lets somebody's save begin and stand still just before its end; returns the way to let it end. */
async function standstill(enrollmentId: string, save: () => Promise<unknown>) {
  const held = Promise.withResolvers<void>();
  const taken = Promise.withResolvers<void>();
  const holding = database.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Assignee" WHERE "studentId" = ${enrollmentId}::uuid FOR UPDATE`;
    taken.resolve();
    await held.promise;
  });
  await taken.promise;
  const saving = save();
  await waiting(1);
  return async () => {
    held.resolve();
    await holding;
    return saving;
  };
}

async function sectionNote() {
  const note = sentNote(ours.document, { audience: "Section", sectionId: ours.tuesday });
  expect(await saveAnnotation(viewerOf(ours.student), ...at(), note)).toMatchObject({ state: "saved" });
  return note;
}
const widen = (note: ReturnType<typeof sentNote>) =>
  saveAnnotation(viewerOf(ours.student), ...at(), sentAgain(note, 1, { audience: "Assignment", sectionId: null }));
const answer = (id: string) => saveReply(viewerOf(ours.classmate), ...at(), id, sentReply("Between us."));

test("an answer on its way is waited for, and the note stays where it is", async () => {
  const note = await sectionNote();
  const end = await standstill(ours.classmate.enrollmentId, () => answer(note.id));
  const widened = widen(note);
  await Promise.race([widened, waiting(2)]);
  expect(await end()).toMatchObject({ state: "saved" });
  expect(await widened).toMatchObject({ state: "refused", field: "audience" });
});

test("a note that becomes another's meanwhile is not answered for them", async () => {
  const note = await sectionNote();
  const end = await standstill(ours.student.enrollmentId, () => widen(note));
  const answered = answer(note.id);
  await Promise.race([answered, waiting(2)]);
  expect(await end()).toMatchObject({ state: "saved" });
  expect(await answered).toMatchObject({ state: "refused" });
});
