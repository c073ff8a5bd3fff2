import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";
import { statementNames } from "./parts/statement-names";

/** Development reloads modules; the pool must not be made again each time. */
const kept: { headnoteDatabase?: PrismaClient } & typeof globalThis = globalThis;

function connect(): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: process.env.DATABASE_URL,
      max: Number(process.env.DATABASE_POOL ?? 10),
      // A connection costs a handshake, and has its plans: it is worth keeping between two clicks.
      idleTimeoutMillis: 5 * 60_000,
      keepAlive: true,
      // A command line that is done does not wait for it.
      allowExitOnIdle: true,
    },
    { statementNameGenerator: statementNames() },
  );
  return new PrismaClient({
    adapter,
    // A busy hour makes transactions wait for a connection; waiting is better than refusing somebody's words.
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
    // Errors name the query, never its values: they hold what people wrote.
    errorFormat: "minimal",
  });
}

/** The one connection to the database. Only `lib/data` may ask it anything. */
export const database: PrismaClient = kept.headnoteDatabase ?? connect();
kept.headnoteDatabase = database;

/** The client inside a transaction, or outside: for functions that serve both. */
export type Database = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$use" | "$extends">;
