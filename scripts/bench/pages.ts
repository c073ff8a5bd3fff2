/**
 * What the pages of a large course cost the server, in production: each beside an empty page inside the same signed-in
 * shell, in the same run, and with 300 students beside 30.
 */
import os from "node:os";
import { shortId } from "../../lib/domain/id/short-id";
import { startProduction } from "../lib/production.mjs";
import { median } from "./measure";
import { type Asked, requestTimes } from "./request-times";

/** Rounds, of which the middle is told, and requests of each page in a round. */
const ROUNDS = 5;
const REQUESTS = 25;
const TIMES = 4;
const GROWTH = 15;

/** Fills a throw-away database, serves it, measures, and prints. */
export async function benchPages(): Promise<void> {
  const production = await startProduction("headnote_pages");
  process.env.DATABASE_URL = production.url;
  const { database } = await import("../../lib/data/database");
  const { openSession } = await import("../../lib/data/public/sessions");
  const { emptyReader } = await import("./reading-world");
  const { seedLarge } = await import("../large/seed");
  const { large, small } = await seedLarge(production.url, (words) => console.log(words));
  const now = new Date();
  const signIn = (userId: string) =>
    openSession(userId, { now, expires: new Date(now.getTime() + 4 * 3_600_000), userAgent: "bench" });
  const pagesOf = async ({ courseId, assignments, people }: typeof large) => {
    const who = (role: string) => people.find((each) => each.role === role)?.userId ?? "";
    const [teacher, student] = [await signIn(who("Instructor")), await signIn(who("Student"))];
    const last = assignments.at(-1)?.assignmentId ?? "";
    const assignment = `${production.address}/courses/${shortId(courseId)}/assignments/${shortId(last)}`;
    return [
      { name: "assignment overview", url: assignment, secret: teacher },
      { name: "student home", url: production.address, secret: student },
      { name: "reading room", url: assignment, secret: student },
    ];
  };
  const empty: Asked = { url: `${production.address}/courses`, secret: await emptyReader(database) };
  const [many, few] = [await pagesOf(large), await pagesOf(small)];
  console.log(
    `\nLoad of the machine: ${os
      .loadavg()
      .map((load) => load.toFixed(1))
      .join(" ")} on ${os.cpus().length} cores`,
  );
  for (const [index, page] of many.entries()) {
    const other = few[index];
    if (!other) throw new Error("both courses have the same pages");
    const rounds: number[][] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await requestTimes([empty, page, other], REQUESTS));
    const middle = (of: (times: number[]) => number) => median(rounds.map(of));
    const [none, all, less] = [0, 1, 2].map((at) => middle((times) => times[at] ?? Number.NaN));
    const times = middle(([nothing = 1, most = Number.NaN]) => most / nothing);
    const growth = 100 * (middle(([, most = Number.NaN, least = 1]) => most / least) - 1);
    const told = (value: number | undefined) => `${value?.toFixed(1)} ms`;
    console.log(
      `${page.name.padEnd(20)} ${told(all)}, empty ${told(none)}: ${times.toFixed(2)} times (at most ${TIMES}); 30 students ${told(less)}: ${growth.toFixed(0)} % more (at most ${GROWTH} %)`,
    );
  }
  console.log(
    `Load at the end: ${os
      .loadavg()
      .map((load) => load.toFixed(1))
      .join(" ")}`,
  );
  await database.$disconnect();
  await production.stop();
}
