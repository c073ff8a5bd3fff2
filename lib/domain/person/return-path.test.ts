import fc from "fast-check";
import { expect, test } from "vitest";
import { returnPath, signInPath } from "./return-path";

const site = new URL("https://headnote.example");

test.each([
  ["nothing", undefined, "/"],
  ["an empty text", "", "/"],
  ["a path", "/courses", "/courses"],
  ["a path with query and fragment", "/courses/x?page=2#p5", "/courses/x?page=2#p5"],
  ["a whole address of this site", "https://headnote.example/courses", "/courses"],
  ["a relative path", "courses", "/courses"],
  ["another site", "https://evil.example/courses", "/"],
  ["another scheme of this site", "http://headnote.example/courses", "/"],
  ["another port of this site", "https://headnote.example:8443/", "/"],
  ["two slashes", "//evil.example", "/"],
  ["a slash and a backslash", "/\\evil.example", "/"],
  ["two backslashes", "\\\\evil.example", "/"],
  ["a tab between slashes", "/\t/evil.example", "/"],
  ["a line break between slashes", "/\n/evil.example", "/"],
  ["a script", "javascript:alert(1)", "/"],
  ["data", "data:text/html,x", "/"],
  ["another host as the name of a person", "https://headnote.example@evil.example/", "/"],
  ["dots that leave two slashes", "/.//evil.example", "/"],
  ["more dots", "/x/..//evil.example", "/"],
  ["what is no address", "http://[", "/"],
])("after signing in, %s", (_, next, path) => expect(returnPath(next, site)).toBe(path));

test("whatever next says, a browser stays on this site", () => {
  const pieces = fc.constantFrom(
    "/",
    "\\",
    "//",
    ".",
    "..",
    ":",
    "@",
    "evil.example",
    "https",
    "\t",
    "\n",
    "%2f",
    "?",
    "#",
    "x",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const path = returnPath(parts.join(""), site);
      expect(new URL(path, site).origin).toBe(site.origin);
      expect(path).toMatch(/^\/(?!\/)/);
    }),
  );
});

test.each([
  ["/", "/sign-in"],
  ["/courses?page=2", "/sign-in?next=%2Fcourses%3Fpage%3D2"],
])("the way to sign in from %s", (path, signIn) => expect(signInPath(path)).toBe(signIn));
