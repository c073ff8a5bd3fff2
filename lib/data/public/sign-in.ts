/** Signing in with an address and a password: the same answer and the same time, whether the address is known or not. */
import { cleanEmail } from "../../domain/person/email";
import { waitSentence } from "../../domain/person/sign-in-delay";
import { done, type Outcome, refused } from "../../domain/policy/outcome";
import { database } from "../database";
import { record } from "../parts/audit";
import { attemptFailed, attemptSucceeded, beginAttempt } from "../parts/failures";
import { verifyPassword } from "../parts/password";

const WRONG = "This email and password do not belong together. Check both, or ask your instructor for a link.";

/**
 * The id of the person whose email and password these are. Refused (field "password") when they are not, or when
 * attempts from the network address `from` have to wait.
 */
export async function signInWithPassword(
  given: { email: string; password: string; from: string },
  now: Date,
): Promise<Outcome<{ userId: string }>> {
  const email = cleanEmail(given.email) ?? given.email.trim().toLowerCase();
  const attempt = await beginAttempt({ at: `account:${email}`, from: given.from }, now);
  if (typeof attempt === "number") return refused(waitSentence(attempt), "password");
  const user = await database.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  const right = await verifyPassword(given.password, user?.passwordHash ?? null);
  if (!user || !right) {
    await attemptFailed(attempt, now);
    return refused(WRONG, "password");
  }
  await attemptSucceeded(attempt);
  await record(database, { action: "person.sign-in", actorId: user.id, subjectKind: "User", subjectId: user.id });
  return done({ userId: user.id });
}
