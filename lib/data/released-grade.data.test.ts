import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { visibleGrade } from "../domain/grading/visible-grade";
import type { Member } from "../domain/policy/viewer";
import { database } from "./database";
import { buildWorld, type CourseWorld } from "./testing/world";

let ours: CourseWorld;
beforeAll(async () => {
  ours = (await buildWorld(database)).ours;
});

class Undone extends Error {}

const hours = fc.integer({ min: -3, max: 3 }).filter((each) => each !== 0);
const releases = fc.uniqueArray(
  fc.record({ number: fc.integer({ min: 1, max: 3 }), visible: hours, recalled: fc.boolean() }),
  { selector: ({ number }) => number, maxLength: 3 },
);

test("the database's view of released grades and the one function of visibility say the same", async () => {
  const { courseId, open, student, instructor, submission } = ours;
  const key = { courseId, assignmentId: open.assignmentId, studentId: student.enrollmentId };
  const member: Member = {
    ...{ courseId, enrollmentId: student.enrollmentId, role: "Student", sectionIds: [], groupIds: [], archived: false },
  };
  await fc.assert(
    fc.asyncProperty(releases, async (all) => {
      const now = new Date();
      const at = (hour: number) => new Date(now.getTime() + hour * 3_600_000);
      const given = all.map(({ number, visible, recalled }) => ({
        ...{ number, visibleFrom: at(visible), recalledAt: recalled ? now : null },
      }));
      const events = [1, 2, 3].map((number) => ({ number }));
      let seen: number | undefined;
      const work = database.$transaction(async (tx) => {
        const { submissionVersionId } = submission;
        const assessment = await tx.assessment.create({
          data: { ...key, submissionVersionId, graderId: instructor.enrollmentId },
        });
        for (const { number } of events) {
          const chain = { number, previousNumber: number === 1 ? null : number - 1 };
          await tx.gradeEvent.create({ data: { ...key, ...chain, kind: "Assessed", assessmentId: assessment.id } });
        }
        for (const release of given) {
          const { id: releaseId } = await tx.release.create({
            data: {
              ...{ courseId, assignmentId: open.assignmentId, visibleFrom: release.visibleFrom },
              byId: instructor.enrollmentId,
            },
          });
          await tx.gradeRelease.create({ data: { ...key, ...release, releaseId } });
        }
        const rows = await tx.$queryRaw<{ number: number }[]>`
          SELECT number FROM "ReleasedGrade" WHERE "studentId" = ${key.studentId}::uuid AND "assignmentId" = ${key.assignmentId}::uuid`;
        seen = rows[0]?.number;
        throw new Undone();
      });
      await expect(work).rejects.toThrow(Undone);
      const facts = { studentId: student.enrollmentId, studentSectionIds: [] };
      expect(visibleGrade(member, facts, { events, releases: given }, now)?.event.number).toBe(seen);
    }),
    { numRuns: 25 },
  );
});
