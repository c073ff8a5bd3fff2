/**
 * One-time links: the first person sets up the installation, an invited one chooses a password, one who forgot it a new
 * one. The secret in the link is shown once and stored hashed; a link works once, and only until it expires.
 */
import { cleanEmail } from "../../domain/person/email";
import { passwordProblem } from "../../domain/person/new-password";
import { waitSentence } from "../../domain/person/sign-in-delay";
import { done, type Outcome, refused } from "../../domain/policy/outcome";
import { database } from "../database";
import type { OneTimeLinkKind, Prisma } from "../generated/client";
import { record } from "../parts/audit";
import { attemptFailed, beginAttempt } from "../parts/failures";
import { hashPassword } from "../parts/password";
import { newSecret, secretHash } from "../parts/secret-hash";
import { tellPeople } from "../parts/tell-room";

const DAYS: Record<OneTimeLinkKind, number> = { SetUp: 7, Invite: 14, Reset: 2 };
const GONE =
  "This link does not work any more: it was used, replaced by a newer one, or it has expired. Ask for another.";

/** Whom a link is for; `userId` null (set-up only) lets its holder make the first account. */
export interface LinkFor {
  kind: OneTimeLinkKind;
  userId: string | null;
  /** Who asked for it; null from the command line. */
  createdById: string | null;
}

/** What is shown to the holder of a link. */
export interface LinkShown {
  kind: OneTimeLinkKind;
  /** Null: to be chosen. */
  name: string | null;
  email: string | null;
}

/** Makes a link and ends earlier ones of its kind for the same person. Returns the secret; the path is `/links/SECRET`. */
export async function createOneTimeLink(link: LinkFor, now: Date): Promise<string> {
  const secret = newSecret();
  const { kind, userId, createdById } = link;
  const expiresAt = new Date(now.getTime() + DAYS[kind] * 86_400_000);
  await database.$transaction(async (tx) => {
    // Two at once wait for one another: the later one ends the link of the earlier. Not a lock on the person's row, which
    // somebody who uses a link just now waits for while holding the link.
    const lock = `headnote links ${userId ?? "set-up"}`;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
    await tx.oneTimeLink.updateMany({
      where: { kind, userId, usedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    const data = { kind, userId, createdById, expiresAt, tokenHash: secretHash(secret) };
    const { id } = await tx.oneTimeLink.create({ data, select: { id: true } });
    await record(tx, {
      action: "link.made",
      actorId: createdById,
      subjectKind: "OneTimeLink",
      subjectId: id,
      after: { kind, userId },
    });
  });
  return secret;
}

const usable = (secret: string, now: Date): Prisma.OneTimeLinkWhereInput => ({
  tokenHash: secretHash(secret),
  usedAt: null,
  revokedAt: null,
  expiresAt: { gt: now },
});

/** What a link is for, at `now`; null when it does not work. Looking uses nothing up. */
export async function readOneTimeLink(secret: string, now: Date): Promise<LinkShown | null> {
  const link = await database.oneTimeLink.findFirst({
    where: usable(secret, now),
    select: { kind: true, user: { select: { name: true, email: true, erasedAt: true } } },
  });
  if (!link || link.user?.erasedAt) return null;
  return { kind: link.kind, name: link.user?.name ?? null, email: link.user?.email ?? null };
}

/** What the holder of a link gives. */
export interface LinkAnswer {
  secret: string;
  name: string;
  /** For a set-up link that names nobody; otherwise the account's address stays. */
  email: string;
  password: string;
  /** Network address, for the limit. */
  from: string;
}

/**
 * Uses a link up: sets name and password, ends all sessions of the account, and returns whose it is. Refused with the
 * field when name, address or password cannot be, and without one when the link does not work.
 */
export async function redeemOneTimeLink(given: LinkAnswer, now: Date): Promise<Outcome<{ userId: string }>> {
  const shown = await readOneTimeLink(given.secret, now);
  if (!shown) return countWrongLink(given, now);
  const email = shown.email ?? cleanEmail(given.email);
  if (!email) return refused("Write an email address, such as ada@example.org.", "email");
  const problem = passwordProblem(given.password, email);
  if (problem) return refused(problem, "password");
  const passwordHash = await hashPassword(given.password);
  return database.$transaction(async (tx) => {
    const { count } = await tx.oneTimeLink.updateMany({ where: usable(given.secret, now), data: { usedAt: now } });
    if (count !== 1) return refused(GONE);
    const link = await tx.oneTimeLink.findUniqueOrThrow({ where: { tokenHash: secretHash(given.secret) } });
    const person = { name: given.name, passwordHash };
    const userId = link.userId ?? (await firstPerson(tx, { ...person, email }, now));
    if (!userId) return refused("Somebody has set this installation up already. Sign in instead.");
    if (link.userId) await tx.user.update({ where: { id: userId }, data: person });
    await tx.session.deleteMany({ where: { userId } });
    await tellPeople(tx, [userId]);
    await tx.oneTimeLink.updateMany({ where: { userId, usedAt: null, revokedAt: null }, data: { revokedAt: now } });
    const event = { actorId: userId, subjectKind: "OneTimeLink", subjectId: link.id } as const;
    await record(tx, { ...event, action: "link.used", after: { kind: link.kind } });
    return done({ userId });
  });
}

async function countWrongLink({ secret, from }: LinkAnswer, now: Date): Promise<Outcome<never>> {
  const attempt = await beginAttempt({ at: `link:${secret}`, from }, now);
  if (typeof attempt === "number") return refused(waitSentence(attempt));
  await attemptFailed(attempt, now);
  return refused(GONE);
}

/** The account of whoever sets up: may create courses. Null when there are people already. */
async function firstPerson(
  tx: Prisma.TransactionClient,
  person: { name: string; email: string; passwordHash: string },
  now: Date,
): Promise<string | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('headnote set-up', 0))`;
  if ((await tx.user.count()) > 0) return null;
  return (await tx.user.create({ data: { ...person, coursesGrantedAt: now }, select: { id: true } })).id;
}
