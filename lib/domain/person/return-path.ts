/**
 * Where a person goes after signing in. The address they wanted travels in the link as `next`, and a link can be
 * forged: whoever sends one must not be able to lead a student who has just typed a password to a page elsewhere.
 */

/**
 * The path, query and fragment of `next` when it lies on this site, else "/". `next` is resolved as a browser would
 * (backslashes, tabs and "//" included) against `site`, the site's own address, and the two origins are compared.
 */
export function returnPath(next: string | null | undefined, site: URL): string {
  if (!next || !URL.canParse(next, site)) return "/";
  const target = new URL(next, site);
  if (target.origin !== site.origin) return "/";
  const path = target.pathname + target.search + target.hash;
  // "//elsewhere" on this origin would be another host where the path is resolved a second time.
  return path.startsWith("//") ? "/" : path;
}

/** The sign-in page that leads on to a path afterwards. */
export const signInPath = (next: string): string =>
  next === "/" || next === "" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;
