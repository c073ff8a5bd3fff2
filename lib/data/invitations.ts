/** Inviting many people at once: first what will happen to each address, then doing it. */
import { type Fate, fateOf } from "../domain/course/people";
import { type PastedAddress, readPastedAddresses } from "../domain/person/pasted-addresses";
import { done, type Outcome, refused } from "../domain/policy/outcome";
import type { Role, Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import type { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { record } from "./parts/audit";
import { refuseEditing, sectionOf } from "./parts/editing-people";
import { enroll } from "./parts/enroll";
import { isUnused } from "./parts/roster";

/** A pasted line and what happens to it; `fate` is null where no address could be read. */
export type InvitedLine = PastedAddress & { fate: Fate | null };

/** Whom to invite as what. `text` is what was pasted; `sectionId` null is "no section". */
export interface Invitation {
  text: string;
  role: Role;
  sectionId: string | null;
}

/** Someone who was invited and has no account yet: they need a link, by mail or copied. */
export interface InvitedPerson {
  enrollmentId: string;
  email: string;
}

/** What came of inviting: who needs a link, how many are in the course at once, and who could not be invited and why. */
export interface InvitationDone {
  invited: InvitedPerson[];
  added: number;
  left: { email: string; problem: string }[];
}

async function fates(
  db: Prisma.TransactionClient,
  courseId: string,
  lines: PastedAddress[],
  role: Role,
): Promise<InvitedLine[]> {
  const emails = lines.flatMap((line) => line.email ?? []);
  const users = await db.user.findMany({
    where: { email: { in: emails } },
    select: {
      email: true,
      passwordHash: true,
      emailVerified: true,
      name: true,
      accounts: { select: { provider: true } },
      // Whoever used one of these was handed it: by an instructor who invited them, or by who runs the installation.
      oneTimeLinks: {
        where: { usedAt: { not: null }, OR: [{ kind: { not: "Reset" } }, { createdById: null }] },
        select: { id: true },
        take: 1,
      },
      enrollments: {
        where: { courseId },
        select: { role: true, endedAt: true, sectionMembers: { select: { section: { select: { name: true } } } } },
      },
    },
  });
  const byEmail = new Map(users.map((user) => [user.email, user]));
  return lines.map((line) => {
    if (!line.email) return { ...line, fate: null };
    const user = byEmail.get(line.email);
    const enrollment = user?.enrollments[0];
    const enrolled = enrollment
      ? {
          role: enrollment.role,
          ended: enrollment.endedAt !== null,
          sectionName: enrollment.sectionMembers.map((each) => each.section.name).join(", ") || null,
        }
      : null;
    const hasAccount = user !== undefined && !isUnused(user);
    const proved = user !== undefined && (user.emailVerified !== null || user.oneTimeLinks.length > 0);
    return { ...line, fate: fateOf({ enrolled, hasAccount, proved }, line.name, role) };
  });
}

/** What inviting this text would do, line by line; nothing is written. */
export async function previewInvitation(
  viewer: Viewer,
  courseId: string,
  { text, role, sectionId }: Invitation,
): Promise<Outcome<InvitedLine[]>> {
  const refusal = refuseEditing(await memberOf(viewer, courseId));
  if (refusal) return refusal;
  await sectionOf(database, courseId, sectionId);
  const lines = readPastedAddresses(text);
  if (lines.length === 0) return refused("Paste or write at least one address.", "text");
  return done(await fates(database, courseId, lines, role));
}

/**
 * Invites everyone in the text who can be: accounts are made for new addresses (unverified, without a password), people
 * who have one are in the course at once. Who cannot be invited is left out and named.
 */
export async function invitePeople(
  viewer: Viewer,
  courseId: string,
  { text, role, sectionId }: Invitation,
  now: Date,
): Promise<Outcome<InvitationDone>> {
  const member = await memberOf(viewer, courseId);
  const refusal = refuseEditing(member);
  if (refusal) return refusal;
  const pasted = readPastedAddresses(text);
  if (!pasted.some((line) => line.email)) return refused("Paste or write at least one address.", "text");
  return database.$transaction(
    async (tx) => {
      await sectionOf(tx, courseId, sectionId);
      const lines = await fates(tx, courseId, pasted, role);
      const invited: InvitedPerson[] = [];
      const left: InvitationDone["left"] = [];
      let added = 0;
      for (const { email, name, fate } of lines) {
        if (!email || !fate || fate.will === "nothing") continue;
        if (fate.will === "refuse") {
          left.push({ email, problem: fate.reason ?? fate.word });
          continue;
        }
        await tx.user.createMany({ data: [{ email, name }], skipDuplicates: true });
        const user = await tx.user.findUniqueOrThrow({
          where: { email },
          select: {
            id: true,
            name: true,
            passwordHash: true,
            emailVerified: true,
            accounts: { select: { provider: true } },
            email: true,
          },
        });
        const enrollmentId = await enroll(tx, { courseId, userId: user.id, role, sectionId }, now);
        const subject = { subjectKind: "Enrollment", subjectId: enrollmentId, courseId } as const;
        await record(tx, { action: "people.invited", actorId: viewer.userId, ...subject, after: { role, sectionId } });
        if (isUnused(user)) invited.push({ enrollmentId, email });
        else added += 1;
      }
      return done({ invited, added, left });
    },
    { timeout: 60_000 },
  );
}
