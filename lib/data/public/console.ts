/** What the person who runs the installation does for people from its command line; there is no viewer to ask. */
import { cleanEmail } from "../../domain/person/email";
import { done, type Outcome, refused } from "../../domain/policy/outcome";
import { database } from "../database";
import { record } from "../parts/audit";
import { createOneTimeLink } from "./links";

/** An account to make from the command line. */
export interface ConsoleInvitation {
  email: string;
  name: string | null;
  mayCreate: boolean;
}

/**
 * Makes the account (or takes the present one), grants courses when asked, and returns the secret of a link that sets
 * its password. Refused for what is no address, and for an account in use, which needs no invitation.
 */
export async function inviteFromConsole(
  { email: written, name, mayCreate }: ConsoleInvitation,
  now: Date,
): Promise<Outcome<{ secret: string }>> {
  const email = cleanEmail(written);
  if (!email) return refused("Give an email address: npm run people:invite -- ada@example.org --may-create-courses");
  const user = await database.user.upsert({ where: { email }, create: { email, name }, update: {} });
  if (mayCreate && !user.coursesGrantedAt) {
    await database.$transaction(async (tx) => {
      await tx.user.update({ where: { id: user.id }, data: { coursesGrantedAt: now } });
      const subject = { subjectKind: "User", subjectId: user.id } as const;
      await record(tx, { action: "person.courses-granted", actorId: null, ...subject });
    });
  }
  if (user.passwordHash) {
    const granted = mayCreate ? " It may create courses now." : "";
    return refused(`${email} has an account already.${granted} For a new password: npm run people:reset -- ${email}`);
  }
  return done({ secret: await createOneTimeLink({ kind: "Invite", userId: user.id, createdById: null }, now) });
}

/** The secret of a link to a new password for anyone. Refused when nobody has the address. */
export async function resetFromConsole(written: string, now: Date): Promise<Outcome<{ secret: string }>> {
  const email = cleanEmail(written);
  const user = email ? await database.user.findUnique({ where: { email } }) : null;
  if (!user)
    return refused(`Nobody has the address ${written || "(none given)"}: npm run people:reset -- ada@example.org`);
  return done({ secret: await createOneTimeLink({ kind: "Reset", userId: user.id, createdById: null }, now) });
}
