import { expect, test } from "vitest";
import { cleanEmail } from "./email";

test.each([
  ["as it is", "ada@example.org", "ada@example.org"],
  ["capitals and spaces", "  Ada@Example.ORG ", "ada@example.org"],
  ["a plus and dots", "a.da+rome@cs.example.edu", "a.da+rome@cs.example.edu"],
  ["letters of another script", "žofie@škola.example", "žofie@škola.example"],
  ["decomposed letters", "jose\u0301@example.org", "jos\u00e9@example.org"],
  ["no @", "ada.example.org", null],
  ["nothing after the @", "ada@", null],
  ["nothing before it", "@example.org", null],
  ["two @", "ada@rome@example.org", null],
  ["no dot in the domain", "ada@localhost", null],
  ["an empty label", "ada@example..org", null],
  ["a space inside", "ada love@example.org", null],
  ["a name around it", "Ada <ada@example.org>", null],
  ["a quoted part", '"a b"@example.org', null],
  ["a second recipient", "ada@example.org,eve@evil.example", null],
  ["a line break and a header", "ada@example.org\nBcc: x@y.example", null],
  ["too long", `${"a".repeat(64)}@${"b".repeat(200)}.org`, null],
  ["a control character", "a\u0000da@example.org", null],
])("an address, %s", (_, text, email) => expect(cleanEmail(text)).toBe(email));
