/**
 * What next-auth reads and writes, for sign-in by other services and by mail: its own adapter, except that session
 * tokens are stored hashed like all others, and addresses in the form in which they are compared.
 */
import { PrismaAdapter } from "@auth/prisma-adapter";
import { cleanEmail } from "../../domain/person/email";
import { database } from "../database";
import { secretHash } from "../parts/secret-hash";

type Adapter = ReturnType<typeof PrismaAdapter>;

/** next-auth's adapter over our tables; the token it hands out is in the cookie only. */
export function sessionAdapter(): Adapter {
  const inner = PrismaAdapter(database);
  return {
    ...inner,
    createUser: (user) => inner.createUser?.({ ...user, email: cleanEmail(user.email) ?? user.email }) ?? unsupported(),
    getUserByEmail: (email) => inner.getUserByEmail?.(cleanEmail(email) ?? email) ?? null,
    async createSession(session) {
      await inner.createSession?.({ ...session, sessionToken: secretHash(session.sessionToken) });
      return session;
    },
    async getSessionAndUser(token) {
      const found = await inner.getSessionAndUser?.(secretHash(token));
      return found ? { ...found, session: { ...found.session, sessionToken: token } } : null;
    },
    async updateSession(session) {
      const updated = await inner.updateSession?.({ ...session, sessionToken: secretHash(session.sessionToken) });
      return updated ? { ...updated, sessionToken: session.sessionToken } : null;
    },
    async deleteSession(token) {
      await inner.deleteSession?.(secretHash(token));
    },
  };
}

function unsupported(): never {
  throw new Error("The adapter of next-auth lacks a function it had.");
}
