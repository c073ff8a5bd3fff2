/**
 * Sessions: a row for each browser a person is signed in with. Deleting the row signs that browser out at once. The
 * cookie's value is stored hashed only.
 */
import type { Viewer } from "../../domain/policy/viewer";
import { database } from "../database";
import { newSecret, secretHash } from "../parts/secret-hash";
import { tellPeople } from "../parts/tell-room";

/** How long a session lasts, and in which browser it is. */
export interface NewSession {
  now: Date;
  expires: Date;
  userAgent: string | null;
}

/** Opens a session and returns the secret for the cookie, which can be had only now. Sessions that have ended go. */
export async function openSession(userId: string, { now, expires, userAgent }: NewSession): Promise<string> {
  const secret = newSecret();
  await database.session.deleteMany({ where: { userId, expires: { lte: now } } });
  await database.session.create({
    data: {
      sessionToken: secretHash(secret),
      userId,
      expires,
      createdAt: now,
      userAgent: userAgent?.slice(0, 200) ?? null,
    },
  });
  return secret;
}

/** Who holds this cookie, at `now`; null when the session has ended, or never was. */
export async function findViewer(secret: string, now: Date): Promise<Viewer | null> {
  const session = await database.session.findUnique({
    where: { sessionToken: secretHash(secret) },
    select: {
      expires: true,
      user: { select: { id: true, name: true, email: true, coursesGrantedAt: true, erasedAt: true } },
    },
  });
  if (!session || session.expires <= now || session.user.erasedAt) return null;
  const { id, name, email, coursesGrantedAt } = session.user;
  return { userId: id, name: name ?? email ?? "", email, coursesGrantedAt };
}

/** Ends the session of this cookie, if there is one. */
export async function closeSession(secret: string): Promise<void> {
  const sessionToken = secretHash(secret);
  const session = await database.session.findUnique({ where: { sessionToken }, select: { userId: true } });
  if (!session) return;
  await database.session.deleteMany({ where: { sessionToken } });
  await tellPeople(database, [session.userId]);
}
