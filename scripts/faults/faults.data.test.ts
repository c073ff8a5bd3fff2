import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { saveAnswer } from "../../lib/data/answers";
import { database } from "../../lib/data/database";
import { closeSession, findViewer, openSession } from "../../lib/data/public/sessions";
import { buildWorld } from "../../lib/data/testing/world";
import { sentFacts } from "../../lib/domain/answer/facts";
import { sentAnswer } from "../../lib/domain/answer/model";
import { longId } from "../../lib/domain/id/short-id";
import { faultRounds } from "./rounds";
import type { FaultyServer } from "./server";

/**
 * A few rounds of `npm run faults` for every day: the same pages, faults, sessions and database. Only the server is this
 * process: it is not killed but closes all its lines at once and refuses new ones, until it listens again.
 */

const body = z.object({ content: sentAnswer, baseVersion: z.int(), clientId: z.uuid(), facts: sentFacts });
const id = (short: string | undefined) => longId(short) ?? "";

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = (status: number, said: unknown) => response.writeHead(status).end(JSON.stringify(said));
  if (request.url === "/api/health") return void answer(200, {});
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  const viewer = await findViewer(/session-token=(.*)$/.exec(request.headers.cookie ?? "")?.[1] ?? "", new Date());
  if (!viewer) return void answer(401, {});
  const [, , , courseId, , assignmentId, , promptId] = (request.url ?? "").split("/");
  const save = { ...body.parse(JSON.parse(Buffer.concat(pieces).toString())), promptId: id(promptId) };
  const saved = await saveAnswer(viewer, id(courseId), id(assignmentId), save);
  answer(saved.state === "refused" ? 409 : 200, saved);
}

const PORT_ANY = 0;
const servers: Server[] = [];

async function ownServer(): Promise<FaultyServer> {
  let port = PORT_ANY;
  const begin = async () => {
    const server = createServer((request, response) => {
      // A line that was cut while it was read is nobody's fault.
      handle(request, response).catch(() => response.destroy());
    });
    await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
    const at = server.address();
    if (at !== null && typeof at === "object") port = at.port;
    servers.push(server);
  };
  const kill = async () => {
    const server = servers.pop();
    const closed = new Promise((done) => server?.close(done));
    server?.closeAllConnections();
    await closed;
  };
  await begin();
  const secrets = new Map<string, string>();
  return {
    site: `http://127.0.0.1:${port}`,
    ...{ kill, start: begin },
    signOut: async (userId) => closeSession(secrets.get(userId) ?? ""),
    signIn: async (userId) => {
      const now = new Date();
      const secret = await openSession(userId, { now, expires: new Date(now.getTime() + 3_600_000), userAgent: null });
      secrets.set(userId, secret);
      return secret;
    },
  };
}

afterAll(() => {
  for (const server of servers) server.close();
});

test("every keystroke that was acknowledged is there, whatever fails", { timeout: 60_000 }, async () => {
  const { ours: world } = await buildWorld(database);
  const { ledger, standing } = await faultRounds({ server: await ownServer(), database, world, rounds: 18, seed: 7 });
  expect(ledger.wrong).toEqual([]);
  expect(ledger.acknowledged.size).toBeGreaterThan(100);
  expect(standing.inDraft + standing.inCopies).toBeGreaterThan(100);
  // The rounds are worth something only when everything has happened.
  expect([...ledger.counts.keys()]).toEqual(
    expect.arrayContaining([
      "answered, and the answer lost",
      "network gone for a while",
      "server killed and started again",
      "session deleted, signed in again",
      "tab closed at once and opened again",
      "two tabs",
      "two texts, both taken",
    ]),
  );
});
