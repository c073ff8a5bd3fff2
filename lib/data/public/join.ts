/**
 * Joining a course with its code: with an account, or by making one. A code opens a course to students only. Wrong codes
 * count against the same limit as wrong passwords.
 */
import type { JoinOffer } from "../../domain/course/course";
import { readJoinCode } from "../../domain/course/join-code";
import { cleanEmail } from "../../domain/person/email";
import { passwordProblem } from "../../domain/person/new-password";
import { waitSentence } from "../../domain/person/sign-in-delay";
import { done, type Outcome, refused } from "../../domain/policy/outcome";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { record } from "../parts/audit";
import { enroll } from "../parts/enroll";
import { attemptFailed, beginAttempt, takeBack } from "../parts/failures";
import { hashPassword } from "../parts/password";

const REMOVED = "You were removed from this course. Its instructor can let you in again.";
const WRONG = "This code opens no course. It may have expired, or a sign of it was mistyped; ask your instructor.";

interface OpenLink extends JoinOffer {
  linkId: string;
  sectionId: string | null;
}

async function openLink(code: string, now: Date): Promise<OpenLink | null> {
  const link = await database.joinLink.findUnique({
    where: { code },
    select: {
      id: true,
      courseId: true,
      sectionId: true,
      expiresAt: true,
      revokedAt: true,
      course: { select: { title: true, term: true, archivedAt: true } },
      section: { select: { name: true } },
    },
  });
  if (!link || link.revokedAt || link.course.archivedAt || (link.expiresAt && link.expiresAt <= now)) return null;
  const { id, courseId, sectionId, course, section } = link;
  return { linkId: id, courseId, sectionId, title: course.title, term: course.term, section: section?.name ?? null };
}

/** Tries a code from the network address `from`: a right one costs nothing, a wrong one counts. */
async function tryCode(typed: string, from: string, now: Date): Promise<Outcome<OpenLink>> {
  const code = readJoinCode(typed);
  const attempt = await beginAttempt({ at: `join:${code ?? "none"}`, from }, now);
  if (typeof attempt === "number") return refused(waitSentence(attempt));
  const link = code ? await openLink(code, now) : null;
  if (link) {
    // Only this attempt is taken back: whoever holds one right code may not guess at others for free.
    await takeBack(attempt);
    return done(link);
  }
  await attemptFailed(attempt, now);
  return refused(WRONG);
}

/** What a code opens. Looking enrolls nobody. */
export async function readJoinOffer(typed: string, from: string, now: Date): Promise<Outcome<JoinOffer>> {
  const link = await tryCode(typed, from, now);
  if (!link.ok) return link;
  const { courseId, title, term, section } = link.value;
  return done({ courseId, title, term, section });
}

/** Joins as a person who has an account. Who is in the course already stays what they are. */
export async function joinWithAccount(
  given: { code: string; userId: string; from: string },
  now: Date,
): Promise<Outcome<{ courseId: string }>> {
  const link = await tryCode(given.code, given.from, now);
  if (!link.ok) return link;
  return database.$transaction((tx) => join(tx, link.value, given.userId, now));
}

async function join(
  tx: Prisma.TransactionClient,
  { courseId, sectionId, linkId }: OpenLink,
  userId: string,
  now: Date,
): Promise<Outcome<{ courseId: string }>> {
  const former = await tx.enrollment.findUnique({ where: { courseId_userId: { courseId, userId } } });
  if (former?.endedAt) return refused(REMOVED);
  if (former) return done({ courseId });
  const enrollmentId = await enroll(tx, { courseId, userId, role: "Student", sectionId }, now);
  const subject = { subjectKind: "Enrollment", subjectId: enrollmentId, courseId } as const;
  await record(tx, { action: "people.joined", actorId: userId, ...subject, after: { role: "Student", link: linkId } });
  return done({ courseId });
}

/** A new account and the way into the course. */
export interface NewStudent {
  code: string;
  name: string;
  email: string;
  password: string;
  from: string;
}

/**
 * Makes an account and joins with it. Refused with the field when something cannot be, also when the address has an
 * account already (then one signs in and joins). An address that was only invited to this course as a student, and has
 * never been used, becomes this account: what it opens, the code opens as well.
 */
export async function joinAsNew(given: NewStudent, now: Date): Promise<Outcome<{ userId: string; courseId: string }>> {
  const link = await tryCode(given.code, given.from, now);
  if (!link.ok) return link;
  const email = cleanEmail(given.email);
  if (!email) return refused("Write an email address, such as ada@example.org.", "email");
  const problem = passwordProblem(given.password, email);
  if (problem) return refused(problem, "password");
  const attempt = await beginAttempt({ at: `sign-up:${email}`, from: given.from }, now);
  if (typeof attempt === "number") return refused(waitSentence(attempt));
  const person = { name: given.name, passwordHash: await hashPassword(given.password) };
  const outcome = await database.$transaction(async (tx) => {
    const userId = await newAccount(tx, email, person, link.value.courseId, now);
    if (typeof userId !== "string") return userId;
    await record(tx, { action: "person.sign-up", actorId: userId, subjectKind: "User", subjectId: userId });
    const joined = await join(tx, link.value, userId, now);
    return joined.ok ? done({ userId, courseId: joined.value.courseId }) : joined;
  });
  if (outcome.ok) await takeBack(attempt);
  else await attemptFailed(attempt, now);
  return outcome;
}

async function newAccount(
  tx: Prisma.TransactionClient,
  email: string,
  person: { name: string; passwordHash: string },
  courseId: string,
  now: Date,
): Promise<string | Outcome<never>> {
  const { count } = await tx.user.createMany({ data: [{ email, ...person }], skipDuplicates: true });
  const user = await tx.user.findUniqueOrThrow({
    where: { email },
    include: { enrollments: true, accounts: { select: { provider: true } } },
  });
  if (count === 1) return user.id;
  const isUnused = !user.passwordHash && !user.emailVerified && !user.coursesGrantedAt && user.accounts.length === 0;
  if (!isUnused) return refused("This address has an account. Sign in with it, then join.", "email");
  // Before anything is written: a refusal must not leave an account with a password behind.
  if (user.enrollments.some((each) => each.courseId === courseId && each.endedAt)) return refused(REMOVED);
  const isOnlyInvitedHere = user.enrollments.every((each) => each.courseId === courseId && each.role === "Student");
  if (!isOnlyInvitedHere) return refused("This address was invited: open the link of the invitation first.", "email");
  // Guarded, so that of two who do this at once one wins.
  const claimed = await tx.user.updateMany({ where: { id: user.id, passwordHash: null }, data: person });
  if (claimed.count !== 1) return refused("This address has an account. Sign in with it, then join.", "email");
  await tx.oneTimeLink.updateMany({ where: { userId: user.id, usedAt: null }, data: { revokedAt: now } });
  return user.id;
}
