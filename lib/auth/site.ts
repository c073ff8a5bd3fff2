/**
 * The address under which people reach this installation: AUTH_URL, the single source of scheme, cookie name and links.
 * The Host header of a request is never asked.
 */
import { type Address, isOwnHost, isOwnOrigin } from "../domain/policy/origin";

/** The site's own address; only its origin is used. */
export function site(): URL {
  return new URL(new URL(process.env.AUTH_URL ?? `http://localhost:${process.env.PORT ?? 3000}`).origin);
}

/** A whole link to a path of this site, for mails and for copying. */
export const linkTo = (path: string): string => new URL(path, site()).href;

/** Cookies are sent over https only when the site is on https. */
export const isSecure = (): boolean => site().protocol === "https:";

/** The name of the cookie that holds a session; next-auth reads the same one. */
export const sessionCookie = (): string => `${isSecure() ? "__Secure-" : ""}authjs.session-token`;

/** The address as the policy of origins sees it; `demo` while demo accounts with known passwords exist. */
export const address = (): Address => ({ site: site(), demo: process.env.HEADNOTE_DEMO === "1" });

/** Does a request with these headers reach us under our own name, from a page of our own? Asked of every write. */
export function isOwnWrite(headers: Headers): boolean {
  const [origin, fetchSite, host] = [headers.get("origin"), headers.get("sec-fetch-site"), headers.get("host")];
  return isOwnHost(host, address()) && isOwnOrigin({ origin, fetchSite, host }, address());
}
