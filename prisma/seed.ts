/**
 * The demonstration: one course with a reader on Petrograd in 1917, its people, and an assignment in each state.
 * Everything the people here write is composed; the documents are real (content/SOURCES.md). One transaction, and a
 * second for the correction of a text: a start that is interrupted leaves nothing half made. A database with people in it is left alone.
 */
import { database } from "../lib/data/database";
import { endLinkAndMakeNew } from "../lib/data/parts/join-links";
import { hashPassword } from "../lib/data/parts/password";
import { seedAssignment } from "./demo/assignments";
import { demoCourse, demoDiscussion, demoRoom } from "./demo/content";
import { seedCorrectedText, seedCorrection } from "./demo/correction";
import { seedDiscussion } from "./demo/discussion";
import { seedDocuments } from "./demo/documents";
import { seedBank, seedMarks, seedRelease } from "./demo/marks";
import { seedPeople } from "./demo/people";
import { seedCounts, seedRoom } from "./demo/room";
import { seedWork } from "./demo/work";

const DAY = 86_400_000;

async function seed(now: Date): Promise<void> {
  const passwordHash = await hashPassword("headnote-demo");
  const corrected = await database.$transaction(
    async (tx) => {
      let room: string | null = null;
      const people = await seedPeople(tx, passwordHash, new Date(now.getTime() - 45 * DAY));
      const { courseId, instructorId, students } = people;
      await endLinkAndMakeNew(tx, { courseId, sectionId: null, createdById: instructorId, actorId: null }, now);
      const documents = await seedDocuments(tx, courseId, instructorId, new Date(now.getTime() - 44 * DAY));
      for (const [position, assignment] of demoCourse.assignments.entries()) {
        const published = await seedAssignment(tx, people, documents, assignment, position, now);
        if (!published) continue;
        if (published.slug === demoDiscussion.assignmentSlug) {
          await seedDiscussion(tx, { people, published, documents }, now);
          continue;
        }
        for (const [index, student] of students.entries()) {
          const submission = await seedWork(tx, people, published, documents, student, index, now);
          const marked = published.state === "graded" || published.state === "released";
          if (submission && marked) await seedMarks(tx, people, published, submission);
        }
        if (published.slug === demoRoom.assignmentSlug) {
          await seedRoom(tx, { people, published, documents }, now);
          room = published.assignmentId;
        }
        await seedCounts(tx, courseId, published.assignmentId);
        if (published.state === "released") await seedRelease(tx, people, published);
      }
      await seedBank(tx, people);
      await seedCorrectedText(tx, people, documents);
      return { people, documents, room };
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
  // A correction is a transaction of its own, as it is for an instructor.
  const { people, documents, room } = corrected;
  if (room) await seedCorrection(people, documents, room);
}

if ((await database.user.count()) === 0) await seed(new Date());
await database.$disconnect();
