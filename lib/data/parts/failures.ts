/**
 * Failed attempts, counted by hashed keys: the table names no one, and without AUTH_SECRET nobody can find out whose
 * rows these are.
 */
import { createHmac } from "node:crypto";
import { ACCOUNT_WINDOW, ADDRESS_WINDOW, secondsToWait } from "../../domain/person/sign-in-delay";
import { database } from "../database";

/** An attempt: `at` names what is tried ("account:ada@…", "join:R7KP…"), `from` the client's network address. */
export interface Attempt {
  at: string;
  from: string;
}

/** An attempt that was let through and counts as failed until it is taken back. */
export interface CountedAttempt {
  id: string;
  from: string;
}

function keyHash(kind: "account" | "address", value: string): string {
  const secret = process.env.AUTH_SECRET;
  if (!secret) throw new Error("AUTH_SECRET is not set.");
  return createHmac("sha256", secret).update(`${kind}\n${value}`).digest("base64url");
}

/**
 * Begins an attempt at `now`: seconds to wait (then nothing is counted), or the attempt, counted as a failure *before*
 * the secret is looked at: a hundred guesses sent at once wait for each other here and meet the growing delay.
 */
export async function beginAttempt({ at, from }: Attempt, now: Date): Promise<number | CountedAttempt> {
  const account = keyHash("account", `${at}\n${from}`);
  const address = keyHash("address", from);
  return database.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${account}, 0))`;
    const rows = await tx.signInFailure.findMany({
      where: {
        OR: [
          { keyHash: account, at: { gt: new Date(now.getTime() - ACCOUNT_WINDOW) } },
          { keyHash: address, at: { gt: new Date(now.getTime() - ADDRESS_WINDOW) } },
        ],
      },
      select: { keyHash: true, at: true },
    });
    const times = (key: string) => rows.filter((row) => row.keyHash === key).map((row) => row.at.getTime());
    const seconds = secondsToWait({ account: times(account), address: times(address) }, now.getTime());
    if (seconds > 0) return seconds;
    const { id } = await tx.signInFailure.create({ data: { keyHash: account, at: now }, select: { id: true } });
    return { id, from };
  });
}

/** The secret was right: nothing counts against this account and address any more. */
export async function attemptSucceeded({ id }: CountedAttempt): Promise<void> {
  const own = await database.signInFailure.findUnique({ where: { id }, select: { keyHash: true } });
  if (own) await database.signInFailure.deleteMany({ where: { keyHash: own.keyHash } });
}

/** Only this attempt is forgotten: what failed before still counts. */
export async function takeBack({ id }: CountedAttempt): Promise<void> {
  await database.signInFailure.deleteMany({ where: { id } });
}

/** The secret was wrong: it counts for the address as well, and what is too old to matter goes. */
export async function attemptFailed({ from }: CountedAttempt, now: Date): Promise<void> {
  await database.signInFailure.create({ data: { keyHash: keyHash("address", from), at: now } });
  await database.signInFailure.deleteMany({ where: { at: { lt: new Date(now.getTime() - ACCOUNT_WINDOW) } } });
}
