/** Courses and people of a test's own, made in the database of the running application, and their sessions. */
import { sessionCookie } from "../../lib/auth/site";
import { database } from "../../lib/data/database";
import { checksum } from "../../lib/data/testing/checksum";
import { everyone, type Person } from "../../lib/data/testing/exports/row";
import { buildExportsWorld, type ExportsWorld } from "../../lib/data/testing/exports/world";
import { buildCourseWorld } from "../../lib/data/testing/world";
import { sessionOf } from "./sessions";

export { type ExportsWorld, everyone, type Person };

/** What is read in the course, and by whom: none of it may reach those who are not in it. */
export const WORDS = [
  ...["Harbours of Europe", "Harbour letters", "The quay"],
  ...["The harbour master to the town council", "served for nineteen years", "No ship above 300 tons"],
  ...["a survey in March", "Town archive, Harbour papers", "He measures, then he accuses"],
  ...["he has written before", "You read the closing line closely", "Who writes, and to whom?"],
  ...["Ines Instructor", "Aba Assistant", "Sami Student", "Cleo Classmate", "Nuno Neighbour", "Odo Observer"],
];

export interface OwnCourse {
  world: ExportsWorld;
  /** The header of somebody's session; for "nobody" that of one who is signed out, with a cookie that opens nothing. */
  cookieOf(person: Person): Promise<string>;
  /** One text over all rows of the course and its people. */
  checksum(): Promise<string>;
}

/** The name that stands at the top of somebody's pages: that, they know. */
const nameOf = (person: Person): string | undefined =>
  WORDS.find((word) => word.toLowerCase().endsWith(` ${person.toLowerCase()}`));

/** Words of the course in a text that was sent to somebody, without their own name. */
export const learned = (text: string, person: Person): string[] =>
  WORDS.filter((word) => text.includes(word) && word !== nameOf(person));

/** A course with everyone in it; its stranger teaches another. */
export async function ownCourse(): Promise<OwnCourse> {
  const world = await buildExportsWorld(database, "Harbours of Europe");
  const { instructor: stranger } = await buildCourseWorld(database, "Another course");
  await database.user.update({ where: { id: stranger.userId }, data: { name: "Stella Stranger" } });
  const userIds: Partial<Record<Person, string>> = { stranger: stranger.userId };
  for (const person of everyone) {
    if (person !== "stranger" && person !== "nobody") userIds[person] = world[person].userId;
  }
  return {
    world,
    cookieOf: async (person) => {
      const userId = userIds[person];
      return `${sessionCookie()}=${userId ? await sessionOf(userId) : "opens-nothing"}`;
    },
    checksum: () => checksum(database, world.courseId),
  };
}
