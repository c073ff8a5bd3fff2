/** Sessions made without the sign-in form, for stories that are about something else. */
import { database } from "../../lib/data/database";
import { openSession } from "../../lib/data/public/sessions";

export const BASE_URL = process.env.BASE_URL ?? "http://localhost:3100";

/** The secret of a new session of a person, for its cookie. Each call opens one of its own. */
export function sessionOf(userId: string): Promise<string> {
  const now = new Date();
  return openSession(userId, { now, expires: new Date(now.getTime() + 3_600_000), userAgent: "stories" });
}

/** The same, for the account with an address. */
export async function sessionAt(email: string): Promise<string> {
  const { id } = await database.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return sessionOf(id);
}
