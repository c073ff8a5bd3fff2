/**
 * Proving an address. Anyone can make an account with somebody else's address; so until its owner has shown that it is
 * theirs (by a mail, or by a service that vouches for it), the account is only claimed. When the owner comes, whatever
 * the claimant left behind goes first: password, sessions, other ways in.
 */
import { cleanEmail } from "../../domain/person/email";
import { waitSentence } from "../../domain/person/sign-in-delay";
import { done, type Outcome, refused } from "../../domain/policy/outcome";
import { database } from "../database";
import { record } from "../parts/audit";
import { beginAttempt } from "../parts/failures";
import { tellPeople } from "../parts/tell-room";

/** What there is for an address: nobody, an account whose owner is known, or one that is only claimed. */
export interface AddressState {
  userId: string | null;
  proved: boolean;
}

/** The state of an address. */
export async function addressState(written: string): Promise<AddressState> {
  const email = cleanEmail(written);
  const user = email ? await database.user.findUnique({ where: { email } }) : null;
  return { userId: user?.id ?? null, proved: user?.emailVerified != null };
}

/** Whose account a service knows under this id; null: it is not linked. */
export async function linkedUser(provider: string, providerAccountId: string): Promise<string | null> {
  const account = await database.account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    select: { userId: true },
  });
  return account?.userId ?? null;
}

/**
 * The owner of an unproved address has come, at `now`: its former password, sessions, links and other ways in are
 * removed, then the address counts as proved. Says whether there was anything to remove that somebody had used.
 */
export async function claimAddress(userId: string, now: Date): Promise<{ removed: boolean }> {
  return database.$transaction(async (tx) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { passwordHash: true } });
    const sessions = await tx.session.deleteMany({ where: { userId } });
    const accounts = await tx.account.deleteMany({ where: { userId } });
    await tx.oneTimeLink.updateMany({ where: { userId, usedAt: null, revokedAt: null }, data: { revokedAt: now } });
    await tx.user.update({ where: { id: userId }, data: { passwordHash: null, emailVerified: now } });
    const removed = user.passwordHash !== null || sessions.count > 0 || accounts.count > 0;
    const subject = { subjectKind: "User", subjectId: userId } as const;
    await record(tx, { action: "person.verified", actorId: userId, ...subject, after: { removed } });
    await tellPeople(tx, [userId]);
    return { removed };
  });
}

/** The person who is signed in has proved the address of the account: it keeps everything. */
export async function proveAddress(userId: string, now: Date): Promise<void> {
  await database.$transaction(async (tx) => {
    await tx.user.updateMany({ where: { id: userId, emailVerified: null }, data: { emailVerified: now } });
    const subject = { subjectKind: "User", subjectId: userId } as const;
    await record(tx, { action: "person.verified", actorId: userId, ...subject, after: { removed: false } });
  });
}

/** May a sign-in link be mailed to this address now? Each request counts, so that nobody's mailbox is flooded. */
export async function countMailedLink(email: string, from: string, now: Date): Promise<Outcome> {
  const attempt = await beginAttempt({ at: `mail:${email}`, from }, now);
  return typeof attempt === "number" ? refused(waitSentence(attempt)) : done(undefined);
}
