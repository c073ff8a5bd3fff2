/** The browser's half of a session: the cookie. It has the name that next-auth reads, so that both agree. */
import { cookies, headers } from "next/headers";
import { closeSession, openSession } from "../data/public/sessions";
import { isSecure, sessionCookie } from "./site";

const DAY = 86_400_000;
/** How long someone stays signed in who asked to. */
export const STAY_DAYS = 14;

/**
 * Signs this browser in. With `stay` the cookie outlives the browser and the session lasts 14 days, else the cookie
 * goes with the browser and the session ends after a day. A former session of this browser is ended.
 */
export async function startSession(userId: string, stay: boolean): Promise<void> {
  const jar = await cookies();
  const former = jar.get(sessionCookie())?.value;
  if (former) await closeSession(former);
  const now = new Date();
  const expires = new Date(now.getTime() + (stay ? STAY_DAYS : 1) * DAY);
  const secret = await openSession(userId, { now, expires, userAgent: (await headers()).get("user-agent") });
  jar.set(sessionCookie(), secret, {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    expires: stay ? expires : undefined,
  });
}

/** The secret in this browser's cookie, whether it still opens anything or not. */
export const sessionSecret = async (): Promise<string | null> => (await cookies()).get(sessionCookie())?.value ?? null;

/** Signs this browser out: row and cookie. */
export async function endSession(): Promise<void> {
  const secret = await sessionSecret();
  if (secret) await closeSession(secret);
  (await cookies()).delete({ name: sessionCookie(), path: "/", secure: isSecure() });
}
