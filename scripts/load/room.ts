/** One round of the load, from the first stream to the last comparison. */
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { isStudent, type LoadClass } from "./class";
import { compare } from "./final";
import type { Given } from "./given";
import { Load } from "./load";
import { Reader } from "./reader";
import { loadedServer, type Server } from "./server";
import { compareStored } from "./stored";
import { Wire } from "./wire";
import { Writer } from "./writer";

/** Readers come in one after the other, as a class does; so many milliseconds apart. */
const APART = 30;

/** Runs it and prints what came of it; false when anything was wrong. */
export async function loadRoom(given: Given): Promise<boolean> {
  const server = await loadedServer(given);
  process.env.DATABASE_URL = server.databaseUrl;
  const [{ database }, { makeClass }] = await Promise.all([import("../../lib/data/database"), import("./make-class")]);
  const everybody = await makeClass(database, given.students);
  const load = new Load(new Wire(server.site));
  const memory = watchMemory(server);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  const readers = everybody.people.map((person, at) => {
    return new Reader(load, everybody, person, !isStudent(person) || at % 5 === 0);
  });
  for (const reader of readers) {
    reader.open().catch((error) => load.wrongs.add("a room could not be opened", String(error)));
    await pause(APART);
  }
  await pause(1000);
  delay.enable();
  const busy = performance.eventLoopUtilization();
  await writeFor(load, everybody, readers, given);
  const { utilization } = performance.eventLoopUtilization(busy);
  delay.disable();
  await Promise.all(readers.flatMap(({ windows }) => windows).map((window) => window.catchUp()));
  const looked = readers.flatMap(({ windows }) => windows).reduce((sum, window) => sum + compare(load, window), 0);
  const stored = await compareStored(load, database, everybody);
  for (const reader of readers) reader.leave();
  const most = memory.stop();
  await database.$disconnect();
  const client = `${Math.round(utilization * 100)} % busy, late by ${Math.round(delay.percentile(95) / 1e6)} ms at p95`;
  report(load, given, { streams: readers.length, looked, stored, client, most });
  return load.wrongs.none;
}

/** Everybody who studies writes until the time is over, and ends the turn they are in. */
async function writeFor(load: Load, everybody: LoadClass, readers: readonly Reader[], given: Given): Promise<void> {
  const until = performance.now() + given.seconds * 1000;
  const over = () => performance.now() >= until;
  await Promise.all(
    readers
      .filter(({ person }) => isStudent(person))
      .map(({ person, windows }, at) => {
        return new Writer(load, everybody, person, windows, given.seed * 10_000 + at).write(over);
      }),
  );
}

/** The most memory that the server held, asked every two seconds; and what it held before. */
function watchMemory({ memory }: Server): { stop: () => string } {
  const first = memory();
  let most = first ?? 0;
  const timer = setInterval(() => {
    most = Math.max(most, memory() ?? 0);
  }, 2000);
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  return {
    stop: () => {
      clearInterval(timer);
      return first === null ? "not known" : `${megabytes(first)} before, at most ${megabytes(most)}`;
    },
  };
}

interface Came {
  streams: number;
  looked: number;
  stored: number;
  client: string;
  most: string;
}

function report(load: Load, { students, seconds }: Given, { streams, looked, stored, client, most }: Came): void {
  const { saves, arrival, answers, told, anew, events, reopened, refused, wire, wrongs } = load;
  const perSecond = (count: number) => `${(count / seconds).toFixed(0)} a second`;
  const said = (count: number) => count.toLocaleString("en");
  console.log(`${students} students annotate one text for ${seconds} seconds, each with a turn every 3 to 6 seconds`);
  console.log(`  a save                  ${saves} ${perSecond(saves.number)}`);
  console.log(`  to another reader       ${arrival}`);
  console.log(`  a question what is new  ${answers} ${perSecond(answers.number)}, ${said(told)} notes, ${anew} anew`);
  console.log(`  streams                 ${streams}, ${said(events)} events, ${reopened} opened again`);
  console.log(`  replies to what had gone meanwhile: ${refused}; received ${Math.round(wire.received / 1e6)} MB`);
  console.log(`  memory of the server    ${most}`);
  console.log(`  the client              ${client}`);
  console.log(`  looked for: ${said(stored)} notes and replies in the database, ${said(looked)} at their readers`);
  console.log(wrongs.none ? "Nothing was lost, nobody saw what is not theirs." : `WRONG:\n${wrongs}`);
}
