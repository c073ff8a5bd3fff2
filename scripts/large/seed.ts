/** Two courses of the same work per student, one ten times as large as the other. */
import pg from "pg";
import { Refusal } from "../lib/refusal.mjs";
import { type LargeCourse, largeCourse } from "./course";
import { writeGrades } from "./grades";
import { writeWork } from "./work";

/** A text of thirty pages; sixteen notes or seventeen of each student in each assignment. */
const LARGE = { students: 300, assignments: 40, notes: 200_000, pages: 30 };
const SMALL = { students: 30, assignments: 40, notes: 20_000, pages: 30 };

export interface LargeWorld {
  large: LargeCourse;
  small: LargeCourse;
}

/**
 * Fills an empty database that has this program's schema. Refused where there are people: it is for measuring. `url` is
 * that of `DATABASE_URL`, too; `tell` hears how far it is.
 */
export async function seedLarge(url: string, tell: (words: string) => void): Promise<LargeWorld> {
  const { database } = await import("../../lib/data/database");
  if ((await database.user.count()) > 0)
    throw new Refusal("There are people in this database. Name an empty one: this is for measuring, not for teaching.");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const courses: LargeCourse[] = [];
    for (const size of [LARGE, SMALL]) {
      const began = performance.now();
      const course = await largeCourse(database, size, new Date());
      await writeWork(client, course, size.notes);
      await writeGrades(client, course);
      courses.push(course);
      const submissions = size.students * size.assignments;
      tell(
        `${size.students} students, ${size.assignments} assignments, ${size.notes} notes, ${submissions} submissions: ${((performance.now() - began) / 1000).toFixed(1)} s`,
      );
    }
    await client.query("ANALYZE");
    const [large, small] = courses;
    if (!large || !small) throw new Error("two courses were made");
    return { large, small };
  } finally {
    await client.end();
  }
}
