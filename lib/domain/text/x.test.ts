import fc from "fast-check";
import { it, expect } from "vitest";
import { storable } from "./storable";
it("x", () => { const r = fc.check(fc.property(fc.string({ unit: "binary", maxLength: 12 }), (t) => storable(storable(t)) === storable(t)), { numRuns: 300000 }); console.log(JSON.stringify(r.counterexample?.map((s) => [...s].map((c) => c.codePointAt(0)?.toString(16)))), r.failed); const t = r.counterexample?.[0] ?? ""; console.log([...storable(t)].map((c) => c.codePointAt(0)?.toString(16)), [...storable(storable(t))].map((c) => c.codePointAt(0)?.toString(16))); expect(1).toBe(1); });
