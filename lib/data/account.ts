/** One's own account: name, password, and the browsers in which one is signed in. */
import { passwordProblem } from "../domain/person/new-password";
import { waitSentence } from "../domain/person/sign-in-delay";
import { done, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { record } from "./parts/audit";
import { attemptFailed, attemptSucceeded, beginAttempt } from "./parts/failures";
import { hashPassword, verifyPassword } from "./parts/password";
import { secretHash } from "./parts/secret-hash";
import { tellPeople } from "./parts/tell-room";

/** A browser in which the person is signed in. */
export interface SignedInBrowser {
  /** As the browser describes itself. */
  userAgent: string | null;
  since: Date;
  /** The one that asks. */
  isThis: boolean;
}

/** What the account page shows. */
export interface Account {
  name: string;
  email: string | null;
  /** When the address was proved to be the person's; null: not yet. */
  emailVerified: Date | null;
  hasPassword: boolean;
  mayCreateCourses: boolean;
  browsers: SignedInBrowser[];
}

/** The viewer's account at `now`; `secret` is the one in this browser's cookie. */
export async function readAccount(viewer: Viewer, secret: string | null, now: Date): Promise<Account> {
  const user = await database.user.findUniqueOrThrow({
    where: { id: viewer.userId },
    select: {
      name: true,
      email: true,
      emailVerified: true,
      passwordHash: true,
      coursesGrantedAt: true,
      sessions: { where: { expires: { gt: now } }, orderBy: { createdAt: "desc" } },
    },
  });
  const own = secret ? secretHash(secret) : null;
  return {
    name: user.name ?? "",
    email: user.email,
    emailVerified: user.emailVerified,
    hasPassword: user.passwordHash !== null,
    mayCreateCourses: user.coursesGrantedAt !== null,
    browsers: user.sessions.map(({ sessionToken, userAgent, createdAt }) => ({
      userAgent,
      since: createdAt,
      isThis: sessionToken === own,
    })),
  };
}

/** Gives the viewer another name, everywhere. */
export async function changeName(viewer: Viewer, name: string): Promise<Outcome> {
  await database.user.update({ where: { id: viewer.userId }, data: { name } });
  return done(undefined);
}

/**
 * Sets a new password and ends the sessions of all other browsers. The present one is asked for (field "current") where
 * there is one; wrong ones count like failed sign-ins from the network address `from`.
 */
export async function changePassword(
  viewer: Viewer,
  given: { current: string; password: string; secret: string | null; from: string },
  now: Date,
): Promise<Outcome> {
  const attempt = await beginAttempt({ at: `account:${viewer.email ?? viewer.userId}`, from: given.from }, now);
  if (typeof attempt === "number") return refused(waitSentence(attempt), "current");
  const { passwordHash } = await database.user.findUniqueOrThrow({ where: { id: viewer.userId } });
  if (passwordHash !== null && !(await verifyPassword(given.current, passwordHash))) {
    await attemptFailed(attempt, now);
    return refused("This is not your present password.", "current");
  }
  await attemptSucceeded(attempt);
  const problem = passwordProblem(given.password, viewer.email);
  if (problem) return refused(problem, "password");
  const next = await hashPassword(given.password);
  await database.$transaction(async (tx) => {
    await tx.user.update({ where: { id: viewer.userId }, data: { passwordHash: next } });
    await tx.session.deleteMany({
      where: { userId: viewer.userId, sessionToken: { not: given.secret ? secretHash(given.secret) : "" } },
    });
    await tx.oneTimeLink.updateMany({ where: { userId: viewer.userId, usedAt: null }, data: { revokedAt: now } });
    const subject = { subjectKind: "User", subjectId: viewer.userId } as const;
    await record(tx, { action: "person.password", actorId: viewer.userId, ...subject });
    await tellPeople(tx, [viewer.userId]);
  });
  return done(undefined);
}

/** Ends every session of the viewer, this one too. */
export async function signOutEverywhere(viewer: Viewer): Promise<Outcome> {
  await database.$transaction(async (tx) => {
    await tx.session.deleteMany({ where: { userId: viewer.userId } });
    const subject = { subjectKind: "User", subjectId: viewer.userId } as const;
    await record(tx, { action: "person.sign-out-everywhere", actorId: viewer.userId, ...subject });
    await tellPeople(tx, [viewer.userId]);
  });
  return done(undefined);
}
