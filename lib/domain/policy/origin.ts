/**
 * Which requests are ours at all. An installation has one address, and answers under no other: a page of somebody
 * else's site must not be able to write here in a student's name, nor a foreign name be led to the machine of a person
 * who only tries Headnote out (DNS rebinding). While the demo's known passwords exist, only the machine itself is served.
 */

/** The installation's address; `demo` while demo accounts exist. */
export interface Address {
  site: URL;
  demo: boolean;
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;
const isLoopback = (url: URL): boolean => loopback.test(url.hostname);

/**
 * May a request with this Host header be answered? The demo answers any port of the machine's own names (ports are
 * forwarded under other numbers), a real installation its own host only; its loopback names count as one.
 */
export function isOwnHost(host: string | null, { site, demo }: Address): boolean {
  const asked = hostUrl(host, site);
  if (!asked) return false;
  if (demo) return isLoopback(asked);
  return asked.host === site.host || (isLoopback(asked) && isLoopback(site) && asked.port === site.port);
}

/** What a request says about the page it comes from: its Origin, Sec-Fetch-Site and Host headers. */
export interface Sender {
  origin: string | null;
  fetchSite: string | null;
  host: string | null;
}

/**
 * Does a write come from a page of this site? Its origin must be ours, under the name by which the request reached us.
 * Without an Origin the browser must have said `same-origin`; neither means no browser of today, and is refused.
 */
export function isOwnOrigin({ origin, fetchSite, host }: Sender, address: Address): boolean {
  if (origin === null) return fetchSite === "same-origin";
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  if (from.origin === address.site.origin) return true;
  return from.protocol === address.site.protocol && isOwnHost(host, address) && isSamePlace(from, host, address);
}

/** The header in which a page says whose it is: the account it was made for. */
export const PAGE_ACCOUNT = "x-headnote-account";

/**
 * Does a write come from a page that was made for this person? On a shared computer somebody else may have signed in
 * since, in another tab, and what the page still sends must not become theirs. A page that does not say is believed.
 */
export const isOwnPage = (account: string | null, userId: string): boolean => account === null || account === userId;

/** Two loopback names with one port are one place; otherwise host and port must be the very ones. */
function isSamePlace(from: URL, host: string | null, { site }: Address): boolean {
  const reached = hostUrl(host, site);
  if (!reached) return false;
  return from.host === reached.host || (isLoopback(from) && isLoopback(reached) && from.port === reached.port);
}

/** A Host header as a URL, or null when it is none: only a name and a port may stand in it. */
function hostUrl(host: string | null, site: URL): URL | null {
  if (!host || /[/\\?#@\s]/.test(host) || !URL.canParse(`${site.protocol}//${host}`)) return null;
  return new URL(`${site.protocol}//${host}`);
}
