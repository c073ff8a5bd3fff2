/** All rounds, and what is compared after each: every acknowledged keystroke must be where the student finds it. */
import type { PrismaClient } from "../../lib/data/generated/client";
import type { CourseWorld } from "../../lib/data/testing/world";
import { emptyAnswer, storedAnswer } from "../../lib/domain/answer/model";
import { shortId } from "../../lib/domain/id/short-id";
import { chance } from "../load/chance";
import { Ledger, type Standing } from "./ledger";
import { Line } from "./line";
import { faultRound } from "./round";
import type { FaultyServer } from "./server";
import { type Device, type Initial, keystrokes } from "./tab";

export interface FaultsGiven {
  server: FaultyServer;
  database: PrismaClient;
  world: CourseWorld;
  rounds: number;
  seed: number;
  /** Told after each round. */
  tell?: (round: number, ledger: Ledger) => void;
}

interface Key {
  courseId: string;
  promptId: string;
  studentId: string;
}

async function stored(database: PrismaClient, key: Key): Promise<Initial> {
  const row = await database.answerDraft.findUnique({ where: { courseId_promptId_studentId: key } });
  if (!row) return { content: emptyAnswer("Text"), version: 0, savedAt: null };
  return { content: storedAnswer.parse(row.content), version: row.version, savedAt: row.savedAt.toISOString() };
}

/**
 * Runs so many rounds, three students in turn at two questions each. Rounds can be repeated by their seed as far as the
 * clock allows: what is in flight when a server dies is not drawn.
 */
export async function faultRounds(given: FaultsGiven): Promise<{ ledger: Ledger; standing: Standing }> {
  const { server, database, world, rounds, seed, tell } = given;
  const [ledger, draws] = [new Ledger(), chance(seed)];
  const { courseId, open } = world;
  const writers = [world.student, world.classmate, world.neighbour].flatMap((student) =>
    open.promptIds.map((promptId) => ({ student, promptId, device: new Map() as Device })),
  );
  const standing: Standing = { inDraft: 0, inCopies: 0, inVersions: 0 };
  for (let round = 0; round < rounds; round++) {
    const writer = writers[round % writers.length];
    if (!writer) break;
    const { student, promptId, device } = writer;
    const key = { courseId, promptId, studentId: student.enrollmentId };
    const own = new Ledger();
    const line = new Line(server.site, draws, own);
    line.secret = await server.signIn(student.userId);
    let keys = 0;
    await through(line, () =>
      faultRound({
        ...{ server, line, ledger: own, chance: draws, userId: student.userId, device },
        address: `/api/courses/${shortId(courseId)}/assignments/${shortId(open.assignmentId)}/answers/${shortId(promptId)}`,
        stored: () => stored(database, key),
        key: () => `k${round}${String(keys++).padStart(3, "0")}`,
      }),
    );
    compare(own, await places(database, key), standing);
    add(ledger, own, round);
    tell?.(round + 1, ledger);
  }
  return { ledger, standing };
}

/** Pages ask with the `fetch` of their browser: this one. */
async function through(line: Line, work: () => Promise<void>): Promise<void> {
  const outside = globalThis.fetch;
  const site = (input: Parameters<typeof fetch>[0], init?: RequestInit) =>
    typeof input === "string" && input.startsWith("/") ? line.fetch(input, init ?? {}, outside) : outside(input, init);
  globalThis.fetch = site;
  try {
    await work();
  } finally {
    globalThis.fetch = outside;
  }
}

/** Keystrokes in the draft, in copies that were kept beside it, and in its earlier versions. */
async function places(database: PrismaClient, key: Key) {
  const versions = await database.answerDraftVersion.findMany({ where: key, select: { kind: true, content: true } });
  const words = (kept: typeof versions) =>
    new Set(kept.flatMap(({ content }) => keystrokes(storedAnswer.parse(content))));
  return {
    draft: new Set(keystrokes((await stored(database, key)).content)),
    copies: words(versions.filter(({ kind }) => kind === "Conflict")),
    versions: words(versions),
  };
}

/** Every acknowledged keystroke is there; so is every other one that the person did not give up. */
function compare(own: Ledger, at: Awaited<ReturnType<typeof places>>, standing: Standing): void {
  for (const key of own.typed) {
    if (at.draft.has(key)) standing.inDraft++;
    else if (at.copies.has(key)) standing.inCopies++;
    else if (own.leftOut.has(key) && at.versions.has(key)) standing.inVersions++;
    else if (own.acknowledged.has(key)) own.wrong.push(`${key} was acknowledged and is gone`);
    else if (!own.leftOut.has(key)) own.wrong.push(`${key} was typed, not given up, and is gone`);
  }
}

function add(all: Ledger, own: Ledger, round: number): void {
  for (const key of own.typed) all.typed.add(key);
  for (const key of own.acknowledged) all.acknowledged.add(key);
  for (const key of own.leftOut) all.leftOut.add(key);
  for (const [what, count] of own.counts) all.counts.set(what, (all.counts.get(what) ?? 0) + count);
  all.wrong.push(...own.wrong.map((problem) => `round ${round}: ${problem}`));
}
