import fc from "fast-check";
import { expect, it } from "vitest";
import { newId } from "./new-id";

it("is a UUID of version 7 that tells its millisecond, and later ones sort later", () => {
  const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(fc.nat(2 ** 47), bytes, bytes, (now, one, two) => {
      const id = newId(now, one);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(now);
      expect(newId(now + 1, two) > id).toBe(true);
    }),
  );
});
