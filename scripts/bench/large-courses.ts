/** A served database with two large courses, and what their pages cost beside an empty page of the same shell. */
import os from "node:os";
import type { LargeCourse } from "../large/course";
import { startProduction } from "../lib/production.mjs";
import { median } from "./measure";
import { type Asked, requestTimes } from "./request-times";

/** Rounds, of which the middle is told, and requests of each page in a round. */
const ROUNDS = 5;
const REQUESTS = 25;

interface LargeCourses {
  address: string;
  large: LargeCourse;
  small: LargeCourse;
  empty: Asked;
  /** The secret of a new session of somebody with this role. */
  secretOf: (course: LargeCourse, role: string) => Promise<string>;
}

/** Fills a throw-away database, serves it in production, measures, and takes it away. */
export async function inLargeCourses(name: string, measure: (courses: LargeCourses) => Promise<void>): Promise<void> {
  const production = await startProduction(name);
  process.env.DATABASE_URL = production.url;
  const { database } = await import("../../lib/data/database");
  const { openSession } = await import("../../lib/data/public/sessions");
  const { emptyReader } = await import("./reading-world");
  const { seedLarge } = await import("../large/seed");
  const { large, small } = await seedLarge(production.url, (words) => console.log(words));
  const now = new Date();
  const lasting = { now, expires: new Date(now.getTime() + 4 * 3_600_000), userAgent: "bench" };
  const secretOf = ({ people }: LargeCourse, role: string) =>
    openSession(people.find((each) => each.role === role)?.userId ?? "", lasting);
  const empty = { url: `${production.address}/courses`, secret: await emptyReader(database) };
  console.log(`\nLoad of the machine: ${load()} on ${os.cpus().length} cores`);
  await measure({ address: production.address, large, small, empty, secretOf });
  console.log(`Load at the end: ${load()}`);
  await database.$disconnect();
  await production.stop();
}

const load = () =>
  os
    .loadavg()
    .map((each) => each.toFixed(1))
    .join(" ");

/** A page in both courses, and how much it may cost: times the empty page, and growth in percent. */
export interface Compared {
  name: string;
  many: Asked;
  few: Asked;
  times?: number;
  growth?: number;
}

/** Measures pages in turn with the empty one and prints each with its ratio and its growth. */
export async function printBeside(empty: Asked, pages: readonly Compared[]): Promise<void> {
  for (const { name, many, few, times: most, growth: bound } of pages) {
    const rounds: number[][] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await requestTimes([empty, many, few], REQUESTS));
    const middle = (of: (times: number[]) => number) => median(rounds.map(of));
    const [none, all, less] = [0, 1, 2].map((at) => middle((times) => times[at] ?? Number.NaN));
    const times = middle(([nothing = 1, most = Number.NaN]) => most / nothing);
    const growth = 100 * (middle(([, most = Number.NaN, least = 1]) => most / least) - 1);
    const told = (value: number | undefined) => `${value?.toFixed(1)} ms`;
    const limit = (value: number | undefined, unit: string) =>
      value === undefined ? "" : ` (at most ${value}${unit})`;
    console.log(
      `${name.padEnd(20)} ${told(all)}, empty ${told(none)}: ${times.toFixed(2)} times${limit(most, "")}; 30 students ${told(less)}: ${growth.toFixed(0)} % more${limit(bound, " %")}`,
    );
  }
}
